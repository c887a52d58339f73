import type { Item } from './scene.ts';
import { MEETING_NOUNS } from './words.ts';

/** Words that are quoted of a meeting are no more than this: 'held "a long, frank and useful exchange"'. */
const LONGEST = 9;
/** Words that are quoted before the noun are no more than this. */
const SHORT = 4;
const OPENS = /^(?:["“„«]|``)$/;
const CLOSES = /^(?:["”»]|'')$/;

/**
 * The items without the marks around what a meeting is called ('held "a constructive meeting" on Monday', 'a "courtesy call"'),
 * and without what is quoted of its kind ('a "two plus two" meeting'): no clause begins there. Marks around more than that stay.
 */
export function withoutMarks(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => isMark(item, OPENS))) return items;
  const dropped = new Set<number>();
  for (let at = 0; at < items.length; at++) {
    if (!isMark(items[at], OPENS)) continue;
    const length = items.slice(at + 1, at + 1 + LONGEST).findIndex((item) => isMark(item, CLOSES));
    if (length < 0) continue;
    const close = at + 1 + length;
    const quoted = items.slice(at + 1, close);
    const whole = quoted.every(isNominal) && quoted.some(({ lower }) => MEETING_NOUNS.has(lower));
    // 'the "two plus two" meeting': what kind of meeting it is, which may be any words.
    const kind = quoted.length <= SHORT && MEETING_NOUNS.has(items[close + 1]?.lower ?? '');
    if (whole) dropped.add(at).add(close);
    else if (kind) for (let i = at; i <= close; i++) dropped.add(i);
    at = close;
  }
  return dropped.size === 0 ? items : items.filter((_, i) => !dropped.has(i));
}

function isMark(item: Item | undefined, mark: RegExp): boolean {
  return item?.kind === 'word' && item.lower.length < 3 && mark.test(item.lower);
}

function isNominal({ kind, pos, lower }: Item): boolean {
  return kind !== 'word' || /^(?:DET|ADJ|ADV|NOUN|PROPN|NUM)$/.test(pos) || /^(?:and|,|-)$/.test(lower);
}
