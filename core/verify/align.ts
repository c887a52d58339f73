import { chainOf, exactPlaces, free, placesOf } from './chain.ts';
import { compared } from './compare.ts';
import { drawnLater, withoutPictures } from './drawings.ts';
import type { Expected, Stream } from './stream.ts';

/** Where a unit of the memo stands in the file: a half-open range of the stream's words. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Word for word, or with changes. */
  readonly exact: boolean;
  /** It stands elsewhere than between its neighbours of the memo. */
  readonly moved: boolean;
}

/** A stretch of the file that is none of the memo's units. */
export interface Extra {
  readonly start: number;
  readonly end: number;
}

export interface Alignment {
  /** By the unit's index; null where the file has it no more. */
  readonly found: readonly (Found | null)[];
  /** In the file's order. */
  readonly extra: readonly Extra[];
}

/** A gap is compared as a whole up to so many pairs of words. */
const LARGEST_GAP = 4_000_000;
/** So much of a unit must be there still for it to be the same unit. */
const ENOUGH = 0.5;
/** Units of so many words may be wholly other words in their place: a name, a date of a row. */
const SHORT = 8;
/** A unit that stands elsewhere must be as long as this to be known again. */
const TELLING = 4;

/**
 * Finds the units of a memo in the words of a file. First those that stand there word for word, in their order (the
 * heaviest chain of them); then those that do so elsewhere; then, between these, those
 * that were changed; then those that were changed and stand elsewhere. `end`: where
 * the file's text ends and the heads and feet of its pages begin.
 */
export function align(units: readonly Expected[], stream: Stream, end: number): Alignment {
  const keys = stream.words.slice(0, end).map(({ key }) => key);
  const places = placesOf(keys);
  const found: (Found | null)[] = units.map(() => null);
  const taken = new Uint8Array(keys.length);
  const take = (index: number, at: Found): void => {
    found[index] = at;
    taken.fill(1, at.start, at.end);
  };
  const candidates = units.map(({ keys: wanted }) => exactPlaces(keys, places, wanted));
  const takeAll = (chain: readonly (readonly [number, number])[]): void => {
    for (const [index, start] of chain)
      take(index, { start, end: start + (units[index]?.keys.length ?? 0), exact: true, moved: false });
  };
  takeAll(withoutPictures(units, chainOf(units, candidates, stream)));
  takeAll(drawnLater(units, found, candidates, stream, taken));
  units.forEach((unit, index) => {
    if (found[index] || unit.unit.kind === 'figure') return;
    const { length } = unit.keys;
    const places = (candidates[index] ?? []).filter((at) => free(taken, at, at + length));
    // A drawing may stand further on than the text that it is put beside: what is in order but for its labels is in place.
    const own = around(units, found, index);
    const inPlace = places.find((at) => at >= own.start && at + length <= own.end);
    if (inPlace !== undefined) return take(index, { start: inPlace, end: inPlace + length, exact: true, moved: false });
    if (length < TELLING || unit.unit.kind !== 'statement') return;
    const [start] = places;
    if (start !== undefined) take(index, { start, end: start + length, exact: true, moved: true });
  });
  for (const gap of gapsOf(found, keys.length)) changedIn(gap, units, keys, taken, take);
  units.forEach((unit, index) => {
    if (found[index] || unit.keys.length < TELLING || unit.unit.kind === 'figure') return;
    const at = elsewhere(unit.keys, keys, places, taken);
    if (at) take(index, { ...at, exact: false, moved: true });
  });
  const edge = end < stream.words.length ? [{ start: end, end: stream.words.length }] : [];
  return { found, extra: [...extraOf(taken), ...edge] };
}

/** The words between the nearest units before and behind that one which were found in their places, drawings left out. */
function around(units: readonly Expected[], found: readonly (Found | null)[], index: number): Extra {
  const settled = (i: number): Found | null => {
    const at = found[i] ?? null;
    return at && !at.moved && units[i]?.unit.kind !== 'figure' ? at : null;
  };
  let before = index - 1;
  while (before >= 0 && !settled(before)) before--;
  let behind = index + 1;
  while (behind < units.length && !settled(behind)) behind++;
  return { start: settled(before)?.end ?? 0, end: settled(behind)?.start ?? Number.POSITIVE_INFINITY };
}

