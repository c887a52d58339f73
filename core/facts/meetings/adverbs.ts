import type { Item } from './scene.ts';
import { NO_SETTING, type Setting } from './setting.ts';

/** Past the adverbs from an item on, up to one that opens a clause. */
export function adverbsEnd(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.pos === 'ADV' && items[at]?.kind === 'word' && !OPENS_CLAUSE.test(items[at]?.lower ?? '')) at++;
  return at;
}

const OPENS_CLAUSE = /^(?:when|where|why|how|while)$/;

/** The times among a verb's auxiliaries: "on Monday met", "today spoke". */
export function groupTimes(items: readonly Item[], from: number, cue: number): Setting {
  return { ...NO_SETTING, times: items.slice(from, cue).filter((item) => item.kind === 'time') };
}
