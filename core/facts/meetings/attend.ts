import type { Sentence } from '../../model/analysis.ts';
import { groupTimes } from './adverbs.ts';
import { readChain } from './chain.ts';
import { clauseStart } from './clause-start.ts';
import { convenerAfter } from './convener.ts';
import type { Draft } from './draft.ts';
import { afterHappening } from './outcome.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting } from './setting.ts';
import { verbStatus } from './status.ts';
import { subjectOf, verbGroup } from './subject.ts';
import { fronted } from './verb-setting.ts';
import { joined } from './whereabouts.ts';
import { MEETING_NOUNS, PLENARIES, WORDS } from './words.ts';

/** The occasion stands no further behind its verb than this, in items: "take part in this week's second". */
const REACH = 7;

/**
 * Meetings told by who comes to a named occasion, and who convenes it: "is to take part in the Critical Minerals
 * Ministerial being convened by Holm", "attended the summit hosted by Berg". One side alone met nobody, as far as told.
 */
export function attendedMeetings(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  return items.flatMap((item, cue) => {
    if (item.kind !== 'word' || !WORDS.attendVerbs.has(item.lower) || !isVerb(items, cue)) return [];
    const draft = readAttended(scene, sentence, items, cue) ?? readAttendedBy(scene, sentence, items, cue);
    return draft ? [draft] : [];
  });
}

function readAttended(scene: Scene, sentence: Sentence, items: readonly Item[], cue: number): Draft | null {
  const at = occasionAfter(items, cue) ?? dialogueAfter(items, cue);
  const occasion = at === null ? undefined : items[at];
  if (at === null || !occasion) return null;
  const convener = convenerAfter(scene, items, at + 1);
  const group = verbGroup(items, cue);
  const subject = subjectOf(scene, items, group, cue);
  if (subject.parties.length === 0) return null;
  const next = convener?.next ?? at + 1;
  const tail = readSetting(scene, items, next);
  // "A and B will attend the summit in Lima": two people at one gathering, where it is said when or where.
  const together = subject.parties.filter(({ kind }) => kind === 'person').length > 1;
  if (!convener && !(together && tail.times.length + tail.places.length > 0)) return null;
  const name = { start: occasion.start, end: occasion.end, name: occasion.text.replace(/\s+/g, ' ') };
  const setting = joined(
    [
      { ...tail, occasions: [name, ...tail.occasions] },
      groupTimes(items, group.from, cue),
      fronted(scene, items, subject, group.from),
    ],
    tail,
  );
  return {
    rule: 'verb-attend',
    sentence,
    items,
    cue,
    form: PLENARIES.get(lastWord(occasion)) ?? 'summit',
    subject: subject.parties,
    others: convener?.parties ?? [],
    status: verbStatus(items, cue, group, subject.opener),
    separate: false,
    refersBack: false,
    background: group.words.includes('had'),
    setting,
    from: subject.from,
    to: Math.max(tail.end, next, at + 1),
  };
}

const ATTENDED = /^(?:attended|(?:co-)?(?:chaired|hosted))$/;

/** "Monday's meeting in Lima was attended by A, B and C": who was there, two people at least. */
function readAttendedBy(scene: Scene, sentence: Sentence, items: readonly Item[], cue: number): Draft | null {
  if (!ATTENDED.test(items[cue]?.lower ?? '') || items[cue + 1]?.lower !== 'by') return null;
  const group = verbGroup(items, cue);
  const start = clauseStart(items, group.from);
  const noun = items.findLastIndex(
    ({ lower, mention, text }, i) =>
      i >= start &&
      i < group.from &&
      (MEETING_NOUNS.has(lower) ||
        mention?.kind === 'occasion' ||
        PLENARIES.has(text.toLowerCase().split(' ').at(-1) ?? '')),
  );
  const chain = readChain(scene, items, cue + 2);
  const people = chain.parties.filter(({ kind }) => kind === 'person');
  const last = items[noun] ? lastWord(items[noun]) : '';
  const form = MEETING_NOUNS.get(last) ?? PLENARIES.get(last) ?? 'meeting';
  // "The talks, hosted by Oman and attended by A and B, lasted three hours": a participle of the noun's own.
  const own = group.words.length === 0 && isBesideNoun(items, noun, cue);
  if (noun < 0 || (group.words.length === 0 && !own) || people.length < 2) return null;
  const right = readSetting(scene, items, chain.next);
  const tail = own ? afterHappening(scene, items, right, null) : right;
  const before = { ...NO_SETTING, times: items.slice(start, noun).filter(({ kind }) => kind === 'time') };
  return {
    rule: 'verb-attended',
    sentence,
    items,
    cue,
    form,
    subject: [],
    others: chain.parties,
    status: verbStatus(items, cue, group, null),
    separate: false,
    refersBack: false,
    background: false,
    setting: joined([before, readSetting(scene, items, noun + 1, group.from), tail], tail),
    from: Math.max(start, noun - 2),
    to: Math.max(tail.end, chain.next),
  };
}

/** Behind the noun and its comma, with no more than another participle of its own before it. */
function isBesideNoun(items: readonly Item[], noun: number, cue: number): boolean {
  if (noun < 0 || items[noun + 1]?.lower !== ',') return false;
  if (cue === noun + 2) return true;
  const other = items[noun + 2];
  return items[cue - 1]?.lower === 'and' && other?.pos === 'VERB' && other.lower.endsWith('ed') && cue <= noun + OWN;
}

/** Two participles of a noun stand no further from it than this, in items. */
const OWN = 10;

function isVerb(items: readonly Item[], cue: number): boolean {
  const item = items[cue];
  if (/^t(?:ake|akes|ook|aken|aking)$/.test(item?.lower ?? '')) return items[cue + 1]?.lower === 'part';
  const before = items[cue - 1];
  return item?.pos === 'VERB' || item?.pos === 'AUX' || before?.lower === 'to' || before?.pos === 'AUX';
}

/** The named occasion behind the verb, with nothing but its own small words between. */
function occasionAfter(items: readonly Item[], cue: number): number | null {
  for (let at = cue + 1; at < Math.min(items.length, cue + 1 + REACH); at++) {
    const item = items[at];
    if (!item) return null;
    if (item.mention?.kind === 'occasion') return PLENARIES.has(lastWord(item)) ? at : null;
    // "a Mercosur summit": a body's own.
    if (item.mention?.kind === 'body' && PLENARIES.has(items[at + 1]?.lower ?? '')) return at + 1;
    if (item.kind === 'time' || item.possessive) continue;
    const small = item.pos === 'DET' || item.pos === 'ADJ' || /^(?:part|in|of|at|the|for)$/.test(item.lower);
    if (!small) return null;
  }
  return null;
}

/** "co-chair the fourth 2+2 dialogue": no name of its own, but those who chair it sit there. */
function dialogueAfter(items: readonly Item[], cue: number): number | null {
  if (!/^co-(?:chair|host)/.test(items[cue]?.lower ?? '') || items[cue + 1]?.pos !== 'DET') return null;
  for (let at = cue + 2; at < Math.min(items.length, cue + 1 + REACH); at++) {
    const item = items[at];
    if (!item || item.kind !== 'word' || item.lower === ',') return null;
    if (PLENARIES.has(item.lower)) return at;
  }
  return null;
}

function lastWord({ lower }: Item): string {
  return lower.match(/\p{L}+$/u)?.[0] ?? '';
}
