import type { EntityId } from '../../model/analysis.ts';
import { adverbsEnd, groupTimes } from './adverbs.ts';
import { readChain } from './chain.ts';
import { counterpartOf } from './counterpart.ts';
import { isDescribed, namedParty, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting, type Setting } from './setting.ts';
import { type MeetingVerb, WORDS } from './words.ts';

/** "called on X in Delhi on Tuesday", "paid a call on X": a visit; "called on X (on Tuesday) to resign" is a demand. */
export function calledOn(scene: Scene, items: readonly Item[], cue: number, from: number): MeetingObject | null {
  if (!/^call(?:s|ed|ing)?$/.test(items[cue]?.lower ?? '') || items[cue + 1]?.lower !== 'on') return null;
  const chain = readChain(scene, items, cue + 2);
  if (chain.parties.length === 0 || chain.parties.some(({ kind }) => kind !== 'person')) return null;
  const tail = readSetting(scene, items, chain.next);
  // "called on X to apologise" demands, whatever the verb; "called on X in Oslo to discuss it" visits.
  const isPlaced = tail.here || tail.places.length > 0;
  const asks = [chain.next, tail.stop].some(
    (at) =>
      /^(?:to|for|and)$/.test(items[at]?.lower ?? '') &&
      items[at + 1]?.pos === 'VERB' &&
      !(isPlaced && WORDS.callPurposes.has(items[at + 1]?.lower ?? '')),
  );
  const settled =
    tail.here || tail.times.length + tail.places.length > 0 || groupTimes(items, from - 2, cue).times.length > 0;
  return !asks && settled ? { parties: chain.parties, next: chain.next } : null;
}

/** "Meeting in Lima, the minister said": the sentence opens with the meeting, and somebody else speaks of it too. */
export function unnamedCounterpart(
  scene: Scene,
  items: readonly Item[],
  cue: number,
  subject: readonly Party[],
): Party | null {
  const [only, ...others] = subject;
  const opens = items.slice(0, cue).every(({ kind, pos }) => kind === 'word' && (pos === 'PUNCT' || pos === 'CCONJ'));
  if (!only || others.length > 0 || only.kind !== 'person' || !opens || items[cue]?.lower !== 'meeting') return null;
  return counterpartOf(scene, only);
}

/** "Silva, whom Holm telephoned": the person whom the pronoun takes up; null where no such clause stands. */
export function whomBefore(scene: Scene, items: readonly Item[], group: number, cue: number): MeetingObject | null {
  const whom = items.findLastIndex(({ lower }, i) => i < group && i > group - WHOM && lower === 'whom');
  if (whom < 0 || items.slice(whom, group).some(({ kind, pos }) => kind === 'word' && pos === 'VERB')) return null;
  const before = items[items[whom - 1]?.lower === ',' ? whom - 2 : whom - 1];
  const party = before?.mention?.kind === 'person' ? namedParty(scene, before) : null;
  return party ? { parties: [party], next: cue + 1 } : null;
}

/** "whom" stands no further before its verb than this, in items. */
const WHOM = 8;

export interface MeetingObject {
  readonly parties: readonly Party[];
  readonly next: number;
}

