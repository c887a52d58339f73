import { hasRightToLeft } from '../model/direction.ts';

/** The marks of direction of Unicode (UAX 9), which are not seen. */
const TO_THE_RIGHT = '\u200e';
const TO_THE_LEFT = '\u200f';
/** So many units from its end tell how a text ends; more could take long to look through. */
const TAIL = 60;

/**
 * A name or words of an article that end in letters of the other direction than the line that they stand in, with a mark of
 * the line's own behind them: a number that follows ("…, 4 March", a citation's) would else be drawn on their other side.
 */
export function anchored(text: string, lineFromRight: boolean): string {
  const last = /\p{L}(?=\P{L}*$)/u.exec(text.slice(-TAIL))?.[0];
  if (last === undefined || hasRightToLeft(last) === lineFromRight) return text;
  return text + (lineFromRight ? TO_THE_LEFT : TO_THE_RIGHT);
}
