import type { Atoms } from './atoms.ts';
import { anyOf, isA } from './rule.ts';

const mayEnd = anyOf('Break', 'Stop');

/** Whether a sentence ends at an atom: at a break, or at a stop that belongs to no name. */
export function isEnd(atoms: Atoms, index: number): boolean {
  if (!mayEnd(atoms, index)) return false;
  if (isA(atoms, index, 'Break')) return true;
  return isA(atoms, index, 'Stop') && (!isA(atoms, index - 1, 'Name') || isAfterLongName(atoms, index));
}

/** "on North Korea. In September ...": a name too long to be cut short, and a small word with a capital behind it. */
function isAfterLongName(atoms: Atoms, stop: number): boolean {
  const { text, starts, ends } = atoms;
  if ((ends[stop - 1] ?? 0) - (starts[stop - 1] ?? 0) < LONG_NAME) return false;
  const next = starts[stop + 1];
  return next !== undefined && opensSentence(atoms, stop + 1) && /^\p{Lu}/u.test(text.slice(next, next + 2));
}

/** Fewer letters may be a title or a month cut short ("Sgt.", "Prof."). */
const LONG_NAME = 5;
const opensSentence = anyOf(
  'In',
  'On',
  'At',
  'By',
  'The',
  'A',
  'Its',
  'Since',
  'After',
  'Before',
  'Last',
  'Next',
  'This',
  'That',
  'Earlier',
  'Later',
  'From',
  'Until',
  'For',
  'With',
);
