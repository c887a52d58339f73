import type { Range } from '../model/span.ts';

/** A line of a text, its line break left out. */
export interface Line extends Range {
  readonly text: string;
}

/** The lines of a text in order, with their places. CR LF, LF and CR end a line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const stop of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ start, end: stop.index, text: text.slice(start, stop.index) });
    start = stop.index + stop[0].length;
  }
  return lines;
}

/** The line without white space at its ends; null where nothing is left. */
export function trimmed(line: Line): Range | null {
  const start = line.start + (line.text.length - line.text.trimStart().length);
  const end = line.start + line.text.trimEnd().length;
  return start < end ? { start, end } : null;
}
