import type { DatedBy } from '../model/dated.ts';
import type { Piece, Slot } from '../model/memo.ts';
import { nonEmpty, type Span } from '../model/span.ts';
import { isUncertain } from './badges.ts';
import { eitherMonth, worded } from './days.ts';
import { countedFrom, explanation } from './explain.ts';
import { distinct } from './passages.ts';
import { text, word } from './phrases.ts';
import type { Writing } from './writing.ts';

export interface DateOptions {
  /** Where it stands in the sentence: with "on" or "in" before it, or bare in a table. */
  readonly lead?: boolean;
  /** Shows the rule beside the date. */
  readonly explained?: boolean;
  readonly weekday?: boolean;
  /** A window across the end of a month in months: "October or November 2025". */
  readonly months?: boolean;
}

/**
 * A date as pieces: a slot that carries its rule and all passages that the rule needed, so that no date stands alone.
 * Empty where the date is unknown. `told`: the passage that tells what is dated, cited where the rule names no passage.
 */
export function datePieces(writing: Writing, date: DatedBy, told: Span, options: DateOptions = {}): readonly Piece[] {
  const { lead = true, explained = false, weekday = true } = options;
  const said = (options.months ? eitherMonth(writing.phrases, date) : null) ?? worded(writing.phrases, date, weekday);
  if (!said) return [];
  const slot = dateSlot(writing, date, said.value, told);
  return [
    ...(lead && said.lead ? [text(`${said.lead} `)] : []),
    { kind: 'slot', slot },
    ...(explained && slot.explained ? [text(' '), { kind: 'note', text: `(${slot.explained})` } as const] : []),
  ];
}

/** All passages that a date rests on: those of its rule, and for a rule that counts from publication those of that date. */
export function dateEvidence(writing: Writing, date: DatedBy): readonly Span[] {
  const from = date.because && countedFrom(writing, date.because);
  const spans = [...(date.because?.spans ?? []), ...(from ? dateEvidence(writing, from.date) : [])];
  if (!date.because?.rule.endsWith('-publication')) return distinct(spans);
  return distinct([...spans, ...spans.slice(0, 1).flatMap((span) => publicationEvidence(writing, span.article))]);
}

/** The passages that date an article; where they lie in another article, that one's own date too. */
function publicationEvidence(writing: Writing, article: string): readonly Span[] {
  const own = writing.articleOf(article).published.because?.spans ?? [];
  const others = own.filter((span) => span.article !== article);
  return [
    ...own,
    ...others.flatMap((span) => writing.articleOf(span.article).published.because?.spans.slice(0, 1) ?? []),
  ];
}

/** Whether a text has these words as words of their own: “FY2022” does not say “2022”. */
function standsIn(text: string, words: string): boolean {
  const around = text.split(words);
  return around.slice(1).some((after, i) => !/[\p{L}\p{N}]$/u.test(around[i] ?? '') && !/^[\p{L}\p{N}]/u.test(after));
}

function dateSlot(writing: Writing, date: DatedBy, value: string, told: Span): Slot {
  const spans = dateEvidence(writing, date);
  const surface = spans.find((span) => standsIn(writing.textOf(span), value)) ?? null;
  return {
    name: isUncertain(date) ? 'uncertain-date' : 'date',
    value,
    surface,
    rule: surface ? 'verbatim' : (date.because?.rule ?? date.basis),
    explained: surface ? null : (explanation(writing, date) ?? word(writing.phrases, 'basis.unknown')),
    evidence: nonEmpty(spans.length > 0 ? spans : [told], 'evidence for a date'),
  };
}
