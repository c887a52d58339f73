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

function tenseOf(atoms: Atoms, index: number): Tense {
  if (isA(atoms, index, 'Future1') || isA(atoms, index, 'Would') || isA(atoms, index, 'Plan')) {
    return /^(?:may|might)$/.test(wordAt(atoms, index)) && /^[A-Z]/.test(atoms.text.charAt(atoms.starts[index] ?? 0))
      ? 'none'
      : 'future';
  }
  if (isA(atoms, index, 'PastForm'))
    return isA(atoms, index - 1, 'Future1') || isA(atoms, index - 2, 'Future1') ? 'future' : 'past';
  if (isA(atoms, index, 'PastVerb') || isA(atoms, index, 'Have'))
    return isA(atoms, index - 1, 'Future1') ? 'future' : 'past';
  return 'none';
}
