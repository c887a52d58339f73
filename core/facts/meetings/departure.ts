import type { Governor } from './governor.ts';
import type { Item } from './scene.ts';

/**
 * "left for Lima on Monday for talks with X", "departed Oslo for a summit": who sets out is not there yet, so the meeting is to
 * come, and the day that is told is that of setting out. "Flew to Lima for talks" tells of an arrival.
 */
export function setsOut(items: readonly Item[], { verb, preposition }: Governor): boolean {
  const word = items[verb]?.lower ?? '';
  if (preposition !== 'for' || !LEAVES.test(word)) return false;
  const isFor = items[verb + 1]?.lower === 'for';
  const place = isFor ? items[verb + 2] : items[verb + 1];
  return (isFor || !HEADS.test(word)) && place?.mention?.kind === 'place' && !place.possessive;
}

/** Whether the verb is of the past: in the present tense the day is that of the journey, and as good as the meeting's. */
export function hasSetOut(items: readonly Item[], governor: Governor): boolean {
  return setsOut(items, governor) && PAST.test(items[governor.verb]?.lower ?? '');
}

const LEAVES = /^(?:leave|leaves|left|leaving|depart|departs|departed|departing|head|heads|headed|heading)$/;
const HEADS = /^head/;
const PAST = /^(?:left|departed|headed)$/;
