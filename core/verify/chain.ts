import type { Expected, Stream } from './stream.ts';

/** Places of one unit that are looked at: "Held." may stand in hundreds of rows. */
const MOST_PLACES = 400;

/** Where each word stands, in order. */
export function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, at) => {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  return places;
}

/** Where a row of words stands word for word: its rarest word is looked up, the others compared beside it. */
export function exactPlaces(
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  wanted: readonly string[],
): readonly number[] {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < wanted.length; i++) {
    const count = places.get(wanted[i] ?? '')?.length ?? 0;
    if (count === 0) return [];
    if (count < fewest) [rarest, fewest] = [i, count];
  }
  const out: number[] = [];
  for (const at of places.get(wanted[rarest] ?? '') ?? []) {
    const start = at - rarest;
    if (start >= 0 && wanted.every((key, i) => keys[start + i] === key)) out.push(start);
    if (out.length >= MOST_PLACES) break;
  }
  return out;
}

/**
 * The chain of units and places, both in order and without overlap, that holds the most words. Of two places for the same
 * words ("2012" of a row's own cell, and of a sentence) the one that begins and ends a line goes first, and before that the
 * one right behind the unit before ("planned" of a row, and of a drawing's label further on).
 */
export function chainOf(
  units: readonly Expected[],
  candidates: readonly (readonly number[])[],
  { words }: Stream,
): readonly (readonly [number, number])[] {
  const begins = (at: number): number => (words[at - 1]?.line === words[at]?.line ? 0 : 0.25);
  interface Link {
    readonly unit: number;
    readonly start: number;
    readonly weight: number;
    readonly before: Link | null;
  }
  // Links by the word behind them: best[i] is the heaviest chain that ends at or before ends[i]; both rise.
  const ends: number[] = [];
  const best: Link[] = [];
  const at = (word: number): number => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  candidates.forEach((starts, unit) => {
    const length = units[unit]?.keys.length ?? 0;
    // One more for each unit: many short ones in their places tell more than a long one out of place. Half for the labels
    // of a figure: they are cut from statements, and a picture holds no words at all.
    const weight = units[unit]?.unit.kind === 'figure' ? length / 2 : length + 1;
    const links = starts.map((start): Link => {
      const before = best[at(start) - 1] ?? null;
      const isNext = before !== null && before.start + (units[before.unit]?.keys.length ?? 0) === start;
      const own = begins(start) + begins(start + length) + (isNext ? 0.75 : 0);
      return { unit, start, weight: (before?.weight ?? 0) + weight + own, before };
    });
    for (const link of links) {
      const end = link.start + length;
      const place = at(end);
      if ((best[place - 1]?.weight ?? -1) >= link.weight) continue;
      let stop = place;
      while (stop < best.length && (best[stop]?.weight ?? 0) <= link.weight) stop++;
      ends.splice(place, stop - place, end);
      best.splice(place, stop - place, link);
    }
  });
  const chain: (readonly [number, number])[] = [];
  for (let link = best.at(-1) ?? null; link; link = link.before) chain.push([link.unit, link.start]);
  return chain.reverse();
}

/** Whether none of these words is a unit's already. */
export function free(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at]) return false;
  return true;
}
