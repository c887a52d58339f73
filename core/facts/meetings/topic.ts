import type { Item } from './scene.ts';

const OPENS = /^(?:over|on|about|regarding|concerning|aimed|towards?|into)$/;
/** A topic is no longer than this, in items: "over the filling of a giant dam on the Blue Nile". */
const REACH = 16;

/**
 * Past what a meeting was about ("talks over a dam on the Nile | ended on Monday"), to the first item that `lands` takes;
 * the same item where no topic stands, or the clause says something else before.
 */
export function pastTopic(items: readonly Item[], at: number, lands: (item: Item) => boolean): number {
  if (!OPENS.test(items[at]?.lower ?? '')) return at;
  for (let i = at + 1; i < Math.min(items.length, at + REACH); i++) {
    const item = items[i];
    if (!item) return at;
    if (lands(item)) return i;
    const nominal = item.kind === 'name' || /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|CCONJ|PART)$/.test(item.pos);
    // "aimed at ending the war": a gerund belongs to the topic.
    if (!nominal && !(item.kind === 'word' && item.pos === 'VERB' && item.lower.endsWith('ing'))) return at;
    if (item.kind === 'time') return at;
  }
  return at;
}

/** "on Monday", "today", "on 3 March": a time that names a day, whether or not it could be given its date. */
export function isDayTime({ time }: Item): boolean {
  return time !== null && (time.type === 'TIME' || (time.type === 'DATE' && DAY.test(time.value)));
}

const DAY = /^(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d|W\d\d-WE)/;

/** "last week", "the week of 3 March". */
export function isWeekTime({ time }: Item): boolean {
  return time?.type === 'DATE' && /^\d{4}-W\d\d/.test(time.value);
}
