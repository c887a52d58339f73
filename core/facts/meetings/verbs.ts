import type { Sentence } from '../../model/analysis.ts';
import { closesRelative, groupTimes } from './adverbs.ts';
import { convenerAfter } from './convener.ts';
import { twoPeopleBefore } from './counterpart.ts';
import { coordinated, isCouncil, isPassive, isSeveral, isSpeech, isSport, isVague, isVerb } from './cue-verbs.ts';
import { isArranged, isCustomary, isHabit, isIntention, isNaming } from './custom.ts';
import type { Draft } from './draft.ts';
import { withFurtherObjects } from './further.ts';
import { THEY } from './numbered.ts';
import { objectFits } from './object-fits.ts';
import { calledOn, objectOf, unnamedCounterpart, whomBefore } from './objects.ts';
import { type Party } from './party.ts';
import { daysOff } from './relative.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { sharedDay } from './shared-day.ts';
import { verbStatus } from './status.ts';
import { clauseStart, type Subject, subjectAfter, subjectOf, type VerbGroup, verbGroup } from './subject.ts';
import { unknownName, unknownObject, unknownPair } from './unknown.ts';
import { arrivalPlace, joined, mostRecently, purposePlace, wherePlace, withCount, withWhere } from './whereabouts.ts';
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
  const direct = called ?? objectOf(scene, items, cue, verb, between, passive);
  // "Silva, whom Holm telephoned on Monday": the object stands before the clause.
  const whom = !passive && (direct?.parties.length ?? 0) === 0 ? whomBefore(scene, items, group.from, cue) : null;
  const stranger = passive || direct ? null : unknownObject(scene, sentence, items, between.stop, verb);
  const object = whom ?? direct ?? stranger;
  if (!object) return null;
  const first = coordinated(items, cue);
  let subject =
    first < 0 ? subjectOf(scene, items, group, cue) : subjectOf(scene, items, verbGroup(items, first), first);
  // "Meet your neighbours!": nobody who acts stands before a bare infinitive.
  const they = items[group.from - 1]?.lower === 'they';
  if (verb.isBase && subject.bare && !they && group.words.length === 0) return null;
  if (subject.parties.length === 0 && items[cue]?.lower.endsWith('ing') === true) {
    const after = subjectAfter(scene, items, cue + 1);
    if (after) subject = { ...subject, parties: after.parties, bare: false };
  }
  const alone = object.parties.length === 0;
  if (alone && subject.parties.length === 0 && they) {
    const two = twoPeopleBefore(scene, items, group.from);
    subject = { ...subject, parties: two.length > 0 ? two : theyBefore(items, group.from) };
  }
  if (subject.parties.length === 0) {
    const pair = alone
      ? unknownPair(scene, sentence, items, group.from)
      : unknownName(scene, items, group.from, object);
    subject = { ...subject, parties: pair };
  }
  // Two sides of which one is a stranger: the other must be somebody.
  if (stranger && !subject.parties.some(({ kind }) => kind === 'person')) return null;
  const latest = alone ? mostRecently(scene, items, object.next) : null;
  const counterpart = alone ? unnamedCounterpart(scene, items, cue, subject.parties) : null;
  if (alone && !counterpart && !isSeveral(subject.parties)) {
    if (!isCouncil(subject.parties, joined([between, groupTimes(items, group.from, cue)], between))) return null;
    subject = { ...subject, parties: subject.parties.map((party) => ({ ...party, plural: true })) };
  }
  if (!alone && !called && !objectFits(scene, items, object, verb, subject.parties)) return null;
  if (isSpeech(items, cue, between.stop, object.parties)) return null;
  if (alone && verb.form === 'call' && !subject.parties.every((party) => party.kind === 'person')) return null;
  if (isSport(items, cue)) return null;
  if (isWelcome(items, cue, object.next)) return null;
  const tail = readSetting(scene, items, object.next);
  // "on Sunday, a day after meeting X in Y": the day is counted from that of the main clause.
  const off = items[cue]?.lower === 'meeting' && tail.times.length === 0 ? daysOff(items, cue) : null;
  // "In June, A fell out with B when they met in Vienna": both at one time.
  // "the same day that A met B", "on Monday, when they met", "flew on Monday to Lima, where he met B".
  const opened =
    /^(?:when|where)$/.test(subject.opener ?? '') || (subject.opener === 'that' && isSameDay(items, subject.from));
  const when = opened && ![...tail.times, ...between.times].some(({ time }) => time?.type !== 'DURATION');
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
  const dated = told.times.length > 0 ? told : { ...told, times: sharedDay(items, tail.stop) };
  const setting = latest ?? withWhere(dated, wherePlace(scene, items, Math.min(subject.from, group.from)));
  if (isVague(object.parties, setting) || isIntention(items, cue)) return null;
  if (isWhenever(group, verb, subject, setting)) return null;
  if (setting.times.length === 0 && isCustomary(items, group, cue, object.next)) return null;
  if (isHabit(scene, sentence, items, { cue, verb, group }, object.parties, setting)) return null;
  // People gather, and put their heads together, for many things: only a place makes it a meeting to report.
  const gathers = alone && /^(?:gather|conven|confer|din(?:e|ing)|lunch|breakfast)/.test(items[cue]?.lower ?? '');
  // "any place where exiles gather" tells of no day.
  const always = verb.isBase && group.words.length === 0 && setting.times.length === 0;
  if (gathers && (always || (setting.places.length === 0 && !setting.here))) return null;
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
    status: statusOf(items, cue, group, subject, isArranged(sentence, items, { cue, verb, group }, setting)),
    separate:
      words.some((word) => WORDS.separately.has(word)) ||
      items
        .slice(cue + 1, cue + 4)
        .some(({ lower }) => /^(?:separately|individually|bilaterally|respectively|times)$/.test(lower)) ||
      (!alone && saidSeparate(items, cue + 1, tail.stop)) ||
      // "telephoned A, B and C": one after the other, unless the call was of all.
      (verb.form === 'call' && !called && verb.object.includes('direct') && !isConference(items, cue, tail.stop)) ||
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

