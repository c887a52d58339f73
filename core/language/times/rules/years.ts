import counts from '../counts.json' with { type: 'json' };
import { digits } from '../days.ts';
import {
  allOf,
  date,
  isA,
  isGlued,
  literal,
  type Match,
  oneOf,
  type Reading,
  type Rule,
  textOf,
  valueOf,
  wordAt,
} from '../rule.ts';
import { numberIn, ordinalIn, yearOfTwoDigits } from './numbers.ts';

const ORDINAL = '(?: (?:NumberWord Hyphen?)? Ordinal )';

/** Years, and what is counted in them: ranges, decades, centuries. */
export const yearRules: readonly Rule[] = [
  { name: 'year', pattern: 'FourDigits', read: readYear },
  { name: 'year', pattern: 'ShortYear', read: readShortYear },
  {
    name: 'year',
    pattern: 'The (?:UnitYear | Units) (?: FourDigits | NumberWord NumberWord (?:Hyphen? NumberWord)? )',
    read: readTheYear,
  },
  { name: 'year', pattern: 'NumberWord NumberWord Hyphen? NumberWord?', read: readYearInWords },
  { name: 'year-range', pattern: 'FourDigits Hyphen (?: FourDigits | Day | Hundreds )', read: readYearRange },
  { name: 'split-year', pattern: 'FourDigits Slash (?: FourDigits | Day | Hundreds )', read: readSplitYear },
  {
    name: 'era-year',
    pattern: '(?: FourDigits | Hundreds | Day | Decimal) Era | Era (?:FourDigits | Hundreds | Day)',
    read: readEra,
  },
  { name: 'decade', pattern: 'The? (?:DecadeYears | DecadeWord)', read: readDecade },
  { name: 'century', pattern: `The? ${ORDINAL} Hyphen? UnitCentury Era?`, read: readCentury },
];

const BEFORE_YEAR = [
  'In',
  'Since',
  'By',
  'Until',
  'From',
  'Between',
  'And',
  'Or',
  'Before',
  'After',
  'About',
  'Early',
  'Late',
  'Mid',
  'Of',
  'To',
  'The',
  'Open',
  'Fiscal',
  'This',
  'That',
  'Its',
  'For',
  'On',
  'At',
  'Hyphen',
  'Slash',
  'AnyEnd',
  'Start',
  'Middle',
];
const SURE_BEFORE = ['Since', 'Until', 'Before', 'After', 'Early', 'Late', 'Mid', 'In', 'By'];
/** What a number before it counts: "1,950 people", "in 1400 homes". */
const COUNTED = new Set(counts.counted);
/** Of these those that also follow a year: "in 1984 police", "since 1990 were". */
const AFTER_YEAR = new Set(counts.afterYear);
/** What a hyphen joins to the number that measures it: "a 1900-acre park". */
const MEASURED = new Set(counts.measured);

function readYear(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const year = valueOf(match, 'FourDigits');
  const prepositioned = BEFORE_YEAR.some((name) => isA(atoms, first - 1, name));
  if (isA(atoms, first - 1, 'Money') || isA(atoms, last, 'Percent') || isA(atoms, first - 1, 'Decimal')) return null;
  if (
    isA(atoms, last, 'Hyphen') &&
    isGlued(atoms, last) &&
    (isA(atoms, last + 1, 'AnyUnit') || MEASURED.has(wordAt(atoms, last + 1)))
  )
    return null;
  if (
    isA(atoms, first - 1, 'Hyphen') &&
    isGlued(atoms, first) &&
    isGlued(atoms, first - 1) &&
    !['FourDigits', 'Mid', 'Early', 'Late'].some((name) => isA(atoms, first - 2, name))
  )
    return null;
  if (isA(atoms, last, 'AnyUnit')) return null;
  const sure = SURE_BEFORE.some((name) => isA(atoms, first - 1, name));
  if (COUNTED.has(wordAt(atoms, last)) && !(sure && AFTER_YEAR.has(wordAt(atoms, last)))) return null;
  if (year >= 1900 && year < 2100)
    return isA(atoms, first - 1, 'Sign') && wordAt(atoms, first - 1) === '#' ? null : date({ is: 'year', year });
  if (!prepositioned || (isA(atoms, last, 'Word') && wordAt(atoms, last).endsWith('s') && !sure)) return null;
  return year >= 1400 || sure ? date({ is: 'year', year }) : null;
}

