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
  return {
    ...NO_SETTING,
    times: items
      .slice(from, cue)
      .filter((item, i) => item.kind === 'time' && !closesRelative(items, from + i) && !isOfAgreeing(items, from + i)),
  };
}

/** "agreed on Tuesday to meet next week": the day of agreeing. */
function isOfAgreeing(items: readonly Item[], time: number): boolean {
  const before = items[items[time - 1]?.lower === 'on' ? time - 2 : time - 1];
  return items[time + 1]?.lower === 'to' && AGREES.test(before?.lower ?? '');
}

const AGREES = /^(?:agreed|decided|offered|promised|vowed|pledged|refused|declined|proposed|asked|demanded)$/;

/** A relative clause is no longer than this, in items. */
const RELATIVE = 20;

/** "Silva, who has kept silent since 2024, met X": a time before the comma that ends a relative clause is of that clause. */
export function closesRelative(items: readonly Item[], time: number): boolean {
  if (items[time + 1]?.lower !== ',') return false;
  for (let at = time - 1; at >= Math.max(0, time - RELATIVE); at--) {
    const word = items[at]?.lower ?? '';
    if (word === ',') return false;
    if (/^(?:who|which|whose|whom)$/.test(word)) return true;
  }
  return false;
}