/** "was received at the airport by B", "welcomed A on arrival": no talks were held there. */
function isWelcome(items: readonly Item[], cue: number, next: number): boolean {
  if (!/^(?:receiv|welcom|greet)/.test(items[cue]?.lower ?? '')) return false;
  const words = items.slice(cue + 1, next + 6).map(({ lower }) => lower);
  return words.some(
    (word, i) =>
      (word === 'airport' || word.endsWith(' airport') || word === 'arrival') &&
      /^(?:at|on|upon|the|his|her|their)$/.test(words[i - 1] ?? ''),
  );
}

function statusOf(
  items: readonly Item[],
  cue: number,
  group: VerbGroup,
  { from, opener }: Subject,
  arranged: boolean,
): Draft['status'] {
  if (isAsked(items, Math.min(from, group.from))) return 'hypothetical';
  const status = verbStatus(items, cue, group, opener);
  if (status === 'held' && isBeforehand(items, cue)) return 'planned';
  return arranged && status === 'held' ? 'planned' : status;
}

/** "when delegates meet, they greet each other": whoever it is, and whenever. */
function isWhenever(
  group: VerbGroup,
  { isBase }: MeetingVerb,
  { opener, parties }: Subject,
  setting: Setting,
): boolean {
  if (!isBase || group.words.length > 0 || !/^(?:when|whenever|where)$/.test(opener ?? '')) return false;
  return (
    setting.times.length + setting.places.length === 0 &&
    parties.every(({ kind }) => kind === 'described' || kind === 'group')
  );
}

/** "will meet X before meeting Y", "will speak after meeting Y": to come with what the clause before it tells. */
function isBeforehand(items: readonly Item[], cue: number): boolean {
  const link = items[cue - 1]?.lower ?? '';
  if (items[cue]?.lower !== 'meeting' || !/^(?:before|after)$/.test(link)) return false;
  const helper = items.slice(0, cue).findLast(({ pos }) => pos === 'AUX')?.lower ?? '';
  return /^(?:will|'ll|shall)$/.test(helper) || (link === 'before' && helper === 'would');
}

function isSameDay(items: readonly Item[], from: number): boolean {
  return (
    items[from - 1]?.lower === 'that' &&
    items[from - 2]?.kind === 'time' &&
    items[from - 2]?.lower.endsWith('same day') === true
  );
}

/** "Will A meet B?", "Did A meet B?": a question by its order, which tells of nothing. */
function isAsked(items: readonly Item[], from: number): boolean {
  return items.at(-1)?.lower === '?' && items.slice(0, from).at(-1)?.pos === 'AUX';
}

/** "They met again": whoever met before, as the passage before tells; `numberedParties` finds them. */
function theyBefore(items: readonly Item[], group: number): readonly Party[] {
  const they = items[group - 1];
  const again = items.slice(group, group + 6).some(({ lower }) => /^(?:again|once|twice|next|later)$/.test(lower));
  if (!they || !again) return [];
  return [{ start: they.start, end: they.end, kind: 'described', entities: [], name: THEY, plural: true, head: THEY }];
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

/** What stands before the subject: "Today in Jeddah, ...", "On October 10, ...", "In New Delhi, ...". */
export function fronted(scene: Scene, items: readonly Item[], subject: Subject, groupFrom: number): Setting {
  const start = clauseStart(items, Math.min(subject.from, groupFrom));
  const lead = readSetting(scene, items, start, subject.from);
  // Times between the subject and its verb group: "Jaishankar on Tuesday held".
  const behind = items.filter(
    (item, i) =>
      i >= subject.from && i < groupFrom && item.kind === 'time' && !isReported(items, i) && !closesRelative(items, i),
  );
  return { ...lead, times: [...lead.times, ...behind] };
}

/** "announcing on Wednesday she would meet X": the day of the report. */
function isReported(items: readonly Item[], time: number): boolean {
  const before = items[time - 1];
  const verb = /^(?:on|late|early|in)$/.test(before?.lower ?? '') ? items[time - 2] : before;
  return verb?.kind === 'word' && verb.pos === 'VERB' && WORDS.reporting.has(verb.lower);
}

/** "telephoned A and B in a joint call": all on one line. */
function isConference(items: readonly Item[], cue: number, to: number): boolean {
  return items
    .slice(cue, to)
    .some(({ lower }) => /^(?:joint|jointly|conference|three-way|trilateral|group|together)$/.test(lower));
}
