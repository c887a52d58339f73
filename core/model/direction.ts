const FROM_THE_RIGHT = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|ckb|dv)(?:-|$)/i;

/** A letter that is written from right to left, for patterns with the flag u. */
export const RIGHT_LETTER = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}]';
const HAS_RIGHT = new RegExp(RIGHT_LETTER, 'u');

/** True for a language, by its BCP 47 tag, whose pages are read from the right. */
export function readsFromRight(language: string): boolean {
  return FROM_THE_RIGHT.test(language);
}

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
