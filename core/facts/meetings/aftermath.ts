import { readChain } from './chain.ts';
import { type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** Who met is told behind what became of it no further than this, in items. */
const REACH = 10;
/** "the last round" may stand behind what the talks were about. */
const FAR = 30;

/** Those named behind a meeting by what they said of each other: "a meeting broke down, with A accusing B of ...". */
export function partiesAfter(scene: Scene, items: readonly Item[], from: number): readonly Party[] {
  let verb = from;
  while (items[verb]?.kind === 'time' || items[verb]?.pos === 'ADV' || items[verb]?.pos === 'AUX') verb++;
  if (!WORDS.happened.has(items[verb]?.lower ?? '')) return [];
  for (let at = verb + 1; at < Math.min(items.length, verb + REACH); at++) {
    if (items[at]?.lower === '.' || items[at]?.lower === ';') return [];
    if (items[at]?.lower !== 'with' || items[at - 1]?.lower !== ',') continue;
    const one = readChain(scene, items, at + 1);
    if (one.parties.length === 0 || !items[one.next]?.lower.endsWith('ing')) return [];
    const other = readChain(scene, items, one.next + 1);
    return other.parties.length === 0 ? [] : [...one.parties, ...other.parties];
  }
  return [];
}

/** Those whom a relative clause has act at a meeting without parties of its own: "a call on Sunday in which A pressed B". */
export function partiesWithin(scene: Scene, items: readonly Item[], from: number): readonly Party[] {
  let at = items[from]?.lower === ',' ? from + 1 : from;
  if (/^(?:in|during|at)$/.test(items[at]?.lower ?? '') && items[at + 1]?.lower === 'which') at += 2;
  else return [];
  const one = readChain(scene, items, at);
  if (one.parties.length === 0) return [];
  const verb = items[one.next];
  if (verb?.kind !== 'word' || (verb.pos !== 'VERB' && verb.pos !== 'AUX'))
    return one.parties.length > 1 ? one.parties : [];
  const other = readChain(scene, items, one.next + 1);
  return other.parties.length > 0 || one.parties.length > 1 ? [...one.parties, ...other.parties] : [];
}

/** When standing talks were last held: "talks between A and B collapsed after the last round in 2008". */
export function lastRound(items: readonly Item[], from: number): readonly Item[] {
  for (let at = from; at < Math.min(items.length, from + FAR); at++) {
    const item = items[at];
    if (item?.lower === '.' || item?.lower === ';') return [];
    if (!/^(?:round|session)$/.test(item?.lower ?? '')) continue;
    const last = items.slice(Math.max(from, at - 3), at).some(({ lower }) => /^(?:last|latest|final)$/.test(lower));
    const time = items[at + 1]?.kind === 'time' ? items[at + 1] : items[at + 2];
    const linked = time === items[at + 1] || /^(?:in|on)$/.test(items[at + 1]?.lower ?? '');
    return last && linked && time?.kind === 'time' ? [time] : [];
  }
  return [];
}
