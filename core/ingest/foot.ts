import { type DayIn, dayIn } from './header-dates.ts';
import { type Line, trimmed } from './lines.ts';

/** How many lines from the end may be a credit. */
const FOOT = 8;
const LONGEST = 140;

/** The day of publication as a credit below the report gives it ("First published: 4 May 2027 10:15 GMT", "(Island News Agency May 4, 2027)"); null where none does. */
export function footDate(lines: readonly Line[], from: number): DayIn | null {
  const foot: Line[] = [];
  for (let at = lines.length - 1; at >= 0 && foot.length < FOOT; at--) {
    const line = lines[at];
    if (!line || line.start < from) break;
    if (line.text.trim() !== '') foot.unshift(line);
  }
  // A text of so few lines has none below its report.
  return foot.length < 3 ? null : (foot.slice(1).flatMap((line) => creditIn(line) ?? [])[0] ?? null);
}

function creditIn(line: Line): DayIn | null {
  const whole = trimmed(line);
  const found = whole && line.text.length <= LONGEST ? dayIn(line.text) : null;
  if (!found) return null;
  const text = line.text.trim();
  const credit =
    LABELLED.exec(text)?.[0].length === dayIn(text)?.start ||
    (SIGNED.test(text) && isSignature(text, found.day.slice(0, 4)));
  return credit ? { day: found.day, start: line.start + found.start, end: line.start + found.end } : null;
}

const LABELLED =
  /^\W{0,3}(?:this (?:article|story) was )?(?:first |originally )?(?:published|posted)(?: on\b|:|,| –| -)?\s{0,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s{1,3})?(?=\d|[a-z]{3,9}\.? \d)/i;
/** A line in brackets: "(Island News Agency May 4, 2027)". */
const SIGNED = /^[([][^()[\]]{1,100}[)\]]\.?$/u;

/** Nothing but the day and proper names. */
function isSignature(text: string, year: string): boolean {
  const words = text.match(/\p{L}[\p{L}.'’&-]*/gu) ?? [];
  return text.includes(year) && words.every((word) => /^\p{Lu}/u.test(word) || /^(?:and|of|the|for)$/.test(word));
}
