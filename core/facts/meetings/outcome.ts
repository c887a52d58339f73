import type { Item, Scene } from './scene.ts';
import { readSetting, type Setting } from './setting.ts';
import { isDayTime, pastTopic } from './topic.ts';
import { joined } from './whereabouts.ts';
import { WORDS } from './words.ts';

/** "resumed talks on the dam today": the day may stand behind what they were about; a place there is the topic's own. */
export function afterTopic(scene: Scene, items: readonly Item[], behind: Setting): Setting {
  const at = behind.times.length > 0 ? behind.stop : pastTopic(items, behind.stop, isDayTime);
  if (at === behind.stop) return behind;
  const further = readSetting(scene, items, at);
  return joined([behind, { ...further, places: [], occasions: [] }], further);
}

/** The setting behind "broke down", "ended", "were held", "will resume": what became of a meeting, with its own auxiliaries. */
export function afterHappening(scene: Scene, items: readonly Item[], behind: Setting, how: string | null): Setting {
  if (how !== null && how !== 'between' && how !== 'with' && how !== 'of') return behind;
  let at = pastTopic(items, behind.stop, isHappening);
  if (items[at]?.lower === ',') at++;
  const limit = at + HAPPENING;
  while (at < limit && isHelper(items[at])) at++;
  const verb = items[at];
  if (verb?.kind !== 'word' || !WORDS.happened.has(verb.lower) || verb.pos === 'NOUN') return behind;
  at++;
  while (
    /^(?:down|off|up|out|on|place|under|way|again|ahead|without|in|no|a|agreement|deal|progress|result)$/.test(
      items[at]?.lower ?? '',
    )
  ) {
    if (/^(?:on|in)$/.test(items[at]?.lower ?? '') && isSettingNext(items[at + 1])) break;
    at++;
  }
  const further = readSetting(scene, items, at);
  return further.times.length + further.places.length === 0 ? behind : joined([behind, further], further);
}

function isHappening({ kind, lower, pos }: Item): boolean {
  return kind === 'word' && (pos === 'AUX' || (pos === 'VERB' && WORDS.happened.has(lower)));
}

/** Auxiliaries and adverbs between a noun of meeting and its verb are no more than this. */
const HAPPENING = 6;

export function isHelper(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    (item.pos === 'AUX' || item.pos === 'ADV' || /^(?:to|be|been|being|had|have|has)$/.test(item.lower))
  );
}

function isSettingNext(item: Item | undefined): boolean {
  return item !== undefined && (item.kind !== 'word' || item.pos === 'DET' || item.pos === 'PROPN');
}
