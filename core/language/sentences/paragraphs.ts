import type { Range } from '../../model/span.ts';

/** A line at least this long that ends in the middle of a sentence was broken by a program, not by a writer. */
const WRAPPED = 45;

/** The paragraphs of a text: its lines, those joined that a program broke in the middle of a sentence. Trimmed, none empty. */
export function paragraphsOf(text: string): readonly Range[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  let blank = true;
  for (const stop of text.matchAll(/\r\n|\n|\r|\u2028|\u2029|$/g)) {
    const line = text.slice(start, stop.index);
    const from = start + line.length - line.trimStart().length;
    const to = start + line.trimEnd().length;
    const last = paragraphs.at(-1);
    if (from >= to) blank = true;
    else {
      if (last && !blank && goesOn(text, last, start, text.slice(from, from + 2))) last.end = to;
      else paragraphs.push({ start: from, end: to });
      blank = false;
    }
    start = stop.index + stop[0].length;
  }
  return paragraphs;
}

/** The next line begins with a small letter, and the one before ends without a mark and is long, or ends with a space. */
function goesOn(text: string, last: Range, lineStart: number, next: string): boolean {
  if (!/^\p{Ll}/u.test(next) || /[.!?:;…"”’)]$/.test(text.slice(last.end - 1, last.end))) return false;
  const lastLine = text.lastIndexOf('\n', last.end - 1) + 1;
  const spaced = /[ \t]/.test(text.slice(last.end, last.end + 1));
  return spaced || (last.end - Math.max(lastLine, last.start) >= WRAPPED && lineStart > last.end);
}
