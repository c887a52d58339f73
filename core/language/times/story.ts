import type { Atoms } from './atoms.ts';
import { isEnd } from './ends.ts';
import type { Expression, Meaning } from './meaning.ts';
import { isA, wordAt } from './rule.ts';

/** A year's clause, and the day that a story goes on from, stand no further before than this, in atoms. */
const REACH = 40;
const STORY_REACH = 80;

/** The year whose relative clause an expression stands in, or that opens its sentence: "In 2014, rebels took it in April". */
export function yearOfClause(atoms: Atoms, expressions: readonly Expression[], index: number): number | null {
  const first = expressions[index]?.first ?? 0;
  let from = first;
  for (let i = index - 1; i >= 0; i--) {
    const { meaning, first: start, last } = expressions[i] as Expression;
    if (first - last > REACH) return null;
    for (; from > last; from--) if (isEnd(atoms, from - 1)) return null;
    const next = isA(atoms, last, 'Comma') ? last + 1 : last;
    if (meaning.is !== 'year') continue;
    const opens = isA(atoms, start - 1, 'In') && isA(atoms, last, 'Comma') && opensAt(atoms, start);
    return opens || wordAt(atoms, next) === 'when' ? meaning.year : null;
  }
  return null;
}

/** Whether an expression opens its sentence, alone or after one word. */
export function opensAt(atoms: Atoms, first: number): boolean {
  const ends = (index: number): boolean => index < 0 || isA(atoms, index, 'Stop') || isA(atoms, index, 'Break');
  return ends(first - 1) || ends(first - 2);
}

/**
 * For each day without its year the expression that a story may go on from: the last day or month with a year in its sentence or
 * the one before, or another day that goes on from one. Null for the others.
 */
export function storiesOf(atoms: Atoms, expressions: readonly Expression[]): readonly (number | null)[] {
  const stories: (number | null)[] = [];
  for (const [index, { meaning, first }] of expressions.entries())
    stories.push(isYearlessDay(meaning) ? storyBefore(atoms, expressions, stories, index, first) : null);
  return stories;
}

function storyBefore(
  atoms: Atoms,
  expressions: readonly Expression[],
  stories: readonly (number | null)[],
  index: number,
  first: number,
): number | null {
  let ends = 0;
  let at = first - 1;
  for (let i = index - 1; i >= 0; i--) {
    const { meaning, last } = expressions[i] as Expression;
    if (first - last > STORY_REACH) return null;
    for (; at >= last; at--) if (isEnd(atoms, at) && !isEnd(atoms, at - 1)) ends++;
    if (ends > 1) return null;
    if (stories[i] !== null || isDatedWithYear(meaning)) return i;
  }
  return null;
}

function isYearlessDay(meaning: Meaning): boolean {
  return meaning.is === 'day' && meaning.year === 'near' && (meaning.pick ?? 'near') === 'near';
}

function isDatedWithYear(meaning: Meaning): boolean {
  return (meaning.is === 'day' || meaning.is === 'month') && typeof meaning.year === 'number';
}
