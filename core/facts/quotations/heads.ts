import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';
import { reportingVerbOf } from './lexicon.ts';
import { isPause, isTime, isVerbal, type Phrase, phraseEndingAt } from './phrases.ts';

/** "Those who oppose the deal say", "workers who live in Oslo say": a phrase that ends a relative clause is no subject of what follows. */
export function headOfRelative(items: readonly Item[], { from }: Phrase): Phrase | null {
  const verb = verbBefore(items, from);
  const item = items[verb];
  // "Those who believe Lee said": the clause goes on.
  if (!item || !isVerbal(item) || reportingVerbOf(item)?.frames.has('c')) return null;
  let start = groupStart(items, verb);
  // "who did not want to be named for fear of her": all of its verbs.
  while (governsVerb(items[start - 1])) start = groupStart(items, start - 1);
  const relative = start - 1;
  if (!relates(items[relative])) return null;
  return isPause(items[relative - 1]) ? null : phraseEndingAt(items, relative - 1);
}

/** The verb on which the phrase hangs, over its prepositions ("named out of | fear"). */
function verbBefore(items: readonly Item[], from: number): number {
  let at = from - 1;
  while (at > 0 && from - at <= PREPOSITIONS && items[at]?.pos === 'ADP') at -= 1;
  return at;
}

const PREPOSITIONS = 2;
const governsVerb = wordIs(/^(?:to|not)$/);

/**
 * "A bench headed by Lee said", "the union representing miners said", "two officials briefed on the matter said": a phrase that ends what a
 * participle tells of the subject. What a preposition governs is none ("in a letter attacking Lee the mayor said").
 */
export function headOfParticiple(items: readonly Item[], { from, to }: Phrase): Phrase | null {
  const isBy = items[from - 1]?.lower === 'by';
  let verb = isBy ? from - 2 : from - 1;
  // "released late last month by the guild": when it was done.
  if (isBy) while (verb > 0 && (isTime(items[verb]) || items[verb]?.lower === 'late')) verb -= 1;
  const isWith = !isBy && items[verb]?.pos === 'ADP';
  // "A man died in the crash and police said": the verb is the first clause's own, and behind "and" the next begins.
  if (isWith && hasAnd(items, from, to)) return null;
  if (isWith) verb -= 1;
  const item = items[verb];
  if (item?.pos !== 'VERB' || !(isBy || isWith ? PARTICIPLE.test(item.lower) : item.lower.endsWith('ing'))) return null;
  if (items[verb - 1]?.pos !== 'NOUN') return null;
  const head = phraseEndingAt(items, verb - 1);
  const before = items[(head?.from ?? 0) - 1];
  const free = !before || before.marked || isPause(before) || before.pos === 'CCONJ' || before.pos === 'SCONJ';
  // "As the crowd moved to the hall Lee said": a clause of its own.
  return head && free && !(isWith && before?.pos === 'SCONJ') ? head : null;
}

const PARTICIPLE = /(?:ed|en|led|held|run|won|made|set|known|told|sent|built|put|caught|hurt|shot|born)$/;

/** "A council set up to oversee the talks has told": what an infinitive governs is no subject of the verb behind it. */
export function headOfInfinitive(items: readonly Item[], { from, to }: Phrase): Phrase | null {
  if (items[from - 1]?.pos !== 'VERB' || items[from - 2]?.lower !== 'to' || hasAnd(items, from, to)) return null;
  let i = from - 3;
  while (i > 0 && i > from - 7 && (items[i]?.pos === 'VERB' || items[i]?.pos === 'ADP' || items[i]?.pos === 'ADV'))
    i -= 1;
  const head = i < from - 3 ? phraseEndingAt(items, i) : null;
  return head?.from === 0 ? head : null;
}

function hasAnd(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ pos }) => pos === 'CCONJ');
}

export const relates = wordIs(/^(?:who|which|that)$/);

/** Where the group of a verb begins, with its auxiliaries and adverbs. */
export function groupStart(items: readonly Item[], verb: number): number {
  let start = verb;
  while (
    start > 0 &&
    (isVerbal(items[start - 1]) || items[start - 1]?.pos === 'ADV' || items[start - 1]?.lower === "n't")
  )
    start -= 1;
  return start;
}
