import type { Analysis, Sentence } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import { inflections } from '../phrases/verbs.ts';
import { groupTimes } from './adverbs.ts';
import { readChain } from './chain.ts';
import contact from './contact.json' with { type: 'json' };
import { BESIDE_EACH_OTHER } from './contact-beside.ts';
import { type Phrase, type Reader, told, verbBefore, withAt } from './contact-phrase.ts';
import type { Draft } from './draft.ts';
import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { verbStatus } from './status.ts';
import { type Subject, subjectAfter, subjectOf, type VerbGroup, verbGroup } from './subject.ts';
import { isDayTime } from './topic.ts';
import { fronted } from './verb-setting.ts';
import { joined } from './whereabouts.ts';
import { MEETING_NOUNS, MEETING_VERBS, WORDS } from './words.ts';

/*
 * Set phrases for a meeting of which no word alone tells one: "shook hands with", "came face to face with", "had an hour
 * alone with", "exchanged views by telephone with", "was in touch with", "ran into", "paid a courtesy call on".
 */

/** One of these stands in every such phrase, behind a verb of its own. */
const isNoun = wordIs(new Set(contact.nouns));

/** The verbs of such phrases, and the prepositions of those without one: "in touch with", "by telephone with". */
const opensPhrase = wordIs(new Set([...inflections(contact.verbs).keys(), ...contact.prepositions]));

/** The verb of a set phrase stands no further before its noun than this, in tokens. */
const WITHIN = 6;

/** Whether a sentence may hold such a phrase: the cheap test that most sentences fail. */
export function mayTellContact({ tokens }: Analysis, { first, last }: Sentence): boolean {
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i];
    if (!token || !isNoun(token)) continue;
    for (let at = i - 1; at >= Math.max(first, i - WITHIN); at--) {
      const before = tokens[at];
      if (before && opensPhrase(before)) return true;
    }
  }
  return false;
}

export function contacts(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  if (!mayTellContact(scene.analysis, sentence)) return [];
  return items.flatMap((item, cue) => {
    const phrase = PHRASES.reduce<Phrase | null>((found, read) => found ?? read(scene, items, cue, item), null);
    const draft = phrase && readContact(scene, sentence, items, phrase);
    return draft ? [draft] : [];
  });
}

const PHRASES: readonly Reader[] = [
  hands,
  faces,
  views,
  timeTogether,
  touch,
  assured,
  mutual,
  runInto,
  paid,
  handed,
  ...BESIDE_EACH_OTHER,
];

function readContact(scene: Scene, sentence: Sentence, items: readonly Item[], phrase: Phrase): Draft | null {
  const { verb } = phrase;
  const group = verbGroup(items, verb);
  const chain = phrase.others === null ? null : readChain(scene, items, phrase.others);
  const others = chain?.parties ?? [];
  const next = chain?.next ?? phrase.end;
  const subject = actingIn(scene, items, group, verb, next);
  // "Silva and Holm made a call on fares": what follows is nobody, and the two did not meet each other.
  if (chain !== null && others.length === 0) return null;
  if (subject.parties.length === 0 || !areInContact(subject.parties, others)) return null;
  if (phrase.foreign && !areOfTwoStates(scene, subject.parties, others)) return null;
  const tail = readSetting(scene, items, next);
  const own = { ...NO_SETTING, times: phrase.times };
  const around = [groupTimes(items, group.from, verb), fronted(scene, items, subject, group.from)];
  const setting = joined([tail, own, ...around], tail);
  if (phrase.loose && !isSettled(setting)) return null;
  return {
    rule: 'verb-contact',
    sentence,
    items,
    cue: verb,
    form: phrase.form,
    subject: subject.parties,
    others,
    status: verbStatus(items, verb, group, subject.opener),
    separate: false,
    refersBack: false,
    background: group.words.includes('had') || group.words.includes('last'),
    setting,
    from: subject.from,
    to: Math.max(tail.end, next, phrase.end),
  };
}

/** "Sitting across from X in Lima, Silva said", "At a news conference with X, Silva said": whoever acts stands behind the phrase. */
function actingIn(scene: Scene, items: readonly Item[], group: VerbGroup, verb: number, next: number): Subject {
  const subject = subjectOf(scene, items, group, verb);
  if (subject.parties.length > 0 || !/(?:ing|^at|^in|^during)$/.test(items[verb]?.lower ?? '')) return subject;
  const parties = subjectAfter(scene, items, next)?.parties ?? [];
  return { ...subject, parties };
}