/** Whom a verb of meeting has for its object, directly, behind its preposition or, in the passive, behind "by"; null where nobody. */
export function objectOf(
  scene: Scene,
  items: readonly Item[],
  cue: number,
  verb: MeetingVerb,
  between: Setting,
  passive: boolean,
): MeetingObject | null {
  if (passive) {
    // "was summoned to the Foreign Ministry": by the house that is gone to, where nobody else is named.
    const house = verb.only === 'envoys' && items[cue + 1]?.lower === 'to' && items[between.stop]?.lower !== 'by';
    const by = house ? cue + 1 : between.stop;
    if (!verb.object.includes('direct') || (!house && items[by]?.lower !== 'by')) return null;
    const chain = readChain(scene, items, by + 1);
    return chain.parties.length > 0 ? { parties: chain.parties, next: chain.next } : null;
  }
  const at = adverbsEnd(items, between.stop);
  const link = items[at]?.lower ?? '';
  if (verb.object.includes('down with')) {
    if (items[cue + 1]?.lower !== 'down') return null;
    const withAt = items.slice(cue + 2, cue + 6).findIndex((item) => item.lower === 'with');
    // "Negotiators for both sat down on Tuesday": with each other.
    if (withAt < 0) return isDated(items, cue + 2) ? { parties: [], next: cue + 2 } : null;
    const chain = readChain(scene, items, cue + 3 + withAt);
    return chain.parties.length > 0 ? { parties: chain.parties, next: chain.next } : null;
  }
  if ((link === 'with' && verb.object.includes('with')) || (link === 'to' && verb.object.includes('to'))) {
    const chain = readChain(scene, items, at + 1);
    return chain.parties.length > 0 ? { parties: chain.parties, next: chain.next } : null;
  }
  if (verb.object.includes('topic with')) return discussedWith(scene, items, cue) ?? discussedByPhone(items, cue);
  // "spoke about the plant with X"
  if (verb.object.includes('with') && /^(?:about|on|regarding)$/.test(link) && items[at + 1]?.kind !== 'time') {
    const about = discussedWith(scene, items, at);
    if (about?.parties.every(({ kind }) => kind === 'person') === true) return about;
  }
  const mutual = eachOther(items, at, verb);
  if (mutual > at) return { parties: [], next: mutual };
  // "met in Lima rather than in Oslo" compares and has no object there.
  if (verb.object.includes('direct') && link !== 'than') {
    // "met opposition from the rest": no opposition in particular.
    if (WORDS.notMet.has(link) && items[at + 1]?.pos !== 'NOUN') return null;
    const chain = readChain(scene, items, at);
    // "received Holm-linked gifts": the name is part of a longer word.
    const end = chain.parties.at(-1)?.end;
    const mark = items.findIndex((item, i) => i > at && item.lower === '-' && item.start === end);
    if (mark >= 0 && items[mark + 1]?.start === items[mark]?.end) return null;
    if (chain.parties.length > 0) return { parties: chain.parties, next: chain.next };
    // "met four times": each time with each other.
    const counted = items[at]?.pos === 'NUM' || /^(?:several|many)$/.test(link);
    if (counted && items[at + 1]?.lower === 'times' && verb.object.includes('alone'))
      return { parties: [], next: at + 2 };
    // "met the deadline": an object that nobody can be.
    if (chain.next > at) return null;
  }
  return verb.object.includes('alone') && !/^(?:up|for)$/.test(link) ? { parties: [], next: at } : null;
}

/** Past "each other", "with one another": those who act are all who meet; the same place where it does not stand. */
function eachOther(items: readonly Item[], at: number, verb: MeetingVerb): number {
  const linked = /^(?:with|to)$/.test(items[at]?.lower ?? '') ? at + 1 : at;
  if (linked === at ? !verb.object.includes('direct') : !verb.object.includes(items[at]?.lower ?? '')) return at;
  const words = `${items[linked]?.lower} ${items[linked + 1]?.lower}`;
  return /^(?:each other|one another)$/.test(words) ? linked + 2 : at;
}

/** A topic is no longer than this, in items: "discussed the future of the agreement on fish with X". */
const TOPIC = 14;

