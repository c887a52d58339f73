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
  // "held what a source described as a long meeting", "had what she called a good talk"
  const what = calledWhat(items, at);
  if (what > 0) return { verb: what - 1, preposition: null };
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
      // "is due in Lima on Friday for talks", "was expected in Lima for a summit": to be there for it.
      if (preposition === 'for' && isDueThere(items, at) && isSomewhere(items.slice(at + 1, from - 1)))
        return { verb: at, preposition };
      // "was back at the Treasury on Tuesday for talks", "is in Lima for talks": being there for it.
      if (
        preposition === 'for' &&
        /^(?:was|were|be|been)$/.test(item.lower) &&
        isSomewhere(items.slice(at + 1, from - 1))
      )
        return { verb: at, preposition };
      // "will visit Lima for talks": behind its auxiliary it is no noun, whatever its tag.
      // So it is between somebody and a place: "Silva visits Lima".
      const visits =
        (item.lower === 'visit' && /^(?:AUX|PART)$/.test(items[at - 1]?.pos ?? '')) ||
        (item.lower === 'visits' && isVisitor(items[at - 1]) && items[at + 1]?.mention?.kind === 'place');
      if (
        visits ||
        item.pos === 'VERB' ||
        (item.kind === 'word' && WORDS.lightVerbs.has(item.lower) && item.pos !== 'ADJ')
      )
        // "was proposed at a meeting" and "made it a priority for talks" say what was done there, or for what.
        return DOES.test(item.lower) ? null : { verb: at, preposition };
    }
    return null;
  }
  if (first.kind === 'word' && (first.pos === 'VERB' || first.pos === 'AUX' || WORDS.lightVerbs.has(first.lower)))
    return { verb: at, preposition };
  return null;
}

/** Where "what" stands before the one who calls a meeting something; -1 where it does not. */
function calledWhat(items: readonly Item[], last: number): number {
  const verb = items[last]?.lower === 'as' ? last - 1 : last;
  if (!/^(?:described|called|termed|dubbed|characteri[sz]ed)$/.test(items[verb]?.lower ?? '')) return -1;
  for (let at = verb - 1; at >= Math.max(1, verb - CALLED); at--) if (items[at]?.lower === 'what') return at;
  return -1;
}

/** "what a senior official of the ministry described as": no more items. */
const CALLED = 10;

/** "is due", "had been expected": somebody is to be somewhere. */
export function isDueThere(items: readonly Item[], at: number): boolean {
  return (
    /^(?:due|expected|scheduled|slated|set)$/.test(items[at]?.lower ?? '') &&
    /^(?:is|are|was|were|be|been|'s|'re)$/.test(items[items[at - 1]?.pos === 'ADV' ? at - 2 : at - 1]?.lower ?? '')
  );
}

/** A place, and nothing else that is done there. */
function isSomewhere(between: readonly Item[]): boolean {
  const first = between[0]?.lower === 'back' ? between[1] : between[0];
  return /^(?:in|at)$/.test(first?.lower ?? '') && between.length > 1;
}

function isVisitor(item: Item | undefined): boolean {
  return item?.mention?.kind === 'person' && !item.possessive;
}

/** Verbs that with a noun of meeting tell that it was held, and with another noun of something else. */
const DOES = /^(?:ma(?:de|ke|kes|king)|g(?:ave|ive|ives|iven|iving))$/;
const LEFT = /^(?:emerg(?:e|es|ed|ing)|return(?:s|ed|ing)?)$/;
const WALKED = /^(?:walk(?:s|ed|ing)?|storm(?:s|ed|ing)?|c(?:o|a)m(?:e|es|ing))$/;