/** Each of them is known to be of a state, and the two sides of different ones. */
function areOfTwoStates({ entities }: Scene, subject: readonly Party[], others: readonly Party[]): boolean {
  const [own, theirs] = [subject, others].map((side) =>
    side.map((party) => party.entities.map((id) => entities.get(id)?.country ?? null).find((one) => one !== null)),
  );
  return (
    own !== undefined &&
    theirs?.every((state) => state !== undefined && !own.includes(state)) === true &&
    own.every((state) => state !== undefined)
  );
}

/** Somebody by name, or who holds an office, on the other side; and two sides at all. */
function areInContact(subject: readonly Party[], others: readonly Party[]): boolean {
  if (subject.some(({ kind, entities }) => kind === 'place' && entities.length === 0)) return false;
  if (others.length > 0) return others.every(isSomebody) && others.some(({ kind }) => kind !== 'place');
  return subject.length > 1
    ? subject.every(isSomebody)
    : subject.some(({ plural, entities }) => plural && entities.length > 1);
}

function isSomebody({ kind, plural, head, entities }: Party): boolean {
  if (kind === 'person' || (kind === 'group' && entities.length > 1)) return true;
  return plural && WORDS.offices.has(head.split(' ').at(-1) ?? '');
}

function isSettled({ times, places, here, occasions }: Setting): boolean {
  return here || places.length + occasions.length > 0 || times.some(isDayTime);
}

/** "shook hands with X in Oslo", "the two shook hands on Monday" */
function hands(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (lower !== 'hands') return null;
  const verb = verbBefore(items, cue, /^sh(?:ake|akes|ook|aken|aking)$/, 2);
  return verb < 0 ? null : told(items, verb, cue + 1, 'meeting', true);
}

/** "came face to face (with X)", "face-to-face" */
function faces(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (lower !== 'face' || !/^(?:to|-)$/.test(items[cue + 1]?.lower ?? '')) return null;
  const last = items.slice(cue + 1, cue + 5).findIndex((item) => item.lower === 'face');
  const verb = verbBefore(items, cue, /^(?:c[ao]m(?:e|es|ing)|sits?|sat|sitting|stood)$/, 2);
  return last < 0 || verb < 0 ? null : told(items, verb, cue + 2 + last, 'meeting', true);
}

/** "exchanged views by telephone", "compared notes with X in Lima" */
function views(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (!/^(?:views|notes|opinions|greetings|pleasantries|words)$/.test(lower)) return null;
  const verb = verbBefore(items, cue, /^(?:exchang(?:e|es|ed|ing)|compar(?:e|es|ed|ing)|swap(?:s|ped|ping)?)$/, 4);
  if (verb < 0) return null;
  const phoned = items.slice(cue + 1, cue + 8).some((item) => WORDS.callMarks.has(item.lower));
  return told(items, verb, cue + 1, phoned ? 'call' : 'talks', !phoned);
}

/** "had an hour alone with X", "spent 40 minutes with X", "spent an hour together" */
function timeTogether(_: Scene, items: readonly Item[], cue: number, { time, lower }: Item): Phrase | null {
  if (time?.type !== 'DURATION' || !/\b(?:hours?|minutes)$/.test(lower)) return null;
  const verb = verbBefore(items, cue, /^(?:had|has|have|spen(?:t|d|ds|ding))$/, 4);
  const others = withAt(items, cue + 1);
  const together = items[cue + 1]?.lower === 'together';
  return verb < 0 || (others === null && !together)
    ? null
    : { verb, others, end: cue + 1, form: 'meeting', loose: false, times: [] };
}

/** "was in touch with X this morning", "in contact on Monday with": without a day it is a state of things. */
function touch(scene: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (!/^(?:touch|contact)$/.test(lower)) return null;
  const verb = verbBefore(items, cue, /^(?:was|were|been|be|is|got|stayed|remained)$/, 4);
  const link = items.slice(Math.max(0, cue - 3), cue).some((item) => item.lower === 'in');
  if (verb < 0 || !link) return null;
  const between = readSetting(scene, items, cue + 1);
  if (items[between.stop]?.lower !== 'with') return null;
  const others = readChain(scene, items, between.stop + 1);
  const dated = [...between.times, ...readSetting(scene, items, others.next).times].some(isDayTime);
  return dated
    ? { verb, others: between.stop + 1, end: cue + 1, form: 'call', loose: false, times: between.times }
    : null;
}

