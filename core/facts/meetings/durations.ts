import type { Item } from './scene.ts';
import { WORDS } from './words.ts';

/*
 * Words beside where and when that say from where somebody called, until when a meeting went on, or how long it was.
 */

/** "phoned X | from aboard his plane | on Tuesday": where a caller was, up to the day. */
export function fromWhere(items: readonly Item[], at: number): number {
  if (items[at]?.lower !== 'from') return at;
  for (let end = at + 1; end < at + AWAY; end++) {
    const item = items[end];
    if (!item || item.kind === 'time') return at;
    if (WORDS.possessives.has(item.lower)) continue;
    if (item.mention?.kind === 'person' || (item.kind === 'word' && !WHERE.test(item.pos))) return at;
    if (item.lower === 'on' && items[end + 1]?.kind === 'time') return end > at + 1 ? end : at;
  }
  return at;
}

const WHERE = /^(?:DET|ADJ|NOUN|PROPN|ADP|ADV|PRON|NUM)$/;
/** Where somebody calls from is told in no more items than this. */
const AWAY = 7;

/** "until the early hours of | Thursday", "late into | Wednesday night": up to the part of a day into which a meeting went on. */
export function lastingUntil(items: readonly Item[], at: number): number {
  if (!/^(?:until|till|into|beyond|past)$/.test(items[at]?.lower ?? '')) return at;
  const further = items.slice(at + 1, at + 1 + UNTIL).findIndex(({ kind }) => kind === 'time');
  if (further < 0) return at;
  const time = at + 1 + further;
  const between = items.slice(at + 1, time).map(({ lower }) => lower);
  const early = between.some((word) => /^(?:hours|late|early|small)$/.test(word));
  if (!early && items[time]?.time?.type !== 'TIME') return at;
  return between.every((word) => /^(?:the|early|small|hours|of|late|on|well)$/.test(word)) ? time : at;
}

/** "until the early hours of" and the day: so many items. */
const UNTIL = 6;

/** Past "a two-day summit": how long it lasts is part of what it is; 0 where no such phrase stands. */
export function measuredEnd(items: readonly Item[], from: number): number {
  let at = items[from]?.pos === 'DET' ? from + 1 : from;
  if (items[at]?.time?.type !== 'DURATION') return 0;
  const noun = ++at;
  while (items[at]?.kind === 'word' && /^(?:ADJ|NOUN)$/.test(items[at]?.pos ?? '')) at++;
  return at > noun && items[at - 1]?.pos === 'NOUN' ? at : 0;
}
