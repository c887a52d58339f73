import type { Sentence } from '../../model/analysis.ts';
import { isAddressed, isListening } from './audience.ts';
import { clauseStart } from './clause-start.ts';
import { convenerAfter } from './convener.ts';
import { isCouncilName, isSport, isVague, isVerb } from './cue-verbs.ts';
import { isArranged, isCustomary, isHabit, isInstead, isIntention, isNaming, isOpposed } from './custom.ts';
import type { Draft } from './draft.ts';
import { withFurtherObjects } from './further.ts';
import { areOwnKin, isFamilyVisit } from './kin.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { isSeparate } from './separate.ts';
import { readSetting, type Setting } from './setting.ts';
import { verbStatus } from './status.ts';
import { type Subject, type VerbGroup, verbGroup } from './subject.ts';
import { isSupposed } from './supposed.ts';
import { isOffWithTrip } from './taken-back.ts';
import { HOLDS, isToComeIn } from './to-come.ts';
import { isDayTime } from './topic.ts';
import { type VerbCompany, type VerbCue, verbCompany } from './verb-company.ts';
import { verbSetting } from './verb-setting.ts';
import { withCount } from './whereabouts.ts';
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
  if (
    isInstead(items, cue) ||
    isOpposed(items, cue) ||
    isNaming(items, cue) ||
    isSport(items, cue) ||
    isIntention(items, cue)
  )
    return null;
  const group = verbGroup(items, cue);
  const at: VerbCue = { cue, verb, group, between: withCount(scene, items, readSetting(scene, items, cue + 1)) };
  const company = verbCompany(scene, sentence, items, at);
  if (!company || isWelcome(items, cue, company.object.next)) return null;
  const { setting, tail, latest, off } = verbSetting(scene, items, at, company);
  if (isNoneInParticular(scene, sentence, items, at, company, setting)) return null;
  const { subject, object, counterpart, isVisit } = company;
  const again = isSuchTime(items, subject.from);
  // "leaders gathered in Oslo for a summit hosted by X": whoever gathers others takes part.
  const host = object.parties.length === 0 ? convenerAfter(scene, items, cue + 1) : null;
  return {
    rule: `verb-${verb.form === 'call' && !isVisit ? 'call' : 'meet'}`,
    sentence,
    items,
    cue,
    form: isVisit ? 'meeting' : formOf(items, cue, object.next, verb, setting),
    subject: subject.parties,
    others: counterpart ? [counterpart] : (host?.parties ?? object.parties),
    status: statusOf(
      items,
      cue,
      group,
      subject,
      isArranged(sentence, items, at, setting) || isWhenItComes(scene, items, at, subject, setting),
    ),
    separate: isSeparate(items, at, company, tail.stop),
    refersBack: false,
    background: !again && (latest !== null || group.words.some((word) => EARLIER.has(word))),
    setting: again ? { ...setting, times: [] } : setting,
    ...(off === null || off === undefined ? {} : { shift: off }),
    from: off === null ? subject.from : group.from,
    to: Math.max(tail.end, object.next, host?.next ?? 0, latest?.end ?? 0, cue + 1),
  };
}

/** "It was the third time that A had met B this year": the news, and how many there were in which time. */
function isSuchTime(items: readonly Item[], from: number): boolean {
  const end = items[from - 1]?.lower === 'that' ? from - 1 : from;
  const words = items.slice(Math.max(0, end - 5), end).map(({ lower }) => lower);
  return /^(?:it|this|that) (?:is|was|marks|marked) the \S+ time$/.test(words.join(' '));
}

/** Words among a verb's helpers that put a meeting before what the article tells. */
const EARLIER: ReadonlySet<string> = new Set(['had', 'last', 'previously', 'first']);

/** What people do again and again, whenever they like, or nowhere, is no meeting in particular. */
function isNoneInParticular(
  scene: Scene,
  sentence: Sentence,
  items: readonly Item[],
  at: VerbCue,
  { subject, object }: VerbCompany,
  setting: Setting,
): boolean {
  const { cue, verb, group } = at;
  // "would meet every year"
  if (setting.times.some(({ time }) => time?.type === 'SET')) return true;
  if (areOwnKin(items, cue + 1, object.next)) return true;
  if (isFamilyVisit(items, subject.from, cue, object.next)) return true;
  // "told traders meeting in Oslo", "does politics by talking to regulators"
  if (object.parties.length === 0 && isAddressed(items, subject.from) && isListening(subject.parties)) return true;
  // "buyers and sellers meet separately": each of them, and not the two.
  if (object.parties.length === 0 && subject.parties.length > 1 && isApart(items, cue)) return true;
  if (isMeans(items, cue) && setting.times.length + setting.places.length === 0 && isListening(object.parties))
    return true;
  if (verb.form === 'call' && isAside(items, subject.from, cue, object.next)) return true;
  if (isVague(object.parties, setting) || isWhenever(group, verb, subject, setting)) return true;
  if (setting.times.length === 0 && isCustomary(items, group, cue, object.next)) return true;
  if (isHabit(scene, sentence, items, at, object.parties, setting)) return true;
  // People gather, and put their heads together, for many things: a place makes it a meeting to report, and for a body's own
  // session, or for those who hold an office, so does a time.
  if (object.parties.length > 0 || !GATHER.test(items[cue]?.lower ?? '')) return false;
  // "any place where exiles gather" tells of no day.
  const always = verb.isBase && group.words.length === 0 && setting.times.length === 0;
  const session = setting.times.some(isDayTime) && subject.parties.every(isConvened);
  return always || (setting.places.length === 0 && !setting.here && !session);
}

