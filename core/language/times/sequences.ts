import type { Atoms } from './atoms.ts';
import { isEnd } from './ends.ts';
import type { Expression, Meaning } from './meaning.ts';
import { wordAt } from './rule.ts';

/** Two expressions of which the words tell that one is not after the other: their indices. */
export interface Sequence {
  readonly earlier: number;
  readonly later: number;
}

/** "after" stands no further behind the day of what came later ("on Friday, two days after"), in atoms. */
const AFTER_WITHIN = 6;
/** And the day of what came earlier no further behind "after". */
const EARLIER_WITHIN = 20;

/**
 * "was freed on Friday after being arrested on Monday", "was elected in May after her predecessor resigned in March", "After she
 * resigned on Monday, Holm was named on Friday": what is told behind "after" was no later than what it is told beside. Two weekdays,
 * or two days or months without a year, one right behind the other in a sentence.
 */
export function sequencesOf(atoms: Atoms, expressions: readonly Expression[]): readonly Sequence[] {
  const found: Sequence[] = [];
  for (let i = 0; i + 1 < expressions.length; i++) {
    // "on Friday, two days after a wall fell on Wednesday": a length stands between.
    const other = expressions[i + 1]?.type === 'DURATION' ? i + 2 : i + 1;
    const [here, next] = [expressions[i] as Expression, expressions[other]];
    if (!next || !areOfOneKind(here.meaning, next.meaning)) continue;
    if (isAfterBetween(atoms, here.last, next.first)) found.push({ earlier: other, later: i });
    else if (opensWithAfter(atoms, here.first) && hasCommaOnly(atoms, here.last, next.first))
      found.push({ earlier: i, later: other });
  }
  return found;
}

function areOfOneKind(a: Meaning, b: Meaning): boolean {
  if (a.is === 'weekday' && b.is === 'weekday') return isBare(a.pick) && isBare(b.pick);
  return isYearless(a) && isYearless(b);
}

function isYearless(meaning: Meaning): boolean {
  return (meaning.is === 'day' || meaning.is === 'month') && meaning.year === 'near' && isBare(meaning.pick);
}

/** Without "last" or "next". */
function isBare(pick: string | undefined): boolean {
  return (pick ?? 'near') === 'near';
}

function isAfterBetween(atoms: Atoms, from: number, to: number): boolean {
  let after = -1;
  for (let i = from; i < to; i++) {
    const word = wordAt(atoms, i);
    if (isEnd(atoms, i) || word === ';') return false;
    if (after < 0 && i - from < AFTER_WITHIN && AFTER.test(word)) after = i;
    else if (after >= 0 && (word === ',' || OTHER.test(word))) return false;
  }
  return after >= 0 && to - after <= EARLIER_WITHIN;
}

const AFTER = /^(?:after|following)$/;
/** Where another clause goes on, that came before or later again. */
const OTHER = /^(?:before|but|until|will|would)$/;

/** "After being arrested on Monday": the word opens the sentence. */
function opensWithAfter(atoms: Atoms, first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - EARLIER_WITHIN; i--) {
    if (wordAt(atoms, i) === ',') return false;
    if (i === 0 || isEnd(atoms, i - 1)) return AFTER.test(wordAt(atoms, i));
  }
  return false;
}

/** One comma, behind which the main clause tells what came later. */
function hasCommaOnly(atoms: Atoms, from: number, to: number): boolean {
  let commas = 0;
  for (let i = from; i < to; i++) {
    if (isEnd(atoms, i) || OTHER.test(wordAt(atoms, i)) || AFTER.test(wordAt(atoms, i))) return false;
    if (wordAt(atoms, i) === ',') commas++;
  }
  return commas === 1 && to - from <= EARLIER_WITHIN;
}
