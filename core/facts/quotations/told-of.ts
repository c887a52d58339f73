import { wordIs } from '../../model/word.ts';
import type { Carrier, Item } from './carriers.ts';
import type { Draft } from './drafts.ts';
import { reportingVerbOf } from './lexicon.ts';
import { isPause, isVerbal, type Phrase, phraseStartingAt } from './phrases.ts';
import { subjectOfSentence } from './subjects.ts';
import { wordsIn } from './use.ts';

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
  const subject = doerOf(before.items);
  if (subject === null) return draft;
  const [first, last] = [before.items[subject.from], before.items[subject.to - 1]];
  const own = draft.own[0]?.inner;
  if (!first || !last || !own) return draft;
  // A word or two may be a shout or a placard; where the sentence tells of speech they are that.
  if (wordsIn(text.slice(own.start, own.end)) < FEWEST && !tellsOfSpeech(before.items)) return draft;
  return { ...draft, speaker: { start: first.start, end: last.end }, rule: TOLD_OF, inferred: true };
}

const FEWEST = 4;
const endsOtherwise = wordIs(/^[?:;]$/);

/** Nothing stands in the sentence but the words in marks, which no cue gives to anybody. */
export function isAlone({ cue, rule, carrier }: Draft): boolean {
  if (cue !== null || (rule !== 'marks-alone' && rule !== TOLD_OF) || carrier.kind !== 'prose') return false;
  return carrier.items.every(({ marked, pos }) => marked !== null || pos === 'PUNCT');
}

/** Who does what a sentence tells: its subject, unless it tells what is done to him; "Among them was Ana Cruz". */
function doerOf(items: readonly Item[]): Phrase | null {
  if (items[0]?.lower === 'among') {
    const be = items.findIndex(({ lower }) => /^(?:was|is)$/.test(lower));
    return be > 0 ? phraseStartingAt(items, be + 1) : null;
  }
  const subject = subjectOfSentence(items);
  if (subject === null || subject.stands !== null) return null;
  // "The round that Lee left ends in May": a clause within is not what the sentence tells.
  const before = items[subject.from - 1];
  if (before && !isPause(before) && !/^(?:ADV|CCONJ)$/.test(before.pos)) return null;
  return isDoneTo(items, subject.to) ? null : subject;
}

/** "Lee was jailed for nine years", "Lee died in May": what follows is more often another's. */
function isDoneTo(items: readonly Item[], from: number): boolean {
  let at = from;
  while (at < items.length && !isVerbal(items[at])) at += 1;
  let last = at;
  while (isVerbal(items[last + 1]) || items[last + 1]?.pos === 'ADV') last += 1;
  const verb = items[last]?.lower ?? '';
  if (/^(?:died|dies|vanished|disappeared)$/.test(verb)) return true;
  const be = items.slice(at, last).some(({ lower }) => /^(?:was|were|is|are|been|being)$/.test(lower));
  return be && items[last]?.pos === 'VERB' && !verb.endsWith('ing');
}

function tellsOfSpeech(items: readonly Item[]): boolean {
  return items.some((item) => item.pos === 'VERB' && reportingVerbOf(item)?.frames.has('q') === true);
}
