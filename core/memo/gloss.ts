import type { DatedBy } from '../model/dated.ts';
import type { Piece, Statement } from '../model/memo.ts';
import { contains, type Span } from '../model/span.ts';
import { datePieces } from './dates.ts';
import { withoutLeadIn } from './lead-in.ts';
import { keyOf } from './passages.ts';
import { phrase, text } from './phrases.ts';
import { fromPieces, openingOf, verbatim } from './statements.ts';
import { whoWithin } from './whom.ts';
import type { Writing } from './writing.ts';

/** "Monday" and "last week" need a gloss; an expression with a year does not, and "18" (of "18 and 19 January") is none. */
const PLAIN = /\b\d{4}\b|^\d{1,2}$/;

/**
 * A passage, verbatim and without its lead-in, with the dates that its own expressions stand for in brackets behind it: articles
 * say "on Monday", and a memo is read in another week.
 */
export function glossed(writing: Writing, passage: Span): Statement {
  const { at, isCut } = withoutLeadIn(writing, passage);
  const glosses = [...whoWithin(writing, at), ...datesWithin(writing, at)];
  const opening = openingOf(writing.textOf(at), isCut);
  if (glosses.length === 0 && opening.length === 0 && keyOf(at) === keyOf(passage)) return verbatim(writing, passage);
  const pieces: readonly Piece[] = [
    ...opening,
    { kind: 'verbatim', text: writing.textOf(at), at },
    ...glosses.flatMap((gloss) => [text(' '), ...gloss]),
  ];
  return { ...fromPieces(pieces, { evidence: [passage] }), kind: 'verbatim' };
}

/** Each expression of the passage that dates a meeting or an event, once, in text order. */
function datesWithin(writing: Writing, at: Span): readonly (readonly Piece[])[] {
  const dates = [...writing.dossier.meetings, ...writing.dossier.events].map(({ date }) => date);
  const reports = writing.dossier.meetings.flatMap(({ reports: told }) => told.map(({ date }) => date));
  const found = new Map<string, { readonly date: DatedBy; readonly expression: Span }>();
  for (const date of [...dates, ...reports]) {
    const [expression] = date.because?.spans ?? [];
    if (!expression || expression.article !== at.article || !contains(at, expression)) continue;
    const words = writing.textOf(expression);
    if (words.length > 30 || PLAIN.test(words) || found.has(words)) continue;
    found.set(words, { date, expression });
  }
  return [...found.values()]
    .toSorted((a, b) => a.expression.start - b.expression.start)
    .flatMap(({ date, expression }) => {
      const day = datePieces(writing, date, at, { lead: false, weekday: false });
      if (day.length === 0) return [];
      const words: Piece = { kind: 'verbatim', text: writing.textOf(expression), at: expression };
      return [phrase(writing.phrases, 'gloss.date', { words: [words], date: day })];
    });
}
