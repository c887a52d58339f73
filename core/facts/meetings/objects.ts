import { adverbsEnd, groupTimes } from './adverbs.ts';
import { readChain } from './chain.ts';
import { counterpartOf } from './counterpart.ts';
import { namedParty, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting, type Setting } from './setting.ts';
import { MEETING_NOUNS, type MeetingVerb, WORDS } from './words.ts';

/** "called on X in Delhi on Tuesday", "paid a call on X": a visit; "called on X (on Tuesday) to resign" is a demand. */
export function calledOn(scene: Scene, items: readonly Item[], cue: number, from: number): MeetingObject | null {
  if (!/^call(?:s|ed|ing)?$/.test(items[cue]?.lower ?? '') || items[cue + 1]?.lower !== 'on') return null;
  const chain = readChain(scene, items, cue + 2);
  if (chain.parties.length === 0 || chain.parties.some(({ kind }) => kind !== 'person')) return null;
  const tail = readSetting(scene, items, chain.next);
  // "called on X to apologise" demands, whatever the verb; "called on X in Oslo to discuss it" visits.
  const isPlaced = tail.here || tail.places.length > 0;
  // "called on Silva and met Holm": another meeting goes on with the visit.
  const goesOn = items[chain.next]?.lower === 'and' && MET_NEXT.test(items[chain.next + 1]?.lower ?? '');
  const asks = [chain.next, tail.stop].some(
    (at) =>
      // Behind a day "and" goes on with what the visitor did; right behind the name it may leave out "to".
      (/^(?:to|for)$/.test(items[at]?.lower ?? '') || (at === chain.next && items[at]?.lower === 'and' && !goesOn)) &&
      items[at + 1]?.pos === 'VERB' &&
      !(isPlaced && WORDS.callPurposes.has(items[at + 1]?.lower ?? '')),
  );
  // A demand says what it asks for: "Later he called on X." tells a visit.
  const ends = items[chain.next]?.lower === '.' && items[cue]?.lower.endsWith('ed') === true;
  const settled =
    ends ||
    goesOn ||
    tail.here ||
    tail.times.length + tail.places.length > 0 ||
    groupTimes(items, from - 2, cue).times.length > 0;
  return !asks && settled ? { parties: chain.parties, next: chain.next } : null;
}

const MET_NEXT = /^(?:met|held|had|visited|saw|attended)$/;

/** "called in the ambassador on Wednesday": an envoy, or who holds an office, where it is said when. */
export function calledIn(scene: Scene, items: readonly Item[], cue: number, from: number): MeetingObject | null {
  if (!/^call(?:s|ed|ing)?$/.test(items[cue]?.lower ?? '') || items[cue + 1]?.lower !== 'in') return null;
  const { parties, next } = readChain(scene, items, cue + 2);
  const offices = parties.every(({ kind, plural, head }) => {
    const last = head.split(' ').at(-1) ?? '';
    return kind !== 'place' && (WORDS.envoys.has(last) || (plural && WORDS.offices.has(last)));
  });
  if (parties.length === 0 || !offices) return null;
  const dated = readSetting(scene, items, next).times.length + groupTimes(items, from - 2, cue).times.length > 0;
  return dated ? { parties, next } : null;
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

/** "spoke to the newspaper El Faro", "talked with the broadcaster's Ana Silva": whoever asks there does so for the press. */
function isInterview(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ kind, lower }) => kind === 'word' && WORDS.notCounterparts.has(lower));
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
    if (withAt < 0)
      return isDated(items, cue + 2) || sitsToTalk(items, cue + 2) ? { parties: [], next: cue + 2 } : null;
    const chain = readChain(scene, items, cue + 3 + withAt);
    return chain.parties.length > 0 ? { parties: chain.parties, next: chain.next } : null;
  }
  if ((link === 'with' && verb.object.includes('with')) || (link === 'to' && verb.object.includes('to'))) {
    const chain = readChain(scene, items, at + 1);
    // "meets in June, with a full council scheduled for July": what else is arranged.
    if (isOfAnother(items, chain.next) && verb.object.includes('alone')) return { parties: [], next: at };
    if (verb.form === 'call' && isInterview(items, at + 1, chain.next)) return null;
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
    // "to meet its commitments"
    if (
      items[at]?.pos === 'PRON' &&
      WORDS.possessives.has(link) &&
      readChain(scene, items, at + 1).parties.length === 0
    )
      return null;
    const chain = readChain(scene, items, at);
    // "Bond Offer Meets Mixed Demand", "Firm Receives Damage Claims": capitals of a headline.
    if (chain.next > at && THINGS.test(items[chain.next - 1]?.lower ?? '')) return null;
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
  // "the two speak on trade": in public, each for himself.
  if (link === 'on' && /^sp(?:eak|oke)/.test(items[cue]?.lower ?? '') && !isWhenOrHow(items, at + 1)) return null;
  return verb.object.includes('alone') && !/^(?:up|for)$/.test(link) ? { parties: [], next: at } : null;
}

