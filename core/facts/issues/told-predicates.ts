import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOf } from '../../model/stem.ts';
import { type Item, itemsFrom } from './items.ts';
import lexicon from './told.json' with { type: 'json' };
import { skipAdverbs } from './told-points.ts';
import { BE, BORDERS, isAuxiliary, isCopula, landing, MODAL, subjectOf } from './told-subjects.ts';
import type { Anchor } from './told-words.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/** "X remains unresolved", "also unresolved is X", "it is unclear whether X". */
export function predicated(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const opens = isOpening(tokens, sentence, at.first);
  const verb = tokens[at.last];
  if (opens && verb && isCopula(verb)) return itemsFrom(tokens, skipAdverbs(tokens, at.last + 1), sentence.last).items;
  const items = isUnclear(tokens[at.last - 1]) ? itemsFrom(tokens, at.last, sentence.last).items : [];
  // What is not known of the past is a gap; an open question is of what is to come.
  if (items.length > 0) return items.filter((item) => item.kind === 'question' && isToCome(tokens, item));
  return subjectOf(tokens, sentence, at.first).filter(
    (item) => !isUnclear(tokens[at.last - 1]) || mayBeIssue(tokens, item),
  );
}

/** "Also", "still", "left" or nothing stands before it at the beginning of its clause. */
function isOpening(tokens: readonly Token[], sentence: Within, first: number): boolean {
  let i = first;
  while (i > sentence.first && /^(?:also|still|yet|left|among|most|the|and|but)$/u.test(tokens[i - 1]?.lower ?? ''))
    i--;
  return i === sentence.first || BORDERS.test(tokens[i - 1]?.lower ?? '');
}

/** "The border has not been settled", "fares have yet to be agreed", "the line was never resolved". */
export function unsettled(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  let first = at.first;
  while (first > sentence.first && isAuxiliary(tokens[first - 1])) first--;
  const between = tokens.slice(first, at.first).map(({ lower }) => lower);
  const denied = between.some((lower) => /^(?:not|n't|never|yet)$/u.test(lower));
  const passive = between.some((lower) => BE.test(lower));
  if (!denied || !passive) return [];
  return landing(tokens, sentence, first);
}

/** "must decide whether the levy applies", "the case turns on who owns the quay": what somebody is to answer. */
export function toAnswer(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  return itemsFrom(tokens, at.last, sentence.last).items.filter(
    (item) => item.kind === 'question' && isToCome(tokens, item),
  );
}

const UNKNOWNS = new Set(lexicon.unknowns.map((word) => stemOf(word)));

function mayBeIssue(tokens: readonly Token[], item: Item): boolean {
  return item.kind === 'question' ? isToCome(tokens, item) : !item.stems.some((stem) => UNKNOWNS.has(stem));
}

function isToCome(tokens: readonly Token[], { first, last }: Item): boolean {
  return (
    !/^(?:many|much|long|far|old)$/u.test(tokens[first + 1]?.lower ?? '') &&
    tokens.slice(first, last).some(({ lower }) => MODAL.test(lower) || lower === 'will' || lower === 'to')
  );
}

/** "not clear", "uncertain": what is not known. */
export const isUnclear = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:clear|certain|unclear|uncertain|say|seen)$/u.test(token.lower);
