import type { MeetingStatus } from '../../model/fact.ts';
import type { Item } from './scene.ts';
import { type VerbGroup, verbGroup } from './subject.ts';
import { CALLS, CONTROLLERS, STATUS_WORDS, WORDS } from './words.ts';

/** How far a condition may stand behind the verb ("would meet the mediator if ..."). */
const CONDITION_WINDOW = 25;

/** What a verb and its group say of the meeting: "is due to meet", "did not meet", "would meet if". */
export function verbStatus(
  items: readonly Item[],
  verb: number,
  group: VerbGroup,
  opener: string | null,
): MeetingStatus {
  const words = group.words;
  const all = new Set(words.map((word) => STATUS_WORDS.catenative.get(word)));
  const notOnly = words.includes('not') && (words.includes('only') || items[verb + 1]?.lower === 'only');
  if (isNoLonger(words)) return 'called-off';
  if (words.some((word) => WORDS.negations.has(word)) && !notOnly) return 'denied';
  if (all.has('denied')) return 'denied';
  if (opener === 'that' && isDeniedReport(items, group.from)) return 'denied';
  if ((opener !== null && WORDS.conditions.has(opener)) || isInverted(items, group.from)) return 'hypothetical';
  if (all.has('called-off')) return 'called-off';
  // "was to have met", "was due to have met": it was to be, and was not.
  if (WAS_TO_HAVE.test(words.join(' ')) || HAD_BEEN_TO.test(words.join(' '))) return 'called-off';
  const modal = words.some((word) => word === 'would' || word === "'d");
  // "said it would be willing to meet": nothing is planned yet.
  const wishes = words.some(
    (w) => !/^(?:would|['’]d|agreed|decided)$/.test(w) && STATUS_WORDS.catenative.get(w) === 'hypothetical',
  );
  // "would be happy to meet him": so far nobody has asked.
  if (modal && words.some((word) => READY.test(word))) return 'hypothetical';
  if (modal && !wishes) return conditionFollows(items, verb) ? 'hypothetical' : 'planned';
  if (all.has('hypothetical'))
    return words.some((w) => /^(?:agreed|agrees|agree|decided|decides|decide)$/.test(w)) &&
      (timeNear(items, verb) || placeNear(items, verb))
      ? 'planned'
      : 'hypothetical';
  if (all.has('planned')) return conditionFollows(items, verb) && words.includes('will') ? 'hypothetical' : 'planned';
  if (all.has('held')) return 'held';
  // "to jointly convene": adverbs may stand between.
  const to = words.lastIndexOf('to');
  if (to >= 0 && !words.slice(to + 1).some((word) => /^(?:be|been|have|had)$/.test(word)))
    return purposeStatus(items, group);
  const first = infinitiveBefore(items, verb, group);
  return first < 0 ? 'held' : verbStatus(items, first, verbGroup(items, first), opener);
}

const READY = /^(?:happy|glad|pleased|delighted|honou?red|good|great|nice|wonderful|proud)$/;

const WAS_TO_HAVE =
  /\b(?:was|were|had been) (?:(?:due|scheduled|supposed|set|meant|expected|planned) )?to (?:also )?have$/;

/** "had been due to meet": a plan told as one that was before, and is no more (Quirk et al. 1985, 4.48). */
const HAD_BEEN_TO =
  /\b(?:had|['’]d) (?:originally |initially |previously |earlier |both |all |also )?been (?:originally |initially |previously )?(?:due|scheduled|supposed|set|meant|slated|planned) to$/;

/** "will no longer meet", "is no longer due to meet", "no longer plans to meet": it was to be, and is not to be. */
function isNoLonger(words: readonly string[]): boolean {
  const no = words.findIndex((word, i) => word === 'no' && words[i + 1] === 'longer');
  const ahead = (word: string): boolean =>
    STATUS_WORDS.catenative.get(word) === 'planned' || /^(?:would|['’]d|to)$/.test(word);
  return no >= 0 && words.some(ahead);
}

/** "is due to visit Lima and meet X": the infinitive that a verb in its base form is joined to by "and"; -1 where there is none. */
function infinitiveBefore(items: readonly Item[], verb: number, { from }: VerbGroup): number {
  if (!BASE.test(items[verb]?.lower ?? '') || !/^(?:and|or)$/.test(items[from - 1]?.lower ?? '')) return -1;
  const end = beforeRelative(items, from - 2);
  for (let at = end; at >= Math.max(0, end - JOINED); at--) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    if (item.lower === 'to' && items[at + 1]?.pos === 'VERB') return at + 1;
    if (/^[;:"“”]$/.test(item.lower) || item.pos === 'SCONJ' || item.pos === 'AUX') return -1;
  }
  return -1;
}

/** "to dine with Holm, who is in charge of fish, and meet X": the item before a relative clause that ends there with its comma. */
function beforeRelative(items: readonly Item[], end: number): number {
  if (items[end]?.lower !== ',') return end;
  const who = items.findLastIndex(({ lower }, i) => i < end && /^(?:who|whom|which|whose)$/.test(lower));
  const closed = items.slice(who, end).every(({ lower }) => !/^[,;:"“”]$/.test(lower));
  return who > 0 && closed && items[who - 1]?.lower === ',' ? who - 1 : end;
}

/** Verbs of meeting, and those that govern its nouns, as they stand behind "to". */
const BASE =
  /^(?:meet|see|speak|talk|confer|gather|convene|sit|attend|join|host|receive|welcome|hold|have|conduct|begin|start|open|resume|continue|conclude|finish)$/;
/** The infinitive stands no further before what is joined to it than this, in items. */
const JOINED = 20;

/** "Had A met B, they would have agreed", "Should A meet B": a condition, or a question, by its order alone. */
function isInverted(items: readonly Item[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - INVERTED); at--) {
    const word = items[at]?.lower ?? '';
    if (/^[,;:—–]$/.test(word)) return false;
    if (/^(?:had|should|were)$/.test(word)) return at === 0 || /^[,;:—–"“]$/.test(items[at - 1]?.lower ?? '');
  }
  return false;
}

/** So many items may a subject have between its helper and its verb. */
const INVERTED = 8;

/** "denied a report that he had met X", "dismissed claims that they met". */
function isDeniedReport(items: readonly Item[], from: number): boolean {
  const that = items.findLastIndex(({ lower }, i) => i < from && lower === 'that');
  return items
    .slice(Math.max(0, that - 5), Math.max(0, that))
    .some(({ lower }) =>
      /^(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing))$/.test(lower),
    );
}

/** "flew to Paris to meet" was held as far as told; "is in Paris to meet" is to come. */
function purposeStatus(items: readonly Item[], group: VerbGroup): MeetingStatus {
  if (/^(?:is|are|am|be|'s|'re)$/.test(group.words[0] ?? '')) return 'planned';
  if (/^(?:was|were)$/.test(group.words[0] ?? '')) return 'planned';
  for (let i = group.from - 1; i >= Math.max(0, group.from - 20); i--) {
    const item = items[i];
    if (!item || item.kind !== 'word') continue;
    if (WORDS.negations.has(item.lower)) return 'denied';
    // "efforts to convene talks": nothing is held yet.
    if (i === group.from - 1 && item.pos === 'NOUN' && EFFORTS.test(item.lower)) return 'hypothetical';
    // "U.N.-led efforts": part of an adjective, and no verb of the clause.
    if (items[i - 1]?.lower === '-' && items[i - 1]?.end === item.start) continue;
    // "flew to Lima to open the fair and to meet X": both hang on the verb before.
    if (item.pos === 'VERB' && items[i - 1]?.lower === 'to') continue;
    const status = STATUS_WORDS.catenative.get(item.lower);
    // "There are no plans for Silva to meet Holm"
    if (status === 'planned' && WORDS.negations.has(items[i - 1]?.lower ?? '')) return 'denied';
    // "told Holm to meet X": what is asked of somebody is not yet done; whoever is sent goes, and whoever was let did.
    const isDone = SENDING.test(item.lower) || (LETTING.test(item.lower) && items[i - 1]?.lower !== 'be');
    if (item.pos === 'VERB' && CONTROLLERS.has(item.lower) && !isDone)
      return timeNear(items, group.from + group.words.length) ? 'planned' : 'hypothetical';
    // "called on Holm to meet X" is a demand.
    if (CALLS.test(item.lower) && /^(?:on|upon)$/.test(items[i + 1]?.lower ?? '')) return 'hypothetical';
    // "agreed during the call to hold a meeting in June"
    if (/^(?:agreed|decided)$/.test(item.lower) && timeNear(items, group.from + group.words.length)) return 'planned';
    if (status && (item.pos === 'VERB' || item.pos === 'AUX' || item.pos === 'ADJ' || item.pos === 'NOUN'))
      return status as MeetingStatus;
    if (item.pos === 'AUX') return /^(?:is|are|am|'s|will)$/.test(item.lower) ? 'planned' : 'held';
    // "would travel to Lima to meet": both are to come.
    if (item.pos === 'VERB' && /^(?:will|would|shall|'ll|’ll)$/.test(items[i - 1]?.lower ?? '')) return 'planned';
    // "is headed to Lima to meet", "was travelling to Lima to meet": on the way, and not yet there.
    if (item.pos === 'VERB' && isOnTheWay(items, i)) return 'planned';
    if (item.pos === 'VERB') return /(?:ed|ew|ent|ame|ook|old|ade|own|one)$/.test(item.lower) ? 'held' : 'hypothetical';
  }
  return 'hypothetical';
}

function isOnTheWay(items: readonly Item[], verb: number): boolean {
  const before = items[verb - 1]?.pos === 'ADV' ? items[verb - 2] : items[verb - 1];
  const word = items[verb]?.lower ?? '';
  return /^(?:is|are|am|was|were|'s|'re|'m)$/.test(before?.lower ?? '') && /^(?:headed|bound|\w+ing)$/.test(word);
}

/** Nouns of trying, wishing and asking: what they govern is not done. */
const EFFORTS =
  /^(?:aims?|ambitions?|appeals?|attempts?|bids?|calls?|demands?|desires?|determination|dreams?|drive|eagerness|efforts?|failure|hopes?|inability|intentions?|interest|moves?|offers?|pleas?|pledges?|promises?|proposals?|push|readiness|requests?|vows?|willingness|wish(?:es)?|yearning)$/;
const SENDING = /^(?:sen[dt]|d[ei]spatch|deploy|second(?:ed|s|ing)$|posted$)/;
/** Past forms of verbs that imply what they govern, as news uses them (Karttunen 1971, "Implicative verbs"). */
const LETTING =
  /^(?:allowed|permitted|enabled|helped|persuaded|convinced|forced|compelled|obliged|got|led|induced|cajoled|coaxed|coerced)$/;

function conditionFollows(items: readonly Item[], verb: number): boolean {
  for (let i = verb + 1; i < Math.min(items.length, verb + CONDITION_WINDOW); i++)
    if (/^(?:if|unless|provided)$/.test(items[i]?.lower ?? '')) return true;
  return false;
}

/** "agreed to meet in Lima": where is arranged, so it is to be. */
function placeNear(items: readonly Item[], verb: number): boolean {
  const end = items.findIndex(
    ({ kind, lower, pos }, i) => i > verb && kind === 'word' && (pos === 'VERB' || /^[,;:.]$/.test(lower)),
  );
  return items
    .slice(verb, Math.min(end < 0 ? items.length : end, verb + WHERE))
    .some(
      ({ mention }, i) =>
        mention?.kind === 'place' && mention.form !== 'demonym' && items[verb + i - 1]?.lower === 'in',
    );
}

/** "agreed to meet the ministers of both states again in": the place stands no further behind, in items. */
const WHERE = 12;

function timeNear(items: readonly Item[], verb: number): boolean {
  return items
    .slice(verb, verb + 15)
    .some(
      (item, i) =>
        item.kind === 'time' &&
        (item.time?.type !== 'DURATION' || /^(?:in|within)$/.test(items[verb + i - 1]?.lower ?? '')),
    );
}
