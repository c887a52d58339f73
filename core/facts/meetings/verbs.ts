import type { Sentence } from '../../model/analysis.ts';
import { convenerAfter } from './convener.ts';
import { counterpartOf, twoPeopleBefore } from './counterpart.ts';
import { isCustomary, isHabit, isIntention, isNaming } from './custom.ts';
import type { Draft } from './draft.ts';
import { withFurtherObjects } from './further.ts';
import { THEY } from './numbered.ts';
import { isDescribed, type Party, readChain } from './party.ts';
import { daysOff } from './relative.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readPlacePhrase, readSetting, type Setting } from './setting.ts';
import { verbStatus } from './status.ts';
import { clauseStart, type Subject, subjectAfter, subjectOf, verbGroup } from './subject.ts';
import { MEETING_VERBS, type MeetingVerb, WORDS } from './words.ts';

/** Meetings told by a verb: "met with", "spoke today with", "hosted", "telephoned", "gathered". */
export function verbMeetings(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  const drafts: Draft[] = [];
  items.forEach((item, cue) => {
    const verb = item.kind === 'word' ? MEETING_VERBS.get(item.lower) : undefined;
    if (!verb || !isVerb(items, cue)) return;
    const draft = readVerb(scene, sentence, items, cue, verb);
    if (draft) drafts.push(...withFurtherObjects(scene, draft));
  });
  return drafts;
}

function readVerb(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  cue: number,
  verb: MeetingVerb,
): Draft | null {
  if (isNaming(items, cue)) return null;
  const group = verbGroup(items, cue);
  const passive = isPassive(items, cue, group.words);
  if (passive && items[cue]?.lower === 'met') return null;
  const called = passive ? null : calledOn(scene, items, cue, group.from);
  const between = withCount(scene, items, readSetting(scene, items, cue + 1));
  const object = called ?? objectOf(scene, items, cue, verb, between, passive);
  if (!object) return null;
  const first = coordinated(items, cue);
  let subject =
    first < 0 ? subjectOf(scene, items, group, cue) : subjectOf(scene, items, verbGroup(items, first), first);
  // "Meet your neighbours!": nobody who acts stands before a bare infinitive.
  if (verb.isBase && subject.bare && group.words.length === 0) return null;
  if (subject.parties.length === 0 && items[cue]?.lower.endsWith('ing') === true) {
    const after = subjectAfter(scene, items, cue + 1);
    if (after) subject = { ...subject, parties: after.parties, bare: false };
  }
  const alone = object.parties.length === 0;
  if (alone && subject.parties.length === 0 && items[group.from - 1]?.lower === 'they') {
    const two = twoPeopleBefore(scene, items, group.from);
    subject = { ...subject, parties: two.length > 0 ? two : theyBefore(items, group.from) };
  }
  if (subject.parties.length === 0) subject = { ...subject, parties: unknownName(scene, items, group.from, object) };
  const latest = alone ? mostRecently(scene, items, object.next) : null;
  const counterpart = alone ? unnamedCounterpart(scene, items, cue, subject.parties) : null;
  if (alone && !counterpart && !isSeveral(subject.parties)) return null;
  if (!alone && !called && !objectFits(scene, items, object, verb)) return null;
  if (isSpeech(items, cue, between.stop, object.parties)) return null;
  if (alone && verb.form === 'call' && !subject.parties.every((party) => party.kind === 'person')) return null;
  if (isSport(items, cue)) return null;
  const tail = readSetting(scene, items, object.next);
  // "on Sunday, a day after meeting X in Y": the day is counted from that of the main clause.
  const off = items[cue]?.lower === 'meeting' && tail.times.length === 0 ? daysOff(items, cue) : null;
  // "In June, A fell out with B when they met in Vienna": both at one time.
  const when = subject.opener === 'when' && tail.times.length + between.times.length === 0;
  const main = off === null && !when ? NO_SETTING : mainTimes(items, cue);
  const told = joined(
    [
      between,
      tail,
      groupTimes(items, group.from, cue),
      fronted(scene, items, subject, group.from),
      purposePlace(scene, items, group.from),
      arrivalPlace(scene, items, group.from),
      main,
    ].map((part) => (off === null || part === main ? part : { ...part, times: [] })),
    tail,
  );
  const setting = latest ?? withWhere(told, wherePlace(scene, items, Math.min(subject.from, group.from)));
  if (isVague(object.parties, setting) || isIntention(items, cue)) return null;
  if (setting.times.length === 0 && isCustomary(items, group, cue, object.next)) return null;
  if (isHabit(scene, sentence, items, { cue, verb, group }, object.parties, setting)) return null;
  // People gather for many things: only a place makes it a meeting to report.
  if (alone && /^(?:gather|conven)/.test(items[cue]?.lower ?? '') && setting.places.length === 0 && !setting.here)
    return null;
  const words = group.words;
  // "leaders gathered in Oslo for a summit hosted by X": whoever gathers others takes part.
  const host = alone ? convenerAfter(scene, items, cue + 1) : null;
  return {
    rule: `verb-${verb.form === 'call' && !called ? 'call' : 'meet'}`,
    sentence,
    items,
    cue,
    form: called ? 'meeting' : formOf(items, cue, object.next, verb, setting),
    subject: subject.parties,
    others: counterpart ? [counterpart] : (host?.parties ?? object.parties),
    status: verbStatus(items, cue, group, subject.opener),
    separate:
      words.some((word) => WORDS.separately.has(word)) ||
      items
        .slice(cue + 1, cue + 4)
        .some(({ lower }) => /^(?:separately|individually|bilaterally|respectively|times)$/.test(lower)) ||
      (!alone && saidSeparate(items, cue + 1, tail.stop)) ||
      // "spoke by phone with A and with B" is a call with each.
      (verb.form === 'call' &&
        items.slice(cue, object.next).some(({ lower }, i) => lower === 'with' && items[cue + i - 1]?.lower === 'and')),
    refersBack: false,
    background:
      latest !== null ||
      words.includes('had') ||
      words.includes('last') ||
      words.includes('previously') ||
      words.includes('first'),
    setting: off === undefined ? { ...setting, times: [] } : setting,
    ...(off === null || off === undefined ? {} : { shift: off }),
    from: off === null ? subject.from : group.from,
    to: Math.max(tail.end, object.next, host?.next ?? 0, latest?.end ?? 0, cue + 1),
  };
}

