/** Where one list of words stands within another, and how many words differ there. */
export interface Alignment {
  /** Half-open, in words of the longer list. */
  readonly start: number;
  readonly end: number;
  /** Words left out, put in or changed. */
  readonly edits: number;
}

/**
 * The stretch of `text` that is nearest to `part` by words (edit distance with free ends). Cost: their lengths multiplied,
 * so both are kept to a statement's length by the caller.
 */
export function align(part: readonly string[], text: readonly string[]): Alignment {
  let edits = Array.from({ length: text.length + 1 }, () => 0);
  let starts = Array.from({ length: text.length + 1 }, (_, i) => i);
  for (const [row, word] of part.entries()) {
    const nextEdits = [row + 1];
    const nextStarts = [0];
    for (let i = 1; i <= text.length; i++) {
      const same = text[i - 1] === word;
      const change = (edits[i - 1] ?? 0) + (same ? 0 : 1);
      const drop = (edits[i] ?? 0) + 1;
      const insert = (nextEdits[i - 1] ?? 0) + 1;
      const least = Math.min(change, drop, insert);
      nextEdits.push(least);
      // Where it costs the same, a word is rather left out than changed into one that has nothing to do with it.
      const from =
        same && change === least
          ? starts[i - 1]
          : drop === least
            ? starts[i]
            : change === least
              ? starts[i - 1]
              : nextStarts[i - 1];
      nextStarts.push(from ?? 0);
    }
    edits = nextEdits;
    starts = nextStarts;
  }
  let end = 0;
  for (let i = 1; i <= text.length; i++) if ((edits[i] ?? 0) < (edits[end] ?? 0)) end = i;
  return { start: starts[end] ?? 0, end, edits: edits[end] ?? part.length };
}
