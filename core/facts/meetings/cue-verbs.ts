import { adverbsEnd } from './adverbs.ts';
import { ALWAYS_VERB } from './nominal.ts';
import { isAudience } from './object-fits.ts';
import { isDescribed, type Party } from './party.ts';
import type { Item } from './scene.ts';
import type { Setting } from './setting.ts';
import { WORDS } from './words.ts';

/** The participle that "meeting" is coordinated with ("after touring the port and meeting X"); -1 where there is none. */
export function coordinated(items: readonly Item[], cue: number): number {
  if (items[cue]?.lower !== 'meeting' || items[cue - 1]?.lower !== 'and') return -1;
  for (let at = cue - 2; at >= Math.max(0, cue - COORDINATED); at--) {
    const item = items[at];
    if (item?.kind !== 'word' || item.pos === 'AUX' || /^[;.]$/.test(item.lower)) {
      if (item?.kind === 'word' || !item) return -1;
      continue;
    }
    if (item.pos !== 'VERB') continue;
    const opened = at === 0 || /^(?:after|before|by|while|when|since|upon|on|,)$/.test(items[at - 1]?.lower ?? '');
    return item.lower.endsWith('ing') && opened ? at : -1;
  }
  return -1;
}

/** Two participles that belong together stand no further from each other than this, in items. */
const COORDINATED = 14;

/** The part of speech tells, save for forms that are verbs always and "meeting", which its neighbours tell. */
export function isVerb(items: readonly Item[], cue: number): boolean {
  const item = items[cue];
  if (!item) return false;
  if (ALWAYS_VERB.test(item.lower)) return true;
  if (item.lower === 'meeting') {
    const before = items[cue - 1];
    if (
      before &&
      (before.pos === 'DET' || before.pos === 'ADJ' || before.possessive || WORDS.possessives.has(before.lower))
    )
      return false;
    // "a day after the Lima meeting Silva ...": named by its place.
    if (before?.mention?.kind === 'place' && items[cue - 2]?.pos === 'DET') return false;
    const after = items[cue + 1];
    return (
      isGerund(items, cue) ||
      before === undefined ||
      before.pos === 'AUX' ||
      /^(?:after|before|by|while|when|since|upon|on|,|of)$/.test(before.lower) ||
      after?.mention?.kind === 'person' ||
      (isPeople(before) &&
        (after?.kind === 'time' || /^(?:in|at|on|for|here|online|virtually|this|with)$/.test(after?.lower ?? '')))
    );
  }
  if (isHadTalks(items, cue)) return false;
  if (items[cue + 1]?.lower === 'each' && items[cue + 2]?.lower === 'other') return true;
  return item.pos === 'VERB' || (/^(?:meet|brief|host|greet|welcome)$/.test(item.lower) && isInGroup(items, cue));
}

/** "will have talks with": behind that verb they are a noun, whatever their tag. */
export function isHadTalks(items: readonly Item[], cue: number): boolean {
  return (
    items[cue]?.lower === 'talks' &&
    /^(?:have|has|had|having|hold|holds|held|holding)$/.test(items[cue - 1]?.lower ?? '')
  );
}

/** "would first meet", "is to brief": behind its auxiliary it is no noun, whatever its tag. */
function isInGroup(items: readonly Item[], cue: number): boolean {
  const near = [items[cue - 1], items[cue - 2]];
  return (
    near.some((item) => item?.kind === 'word' && (item.pos === 'AUX' || item.lower === 'to')) && near[0]?.pos !== 'DET'
  );
}

/** "began meeting insurgents", "after touring the port and meeting X": "meeting" that is no noun, whatever its tag. */
export function isGerund(items: readonly Item[], cue: number): boolean {
  const [before, after] = [items[cue - 1], items[cue + 1]];
  if (items[cue]?.lower !== 'meeting') return false;
  const takesObject = after?.lower === 'with' || after?.kind === 'name' || /^(?:NOUN|ADJ|DET)$/.test(after?.pos ?? '');
  return (BEGINS.test(before?.lower ?? '') && takesObject) || coordinated(items, cue) >= 0;
}

const BEGINS = /^(?:beg[aiu]n|begins|start(?:s|ed)?|kept|keeps?|continue[sd]?)$/;

