import type { Atoms } from './atoms.ts';
import type { Expression } from './meaning.ts';
import { isA, wordAt } from './rule.ts';

/**
 * Puts together what belongs together: a time of day with its day ("9 a.m. EST Tuesday", "Friday morning", "the morning
 * of 31 January"), and an expression with what modifies it ("early March", "the end of 1994", "more than four hours").
 */
export function joined(atoms: Atoms, expressions: readonly Expression[]): readonly Expression[] {
  const list: Expression[] = [];
  for (const expression of expressions) {
    const before = list.at(-1);
    const pair = before && pairOf(atoms, before, expression);
    if (pair) list[list.length - 1] = pair;
    else list.push(expression);
  }
  return list.map((expression, i) => modified(atoms, expression, list[i - 1]?.last ?? 0));
}

/** A clock or part of the day that has no day of its own, and a day beside it. */
function pairOf(atoms: Atoms, a: Expression, b: Expression): Expression | null {
  if (
    a.meaning.is === 'clock' &&
    a.meaning.of === null &&
    isDay(b) &&
    gapAllows(atoms, a.last, b.first, ['Comma', 'On', 'Of', 'Units'])
  ) {
    return { ...a, last: b.last, meaning: { ...a.meaning, of: b.meaning }, rule: `${a.rule}-of-${b.rule}` };
  }
  if (b.meaning.is === 'clock' && b.meaning.of === null && isDay(a)) {
    if (b.rule === 'part-of-day' ? a.last === b.first : gapAllows(atoms, a.last, b.first, ['Comma', 'At'])) {
      return { ...b, first: a.first, meaning: { ...b.meaning, of: a.meaning }, rule: `${b.rule}-of-${a.rule}` };
    }
  }
  return null;
}

function isDay({ type, meaning }: Expression): boolean {
  if (type !== 'DATE') return false;
  return (
    meaning.is === 'day' ||
    meaning.is === 'weekday' ||
    meaning.is === 'holiday' ||
    (meaning.is === 'period' && meaning.unit === 'D')
  );
}

function gapAllows(atoms: Atoms, from: number, to: number, names: readonly string[]): boolean {
  if (to - from > 2) return false;
  for (let i = from; i < to; i++) if (!names.some((name) => isA(atoms, i, name))) return false;
  return true;
}

function modified(atoms: Atoms, expression: Expression, floor: number): Expression {
  if (expression.type === 'DURATION' || /^(?:ago|earlier|later)$/.test(expression.rule))
    return measured(atoms, expression, floor);
  if (expression.type !== 'DATE' || (expression.meaning.is === 'literal' && expression.meaning.value.endsWith('_REF')))
    return expression;
  const { first } = expression;
  const at = (i: number, name: string): boolean => first - i >= floor && isA(atoms, first - i, name);
  const take = (count: number, mod: string): Expression => {
    const the = at(count + 1, 'The') ? 1 : 0;
    return { ...expression, first: first - count - the, mod };
  };
  if (at(1, 'Early')) return take(1, 'START');
  if (at(1, 'Late')) return take(1, 'END');
  if (at(1, 'Mid')) return take(1, 'MID');
  if (at(1, 'Hyphen') && at(2, 'Mid')) return take(2, 'MID');
  if (at(1, 'Hyphen') && at(2, 'Early')) return take(2, 'START');
  if (at(1, 'Hyphen') && at(2, 'Late')) return take(2, 'END');
  if (at(1, 'Earlier') || at(1, 'Later'))
    return isRelative(expression) ? take(1, at(1, 'Earlier') ? 'START' : 'END') : expression;
  if (at(1, 'In') && (at(2, 'Earlier') || at(2, 'Later') || at(2, 'Early') || at(2, 'Late'))) {
    return expression.meaning.is === 'period' || expression.meaning.is === 'year'
      ? take(2, at(2, 'Earlier') || at(2, 'Early') ? 'START' : 'END')
      : expression;
  }
  if (at(1, 'Of')) {
    if (at(2, 'Start')) return take(2, 'START');
    if (at(2, 'Middle')) return take(2, 'MID');
    if (at(2, 'YearEnd')) return take(2, 'END');
  }
  if (at(1, 'About') && expression.meaning.is !== 'year' && wordAt(atoms, first - 1) !== 'some')
    return { ...expression, first: first - 1, mod: 'APPROX' };
  return expression;
}

function isRelative({ meaning }: Expression): boolean {
  return (
    meaning.is === 'period' || meaning.is === 'weekday' || (meaning.is === 'part-of-year' && meaning.pick === 'this')
  );
}

const MEASURES: readonly (readonly [readonly string[], string])[] = [
  [['At', 'Least'], 'EQUAL_OR_MORE'],
  [['At', 'Most'], 'EQUAL_OR_LESS'],
  [['More', 'Than'], 'MORE_THAN'],
  [['Less', 'Than'], 'LESS_THAN'],
  [['Up', 'To'], 'EQUAL_OR_LESS'],
  [['Nearly'], 'LESS_THAN'],
  [['About'], 'APPROX'],
  [['Under'], 'LESS_THAN'],
];

function measured(atoms: Atoms, expression: Expression, floor: number): Expression {
  for (const [names, mod] of MEASURES) {
    const first = expression.first - names.length;
    if (first >= floor && names.every((name, i) => isA(atoms, first + i, name))) return { ...expression, first, mod };
  }
  return expression;
}
