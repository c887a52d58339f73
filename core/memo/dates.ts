import type { Article } from '../model/article.ts';
import type { DatedBy, Reason } from '../model/dated.ts';
import type { Piece, Slot } from '../model/memo.ts';
import { nonEmpty, type Span } from '../model/span.ts';
import { daysInWords, dayWorded, worded } from './days.ts';
import { plainPhrase, text, word } from './phrases.ts';
import type { Writing } from './writing.ts';

/** Words longer than this are not repeated in an explanation: the citation shows them. */
const LONGEST_WORDS = 60;

export interface DateOptions {
  /** Where it stands in the sentence: with "on" or "in" before it, or bare in a table. */
  readonly lead?: boolean;
  /** Shows the rule beside the date. */
  readonly explained?: boolean;
  readonly weekday?: boolean;
}

/**
 * A date as pieces: a slot that carries its rule and all passages that the rule needed, so that no date stands alone.
 * Empty where the date is unknown. `told`: the passage that tells what is dated, cited where the rule names no passage.
 */
export function datePieces(writing: Writing, date: DatedBy, told: Span, options: DateOptions = {}): readonly Piece[] {
  const { lead = true, explained = false, weekday = true } = options;
  const said = worded(writing.phrases, date, weekday);
  if (!said) return [];
  const slot = dateSlot(writing, date, said.value, told);
  return [
    ...(lead && said.lead ? [text(`${said.lead} `)] : []),
    { kind: 'slot', slot },
    ...(explained && slot.explained ? [text(' '), { kind: 'note', text: `(${slot.explained})` } as const] : []),
  ];
}

/** The date's basis in words: the rule that gave it, with the words that it rests on. */
export function explanation(writing: Writing, date: DatedBy): string | null {
  if (!date.because) return date.basis === 'unknown' ? null : word(writing.phrases, `basis.${date.basis}`);
  return reasonWorded(writing, date.because) ?? word(writing.phrases, `basis.${date.basis}`);
}

/** A rule in the pack's words; the general phrase where it has none for it; null where nothing true can be said. */
export function reasonWorded(writing: Writing, reason: Reason): string | null {
  const { phrases } = writing;
  const values = { ...valuesOf(writing, reason.spans), ...daysInWords(phrases, reason.values) };
  const own = phrases.rules[reason.rule];
  return (own === undefined ? null : plainPhrase(own, values)) ?? plainPhrase(phrases.rules['*'] ?? '', values);
}

/** "an article of 23 September 2025", "an undated article". */
export function articleWorded(writing: Writing, article: string): string {
  const published = worded(writing.phrases, writing.articleOf(article).published, false);
  const key = published ? 'article.dated' : 'article.undated';
  return (
    plainPhrase(word(writing.phrases, key), published ? { date: published.value, lead: published.lead } : {}) ?? ''
  );
}

/** "23 September 2025 (stated: “2025-09-23”)", "not dated; between 8 and 21 September 2025 by ...". */
export function publishedWorded(writing: Writing, article: Article): string {
  const said = worded(writing.phrases, article.published, false);
  const basis = explanation(writing, article.published);
  if (!said) return word(writing.phrases, 'source.undated');
  const key = article.published.precision === 'day' ? 'source.dated' : 'source.window';
  return (
    plainPhrase(word(writing.phrases, key), { date: said.value, lead: said.lead, ...(basis ? { basis } : {}) }) ??
    said.value
  );
}

function dateSlot(writing: Writing, date: DatedBy, value: string, told: Span): Slot {
  const spans = date.because?.spans ?? [];
  const surface = spans.find((span) => writing.textOf(span).includes(value)) ?? null;
  return {
    name: 'date',
    value,
    surface,
    rule: surface ? 'verbatim' : (date.because?.rule ?? date.basis),
    explained: surface ? null : (explanation(writing, date) ?? word(writing.phrases, 'basis.unknown')),
    evidence: nonEmpty(spans.length > 0 ? spans : [told], 'evidence for a date'),
  };
}

/** What every rule's words may name: the expression itself, the article that says it, and that article's date. */
function valuesOf(writing: Writing, spans: readonly Span[]): Record<string, string> {
  const [first] = spans;
  if (!first) return {};
  const words = writing.textOf(first).replace(/\s+/g, ' ').trim();
  const { earliest, latest } = writing.articleOf(first.article).published;
  const other = spans.find((span) => span.article !== first.article);
  return {
    article: articleWorded(writing, first.article),
    ...(words.length <= LONGEST_WORDS ? { words } : {}),
    ...(earliest !== null && earliest === latest ? { published: dayWorded(writing.phrases, earliest) } : {}),
    ...(other ? { other: articleWorded(writing, other.article) } : {}),
  };
}
