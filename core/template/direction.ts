import { readsFromRight } from '../model/direction.ts';

const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** The marks of direction of Unicode (UAX 9), which are not seen. */
const TO_THE_RIGHT = '\u200e';
const TO_THE_LEFT = '\u200f';

/**
 * A name that ends in letters of the other direction than the memo's, with a mark of the memo's own behind it: a number that
 * follows ("…, 4 March") would else be drawn on the name's other side.
 */
export function anchoredName(name: string, language: string): string {
  const [last] = Array.from(name)
    .filter((character) => /\p{L}/u.test(character))
    .slice(-1);
  if (last === undefined) return name;
  const fromRight = readsFromRight(language);
  if (FROM_THE_RIGHT.test(last) === fromRight) return name;
  return name + (fromRight ? TO_THE_LEFT : TO_THE_RIGHT);
}