/** "gave assurances by phone to X", "told X by telephone": how it was said makes it a call. */
function assured(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (!/^(?:phone|telephone)$/.test(lower) || !/^(?:by|over|on|the)$/.test(items[cue - 1]?.lower ?? '')) return null;
  const verb = items.findLastIndex(
    ({ kind, pos }, i) => i < cue && i > cue - SAYS && kind === 'word' && pos === 'VERB',
  );
  const isTold = verb >= 0 && TELLS.test(items[verb]?.lower ?? '') && items[verb + 1]?.mention?.kind === 'person';
  if (isTold && isByPhone(items, cue))
    return { verb, others: verb + 1, end: cue + 1, form: 'call', loose: false, times: [] };
  if (!/^(?:to|with)$/.test(items[cue + 1]?.lower ?? '')) return null;
  const between = items.slice(Math.max(0, verb), cue);
  if (verb < 0 || between.some((item) => MEETING_VERBS.has(item.lower) || MEETING_NOUNS.has(item.lower))) return null;
  return { verb, others: cue + 2, end: cue + 1, form: 'call', loose: false, times: [] };
}

/** "by phone", "over the phone"; not "that the phone deal". */
function isByPhone(items: readonly Item[], cue: number): boolean {
  const by = items[cue - 1]?.lower === 'the' ? items[cue - 2] : items[cue - 1];
  return /^(?:by|over|on)$/.test(by?.lower ?? '') && items[cue + 1]?.pos !== 'NOUN';
}

/** Verbs that have whoever is spoken to behind them. */
const TELLS = /^(?:told|assured|informed|briefed|urged|warned|asked|thanked|congratulated)$/;

/** A verb of saying and what is said are no longer than this, in items: "gave new assurances by phone". */
const SAYS = 9;

/** "will see each other in Lima", "ran into one another at the forum" */
function mutual(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  const other = items[cue + 1]?.lower;
  if (!((lower === 'each' && other === 'other') || (lower === 'one' && other === 'another'))) return null;
  const into = items[cue - 1]?.lower === 'into';
  const verb = into ? cue - 2 : cue - 1;
  const meets = into ? /^(?:ran|run|runs|bump(?:s|ed)?)$/ : /^(?:see|sees|saw|seen|seeing)$/;
  if (!meets.test(items[verb]?.lower ?? '')) return null;
  return { verb, others: null, end: cue + 2, form: 'meeting', loose: true, times: [] };
}

/** "ran into X at the forum", "came across X in Lima" */
function runInto(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  const verb = items[cue - 1]?.lower ?? '';
  const meets = lower === 'into' ? /^(?:ran|bumped)$/.test(verb) : lower === 'across' && /^came$/.test(verb);
  if (!meets || items[cue + 1]?.mention?.kind !== 'person') return null;
  return { verb: cue - 1, others: cue + 1, end: cue + 1, form: 'meeting', loose: true, times: [] };
}

/** "paid a courtesy call on X", "pays a farewell visit to X" */
function paid(_: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (!/^(?:call|visit)$/.test(lower) || !/^(?:on|to)$/.test(items[cue + 1]?.lower ?? '')) return null;
  const verb = verbBefore(items, cue, /^(?:paid|pays?|paying|ma[dk]es?)$/, 5);
  if (verb < 0 || (lower === 'visit' && items[cue + 2]?.mention?.kind !== 'person')) return null;
  // "made a call to X" is by phone.
  if (items[verb]?.lower.startsWith('ma') && items[cue + 1]?.lower === 'to') return null;
  return { verb, others: cue + 2, end: cue + 1, form: 'meeting', loose: false, times: [] };
}

const PAPERS = /^(?:message|letter|note|counterproposal|proposals?|invitation|paper|petition|memorandum|plan|draft)$/;

/** "delivered a message to X in Lima", "handed over the plan to X on Monday": into somebody's hands, where it is said when or where. */
function handed(scene: Scene, items: readonly Item[], cue: number, { lower }: Item): Phrase | null {
  if (!PAPERS.test(lower)) return null;
  const verb = verbBefore(
    items,
    cue,
    /^(?:deliver(?:s|ed|ing)?|hand(?:s|ed|ing)?|present(?:s|ed|ing)?|submit(?:s|ted)?)$/,
    5,
  );
  if (verb < 0) return null;
  for (let at = cue + 1; at < cue + HANDED; at++) {
    const item = items[at];
    if (!item || /^[,.;:]$/.test(item.lower) || (item.kind === 'word' && item.pos === 'VERB')) return null;
    if (item.lower !== 'to') continue;
    const { parties, next } = readChain(scene, items, at + 1);
    if (parties.length === 0 || !parties.every(({ kind }) => kind === 'person')) return null;
    const { places, here } = readSetting(scene, items, next);
    const before = fronted(scene, items, { parties: [], from: verb, opener: null, bare: true }, verb);
    const placed = here || places.length + before.places.length > 0;
    return placed ? { verb, others: at + 1, end: at, form: 'meeting', loose: true, times: [] } : null;
  }
  return null;
}

/** "delivered a message from the king about the border to X": so many items. */
const HANDED = 12;
