import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';

/** Participles that say of a meeting that it is to be. */
const ARRANGED = /^(?:planned|scheduled|expected|slated|due|set|arranged)$/;
/** "which are now expected to get": the verb stands no further behind the pronoun, in items. */
const REACH = 6;
const STARTS = /^(?:begin|start|open|resume|run|last|take|continue|conclude|held|happen|for|on|in|at)$/;

/**
 * Where and when a meeting is to be, behind those who meet: "ministers | expected in Lima on Monday", "Holm | that are due to begin in Lima
 * on Monday". Nothing where no such words stand there.
 */
export function dueBehind(scene: Scene, items: readonly Item[], next: number): Setting {
  if (ARRANGED.test(items[next]?.lower ?? '')) return readSetting(scene, items, next + 1);
  const pronoun = items[next]?.lower === ',' ? next + 1 : next;
  if (!/^(?:that|which)$/.test(items[pronoun]?.lower ?? '')) return NO_SETTING;
  const helpers = items.slice(pronoun + 1, pronoun + 4);
  const due = helpers.findIndex(({ lower }) => ARRANGED.test(lower) || lower === 'will');
  // "talks that had been set for Monday" may not have come about, and "talks that were due to begin" neither.
  if (due < 0 || helpers.slice(0, due).some(({ lower }) => /^(?:had|was|were|not)$/.test(lower))) return NO_SETTING;
  const from = pronoun + 2 + due;
  const starts = items.slice(from, from + REACH).findIndex(({ lower }) => STARTS.test(lower));
  if (starts < 0) return NO_SETTING;
  const at = from + starts;
  const link = /^(?:for|on|in|at)$/.test(items[at]?.lower ?? '');
  return readSetting(scene, items, link ? at : items[at + 1]?.lower === 'place' ? at + 2 : at + 1);
}

/** Words that say, behind a form of "be", that a meeting is arranged. */
const FIXED =
  /^(?:planned|scheduled|set|due|slated|fixed|arranged|booked|pencilled|penciled|timetabled|confirmed|called|rescheduled)$/;
/** What stands between such a word and the day: "pencilled | in | for Friday", "scheduled | to take place | on". */
const PAST_FIXED =
  /^(?:in|up|back|to|be|take|place|held|happen|begin|start|open|resume|tentatively|provisionally|again|now)$/;

/**
 * The item behind "are set", "has been pencilled in", "is due to be held", of a verb at `verb` behind its helpers, where a day or a
 * place follows; -1 for other verbs.
 */
export function pastFixed(items: readonly Item[], verb: number): number {
  const word = items[verb]?.lower ?? '';
  if (!FIXED.test(word)) return -1;
  let at = verb + 1;
  while (at < verb + REACH && PAST_FIXED.test(items[at]?.lower ?? '') && !isPlaceOrTime(items[at + 1])) at++;
  return word !== 'called' || (items[at]?.lower === 'for' && items[at + 1]?.kind === 'time') ? at : -1;
}

function isPlaceOrTime(item: Item | undefined): boolean {
  return item?.kind === 'time' || item?.mention?.kind === 'place';
}
