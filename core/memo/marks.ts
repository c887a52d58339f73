import type { Piece } from '../model/memo.ts';
import type { Phrases } from '../model/template.ts';
import { text } from './phrases.ts';

/** The marks before and after quoted words, in the language of the memo, with the spaces that belong to them. */
export function marksOf({ words }: Phrases): { readonly open: string; readonly close: string } {
  return { open: words['quote.open'] ?? '“', close: words['quote.close'] ?? '”' };
}

/** Pieces between the memo's marks. */
export function betweenMarks(phrases: Phrases, pieces: readonly Piece[]): readonly Piece[] {
  const { open, close } = marksOf(phrases);
  return [text(open), ...pieces, text(close)];
}
