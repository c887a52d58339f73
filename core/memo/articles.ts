import type { Piece } from '../model/memo.ts';
import type { Span } from '../model/span.ts';
import { datePieces } from './dates.ts';
import { filledPattern, text, word } from './phrases.ts';
import type { Writing } from './writing.ts';

/**
 * "an article of 23 September 2025", "an article published between 22 and 28 September 2025", "an undated article": the date is
 * a slot, so that the place where the article states it, or the passages that it was worked out from, are cited.
 */
export function articlePieces(writing: Writing, id: string, told: Span): readonly Piece[] {
  const { published } = writing.articleOf(id);
  const isDay = published.precision === 'day';
  const date = datePieces(writing, published, told, { lead: !isDay, weekday: false });
  if (date.length === 0) return [text(word(writing.phrases, 'article.undated'))];
  const key = isDay ? 'article.dated' : 'article.window';
  return filledPattern(word(writing.phrases, key), key, { date }, writing.phrases.language);
}
