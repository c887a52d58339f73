import type { Atoms } from './atoms.ts';
import { isA, wordAt } from './rule.ts';

/** Verbs whose past is their infinitive, and those of them that are as often nouns: "a cut in May", "the split". */
const SAME_FORM = /^(?:beat|burst|cast|cut|hit|hurt|let|put|quit|set|shed|shut|split|spread)$/;
const SAME_AS_NOUN = /^(?:burst|cast|cut|hit|split|spread)$/;
const OWNS = /^(?:its|their|his|her|the|a|an)$/;
const WHO = /^(?:it|he|she|they|we|i|you|who|which|that)$/;

/** "expected to set rates on Friday", "could shut on Friday", "a rate cut on Friday": no past, other than in "Lima cut rates on Friday". */
export function isBase(atoms: Atoms, index: number): boolean {
  const word = wordAt(atoms, index);
  if (!SAME_FORM.test(word)) return false;
  if (isA(atoms, index - 1, 'To') || isA(atoms, index - 1, 'Would') || isA(atoms, index - 2, 'Would')) return true;
  const before = wordAt(atoms, index - 1);
  // "the hall is shut" tells how it is.
  if (/^(?:and|or|a|an|the|is|are)$/.test(before)) return true;
  // "the bank cut its rate": a noun has no owner of another behind it.
  if (OWNS.test(wordAt(atoms, index + 1))) return false;
  return SAME_AS_NOUN.test(word) && !isA(atoms, index - 1, 'Name') && !WHO.test(before) && !/[^s]s$/.test(before);
}

/** "Banks are closed on Friday", "the hall is shut on Monday": how things will be on a day, told in the present. */
export function isState(atoms: Atoms, index: number): boolean {
  if (!/^(?:closed|shut)$/.test(wordAt(atoms, index))) return false;
  const isAdverb = /^(?:also|all|both|again|still)$/.test(wordAt(atoms, index - 1));
  return /^(?:is|are)$/.test(wordAt(atoms, index - (isAdverb ? 2 : 1)));
}
