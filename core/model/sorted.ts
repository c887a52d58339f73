import type { Range } from './span.ts';

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
