import type { Item } from './carriers.ts';
import type { Phrase } from './phrases.ts';

/** Some items of a carrier, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is reported, by which rule, and who says it where that is not the voice's whole phrase. */
export interface Found {
  readonly parts: readonly Stretch[];
  readonly rule: string;
  readonly speaker?: Phrase;
}

/** Where a report that starts at an item must end for the cues after it. */
export type Stop = (from: number, isClause?: boolean) => number;

/** A report of one stretch; null where nothing is left of it. */
export function part(from: number, to: number, rule: string): Found | null {
  return to > from ? { parts: [{ from, to }], rule } : null;
}

/** Whether a finite verb stands outside marks: no participle in -ing, and none behind "to". */
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const item = items[i];
    if (!item || item.marked || (items[i - 1]?.lower === 'to' && i > from)) continue;
    if (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'))) return true;
  }
  return false;
}

export function hasMarks(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ marked }) => marked !== null);
}

/** The comma that closes a cue's clause or a speaker's phrase; null where marks or a verb come first. */
export function pauseAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length - 1, from + NEAR); i += 1) {
    if (items[i]?.lower === ',') return i;
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
}

/** How many items the rest of such a clause may have. */
const NEAR = 12;
