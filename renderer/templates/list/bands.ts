/** A stretch of a page, from the top, in shares of its height. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** Rows that differ stand apart where so many between them are the same, in shares of the height. */
const APART = 0.012;

/** Rows that differ as bands, those that stand close as one. */
export function bandsOf(rows: readonly boolean[]): readonly Band[] {
  const near = Math.max(1, Math.round(rows.length * APART));
  const found: { from: number; to: number }[] = [];
  for (const [row, differs] of rows.entries()) {
    if (!differs) continue;
    const last = found.at(-1);
    if (last && row - last.to <= near) last.to = row + 1;
    else found.push({ from: row, to: row + 1 });
  }
  return found.map(({ from, to }) => ({ top: from / rows.length, height: (to - from) / rows.length }));
}
