import type { Atoms } from './atoms.ts';
import { isA, wordAt } from './rule.ts';

export type Tense = 'past' | 'future' | 'none';

/** How far a verb may stand from the time that it goes with, in atoms. */
const REACH_BEFORE = 24;
const REACH_AFTER = 16;

/**
 * Whether the clause around an expression tells of what was or of what is to come: the nearest verb before it in the
 * sentence decides, else the first after it.
 */
export function tenseAround(atoms: Atoms, first: number, last: number): Tense {
  if (isA(atoms, first - 1, 'Of') && isA(atoms, first - 2, 'Ahead')) return 'future';
  const tense = verbAround(atoms, first, last);
  // "would get around Wednesday's ruling": what a day owns has mostly happened.
  return tense === 'perhaps' ? (isA(atoms, last, 'Possessive') ? 'past' : 'future') : tense;
}

function verbAround(atoms: Atoms, first: number, last: number): Tense | 'perhaps' {
  for (let i = first - 1; i >= Math.max(0, first - REACH_BEFORE); i--) {
    if (isEnd(atoms, i)) break;
    const tense = tenseOf(atoms, i);
    if (tense !== 'none') return tense;
  }
  for (let i = last; i < Math.min(atoms.shape.length, last + REACH_AFTER); i++) {
    if (isEnd(atoms, i)) break;
    const tense = tenseOf(atoms, i);
    if (tense !== 'none') return tense;
  }
  return 'none';
}

function isEnd(atoms: Atoms, index: number): boolean {
  if (isA(atoms, index, 'Break')) return true;
  return isA(atoms, index, 'Stop') && !isA(atoms, index - 1, 'Name');
}

function tenseOf(atoms: Atoms, index: number): Tense | 'perhaps' {
  if (isA(atoms, index, 'Future1')) return 'future';
  if (isA(atoms, index, 'Plan')) return hadBeen(atoms, index) ? 'past' : 'future';
  if (isA(atoms, index, 'Would')) {
    const isName =
      /^(?:may|might)$/.test(wordAt(atoms, index)) && /^[A-Z]/.test(atoms.text.charAt(atoms.starts[index] ?? 0));
    return isName ? 'none' : 'perhaps';
  }
  if (isA(atoms, index, 'PastForm'))
    return isA(atoms, index - 1, 'Future1') || isA(atoms, index - 2, 'Future1') ? 'future' : 'past';
  if (isA(atoms, index, 'PastVerb') || isA(atoms, index, 'Have'))
    return isA(atoms, index - 1, 'Future1') ? 'future' : 'past';
  // "is to meet", "are to visit".
  return isA(atoms, index, 'PresentVerb') && isA(atoms, index + 1, 'To') ? 'future' : 'none';
}

/** "had been scheduled", "had been due": a plan that is over. */
function hadBeen(atoms: Atoms, index: number): boolean {
  return wordAt(atoms, index - 1) === 'been' && wordAt(atoms, index - 2) === 'had';
}
