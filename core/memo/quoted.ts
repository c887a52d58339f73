import type { Piece } from '../model/memo.ts';
import type { Span } from '../model/span.ts';
import { withoutLeadIn } from './lead-in.ts';
import { betweenMarks, marksOf } from './marks.ts';
import { text } from './phrases.ts';
import type { Writing } from './writing.ts';

/**
 * An article's words as a quotation: between the memo's marks, and without them where the words have marks of their own, so
 * that two never stand side by side. A mark whose partner lies outside the passage gets one, with an ellipsis. A comma at
 * the end belongs to the article's sentence and is left out, and so is what joins that to the one before ("Meanwhile, ").
 */
export function quotedPieces(writing: Writing, at: Span): readonly Piece[] {
  const alone = withoutLeadIn(writing, at);
  const own = withoutOwnMarks(writing, alone.at);
  const words = writing.textOf(own);
  const piece: Piece = { kind: 'verbatim', text: words, at: own };
  const begun = alone.isCut ? [text('… '), piece] : [piece];
  if (!/["“”]/.test(words)) return betweenMarks(writing.phrases, begun);
  const { opens, closes } = loneMarks(words);
  const { open, close } = marksOf(writing.phrases);
  return [...(closes ? [text(`${open}… `), piece] : begun), ...(opens ? [text(` …${close}`)] : [])];
}

/** Two wordings that differ in marks and case alone are one. */
export function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without marks that enclose all of it, and without a comma at its end. */
function withoutOwnMarks(writing: Writing, at: Span): Span {
  const words = writing.textOf(at);
  const [, open = '', inner = ''] = /^(["“”]?)([^"“”]*)["“”]?$/.exec(words) ?? ['', '', words];
  const bare = inner.replace(/[,\s]+$/, '');
  if (bare === '') return at;
  const start = at.start + open.length;
  return { ...at, start, end: start + bare.length };
}

/** Whether a mark is closed that never opened, and whether one is opened that never closes. A straight mark after a space opens. */
function loneMarks(words: string): { readonly opens: boolean; readonly closes: boolean } {
  let open = 0;
  let closes = false;
  for (const { 0: mark, index } of words.matchAll(/["“”]/g)) {
    const isOpening =
      mark === '“' || (mark === '"' && open === 0 && /^[\s([—–-]?$/u.test(words.slice(index - 1, index)));
    if (isOpening) open += 1;
    else if (open > 0) open -= 1;
    else closes = true;
  }
  return { opens: open > 0, closes };
}

/** A quotation of fewer words is a turn of phrase: it belongs to the passage around it. */
export const FEWEST_QUOTED = 5;

/** Whether a passage begins with somebody's words, enough of them: it is a quotation with its speaker, and stands among those. */
export function opensQuoted(words: string, fewest = FEWEST_QUOTED): boolean {
  const quoted = /^["“]([^"“”]*)/.exec(words)?.[1] ?? '';
  return quoted.trim().split(/\s+/).length >= fewest;
}
