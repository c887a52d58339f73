/** Words taken out and words put in, as half-open ranges of the two sides. */
export interface Hunk {
  readonly from: { readonly start: number; readonly end: number };
  readonly to: { readonly start: number; readonly end: number };
}

/** For each word of the one side its partner on the other, in order: a longest common subsequence. */
export function compared(from: readonly string[], to: readonly string[]): readonly (number | null)[] {
  const pairs: (number | null)[] = from.map(() => null);
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) pairs[head] = head++;
  let [a, b] = [from.length, to.length];
  while (a > head && b > head && from[a - 1] === to[b - 1]) pairs[--a] = --b;
  const rows = a - head;
  const columns = b - head;
  if (rows === 0 || columns === 0) return pairs;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] =
        from[head + i] === to[head + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (from[head + i] === to[head + j]) pairs[head + i++] = head + j++;
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** Where the two sides differ, in order. */
export function hunksOf(from: readonly string[], to: readonly string[]): readonly Hunk[] {
  const pairs = compared(from, to);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const close = (end: number, other: number): void => {
    if (end > i || other > j) hunks.push({ from: { start: i, end }, to: { start: j, end: other } });
  };
  pairs.forEach((at, index) => {
    if (at === null) return;
    close(index, at);
    [i, j] = [index + 1, at + 1];
  });
  close(from.length, to.length);
  return hunks;
}
