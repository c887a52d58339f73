import { wordIs } from '../../model/word.ts';
import type { Carrier, Item } from './carriers.ts';
import type { Draft } from './drafts.ts';
import { reportingVerbOf } from './lexicon.ts';
import { subjectOfSentence } from './participles.ts';
import { isPause, isVerbal, type Phrase, phraseStartingAt } from './phrases.ts';
import lexicon from './told-of.json' with { type: 'json' };
import { wordsIn } from './use.ts';

const ADDRESSED: ReadonlySet<string> = new Set(lexicon.addressed);
const ASKED: ReadonlySet<string> = new Set(lexicon.asked);
const SPOKEN: ReadonlySet<string> = new Set(lexicon.spoken);
const ENDED: ReadonlySet<string> = new Set(lexicon.ended);

/** The rule of words in marks alone behind a question put to somebody: his, whoever asked it. */
export const ASKED_BEFORE = 'asked-in-sentence-before';

/** The rule of words in marks alone behind a sentence that tells of somebody: his, where nobody else said them. */
export const TOLD_OF = 'subject-of-sentence-before';

/**
 * 'Ana Cruz, 54, sold half of her herd. “I could not buy feed.”': words in marks alone, without a cue, with the subject of the
 * sentence right before as their speaker. That sentence holds no words of anybody; whether its subject is one person is seen later.
 */
export function toldOfBefore(draft: Draft, before: Carrier | null, text: string): Draft {
  if (
    before === null ||
    !isAlone(draft) ||
    draft.speaker !== null ||
    before.kind !== 'prose' ||
    before.marked.length > 0
  )
    return draft;
  // Behind a question stands whoever answers it, and a colon announces what other rules look at.
  if (draft.carrier.paragraph - before.paragraph > 1 || endsOtherwise(before.items.at(-1))) return draft;
  const told = speakerIn(before.items);
  if (told === null) return draft;
  const { subject, rule } = told;
  const [first, last] = [before.items[subject.from], before.items[subject.to - 1]];
  const own = draft.own[0]?.inner;
  if (!first || !last || !own) return draft;
  // A word or two may be a shout or a placard; where the sentence tells of speech they are that.
  const short = wordsIn(text.slice(own.start, own.end)) < FEWEST;
  if (short && rule !== ASKED_BEFORE && !tellsOfSpeech(before.items)) return draft;
  return { ...draft, speaker: { start: first.start, end: last.end }, rule, inferred: true };
}

const FEWEST = 4;
const endsOtherwise = wordIs(/^[?:;]$/);

function isRuleOfMarksAlone(rule: string): boolean {
  return rule === 'marks-alone' || rule === TOLD_OF || rule === ASKED_BEFORE;
}

/** Nothing stands in the sentence but the words in marks, which no cue gives to anybody. */
export function isAlone({ cue, rule, carrier }: Draft): boolean {
  if (cue !== null || !isRuleOfMarksAlone(rule) || carrier.kind !== 'prose') return false;
  return carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT');
}

/** Whose the words behind a sentence are, and by what rule. */
interface Told {
  readonly subject: Phrase;
  readonly rule: typeof TOLD_OF | typeof ASKED_BEFORE;
}

/**
 * Who does what a sentence tells: its subject; "Among them was Ana Cruz". Of what is done to the subject, he who is addressed ("Lee was
 * told by letter"), or who judges ("was described by Lee as late"): what else is done to somebody is more often told by another.
 */
function speakerIn(items: readonly Item[]): Told | null {
  if (items[0]?.lower === 'among') {
    const be = items.findIndex(({ lower }) => /^(?:was|is)$/.test(lower));
    const named = be > 0 ? phraseStartingAt(items, be + 1) : null;
    return named && { subject: named, rule: TOLD_OF };
  }
  const subject = subjectOfSentence(items);
  if (subject === null || subject.stands !== null) return null;
  // "The round that Lee left ends in May": a clause within is not what the sentence tells.
  const before = items[subject.from - 1];
  if (before && !isPause(before) && !/^(?:ADV|CCONJ)$/.test(before.pos)) return null;
  const { verb, last, passive } = groupBehind(items, subject.to);
  if (ENDED.has(verb)) return null;
  if (!passive || ADDRESSED.has(verb)) return { subject, rule: TOLD_OF };
  if (ASKED.has(verb)) return { subject, rule: ASKED_BEFORE };
  const agent = SPOKEN.has(verb) && items[last + 1]?.lower === 'by' ? phraseStartingAt(items, last + 2) : null;
  return agent && { subject: agent, rule: TOLD_OF };
}

/** The verb that a subject goes with, where its group ends, and whether it tells what is done to the subject. */
function groupBehind(
  items: readonly Item[],
  from: number,
): { readonly verb: string; readonly last: number; readonly passive: boolean } {
  let at = from;
  while (at < items.length && !isVerbal(items[at])) at += 1;
  let last = at;
  while (isVerbal(items[last + 1]) || items[last + 1]?.pos === 'ADV') last += 1;
  while (last > at && items[last]?.pos === 'ADV') last -= 1;
  const verb = items[last]?.lower ?? '';
  const be = items.slice(at, last).some(({ lower }) => /^(?:was|were|is|are|been|being)$/.test(lower));
  return { verb, last, passive: be && items[last]?.pos === 'VERB' && !verb.endsWith('ing') };
}

function tellsOfSpeech(items: readonly Item[]): boolean {
  return items.some((item) => item.pos === 'VERB' && reportingVerbOf(item)?.frames.has('q') === true);
}
