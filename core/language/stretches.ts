/** A text with its UTF-16 units in an array: a string's own are several times slower to read one by one. */
export interface Units {
  readonly text: string;
  readonly at: Uint16Array;
}

/** The units of a text. Those of the last text are kept: the steps of the language stage ask one after another. */
export function unitsOf(text: string): Units {
  if (last.text === text) return last;
  const at = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) at[i] = text.charCodeAt(i);
  last = { text, at };
  return last;
}

let last: Units = { text: '', at: new Uint16Array(0) };

/**
 * What `make` tells of a stretch of text, made once for each way of writing it. News repeats its words: finding one again by
 * its units, in a table of our own, spares the string that a Map would have to be asked with, and most of the time.
 * `make` must depend on the stretch and nothing else. What is kept is bounded (`most` stretches, let go all at once).
 */
export function perStretch<T>(
  make: (stretch: string) => T,
  most = MOST_KEPT,
): (units: Units, from: number, to: number) => T {
  /** By hash, four numbers a slot: the place of the value counted from 1 (0 is free), the hash, where the units begin and end. */
  const slots = new Int32Array(SLOTS * SLOT);
  /** The stretches' units one behind the other. */
  let kept = new Uint16Array(FIRST_KEPT);
  let end = 0;
  const values: T[] = [];

  function add(units: Units, from: number, to: number, hash: number, slot: number): T {
    const value = make(detached(units.text.slice(from, to)));
    if (values.length >= most) {
      slots.fill(0);
      values.length = 0;
      end = 0;
    }
    const start = end;
    end += to - from;
    if (end > kept.length) {
      const wider = new Uint16Array(2 * kept.length);
      wider.set(kept);
      kept = wider;
    }
    kept.set(units.at.subarray(from, to), start);
    slots.set([values.push(value), hash, start, end], slot);
    return value;
  }

  return (units, from, to) => {
    if (to - from > LONGEST_KEPT) return make(units.text.slice(from, to));
    const { at } = units;
    const hash = hashOf(at, from, to);
    let slot = (hash & (SLOTS - 1)) * SLOT;
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = slots[slot] ?? 0;
      if (place === 0) return add(units, from, to, hash, slot);
      if (slots[slot + 1] === hash) {
        let i = from;
        let behind = slots[slot + 2] ?? 0;
        if (slots[slot + 3] === behind + to - from) while (i < to && at[i] === kept[behind++]) i++;
        if (i === to) return values[place - 1] as T;
      }
      slot = (slot + SLOT) & (SLOTS * SLOT - 1);
    }
    // Words that somebody made to meet in one slot cost no more than others do without a table.
    return make(units.text.slice(from, to));
  };
}

const MOST_KEPT = 30_000;
const LONGEST_KEPT = 40;
const FIRST_KEPT = 1 << 16;
/** A power of two, twice what is kept, so that few stretches meet. */
const SLOTS = 1 << 16;
const SLOT = 4;
const MOST_STEPS = 32;

/** FNV-1a over UTF-16 units. */
function hashOf(at: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (at[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The same characters without the text that they were cut from, which would else be kept with them. */
function detached(stretch: string): string {
  return stretch.length < SHORTEST_CUT ? stretch : ` ${stretch}`.slice(1);
}

/** Shorter cuts are copied by the engine. */
const SHORTEST_CUT = 13;