/** "Okafor met X": a name that no list knows, right before the verb whose object is somebody. */
function unknownName(scene: Scene, items: readonly Item[], group: number, object: MeetingObject): readonly Party[] {
  const item = items[group - 1];
  const before = items[group - 2];
  const isName = item?.kind === 'word' && item.pos === 'PROPN' && /^\p{Lu}\p{Ll}{2,}$/u.test(item.text);
  // Part of a longer name or list, or the object of a preposition, it is another's.
  const stands = before === undefined || /^[,“"]$/.test(before.lower);
  if (!isName || !stands || !object.parties.some(({ kind }) => /^(?:person|described|group)$/.test(kind))) return [];
  const { start, end, lower } = item;
  const name = scene.article.text.slice(start, end);
  return [{ start, end, kind: 'person', entities: [], name, plural: false, head: lower }];
}

/** "They met again": whoever met before, as the passage before tells; `numberedParties` finds them. */
function theyBefore(items: readonly Item[], group: number): readonly Party[] {
  const they = items[group - 1];
  const again = items.slice(group, group + 6).some(({ lower }) => /^(?:again|once|twice|next|later)$/.test(lower));
  if (!they || !again) return [];
  return [{ start: they.start, end: they.end, kind: 'described', entities: [], name: THEY, plural: true, head: THEY }];
}

/** The participle that "meeting" is coordinated with ("after touring the port and meeting X"); -1 where there is none. */
function coordinated(items: readonly Item[], cue: number): number {
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

/** "called on X in Delhi on Tuesday", "paid a call on X": a visit; "called on X (on Tuesday) to resign" is a demand. */
function calledOn(scene: Scene, items: readonly Item[], cue: number, from: number): MeetingObject | null {
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

/** "had spoken several times over the weekend with X": the count and a time stand before the object. */
function withCount(scene: Scene, items: readonly Item[], between: Setting): Setting {
  const from = between.stop;
  const times = items.slice(from, from + 4).findIndex(({ lower }) => lower === 'times');
  const count = items[from + times - 1];
  if (times < 0 || (count?.pos !== 'NUM' && !/^(?:several|many|few)$/.test(count?.lower ?? ''))) return between;
  const more = readSetting(scene, items, from + times + 1);
  return /^(?:with|to)$/.test(items[adverbsEnd(items, more.stop)]?.lower ?? '')
    ? joined([between, more], more)
    : between;
}

/** "have met four times this year, most recently in Lima in May": of many meetings the last is told. */
export function mostRecently(scene: Scene, items: readonly Item[], from: number): Setting | null {
  for (let at = from; at < Math.min(items.length, from + 8); at++) {
    if (/^(?:[.;]|and|but)$/.test(items[at]?.lower ?? '')) return null;
    const recently = items[at]?.lower === 'most' && items[at + 1]?.lower === 'recently';
    if (!recently && items[at]?.lower !== 'lastly') continue;
    const setting = readSetting(scene, items, at + 2);
    return setting.times.length + setting.places.length > 0 ? setting : null;
  }
  return null;
}

/** "met A and B in separate meetings", "met A and B separately on Monday": said behind those who were met. */
function saidSeparate(items: readonly Item[], from: number, stop: number): boolean {
  return items
    .slice(from, stop + 4)
    .some(
      ({ lower }, i) =>
        /^(?:separately|individually)$/.test(lower) ||
        (lower === 'separate' &&
          /^(?:meetings|talks|calls|bilaterals|discussions|conversations)$/.test(items[from + i + 1]?.lower ?? '')),
    );
}

/** The time of the clause before "a day after meeting X" or "when they met". */
function mainTimes(items: readonly Item[], cue: number): Setting {
  const before = items.slice(0, cue).findLast(({ time }) => time?.type === 'DATE' || time?.type === 'TIME');
  return before ? { ...NO_SETTING, times: [before] } : NO_SETTING;
}

/** "Meeting in Lima, the minister said": the sentence opens with the meeting, and somebody else speaks of it too. */
function unnamedCounterpart(
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

interface MeetingObject {
  readonly parties: readonly Party[];
  readonly next: number;
}

function objectOf(
  scene: Scene,
  items: readonly Item[],
  cue: number,
  verb: MeetingVerb,
  between: Setting,
  passive: boolean,
): MeetingObject | null {
  if (passive) {
    if (!verb.object.includes('direct') || items[between.stop]?.lower !== 'by') return null;
    const chain = readChain(scene, items, between.stop + 1);
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
  if (verb.object.includes('topic with')) return discussedWith(scene, items, cue);
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

/** A time follows at once: "on Tuesday", "this week", "late on Monday". */
function isDated(items: readonly Item[], from: number): boolean {
  return items.slice(from, from + 3).some(({ kind }, i) => kind === 'time' && (i === 0 || items[from]?.pos !== 'VERB'));
}

/** The senses of a verb that are no meeting are told by its object and by what follows. */
function objectFits(scene: Scene, items: readonly Item[], object: MeetingObject, verb: MeetingVerb): boolean {
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
      if (people.length === 0 || items[object.next - 1]?.pos === 'ADJ') return false;
      // "called her, a guest on the show, a liar" gives a name; "called her, asking for help" rings.
      if (word === ',') return goesOn(items[object.next + 1]);
      if (!next || next.kind === 'time' || /^(?:on|by|from|about|after|in|during|this|and|over|\.|;)$/.test(word))
        return true;
      return word === 'to' && WORDS.callPurposes.has(items[object.next + 1]?.lower ?? '');
    case 'visited':
      return (
        people.some((party) => !mayBeLand(items, party)) || object.parties.some((party) => isVisitors(scene, party))
      );
    case 'visitors':
      return people.length > 0 || object.parties.some((party) => isVisitors(scene, party));
    case 'welcomed':
      return people.length > 0 && (next?.kind === 'time' || /^(?:to|at|in|on|for|here|this)$/.test(word));
    default:
      return true;
  }
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

/** The part of speech tells, save for forms that are verbs always and "meeting", which its neighbours tell. */
function isVerb(items: readonly Item[], cue: number): boolean {
  const item = items[cue];
  if (!item) return false;
  if (/^(?:met|spoke|spoken|telephoned|phoned|talked|met|hosted|conferred|huddled|dined)$/.test(item.lower))
    return true;
  if (item.lower === 'meeting') {
    const before = items[cue - 1];
    if (
      before &&
      (before.pos === 'DET' || before.pos === 'ADJ' || before.possessive || WORDS.possessives.has(before.lower))
    )
      return false;
    const after = items[cue + 1];
    return (
      isGerund(items, cue) ||
      before === undefined ||
      before.pos === 'AUX' ||
      /^(?:after|before|by|while|when|since|upon|on|,|of)$/.test(before.lower) ||
      after?.mention?.kind === 'person' ||
      (isPeople(before) &&
        (after?.kind === 'time' || /^(?:in|at|on|for|here|online|virtually|this)$/.test(after?.lower ?? '')))
    );
  }
  return item.pos === 'VERB';
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

function isPassive(items: readonly Item[], cue: number, words: readonly string[]): boolean {
  return (
    /(?:ed|met|en)$/.test(items[cue]?.lower ?? '') &&
    words.some((word) => /^(?:be|is|are|was|were|been|being|get|got)$/.test(word)) &&
    !words.includes('to')
  );
}

function isSeveral(parties: readonly Party[]): boolean {
  return parties.length > 1 || parties.some((party) => party.plural && !WORDS.internalBodies.has(party.head));
}

/** "speaking to a crowd": whoever speaks to an audience meets nobody. */
function isSpeech(items: readonly Item[], cue: number, stop: number, parties: readonly Party[]): boolean {
  const spoken =
    /^(?:sp(?:eak|oke)|talk)/.test(items[cue]?.lower ?? '') && items[adverbsEnd(items, stop)]?.lower !== 'with';
  const talks = /^(?:sp(?:eak|oke)|talk)/.test(items[cue]?.lower ?? '');
  // "talking with voters": to whomever one meets on the way.
  const toMany = talks && parties.every(({ kind, head }) => kind !== 'person' && PUBLIC.test(head));
  return parties.length > 0 && (toMany || (spoken && parties.every((party) => isAudience(party))));
}

const PUBLIC =
  /(?:^| )(?:voters|supporters|fans|crowds?|customers|shoppers|passers-by|bystanders|well-wishers|people|commuters)$/;

function isAudience({ kind, head }: Party): boolean {
  return kind !== 'person' && WORDS.audiences.has(head.split(' ').at(-1) ?? '');
}

function isSport(items: readonly Item[], cue: number): boolean {
  return items.slice(cue, cue + 14).some((item) => item.kind === 'word' && WORDS.sports.has(item.lower));
}

/** "he is meeting world leaders": no meeting in particular. */
function isVague(parties: readonly Party[], setting: Setting): boolean {
  if (parties.length === 0 || parties.some((party) => !isDescribed(party))) return false;
  if (parties.every(({ name }) => name.toLowerCase() === 'people')) return true;
  return (
    setting.times.length === 0 &&
    parties.every((party) => WORDS.vagueObjects.has(party.name.split(' ')[0]?.toLowerCase() ?? ''))
  );
}

function formOf(items: readonly Item[], cue: number, next: number, verb: MeetingVerb, setting: Setting): Draft['form'] {
  const words = items.slice(cue, Math.max(setting.end, next) + 2);
  if (words.some((item) => WORDS.callMarks.has(item.lower))) return 'call';
  // "discussed the matter with X in a call"
  if (
    verb.object.includes('topic with') &&
    words.some(({ lower }, i) => lower === 'call' && words[i - 1]?.pos === 'DET')
  )
    return 'call';
  const word = items[cue]?.lower ?? '';
  // People who speak somewhere, or in person, met: a call has no place.
  const spoken = /^(?:sp|talk)/.test(word);
  if (
    spoken &&
    (setting.places.length > 0 ||
      setting.occasions.some(({ name }) =>
        /summit|conference|assembly|forum|g7|g20|g8|ministerial|dialogue|unga/i.test(name),
      ) ||
      words.some((item) => item.lower === 'person'))
  )
    return 'meeting';
  return verb.form;
}

function adverbsEnd(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.pos === 'ADV' && items[at]?.kind === 'word' && !OPENS_CLAUSE.test(items[at]?.lower ?? '')) at++;
  return at;
}

const OPENS_CLAUSE = /^(?:when|where|why|how|while)$/;

/** The times among a verb's auxiliaries: "on Monday met", "today spoke". */
export function groupTimes(items: readonly Item[], from: number, cue: number): Setting {
  return { ...NO_SETTING, times: items.slice(from, cue).filter((item) => item.kind === 'time') };
}

/** What stands before the subject: "Today in Jeddah, ...", "On October 10, ...", "In New Delhi, ...". */
export function fronted(scene: Scene, items: readonly Item[], subject: Subject, groupFrom: number): Setting {
  const start = clauseStart(items, Math.min(subject.from, groupFrom));
  const lead = readSetting(scene, items, start, subject.from);
  // Times between the subject and its verb group: "Jaishankar on Tuesday held".
  const behind = items.filter(
    (item, i) => i >= subject.from && i < groupFrom && item.kind === 'time' && !isReported(items, i),
  );
  return { ...lead, times: [...lead.times, ...behind] };
}

/** "announcing on Wednesday she would meet X": the day of the report. */
function isReported(items: readonly Item[], time: number): boolean {
  const before = items[time - 1];
  const verb = /^(?:on|late|early|in)$/.test(before?.lower ?? '') ? items[time - 2] : before;
  return verb?.kind === 'word' && verb.pos === 'VERB' && WORDS.reporting.has(verb.lower);
}

/** "is in Lima to meet", "flew to Doha to see": whoever goes somewhere to meet somebody meets there. */
export function purposePlace(scene: Scene, items: readonly Item[], to: number): Setting {
  let infinitive = to;
  while (items[infinitive]?.kind === 'time') infinitive++;
  if (items[infinitive]?.lower !== 'to') return NO_SETTING;
  // "flew to Lima to open a school and to meet X": both are done there.
  let end = items[to - 1]?.lower === 'and' ? firstPurpose(items, to) : to;
  // "flew to Lima in July to meet": when stands between.
  while (
    items[end - 1]?.kind === 'time' ||
    (items[end]?.kind === 'time' && /^(?:in|on)$/.test(items[end - 1]?.lower ?? ''))
  )
    end--;
  if (items[end - 1]?.mention?.kind !== 'place') return NO_SETTING;
  const preposition = items.slice(0, end - 1).findLastIndex((item) => /^(?:in|to|at)$/.test(item.lower));
  const goes = items
    .slice(Math.max(0, preposition - 3), Math.max(0, preposition))
    .some((item) => GOES.test(item.lower));
  if (preposition < Math.max(0, end - 5) || !goes) return NO_SETTING;
  const phrase = readPlacePhrase(scene, items, preposition, end);
  return phrase?.place && phrase.next === end ? { ...NO_SETTING, places: [phrase.place] } : NO_SETTING;
}

/** The first of two infinitives of purpose: the "to" behind a place or a time; the same item where there is none. */
function firstPurpose(items: readonly Item[], to: number): number {
  for (let at = to - 2; at > Math.max(1, to - BEFORE_WHERE); at--) {
    const before = items[at - 1];
    if (items[at]?.lower !== 'to' || items[at + 1]?.pos !== 'VERB') continue;
    return before?.kind === 'time' || before?.mention?.kind === 'place' ? at : to;
  }
  return to;
}

/** A place stands no further before its "where" than this, in items: "to Lima late on Monday evening, where". */
const BEFORE_WHERE = 9;

/** "travelled to Lima on Monday, where she met X": the place that "where" takes up, and the time of going there. */
export function wherePlace(scene: Scene, items: readonly Item[], from: number): Setting {
  const start = clauseStart(items, from);
  const where = start - 1;
  // "visited Lima in July, when X met her": a time taken up, and with it the place.
  const when = items[where]?.lower === 'when' && items[where - 1]?.lower === ',';
  if (items[where]?.lower !== 'where' && !when) return NO_SETTING;
  const times: Item[] = [];
  for (let at = where - 1; at > Math.max(0, where - BEFORE_WHERE); at--) {
    const item = items[at];
    if (!item) break;
    if (item.kind === 'time') times.unshift(item);
    if (item.mention?.kind !== 'place' || item.possessive) continue;
    const before = items[at - 1]?.lower ?? '';
    if (!/^(?:in|to|at|for|from)$/.test(before) && !VISITS.test(before)) continue;
    const place = { start: item.start, end: item.end, name: item.text.replace(/\s+/g, ' ') };
    return { ...NO_SETTING, places: [place], times };
  }
  return NO_SETTING;
}

/** What "where" takes up counts where the clause has none of its own. */
export function withWhere(told: Setting, where: Setting): Setting {
  return {
    ...told,
    places: told.places.length > 0 || told.here ? told.places : where.places,
    times: told.times.length > 0 ? told.times : where.times,
  };
}

/** "arrived in Lima on Monday and met X", "visited Lima and met X": whoever comes to a place acts there next. */
export function arrivalPlace(scene: Scene, items: readonly Item[], group: number): Setting {
  const and = group - 1;
  if (items[and]?.lower !== 'and') return NO_SETTING;
  const start = clauseStart(items, and);
  const verb = items.findLastIndex(
    ({ kind, lower }, i) => i >= start && i < and && kind === 'word' && (COMES.test(lower) || VISITS.test(lower)),
  );
  if (verb < 0) return NO_SETTING;
  const at = VISITS.test(items[verb]?.lower ?? '') ? verb + 1 : verb + 2;
  const place = items[at];
  const linked = at === verb + 1 || /^(?:in|to|at)$/.test(items[at - 1]?.lower ?? '');
  if (!linked || place?.mention?.kind !== 'place' || place.possessive) return NO_SETTING;
  const between = items.slice(at + 1, and);
  if (between.some(({ kind, pos }) => kind === 'word' && (pos === 'VERB' || pos === 'AUX'))) return NO_SETTING;
  return { ...NO_SETTING, places: [{ start: place.start, end: place.end, name: place.text.replace(/\s+/g, ' ') }] };
}

const COMES =
  /^(?:arriv(?:e|es|ed|ing)|fl(?:y|ies|ew|own)|travel(?:s|l?ed)?|c[ao]mes?|goes|went|gone|head(?:s|ed)?|return(?:s|ed)?)$/;
const VISITS = /^visit(?:s|ed|ing)?$/;

const GOES =
  /^(?:is|are|was|were|be|been|arrive[sd]?|arriving|fl(?:y|ies|ew|ying|own)|travel(?:s|l?ed|l?ing)?|c[ao]mes?|coming|go|goes|going|went|gone|head(?:s|ed|ing)?|return(?:s|ed|ing)?)$/;

/** Settings in the order in which they count. */
export function joined(settings: readonly Setting[], tail: Setting): Setting {
  return {
    times: settings.flatMap((setting) => setting.times),
    places: settings.flatMap((setting) => setting.places),
    occasions: settings.flatMap((setting) => setting.occasions),
    here: settings.some((setting) => setting.here),
    sidelines: settings.some((setting) => setting.sidelines),
    stop: tail.stop,
    end: tail.end,
    further: settings.flatMap((setting) => setting.further),
  };
}
