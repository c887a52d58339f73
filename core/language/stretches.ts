/**
 * What `make` tells of a stretch of text, made once for each way of writing it. News repeats its words: finding one again by
 * its characters, in a table of our own, spares the string that a Map would have to be asked with, and most of the time.
 * `make` must depend on the stretch and nothing else. What is kept is bounded (`most` stretches, let go all at once).
 */
export function perStretch<T>(
  make: (stretch: string) => T,
  most = MOST_KEPT,
): (text: string, from: number, to: number) => T {
  /** Places in the lists below, counted from 1, by hash; 0 is free. */
  const slots = new Int32Array(SLOTS);
  const hashes = new Int32Array(most);
  const stretches: string[] = [];
  const values: T[] = [];

  function add(stretch: string, hash: number, slot: number): T {
    const value = make(stretch);
    if (stretches.length >= most) {
      slots.fill(0);
      stretches.length = 0;
      values.length = 0;
    }
    hashes[stretches.length] = hash;
    slots[slot] = stretches.push(stretch);
    values.push(value);
    return value;
  }

  return (text, from, to) => {
    if (to - from > LONGEST_KEPT) return make(text.slice(from, to));
    const hash = hashOf(text, from, to);
    let slot = hash & (SLOTS - 1);
    for (let step = 0; step < MOST_STEPS; step++) {
      const place = slots[slot] ?? 0;
      if (place === 0) return add(detached(text.slice(from, to)), hash, slot);
      if (hashes[place - 1] === hash && isAt(text, from, to, stretches[place - 1] ?? '')) return values[place - 1] as T;
      slot = (slot + 1) & (SLOTS - 1);
    }
    // Words that somebody made to meet in one slot cost no more than others do without a table.
    return make(text.slice(from, to));
  };
}

const MOST_KEPT = 40_000;
const LONGEST_KEPT = 40;
/** A power of two, three times what is kept, so that few stretches meet. */
const SLOTS = 1 << 17;
const MOST_STEPS = 32;

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, from: number, to: number, stretch: string): boolean {
  if (stretch.length !== to - from) return false;
  for (let i = 0; i < stretch.length; i++) if (stretch.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

/** The same characters without the text that they were cut from, which would else be kept with them. */
function detached(stretch: string): string {
  return stretch.length < SHORTEST_CUT ? stretch : ` ${stretch}`.slice(1);
}

/** Shorter cuts are copied by the engine. */
const SHORTEST_CUT = 13;
