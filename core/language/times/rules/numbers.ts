import { isA, type Match, valueOf } from '../rule.ts';

/**
 * The number that the digits and number words of a match say together: 12, "twenty-one", "two thousand", "nineteen
 * seventy-nine", "two and a half". NaN where there is none.
 */
export function numberIn(match: Match): number {
  const { atoms } = match;
  let total = Number.NaN;
  for (let i = match.first; i < match.last; i++) {
    if (isA(atoms, i, 'Half') && !isA(atoms, i + 1, 'Of')) total = (Number.isNaN(total) ? 0 : total) + 0.5;
    if (!isA(atoms, i, 'Number')) continue;
    const value = atoms.values[i] ?? Number.NaN;
    if (Number.isNaN(total)) total = value;
    else if (value >= 100 && total < value && isA(atoms, i, 'NumberWord')) total *= value;
    else if (total < 100 && total >= 10 && value >= 10 && value < 100 && total % 10 !== 0) total = total * 100 + value;
    else if (total === 20 && value >= 10) total = total * 100 + value;
    else total += value;
  }
  return total;
}

/** The place that the ordinal of a match says: 3 for "third", "3rd", 21 for "twenty-first". NaN where there is none. */
export function ordinalIn(match: Match): number {
  const tens = valueOf(match, 'NumberWord');
  const ordinal = valueOf(match, 'Ordinal');
  return tens >= 20 && tens < 100 && ordinal < 10 ? tens + ordinal : ordinal;
}

/** A year from two digits: those up to 30 are of this century, the others of the last. */
export function yearOfTwoDigits(value: number): number {
  return value <= 30 ? 2000 + value : 1900 + value;
}
