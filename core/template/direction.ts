import { readsFromRight } from '../model/direction.ts';

const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** The marks of direction of Unicode (UAX 9), which are not seen. */
const TO_THE_RIGHT = '\u200e';
const TO_THE_LEFT = '\u200f';
/** So many units from its end tell how a text ends; more could take long to look through. */
const TAIL = 60;

/**
 * A name or words of an article that end in letters of the other direction than the memo's, with a mark of the memo's own
 * behind them: a number that follows ("…, 4 March", a citation's) would else be drawn on their other side.
 */
export function anchored(text: string, language: string): string {
  const last = /\p{L}(?=\P{L}*$)/u.exec(text.slice(-TAIL))?.[0];
  if (last === undefined) return text;
  const fromRight = readsFromRight(language);
  if (FROM_THE_RIGHT.test(last) === fromRight) return text;
  return text + (fromRight ? TO_THE_LEFT : TO_THE_RIGHT);
}
