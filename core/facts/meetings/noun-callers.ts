import { type Chain, readChain } from './chain.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** "had many meetings before leaving for home on Monday, including with X": so many items may lie between. */
const REACH = 16;

/**
 * Whom "received a phone call from X" names: the caller, where somebody takes the call. A "call from X to resign" or "for
 * calm" may be an appeal, unless it is said to be by phone. `from`: the item behind where and when the call was.
 */
export function callerOf(scene: Scene, items: readonly Item[], cue: number, from: number): Chain | null {
  if (!/^calls?$/.test(items[cue]?.lower ?? '')) return null;
  const at = [cue + 1, from].find((i) => items[i]?.lower === 'from');
  if (at === undefined) return null;
  const byPhone = WORDS.callMarks.has(items[cue - 1]?.lower ?? '');
  const before = items.slice(Math.max(0, cue - TAKEN_REACH), cue);
  if (!before.some(({ kind, lower }) => kind === 'word' && TAKES_CALLS.test(lower))) return null;
  const chain = readChain(scene, items, at + 1);
  if (chain.parties.length === 0 || !chain.parties.every(isCaller)) return null;
  const appeal = !byPhone && /^(?:to|for)$/.test(items[chain.next]?.lower ?? '');
  return appeal ? null : chain;
}

/** Somebody in particular: "a call from a friend" is of nobody known. */
function isCaller({ kind, head }: Party): boolean {
  return kind === 'person' && !STRANGER.test(head);
}

const STRANGER = /(?:^| )(?:friend|man|woman|stranger|neighbou?r|voter|listener|viewer|relative|colleague)$/;

/** Verbs with which somebody is called by another. */
export const TAKES_CALLS = /^(?:receiv(?:e|es|ed|ing)|gets?|got|getting|takes?|took|taking)$/;
const TAKEN_REACH = 4;

/** Whom "held several meetings in Lima, including with X and Y", "..., including one with X" names among many. */
export function includedWith(scene: Scene, items: readonly Item[], cue: number): Chain | null {
  if (!WORDS.plurals.has(items[cue]?.lower ?? '')) return null;
  for (let at = cue + 1; at < Math.min(items.length, cue + REACH); at++) {
    const { lower = '' } = items[at] ?? {};
    if (lower === '.' || lower === ';' || lower === 'with') return null;
    if (lower !== 'including') continue;
    const one = /^(?:one|ones|those|talks|meetings)$/.test(items[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    if (items[one]?.lower !== 'with') return null;
    const chain = readChain(scene, items, one + 1);
    return chain.parties.length > 0 && chain.parties.every(({ kind }) => kind !== 'place') ? chain : null;
  }
  return null;
}
