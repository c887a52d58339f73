const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** True where the text has letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return FROM_THE_RIGHT.test(text);
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
    const isRight = FROM_THE_RIGHT.test(letter);
    if (isRight) right++;
    else left++;
    first ??= isRight;
  }
  if (first === null || first === documentRight) return documentRight;
  return documentRight ? right > left : right >= left;
}
