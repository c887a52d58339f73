import type { Range } from '../model/span.ts';

/** A line of a text, its line break left out. */
export interface Line extends Range {
  readonly text: string;
}

/** The lines of a text in order, with their places. CR LF, LF and CR end a line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : FEED;
    if (unit !== FEED && unit !== RETURN) continue;
    lines.push({ start, end: at, text: text.slice(start, at) });
    if (unit === RETURN && text.charCodeAt(at + 1) === FEED) at++;
    start = at + 1;
  }
  return lines;
}

const FEED = 0x0a;
const RETURN = 0x0d;

/** The line without white space at its ends; null where nothing is left. */
export function trimmed(line: Line): Range | null {
  const start = line.start + (line.text.length - line.text.trimStart().length);
  const end = line.start + line.text.trimEnd().length;
  return start < end ? { start, end } : null;
}
