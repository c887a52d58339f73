import { overlaps, type Range } from './span.ts';

/** The first index at which a test holds, of a list sorted so that it holds from there on; the list's length where it never does. */
export function firstIndex<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first range that starts at an offset or later, of ranges in text order. */
export function firstStartingFrom(ranges: readonly Range[], at: number): number {
  return firstIndex(ranges, ({ start }) => start >= at);
}

/** The index of the first range that ends behind an offset, of ranges in text order that do not overlap. */
export function firstEndingAfter(ranges: readonly Range[], at: number): number {
  return firstIndex(ranges, ({ end }) => end > at);
}

/** A test for ranges that share a code unit with one of `ranges`, in whatever order those come. Cost: one search a range asked for. */
export function touching(ranges: readonly Range[]): (range: Range) => boolean {
  const apart: { readonly start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return (range) => {
    const near = apart[firstEndingAfter(apart, range.start)];
    return near !== undefined && overlaps(near, range);
  };
}