/** "leaders meeting in Lima agreed": several people, and what they are doing. */
function isPeople({ kind, lower, mention }: Item): boolean {
  return (mention?.kind === 'group' || (kind === 'word' && WORDS.humanHeads.has(lower))) && lower.endsWith('s');
}

/** "was received", "is being hosted". */
export function isPassive(items: readonly Item[], cue: number, words: readonly string[]): boolean {
  return (
    /(?:ed|met|en)$/.test(items[cue]?.lower ?? '') &&
    words.some((word) => /^(?:be|is|are|was|were|been|being|get|got)$/.test(word)) &&
    !words.includes('to')
  );
}

/** Whether the subject is more than one: "the ministers met" needs no object. */
export function isSeveral(parties: readonly Party[]): boolean {
  return parties.length > 1 || parties.some((party) => party.plural && !WORDS.internalBodies.has(party.head));
}

/** "The council meets in Cairo on Wednesday", "OPEC will meet": a council, or a body of states, that is told with its day is several, too. */
export function isCouncil(parties: readonly Party[], setting: Setting): boolean {
  const [only, ...others] = parties;
  if (!only || others.length > 0 || !isCouncilName(only.name)) return false;
  return setting.times.some(({ time }) => time?.type === 'DATE' || time?.type === 'TIME');
}

export function isCouncilName(name: string): boolean {
  if (WORDS.bodiesOfStates.has(name.toLowerCase())) return true;
  return /(?:^| )(?:council|presidium|politburo|quartet|troika|bloc|coalition|alliance|grouping|committee|working group|task force)$/i.test(
    name,
  );
}

/** "speaking to a crowd": whoever speaks to an audience meets nobody. */
export function isSpeech(items: readonly Item[], cue: number, stop: number, parties: readonly Party[]): boolean {
  const talks = /^(?:sp(?:eak|oke)|talk)/.test(items[cue]?.lower ?? '');
  const spoken = talks && items[adverbsEnd(items, stop)]?.lower !== 'with';
  // "talking with voters": to whomever one meets on the way.
  const toMany = talks && parties.every(({ kind, head }) => kind !== 'person' && PUBLIC.test(head));
  // "speaking to the president at the end of his speech": from the stage.
  const staged = spoken && isStaged(items, stop);
  // "speaking to the Chamber of Commerce": one speaks with its people, and to it from a stage.
  const toBody = spoken && parties.some(({ kind }) => kind === 'body');
  return parties.length > 0 && (staged || toMany || toBody || (spoken && parties.every((party) => isAudience(party))));
}

/** "in a short address", "near the end of her speech": not "about his speech", nor "ahead of the lecture". */
function isStaged(items: readonly Item[], from: number): boolean {
  const speech = items.slice(from, from + STAGED).findIndex(({ lower }) => SPEECH.test(lower));
  let at = from + speech - 1;
  while (at > from && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(items[at]?.pos ?? '')) at -= 1;
  const [link, before] = [items[at]?.lower ?? '', items[at - 1]?.lower ?? ''];
  return speech > 0 && (/^(?:in|during|throughout)$/.test(link) || (link === 'of' && PART.test(before)));
}

/** So many items behind the verb may tell that it was a speech. */
const STAGED = 12;
const PART = /^(?:beginning|start|opening|middle|course|half|part|end|close|conclusion)$/;
const SPEECH = /^(?:speech|address|lecture|sermon|keynote)$/;

const PUBLIC =
  /(?:^| )(?:voters|supporters|fans|crowds?|customers|shoppers|passers-by|bystanders|well-wishers|people|commuters)$/;

/** A word of sports behind the verb: teams meet, too. */
export function isSport(items: readonly Item[], cue: number): boolean {
  return items.slice(cue, cue + 14).some((item) => item.kind === 'word' && WORDS.sports.has(item.lower));
}

/** "he is meeting world leaders": no meeting in particular. */
export function isVague(parties: readonly Party[], setting: Setting): boolean {
  if (parties.length === 0 || parties.some((party) => !isDescribed(party))) return false;
  if (parties.every(({ name }) => name.toLowerCase() === 'people')) return true;
  return (
    setting.times.length === 0 &&
    parties.every((party) => WORDS.vagueObjects.has(party.name.split(' ')[0]?.toLowerCase() ?? ''))
  );
}
