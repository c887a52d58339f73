import { RIGHT_LETTER } from '../model/direction.ts';

/** A stretch written from right to left, as a group: its letters with the spaces, signs and numbers between them. */
const STRETCH = new RegExp(`(${RIGHT_LETTER}(?:\\P{L}*${RIGHT_LETTER})*\\p{M}*)`, 'gu');

/** The text in stretches of one direction each, in their order. */
export function stretchesOf(text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] {
  return text.split(STRETCH).flatMap((piece, i) => (piece === '' ? [] : [{ text: piece, rightToLeft: i % 2 === 1 }]));
}