interface Gap {
  readonly units: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The units that were not found, between those that were, with the words that stand there instead. */
function gapsOf(found: readonly (Found | null)[], length: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let units: number[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (units.length > 0 && end > start) gaps.push({ units, start, end });
    units = [];
  };
  found.forEach((at, index) => {
    if (!at) {
      units.push(index);
      return;
    }
    if (at.moved) return;
    close(at.start);
    start = at.end;
  });
  close(length);
  return gaps;
}

/** The units of a gap that are still there, with changes: those of which enough words stand in order. */
function changedIn(
  gap: Gap,
  units: readonly Expected[],
  keys: readonly string[],
  taken: Uint8Array,
  take: (index: number, at: Found) => void,
): void {
  const wanted = gap.units.flatMap((index) => units[index]?.keys ?? []);
  // What stands there from elsewhere is nobody's here.
  const there = keys.slice(gap.start, gap.end).map((key, i) => (taken[gap.start + i] ? '' : key));
  if (wanted.length * there.length > LARGEST_GAP) return;
  const pairs = compared(wanted, there);
  let offset = 0;
  let floor = 0;
  gap.units.forEach((index, nth) => {
    const length = units[index]?.keys.length ?? 0;
    const own = pairs.slice(offset, offset + length).flatMap((at, i) => (at === null || at < floor ? [] : [{ i, at }]));
    offset += length;
    const core = coreOf(own, length);
    const first = core[0];
    const last = core.at(-1);
    // A figure's labels are cut from statements, and stand only where the figure is drawn.
    const enough = units[index]?.unit.kind === 'figure' ? 0.8 : ENOUGH;
    if (first && last && core.length >= length * enough) {
      const start = Math.max(floor, first.at - (first.i > 0 ? reach(there, first.at, first.i + 3, -1) : 0));
      const ahead = pairs.slice(offset).find((at) => at !== null && at > last.at) ?? there.length;
      const missing = length - 1 - last.i;
      const end = Math.min(ahead, last.at + 1 + (missing > 0 ? reach(there, last.at, missing + 3, 1) : 0));
      take(index, { start: gap.start + start, end: gap.start + end, exact: false, moved: false });
      floor = end;
      return;
    }
    // Other words in its place: a short unit alone in its gap, where about as many words stand.
    const alone = gap.units.length === 1 && nth === 0;
    if (alone && length <= SHORT && there.length <= length + 4 && there.some((key) => /[\p{L}\p{N}]/u.test(key)))
      take(index, { start: gap.start, end: gap.end, exact: false, moved: false });
  });
}

/** Matched words without those that stand far from the rest: "the" of another sentence is no part of this one. */
function coreOf(
  own: readonly { readonly i: number; readonly at: number }[],
  length: number,
): readonly { readonly i: number; readonly at: number }[] {
  let best: typeof own = [];
  let from = 0;
  for (let i = 1; i <= own.length; i++) {
    const [one, other] = [own[i - 1], own[i]];
    if (one && other && other.at - one.at - (other.i - one.i) <= Math.max(12, length / 2)) continue;
    if (i - from > best.length) best = own.slice(from, i);
    from = i;
  }
  return best;
}

/** How many words beside `at`, up to `most`, belong to the same sentence. */
function reach(keys: readonly string[], at: number, most: number, step: 1 | -1): number {
  let count = 0;
  while (count < most) {
    const key = keys[at + step * (count + 1)];
    if (key === undefined || (step === -1 && /^[.!?]$/.test(key))) break;
    count++;
    if (step === 1 && /^[.!?]$/.test(key)) break;
  }
  return count;
}

/** Where most words of a unit stand together in what is left of the file: a vote of its rarer words, then compared. */
function elsewhere(
  wanted: readonly string[],
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  taken: Uint8Array,
): { readonly start: number; readonly end: number } | null {
  const votes = new Map<number, number>();
  const grain = Math.max(4, wanted.length >> 1);
  wanted.forEach((key, i) => {
    const list = places.get(key) ?? [];
    if (list.length > 200) return;
    for (const at of list) {
      if (taken[at]) continue;
      const cell = Math.floor((at - i) / grain);
      votes.set(cell, (votes.get(cell) ?? 0) + 1);
    }
  });
  let best: [number, number] | null = null;
  for (const [cell, count] of votes) {
    const both = count + (votes.get(cell + 1) ?? 0);
    if (!best || both > best[1]) best = [cell, both];
  }
  if (!best || best[1] < wanted.length * 0.3) return null;
  let from = Math.max(0, best[0] * grain - 3);
  let to = Math.min(keys.length, (best[0] + 2) * grain + wanted.length + 3);
  const middle = Math.min(keys.length - 1, Math.max(0, best[0] * grain + grain + (wanted.length >> 1)));
  for (let at = from; at < middle; at++) if (taken[at]) from = at + 1;
  for (let at = to - 1; at >= middle; at--) if (taken[at]) to = at;
  const pairs = compared(wanted, keys.slice(from, to)).flatMap((at, i) => (at === null ? [] : [{ i, at }]));
  const core = coreOf(pairs, wanted.length);
  const [first, last] = [core[0], core.at(-1)];
  if (!first || !last || core.length < wanted.length * 0.6) return null;
  return { start: from + first.at, end: from + last.at + 1 };
}

function extraOf(taken: Uint8Array): readonly Extra[] {
  const extra: Extra[] = [];
  for (let at = 0; at < taken.length; ) {
    if (taken[at]) {
      at++;
      continue;
    }
    let end = at;
    while (end < taken.length && !taken[end]) end++;
    extra.push({ start: at, end });
    at = end;
  }
  return extra;
}
