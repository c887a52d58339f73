import type { Item } from './scene.ts';
import { WORDS } from './words.ts';

/** The verb or preposition that a noun of meeting hangs on. */
export interface Governor {
  readonly verb: number;
  /** "after", "in", "for": the preposition between, if any. */
  readonly preposition: string | null;
}

export function governorOf(items: readonly Item[], from: number): Governor | null {
  let at = from - 1;
  let preposition: string | null = null;
  const first = items[at];
  if (!first) return null;
  if (first.pos === 'ADP' || first.lower === 'to') {
    preposition = first.lower;
    // "walked out of a meeting", "emerged from talks": whoever leaves it was there.
    const leaves =
      preposition === 'from' ? LEFT : preposition === 'of' && items[at - 1]?.lower === 'out' ? WALKED : null;
    if (leaves) {
      const verb = preposition === 'of' ? at - 2 : at - 1;
      return leaves.test(items[verb]?.lower ?? '') ? { verb, preposition } : null;
    }
    // "presided over a summit"
    if (preposition === 'over' && items[at - 1]?.lower.startsWith('presid') === true)
      return { verb: at - 1, preposition: null };
    if (!/^(?:in|for|into|to|at|down)$/.test(preposition)) return null;
    at--;
    // "hosted Abe for talks", "took part in talks", "sat down for lunch", "returned to Geneva for talks".
    for (let steps = 0; steps < 8 && at >= 0; steps++, at--) {
      const item = items[at];
      if (!item || item.lower === ',' || item.pos === 'SCONJ') return null;
      if (item.pos === 'VERB' || (item.kind === 'word' && WORDS.lightVerbs.has(item.lower) && item.pos !== 'ADJ'))
        return { verb: at, preposition };
    }
    return null;
  }
  if (first.kind === 'word' && (first.pos === 'VERB' || first.pos === 'AUX' || WORDS.lightVerbs.has(first.lower)))
    return { verb: at, preposition };
  return null;
}

const LEFT = /^(?:emerg(?:e|es|ed|ing)|return(?:s|ed|ing)?)$/;
const WALKED = /^(?:walk(?:s|ed|ing)?|storm(?:s|ed|ing)?|c(?:o|a)m(?:e|es|ing))$/;
