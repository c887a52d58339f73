import type { EntityId } from '../../model/analysis.ts';
import { type MeetingObject, TOPIC } from './objects.ts';
import { headOf, isDescribed, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting } from './setting.ts';
import { isDayTime } from './topic.ts';
import { type MeetingVerb, WORDS } from './words.ts';

/** "discussed the plan | by telephone | with Silva": how it was done stands right before those on the other side. */
function isByPhone(items: readonly Item[], { parties }: MeetingObject): boolean {
  const at = items.findIndex(({ end }) => end > (parties[0]?.start ?? 0));
  return items.slice(Math.max(0, at - BY_PHONE), at).some(({ lower }) => WORDS.callMarks.has(lower));
}

/** "by video link with": so many items. */
const BY_PHONE = 4;

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
      // One discusses a matter with many: a place, a time or a telephone makes it a meeting to report.
      const tail = readSetting(scene, items, object.next);
      const offices = subject.every(isKnownPerson) && object.parties.some(holdOffices);
      return (
        (people.length > 0 || offices) &&
        (tail.here || tail.places.length + tail.times.length > 0 || isByPhone(items, object))
      );
    }
    case 'ringing':
      if (
        !(people.length > 0 || object.parties.some((party) => areKnownPeople(scene, party) || holdOffices(party))) ||
        items[object.next - 1]?.pos === 'ADJ' ||
        // "Growers Call Silva Remark Significant"
        (items[object.next - 1]?.kind === 'word' && items[object.next - 1]?.pos === 'PROPN')
      )
        return false;
      // "called her, a guest on the show, a liar" gives a name; "called her, asking for help" rings.
      if (word === ',')
        return (
          goesOn(items[object.next + 1]) ||
          isSaidBehind(items, object.next + 1) ||
          (isTitled(items[object.next - 1]) && isWhen(items, object.next + 1))
        );
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
          isVisit(scene, items, object) ||
          isDueToSee(scene, items, object))
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
    case 'consulted':
      // "consulted the law", "consulted her aides": whoever holds an office, where it is said when or where.
      return (
        items.some(({ end, lower }) => lower === 'with' && end < (object.parties[0]?.start ?? 0)) ||
        (object.parties.every((party) => isKnownPerson(party) || holdOffices(party)) &&
          (isSettled(scene, items, object.next) || groupTimed(items, object)))
      );
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
function holdOffices({ plural, head, name }: Party): boolean {
  return plural && (WORDS.offices.has(head.split(' ').at(-1) ?? '') || WORDS.offices.has(headOf(name)));
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

/** "is due to see the ambulance unions on Friday": somebody in office, or a body's people, by appointment. */
function isDueToSee(scene: Scene, items: readonly Item[], { parties, next }: MeetingObject): boolean {
  const start = parties[0]?.start ?? 0;
  const see = items.findLastIndex(({ end, lower }) => end <= start && lower === 'see');
  const due = items.slice(Math.max(0, see - 4), see).map(({ lower }) => lower);
  if (see < 1 || !(due.at(-1) === 'to' && /^(?:due|scheduled|set|expected)$/.test(due.at(-2) ?? ''))) return false;
  const people = parties.every(
    (party) => isKnownPerson(party) || holdOffices(party) || /(?:^| )unions?$/.test(party.head),
  );
  return people && readSetting(scene, items, next).times.some(isDayTime);
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

/** "called Holm, it said.": who tells of it ends the sentence. */
function isSaidBehind(items: readonly Item[], from: number): boolean {
  const says = items.findIndex(({ lower }, i) => i > from && i < from + SAID && WORDS.reporting.has(lower));
  return says > 0 && /^(?:\.|)$/.test(items[says + 1]?.lower ?? '');
}

/** "the White House said": so many items. */
const SAID = 5;

/** "visited several states": lands are seen and not met. */
function isLand({ head }: Party): boolean {
  return /(?:^| )(?:states|countries|nations|capitals|cities|towns|regions|sites)$/.test(head);
}

/** "reporters", "the crowd": who only listens. */
export function isAudience({ kind, head }: Party): boolean {
  return kind !== 'person' && WORDS.audiences.has(head.split(' ').at(-1) ?? '');
}
