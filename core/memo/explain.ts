import type { Article } from '../model/article.ts';
import type { DateBasis, DatedBy, Reason } from '../model/dated.ts';
import type { Meeting } from '../model/dossier.ts';
import type { Span } from '../model/span.ts';
import type { Phrases } from '../model/template.ts';
import { daysInWords, dayWorded, worded } from './days.ts';
import { plainPhrase, word } from './phrases.ts';
import type { Writing } from './writing.ts';

/** Words longer than this are not repeated in an explanation: the citation shows them. */
const LONGEST_WORDS = 60;

/** A date's basis in words: the rule that gave it, with the words that it rests on; null where the date is unknown. */
export function explanation(writing: Writing, date: DatedBy): string | null {
  const basis = date.basis === 'unknown' ? null : word(writing.phrases, `basis.${date.basis}`);
  return date.because ? (reasonWorded(writing, date.because, date.basis) ?? basis) : basis;
}

/** "23 September 2025 (stated: “2025-09-23”)", "not dated; published between 8 and 21 September 2025 (...)". */
export function publishedWorded(writing: Writing, article: Article): string {
  const said = worded(writing.phrases, article.published, false);
  if (!said) return word(writing.phrases, 'source.undated');
  const basis = explanation(writing, article.published);
  const key = article.published.precision === 'day' ? 'source.dated' : 'source.window';
  return (
    plainPhrase(word(writing.phrases, key), { date: said.value, lead: said.lead, ...(basis ? { basis } : {}) }) ??
    said.value
  );
}

/** "an article of 23 September 2025", "an article published between 22 and 28 September 2025", "an undated article". */
export function articleWorded(writing: Writing, id: string): string {
  const { published } = writing.articleOf(id);
  const said = worded(writing.phrases, published, false);
  if (!said) return word(writing.phrases, 'article.undated');
  if (published.precision === 'day')
    return plainPhrase(word(writing.phrases, 'article.dated'), { date: said.value }) ?? '';
  const date = said.lead === '' ? said.value : `${said.lead} ${said.value}`;
  return plainPhrase(word(writing.phrases, 'article.window'), { date }) ?? '';
}

/** A rule in the pack's words; null where the pack has none that can be said of it. */
function reasonWorded(writing: Writing, reason: Reason, basis: DateBasis): string | null {
  const values = {
    ...valuesOf(writing, reason.spans),
    ...daysInWords(writing.phrases, reason.values),
    ...countedFromWorded(writing, reason),
  };
  for (const pattern of patternsOf(writing.phrases, reason, basis)) {
    const said = plainPhrase(pattern, values);
    if (said !== null) return said;
  }
  return null;
}

/** What the day of the meeting rests on, from which a rule counts. */
function countedFromWorded(writing: Writing, reason: Reason): Record<string, string> {
  const from = countedFrom(writing, reason);
  const counted = from?.date.because ? reasonWorded(writing, from.date.because, from.date.basis) : null;
  return counted === null ? {} : { counted };
}

/** The meeting from whose day a rule counts ("a month after the meeting of 22 September"); null for any other rule. */
export function countedFrom(writing: Writing, reason: Reason): Meeting | null {
  if (reason.rule !== 'relative-to-earlier-meeting') return null;
  const { day } = reason.values;
  const meeting = writing.dossier.meetings.find(({ date }) => date.earliest === day && date.latest === day);
  return meeting && meeting.date.because?.rule !== reason.rule ? meeting : null;
}

/**
 * The rule's own words, then those of its family ("*-publication"), then, where one expression of the article states it all
 * by itself, those of "*-stated", then the general ones that are always true.
 */
function patternsOf({ rules }: Phrases, { rule, spans }: Reason, basis: DateBasis): readonly string[] {
  const family = `*-${rule.slice(rule.lastIndexOf('-') + 1)}`;
  const stated = basis === 'stated' && spans.length === 1 ? ['*-stated'] : [];
  return [rule, family, ...stated, '*'].flatMap((key) => (Object.hasOwn(rules, key) ? (rules[key] ?? []) : []));
}

/** What every rule's words may name: the expression, the article that says it and its date, a second expression, another article. */
function valuesOf(writing: Writing, spans: readonly Span[]): Record<string, string> {
  const [first] = spans;
  if (!first) return {};
  const short = (span: Span | undefined): string | null => {
    const words = span && writing.textOf(span).replace(/\s+/g, ' ').trim();
    return words !== undefined && words.length <= LONGEST_WORDS ? words : null;
  };
  const words = short(first);
  const anchor = short(spans.find((span, i) => i > 0 && span.article === first.article));
  const { earliest, latest } = writing.articleOf(first.article).published;
  const other = spans.find((span) => span.article !== first.article);
  return {
    article: articleWorded(writing, first.article),
    ...(words === null ? {} : { words }),
    ...(anchor === null ? {} : { anchor }),
    ...(earliest !== null && earliest === latest ? { published: dayWorded(writing.phrases, earliest) } : {}),
    ...(other ? { other: articleWorded(writing, other.article) } : {}),
  };
}