/** "discussed the deal with X in Lima": the first "with" behind the topic, before the clause goes on. */
function discussedWith(scene: Scene, items: readonly Item[], cue: number): MeetingObject | null {
  for (let at = cue + 1; at < Math.min(items.length, cue + TOPIC); at++) {
    const item = items[at];
    if (!item || /^(?:[,.;:"“”]|that|whether|how)$/.test(item.lower)) return null;
    if (item.kind === 'word' && (item.pos === 'VERB' || item.pos === 'AUX') && !item.lower.endsWith('ing')) return null;
    if (item.lower !== 'with') continue;
    const chain = readChain(scene, items, at + 1);
    return chain.parties.length > 0 ? { parties: chain.parties, next: chain.next } : null;
  }
  return null;
}

/** "Silva and Holm discussed the deal by phone": with each other, where it is said how. */
function discussedByPhone(items: readonly Item[], cue: number): MeetingObject | null {
  for (let at = cue + 1; at < Math.min(items.length, cue + TOPIC); at++) {
    const item = items[at];
    if (!item || /^(?:[,.;:"“”]|that|whether|how)$/.test(item.lower)) return null;
    if (!/^(?:by|over|via)$/.test(item.lower)) continue;
    const phone = items[at + 1]?.pos === 'DET' ? at + 2 : at + 1;
    if (WORDS.callMarks.has(items[phone]?.lower ?? '')) return { parties: [], next: phone + 1 };
  }
  return null;
}

/** A time follows at once: "on Tuesday", "this week", "late on Monday". */
function isDated(items: readonly Item[], from: number): boolean {
  return items.slice(from, from + 3).some(({ kind }, i) => kind === 'time' && (i === 0 || items[from]?.pos !== 'VERB'));
}

/** The senses of a verb that are no meeting are told by its object and by what follows. */
export function objectFits(
  scene: Scene,
  items: readonly Item[],
  object: MeetingObject,
  verb: MeetingVerb,
  subject: readonly Party[],
): boolean {
  const people = object.parties.filter((party) => party.kind === 'person');
  const next = items[object.next];
  const word = next?.lower ?? '';
  switch (verb.only) {
    case 'persons':
      return people.length > 0 || object.parties.some((party) => isDescribed(party) || party.kind === 'group');
    case 'placed': {
      // One discusses a matter with many: a place or a time makes it a meeting to report.
      const tail = readSetting(scene, items, object.next);
      return people.length > 0 && tail.places.length + tail.times.length > 0;
    }
    case 'ringing':
      if (
        !(people.length > 0 || object.parties.some((party) => areKnownPeople(scene, party))) ||
        items[object.next - 1]?.pos === 'ADJ'
      )
        return false;
      // "called her, a guest on the show, a liar" gives a name; "called her, asking for help" rings.
      if (word === ',')
        return goesOn(items[object.next + 1]) || (isTitled(items[object.next - 1]) && isWhen(items, object.next + 1));
      if (word === 'at' && items[object.next + 1]?.kind === 'time') return true;
      if (!next || next.kind === 'time' || /^(?:on|by|from|about|after|in|during|this|and|over|\.|;)$/.test(word))
        return true;
      return word === 'to' && WORDS.callPurposes.has(items[object.next + 1]?.lower ?? '');
    case 'envoys':
      return [...object.parties, ...subject].some((party) => isEnvoy(scene, items, party));
    case 'seen':
      return (
        subject.every(isKnownPerson) &&
        (isAudienceGiven(scene, items, object, isAfterwards(items, object) ? subject : []) ||
          isVisit(scene, items, object))
      );
    case 'raised':
      return people.length > 0 && isMatter(items, object) && isSettled(scene, items, object.next);
    case 'briefed': {
      // "briefed reporters" and "a briefing" inform: whoever holds an office, at some time or place, is met for it.
      const office = object.parties.some(holdOffices);
      const tail = readSetting(scene, items, object.next);
      const settled = tail.times.length + tail.places.length > 0;
      return (people.length > 0 || office || object.parties.some(isMembers)) && (settled || groupTimed(items, object));
    }
    case 'visited':
      return (
        people.some((party) => !mayBeLand(items, party)) || object.parties.some((party) => isVisitors(scene, party))
      );
    case 'visitors':
      return people.length > 0 || object.parties.some((party) => isVisitors(scene, party));
    case 'welcomed':
      return (
        (people.length > 0 || object.parties.some(holdOffices)) &&
        (next?.kind === 'time' || /^(?:to|at|in|on|for|here|this|during|near)$/.test(word))
      );
    default:
      return true;
  }
}

/** "both men": people who were told before. */
function areKnownPeople({ entities: known }: Scene, { kind, entities }: Party): boolean {
  return kind === 'group' && entities.length > 1 && entities.every((id) => known.get(id)?.kind === 'person');
}

/** "37 African foreign ministers", "the ambassadors" */
function holdOffices({ plural, head }: Party): boolean {
  return plural && WORDS.offices.has(head.split(' ').at(-1) ?? '');
}

/** "members of the board" */
function isMembers({ name, kind, plural }: Party): boolean {
  return /^(?:the )?members of /.test(name) || (kind === 'body' && plural);
}

/** A time stands before the object: "will brief on Friday", "on Tuesday briefed". */
function groupTimed(items: readonly Item[], { parties }: MeetingObject): boolean {
  const start = parties[0]?.start ?? 0;
  const object = items.findIndex((item) => item.end > start);
  return items.slice(Math.max(0, object - 5), object).some(({ kind }) => kind === 'time');
}

/** "the Peruvian ambassador", "Ambassador Ana Silva": whom a government summons. */
function isEnvoy(scene: Scene, items: readonly Item[], party: Party): boolean {
  const own = items.filter(({ start, end }) => start < party.end && end > party.start).map(({ lower }) => lower);
  const roles = party.entities.map((id) => roleOf(scene, id));
  return [...own, ...roles].some((text) => text.split(/[\s,]+/).some((word) => WORDS.envoys.has(word)));
}

function roleOf({ entities, article }: Scene, id: EntityId): string {
  const role = entities.get(id)?.role;
  return role ? article.text.slice(role.start, role.end).toLowerCase() : '';
}

/**
 * "saw Silva in Oslo on Monday", "is due to see Silva": people with an office by their names, where a time or a place follows at
 * once. "saw Silva leave" and "saw Silva on television" are looks.
 */
function isAudienceGiven(
  scene: Scene,
  items: readonly Item[],
  { parties, next }: MeetingObject,
  hosts: readonly Party[],
): boolean {
  if (!parties.every(isKnownPerson)) return false;
  if (![...parties, ...hosts].some(({ entities }) => entities.some((id) => holdsOffice(scene, id)))) return false;
  const tail = readSetting(scene, items, next);
  const settled = tail.times.length + tail.places.length > 0 || tail.here || items[next]?.lower === 'there';
  return settled && !items.slice(next, tail.stop + 2).some(({ lower }) => WORDS.screens.has(lower));
}

/** "spoke after seeing Silva in Oslo": whoever holds an office and says so has met her. */
function isAfterwards(items: readonly Item[], { parties }: MeetingObject): boolean {
  const start = parties[0]?.start ?? 0;
  const seeing = items.findLastIndex(({ end, lower }) => end <= start && lower === 'seeing');
  return /^(?:after|before)$/.test(items[seeing - 1]?.lower ?? '');
}

/** "flew to Lima to see Silva and her ministers": whoever travels to see those with an office meets them. */
function isVisit(scene: Scene, items: readonly Item[], { parties, next }: MeetingObject): boolean {
  // "flew to Lima to see Silva play"
  if (items[next]?.pos === 'VERB' && items[next]?.kind === 'word') return false;
  const start = parties[0]?.start ?? 0;
  const see = items.findLastIndex(({ end, lower }) => end <= start && lower === 'see');
  if (see < 1 || items[see - 1]?.lower !== 'to') return false;
  if (!items.slice(Math.max(0, see - JOURNEY), see).some(({ kind, lower }) => kind === 'word' && TRAVELS.test(lower)))
    return false;
  if (!parties.every((party) => isKnownPerson(party) || holdOffices(party))) return false;
  return parties.some(({ entities }) => entities.some((id) => holdsOffice(scene, id)));
}

/** The verb of a journey stands no further before "to see" than this, in items. */
const JOURNEY = 10;
const TRAVELS = /^(?:fl(?:ew|ies|y|ying|own)|travel(?:s|led|ed|ling|ing)?|went|goes|headed|heads|drove|arrived)$/;

/** "raised the matter with X", and not money, a child or a glass. */
function isMatter(items: readonly Item[], { parties }: MeetingObject): boolean {
  const start = parties[0]?.start ?? 0;
  const verb = items.findLastIndex(({ end, lower }) => end <= start && RAISES.test(lower));
  return items.slice(verb + 1, verb + 1 + TOPIC).some(({ end, lower }) => end <= start && MATTERS.test(lower));
}

const RAISES = /^(?:rais|broach)(?:e|es|ed|ing)$/;
const MATTERS =
  /^(?:matters?|issues?|questions?|concerns?|subjects?|cases?|topics?|points?|problems?|complaints?|plight|objections?|fears|worries|situation|crisis|dispute|rift|arrests?|detention|fate|abuses|it|this)$/;

/** A place, a time or a telephone makes it a meeting to report. */
function isSettled(scene: Scene, items: readonly Item[], from: number): boolean {
  const tail = readSetting(scene, items, from);
  const phoned = items.slice(from, from + 5).some(({ lower }) => WORDS.callMarks.has(lower));
  return phoned || tail.places.length + tail.times.length > 0;
}

function isKnownPerson({ kind, entities }: Party): boolean {
  return kind === 'person' && entities.length > 0;
}

function holdsOffice({ entities }: Scene, id: EntityId): boolean {
  const entity = entities.get(id);
  return entity?.kind === 'person' && (entity.role !== null || entity.country !== null);
}

/** Several who are received: described, or a body's own ("the leaders of Congress"); those who come to listen or to look are an audience. */
function isVisitors(scene: Scene, party: Party): boolean {
  // "visited both capitals": places, whatever stands for them.
  if (party.entities.length > 0 && party.entities.every((id) => scene.entities.get(id)?.kind === 'place')) return false;
  return party.plural && party.kind !== 'place' && !isLand(party) && !isAudience(party);
}

/** "visited Biafra": one word, never given in fuller form, may name a land as well as somebody. */
function mayBeLand(items: readonly Item[], { name, start, end }: Party): boolean {
  const item = items.find((one) => one.start <= start && one.end >= end);
  return !name.includes(' ') && item?.text === name && item.mention?.role === null;
}

/** "Ana Silva, president of the union,": the comma closes what is said of a person. */
function isTitled(item: Item | undefined): boolean {
  return item?.mention?.kind === 'person' && /, \p{Ll}/u.test(item.text);
}

function isWhen(items: readonly Item[], at: number): boolean {
  return items[at]?.kind === 'time' || (items[at]?.lower === 'on' && items[at + 1]?.kind === 'time');
}

/** What follows a comma when the clause goes on, and no other name for its object is given. */
function goesOn(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.kind === 'time' ||
      item.lower.endsWith('ing') ||
      /^(?:and|to|who|after|before|as|when|during|but)$/.test(item.lower))
  );
}

/** "visited several states": lands are seen and not met. */
function isLand({ head }: Party): boolean {
  return /(?:^| )(?:states|countries|nations|capitals|cities|towns|regions|sites)$/.test(head);
}

/** "reporters", "the crowd": who only listens. */
export function isAudience({ kind, head }: Party): boolean {
  return kind !== 'person' && WORDS.audiences.has(head.split(' ').at(-1) ?? '');
}