/** "the class of '89", "in '89": an apostrophe year alone needs a word before it that asks for one. */
function readShortYear(match: Match): Reading | null {
  const ready = ['In', 'Since', 'By', 'Until', 'Of', 'From', 'Early', 'Late'].some((name) =>
    isA(match.atoms, match.first - 1, name),
  );
  return ready ? date({ is: 'year', year: yearOfTwoDigits(valueOf(match, 'ShortYear')) }) : null;
}

function readTheYear(match: Match): Reading | null {
  const year = numberIn(match);
  return year > 100 && year < 2200 ? date({ is: 'year', year }) : null;
}

/** "nineteen eighty-four", "twenty twenty-five": only after a word that asks for a year. */
function readYearInWords(match: Match): Reading | null {
  const [first = 0] = allOf(match, 'NumberWord');
  const start = match.atoms.values[first] ?? 0;
  const year = numberIn(match);
  if ((start !== 19 && start !== 20 && start !== 18) || year < 1800 || year >= 2100) return null;
  return BEFORE_YEAR.some((name) => isA(match.atoms, match.first - 1, name)) ? date({ is: 'year', year }) : null;
}

function readYearRange(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const from = atoms.values[first] ?? 0;
  const end = atoms.values[last - 1] ?? 0;
  const wide = textOf(match).replace(/^.*\D/, '').length;
  const to = wide === 2 ? Math.floor(from / 100) * 100 + end + (end <= from % 100 ? 100 : 0) : end;
  if (
    wide === 1 ||
    wide === 3 ||
    to <= from ||
    to > from + 400 ||
    isA(atoms, first - 1, 'Money') ||
    isA(atoms, first - 1, 'Hyphen')
  )
    return null;
  if (from < 1400 || COUNTED.has(wordAt(atoms, last))) return null;
  return [
    { ...date({ is: 'year', year: from }), first, last: first + 1 },
    { ...date({ is: 'year', year: to }), first: last - 1, last },
  ];
}

/** "the 1986/87 season", "in 1999/2000": one year that is counted over two of the calendar, of crops, budgets, schools and leagues. */
function readSplitYear(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const from = atoms.values[first] ?? 0;
  const end = textOf(match).replace(/^.*\D/, '');
  const next = digits(from + 1, 4);
  const follows = end === next || (end.length === 2 && next.endsWith(end));
  if (!follows || from < 1400 || !isGlued(atoms, first + 1) || !isGlued(atoms, first + 2)) return null;
  // "1986/87/88", "ref. 12/1986/87", "1986/87-4": a number of something else.
  const joins = ['Slash', 'Money', 'Hyphen'];
  if (joins.some((name) => isA(atoms, last, name) || (isA(atoms, first - 1, name) && isGlued(atoms, first))))
    return null;
  return literal('DATE', `${digits(from, 4)}/${next}`);
}

function readEra(match: Match): Reading | null {
  const year = numberIn(match);
  const era = wordAt(match.atoms, oneOf(match, 'Era'));
  const written = match.atoms.text.slice(
    match.atoms.starts[oneOf(match, 'Era')],
    match.atoms.ends[oneOf(match, 'Era')],
  );
  if (written !== written.toUpperCase() || !(year > 0 && year < 5000)) return null;
  return era.startsWith('b') ? literal('DATE', `BC${digits(year, 4)}`) : date({ is: 'year', year });
}

function readDecade(match: Match): Reading | null {
  const word = valueOf(match, 'DecadeWord');
  if (!Number.isNaN(word)) return isA(match.atoms, match.first, 'The') ? literal('DATE', `19${word / 10}`) : null;
  const years = valueOf(match, 'DecadeYears');
  if (years >= 100) return literal('DATE', String(Math.floor(years / 10)));
  if (!/['’‘]/.test(textOf(match).slice(0, 5)) && !isA(match.atoms, match.first, 'The')) return null;
  return literal('DATE', String(Math.floor((years <= 20 ? 2000 + years : 1900 + years) / 10)));
}

function readCentury(match: Match): Reading | null {
  const number = ordinalIn(match);
  if (!(number >= 1 && number <= 30)) return null;
  return isA(match.atoms, match.last - 1, 'Era') && wordAt(match.atoms, match.last - 1).startsWith('b')
    ? literal('DATE', `BC${digits(number - 1, 2)}`)
    : literal('DATE', digits(number - 1, 2));
}
