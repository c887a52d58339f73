import { type Chain, readChain } from './chain.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/** A convener stands no further behind, in items: "gathered in Oslo for a two-day summit on fish hosted by X". */
const REACH = 16;

/** "(being) convened by X", "hosted by X and Y", "at the behest of X", "alongside X". */
export function convenerAfter(scene: Scene, items: readonly Item[], from: number): Chain | null {
  for (let at = from; at < Math.min(items.length, from + REACH); at++) {
    const word = items[at]?.lower ?? '';
    const linked = word === 'by' && WORDS.conveneVerbs.has(items[at - 1]?.lower ?? '');
    const asked = word === 'of' && /^(?:behest|invitation|request|initiative|call)$/.test(items[at - 1]?.lower ?? '');
    if (linked || asked || word === 'alongside' || (word === 'with' && at === from)) {
      const chain = readChain(scene, items, at + 1);
      // "will meet at the request of Peru": a state's wish, and who sits there is the council's affair.
      const wish = asked && items[at - 1]?.lower !== 'invitation' && chain.parties[0]?.kind === 'place';
      return chain.parties.length > 0 && !wish ? chain : null;
    }
    // What follows "and" is said of something else: "and backed a plan led by X".
    if (word === 'and' || word === '.' || word === ';' || word === '"' || word === '”') return null;
  }
  return null;
}