/** What is met or received and is nobody, whatever its capitals. */
const THINGS =
  /^(?:demands?|needs|targets?|deadlines?|obligations?|commitments?|costs?|goals?|requirements?|standards|criteria|claims?|bids?|orders?|payments?|requests?|shares?|funds|applications?)$/;

function isOfAnother(items: readonly Item[], next: number): boolean {
  return (
    /^(?:scheduled|planned|due|set|expected)$/.test(items[next]?.lower ?? '') &&
    /^(?:for|to|in|on)$/.test(items[next + 1]?.lower ?? '')
  );
}

/** "on Monday", "on the phone", "on a secure line", "on several occasions", "on the sidelines" */
function isWhenOrHow(items: readonly Item[], from: number): boolean {
  return items
    .slice(from, from + 4)
    .some(
      ({ kind, lower }) =>
        kind === 'time' ||
        WORDS.callMarks.has(lower) ||
        WORDS.sidelines.has(lower) ||
        /^(?:calls?|lines?|skype|whatsapp|occasions?|terms|record|background)$/.test(lower),
    );
}

/** Past "each other", "with one another": those who act are all who meet; the same place where it does not stand. */
function eachOther(items: readonly Item[], at: number, verb: MeetingVerb): number {
  const linked = /^(?:with|to)$/.test(items[at]?.lower ?? '') ? at + 1 : at;
  if (linked === at ? !verb.object.includes('direct') : !verb.object.includes(items[at]?.lower ?? '')) return at;
  const words = `${items[linked]?.lower} ${items[linked + 1]?.lower}`;
  // "see each other as rivals" says what they think.
  if (items[linked + 2]?.lower === 'as') return at;
  return /^(?:each other|one another)$/.test(words) ? linked + 2 : at;
}

/** A topic is no longer than this, in items: "discussed the future of the agreement on fish with X". */
export const TOPIC = 14;

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

/** "sat down in Lima", "sat down together", "sat down for talks", "sat down to negotiate": where, or for what, and on no chair. */
function sitsToTalk(items: readonly Item[], from: number): boolean {
  const [link, next] = [items[from]?.lower ?? '', items[from + 1]];
  if (link === 'in') return next?.mention?.kind === 'place';
  if (link === 'to') return /^(?:talk|negotiate|discuss|bargain|confer)$/.test(next?.lower ?? '');
  return link === 'together' || (link === 'for' && MEETING_NOUNS.has(next?.lower ?? ''));
}

/** A time follows at once: "on Tuesday", "this week", "late on Monday". */
function isDated(items: readonly Item[], from: number): boolean {
  return items.slice(from, from + 3).some(({ kind }, i) => kind === 'time' && (i === 0 || items[from]?.pos !== 'VERB'));
}
