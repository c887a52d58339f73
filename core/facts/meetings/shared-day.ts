import type { Item } from './scene.ts';
import { isDayTime } from './topic.ts';
import { WORDS } from './words.ts';

/** A second verb and what belongs to it are no longer than this, in items. */
const LENGTH = 24;

/**
 * "will meet Silva and hold a dinner for exporters in Lima on Thursday": the day behind the second of two verbs with one
 * subject is that of both. `from`: the item behind the first one's own phrases. What is said, where somebody goes, and what
 * follows "then" have a day of their own.
 */
export function sharedDay(items: readonly Item[], from: number): readonly Item[] {
  if (items[from]?.lower !== 'and') return [];
  const verb = items[from + 1];
  if (verb?.kind !== 'word' || verb.pos !== 'VERB' || WORDS.reporting.has(verb.lower) || GOES.test(verb.lower))
    return [];
  for (let at = from + 2; at < Math.min(items.length, from + LENGTH); at++) {
    const item = items[at];
    if (!item || ENDS.test(item.lower)) return [];
    if (item.kind === 'word' && (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing')))) return [];
    if (isDayTime(item)) return [item];
  }
  return [];
}

const GOES =
  /^(?:go(?:es)?|went|leaves?|left|fl(?:y|ies|ew)|returns?|returned|travels?|travell?ed|heads?|headed|departs?|departed|arrives?|arrived|continue[sd]?|move[sd]?)$/;
const ENDS = /^(?:[,;:.!?"“”]|before|after|then|later|afterwards?|until|who|which|that|when|where|while|and)$/;
