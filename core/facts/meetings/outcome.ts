import { pastFixed } from './due.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting, type Setting } from './setting.ts';
import { isDayTime, pastTopic } from './topic.ts';
import { joined } from './whereabouts.ts';
import { WORDS } from './words.ts';

/**
 * "resumed talks on the dam today": the day may stand behind what they were about; a place there is the topic's own, unless it is
 * a town and the topic a matter in general ("talks on fish quotas | in Lima").
 */
export function afterTopic(scene: Scene, items: readonly Item[], behind: Setting): Setting {
  if (behind.times.length > 0) return behind;
  const town = pastTopic(items, behind.stop, isIn);
  if (town > behind.stop && isTownAt(scene, items[town + 1]) && isGeneral(items.slice(behind.stop, town))) {
    const further = readSetting(scene, items, town);
    return joined([behind, further], further);
  }
  const at = pastTopic(items, behind.stop, isDayTime);
  if (at === behind.stop) return behind;
  const further = readSetting(scene, items, at);
  return joined([behind, { ...further, places: [], occasions: [] }], further);
}

const DEALS = /^(?:accord|agreement|contract|deal|pact|partnership|treaty)$/;

function isIn({ kind, lower }: Item): boolean {
  return kind === 'word' && lower === 'in';
}

function isTownAt({ entities }: Scene, item: Item | undefined): boolean {
  if (item?.mention?.kind !== 'place' || item.mention.form !== 'name') return false;
  return item.mention.refersTo.some((id) => entities.get(id)?.state === false);
}

/** Without an article, an owner or a name: no dam, war or bank in particular, which would lie somewhere. A deal to come lies nowhere. */
function isGeneral(topic: readonly Item[]): boolean {
  const deal = topic.some(({ lower }) => /^an?$/.test(lower)) && DEALS.test(topic.at(-1)?.lower ?? '');
  if (deal && topic.every(({ kind }) => kind === 'word')) return true;
  return topic.every(({ kind, pos }) => kind === 'word' && pos !== 'DET' && pos !== 'PROPN' && pos !== 'PRON');
}

/** The setting behind "broke down", "ended", "were held", "will resume": what became of a meeting, with its own auxiliaries. */
export function afterHappening(scene: Scene, items: readonly Item[], behind: Setting, how: string | null): Setting {
  if (how !== null && how !== 'between' && how !== 'with' && how !== 'of') return behind;
  let at = pastTopic(items, behind.stop, isHappening);
  if (items[at]?.lower === ',') at++;
  // "talks between A and B that concluded on Friday"
  if (how !== null && /^(?:that|which)$/.test(items[at]?.lower ?? '')) at++;
  const limit = at + HAPPENING;
  while (at < limit && isHelper(items[at])) at++;
  const going = goingOn(items, at);
  if (going > at) {
    const where = readSetting(scene, items, going);
    return where.times.length + where.places.length === 0 ? behind : joined([behind, where], where);
  }
  const verb = items[at];
  // "has been called for Monday in Lima", "are set for Friday"
  const fixed = isHelper(items[at - 1]) ? pastFixed(items, at) : -1;
  if (fixed > at) {
    const arranged = readSetting(scene, items, fixed);
    return arranged.times.length + arranged.places.length === 0 ? behind : joined([behind, arranged], arranged);
  }
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
  const further = readSetting(scene, items, pastOutcome(items, at));
  return further.times.length + further.places.length === 0 ? behind : joined([behind, further], further);
}

/** Past "under way", "ongoing", behind a form of "be": a meeting goes on; the same place where it is not said. */
function goingOn(items: readonly Item[], at: number): number {
  if (!/^(?:is|are|was|were|be|been|being|still|already|now|currently)$/.test(items[at - 1]?.lower ?? '')) return at;
  if (items[at]?.lower === 'under' && items[at + 1]?.lower === 'way') return at + 2;
  return /^(?:underway|ongoing|continuing|on-going)$/.test(items[at]?.lower ?? '') ? at + 1 : at;
}

/** "ended | in acrimony | on Monday", "broke up | without a signature | in Lima": how, before where and when. */
function pastOutcome(items: readonly Item[], from: number): number {
  const link = [from, from - 1].find((i) => /^(?:in|with|without|amid)$/.test(items[i]?.lower ?? ''));
  if (link === undefined) return from;
  let at = link + 1;
  while (at < from + OUTCOME && items[at]?.kind === 'word' && /^(?:DET|ADJ|NOUN)$/.test(items[at]?.pos ?? '')) at++;
  const noun = items[at - 1];
  return at > link + 1 && noun?.pos === 'NOUN' && /^(?:on|in|at|late|early)$/.test(items[at]?.lower ?? '') ? at : from;
}

/** How it ended is told in no more items than this. */
const OUTCOME = 6;

function isHappening({ kind, lower, pos }: Item): boolean {
  return kind === 'word' && (pos === 'AUX' || (pos === 'VERB' && WORDS.happened.has(lower)));
}

/** Auxiliaries and adverbs between a noun of meeting and its verb are no more than this. */
const HAPPENING = 6;

export function isHelper(item: Item | undefined): boolean {
  return item?.kind === 'word' && (item.pos === 'AUX' || item.pos === 'ADV' || HELPS.test(item.lower));
}

/** "is likely to take place", "was due to be held": what is said to be to come has helpers of its own before its verb. */
const HELPS = /^(?:to|be|been|being|had|have|has|likely|unlikely|certain|sure|expected|due|supposed|bound)$/;

function isSettingNext(item: Item | undefined): boolean {
  return item !== undefined && (item.kind !== 'word' || item.pos === 'DET' || item.pos === 'PROPN');
}
