import type { Piece } from '../model/memo.ts';
import type { Span } from '../model/span.ts';
import { datePieces } from './dates.ts';
import { filledPattern, text, word } from './phrases.ts';
import type { Writing } from './writing.ts';

/**
 * "an article of 23 September 2025", "an article dated by one of 23 September 2025", "an undated
 * article": the day is a slot, so that the place where the article states it is cited.
 */
export function articlePieces(writing: Writing, id: string, told: Span): readonly Piece[] {
  const own = dayOf(writing, id, told);
  if (own.length > 0) return filledPattern(word(writing.phrases, 'article.dated'), 'article.dated', { date: own });
  const other = writing.articleOf(id).published.because?.spans.find((span) => span.article !== id);
  const day = other ? dayOf(writing, other.article, other) : [];
  if (day.length === 0) return [text(word(writing.phrases, 'article.undated'))];
  return filledPattern(word(writing.phrases, 'article.through'), 'article.through', { date: day });
}

function dayOf(writing: Writing, id: string, told: Span): readonly Piece[] {
  const { published } = writing.articleOf(id);
  return published.precision === 'day' ? datePieces(writing, published, told, { lead: false, weekday: false }) : [];
}