/**
 * "Speaking with Silva during an interview", "in a broadcast": a reporter's questions. "What the two spoke about": what was said
 * where they met, told elsewhere.
 */
function isAside(items: readonly Item[], from: number, cue: number, next: number): boolean {
  const phrase = items.slice(next + 1, next + INTERVIEW);
  const asked = phrase.findIndex(({ lower }) => /^(?:interviews?|podcasts?|broadcasts?)$/.test(lower));
  const isPhrase = phrase
    .slice(0, Math.max(0, asked))
    .every(({ kind, pos }) => kind === 'word' && /^(?:DET|ADJ|NOUN)$/.test(pos));
  if (asked >= 0 && isPhrase && /^(?:during|in|for|on)$/.test(items[next]?.lower ?? '')) return true;
  return items[from - 1]?.lower === 'what' && /^sp[eo]/.test(items[cue]?.lower ?? '') && next <= cue + 2;
}

/** "during an exclusive television interview": so many items. */
const INTERVIEW = 6;

/** "met separately", "separately met" */
function isApart(items: readonly Item[], cue: number): boolean {
  return [items[cue - 1], items[cue + 1]].some((item) => item?.lower === 'separately');
}

/** "by talking to X": how something is done, again and again. */
function isMeans(items: readonly Item[], cue: number): boolean {
  return items[cue - 1]?.lower === 'by' && items[cue]?.lower.endsWith('ing') === true;
}

/** "EU ambassadors", "the council": who is called together. */
function isConvened({ kind, plural, head, name }: Party): boolean {
  const last = head.split(' ').at(-1) ?? '';
  return (plural && WORDS.offices.has(last)) || kind === 'body' || isCouncilName(name);
}

const GATHER = /^(?:gather|conven|confer|din(?:e|ing)|lunch|breakfast)/;

/** "was received at the airport by B", "welcomed A on arrival": no talks were held there. */
function isWelcome(items: readonly Item[], cue: number, next: number): boolean {
  if (!/^(?:receiv|welcom|greet)/.test(items[cue]?.lower ?? '')) return false;
  const words = items.slice(cue + 1, next + 6).map(({ lower }) => lower);
  // "was greeted by the ambassador": who meets somebody at his arrival, unless it is "for talks".
  const from = items[cue + 1]?.lower === 'by' ? items.slice(cue + 2, next).map(({ text }) => text.toLowerCase()) : [];
  if (items[cue]?.lower === 'greeted' && from.some((text) => ARRIVALS.test(text)))
    return !words.some((word) => FOR_TALKS.test(word));
  return words.some(
    (word, i) =>
      (word === 'airport' || word.endsWith(' airport') || word === 'arrival') &&
      /^(?:at|on|upon|the|his|her|their)$/.test(words[i - 1] ?? ''),
  );
}

const FOR_TALKS = /^(?:talks|meetings?|discussions?|negotiations?|consultations?|discuss(?:ed)?)$/;
const ARRIVALS = /\b(?:ambassadors?|envoys?|consul|charg[eé]|protocol|governor|mayor)\b/u;

function statusOf(
  items: readonly Item[],
  cue: number,
  group: VerbGroup,
  { from, opener }: Subject,
  arranged: boolean,
): Draft['status'] {
  if (isAsked(items, Math.min(from, group.from)) || isSupposed(items, cue, group, from, opener)) return 'hypothetical';
  const status = verbStatus(items, cue, group, opener);
  if (status === 'held' && isBeforehand(items, cue)) return 'planned';
  if (status === 'planned' && isOffWithTrip(items, clauseStart(items, from) - 1)) return 'called-off';
  return arranged && status === 'held' ? 'planned' : status;
}

/** "when she meets Holm": the present tense of a clause of time. */
function isWhenItComes(
  { article }: Scene,
  items: readonly Item[],
  { cue, verb, group }: VerbCue,
  { opener }: Subject,
  setting: Setting,
): boolean {
  const present = verb.isBase || HOLDS.test(items[cue]?.lower ?? '');
  return present && isToComeIn(opener, group.words, setting, article.published.earliest);
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

/** "Will A meet B?", "Did A meet B?": a question by its order, which tells of nothing. */
function isAsked(items: readonly Item[], from: number): boolean {
  return items.at(-1)?.lower === '?' && items.slice(0, from).at(-1)?.pos === 'AUX';
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
