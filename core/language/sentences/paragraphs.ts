import type { Range } from '../../model/span.ts';

/** A line at least this long that ends in the middle of a sentence was broken by a program, not by a writer. */
const WRAPPED = 45;

/** The paragraphs of a text: its lines, those joined that a program broke in the middle of a sentence. Trimmed, none empty. */
export function paragraphsOf(text: string): readonly Range[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  let blank = true;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const line = text.slice(start, at);
    const from = start + line.length - line.trimStart().length;
    const to = start + line.trimEnd().length;
    const last = paragraphs.at(-1);
    if (from >= to) blank = true;
    else {
      if (last && !blank && goesOn(text, last, start, text.slice(from, from + 2))) last.end = to;
      else paragraphs.push({ start: from, end: to });
      blank = false;
    }
    // CR LF is one break: no blank line stands between them.
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  return paragraphs;
}

/** Line feed, carriage return, and Unicode's separators of lines and of paragraphs. */
function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** A word that nothing ends with, unlike a headline's "weighs in" or "what it is for": whatever the next line begins with belongs to it. */
const UNFINISHED = /\s(?:a|an|the|and|or|of|at|from|with|between|into|whose|his|her|its|their)$/;

/**
 * The next line begins with a small letter, and the one before ends without a mark and is long, or ends with a space. A long
 * line that cannot end where it does goes on with a name, too.
 */
function goesOn(text: string, last: Range, lineStart: number, next: string): boolean {
  if (/[.!?:;…"”’)]$/.test(text.slice(last.end - 1, last.end))) return false;
  const lastLine = text.lastIndexOf('\n', last.end - 1) + 1;
  const isLong = last.end - Math.max(lastLine, last.start) >= WRAPPED && lineStart > last.end;
  if (/^\p{Ll}/u.test(next)) return isLong || /[ \t]/.test(text.slice(last.end, last.end + 1));
  const end = text.slice(Math.max(last.start, last.end - 10), last.end);
  return isLong && /^[\p{L}\p{N}]/u.test(next) && UNFINISHED.test(end);
}
