const RIGHT = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}]';
const HAS_RIGHT = new RegExp(RIGHT, 'u');

/** A stretch written from right to left, as a group: its letters with the spaces, signs and numbers between them. */
const FROM_THE_RIGHT = new RegExp(`(${RIGHT}(?:\\P{L}*${RIGHT})*\\p{M}*)`, 'gu');

/** True where the text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return HAS_RIGHT.test(text);
}

/**
 * A paragraph's own direction: that of its first letter, unless the document runs the other way and most letters do
 * too, as in an English sentence that begins with an Arabic name.
 */
export function baseIsRight(text: string, documentRight: boolean): boolean {
  let right = 0;
  let left = 0;
  let first: boolean | null = null;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    const isRight = HAS_RIGHT.test(letter);
    if (isRight) right++;
    else left++;
    first ??= isRight;
  }
  if (first === null || first === documentRight) return documentRight;
  return documentRight ? right > left : right >= left;
}

/** The text in stretches of one direction each, in their order. */
export function stretchesOf(text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] {
  return text
    .split(FROM_THE_RIGHT)
    .flatMap((piece, i) => (piece === '' ? [] : [{ text: piece, rightToLeft: i % 2 === 1 }]));
}
