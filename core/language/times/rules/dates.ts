import type { Meaning, YearMeant } from '../meaning.ts';
import {
  allOf,
  date,
  isA,
  isGlued,
  type Match,
  oneOf,
  type Reading,
  type Rule,
  textOf,
  valueOf,
  wordAt,
} from '../rule.ts';
import { yearOfTwoDigits } from './numbers.ts';
import { pickIn } from './picks.ts';

const YEAR = '(?:Comma? FourDigits | Comma? ShortYear)';

/** Days and months of the calendar, with or without their year. */
export const dateRules: readonly Rule[] = [
  { name: 'iso-date', pattern: 'IsoDate', read: readIso },
  { name: 'slash-date', pattern: '(?:(?:Weekday | DayShort) Comma?)? SlashDate', read: readSlash },
  {
    name: 'full-date',
    pattern:
      '(?:(?:Weekday | DayShort) Comma? On?)? The? DayNumber Of? Month (?: Comma? FourDigits | Comma? ShortYear | Of FourDigits | (?: This | Last | Next ) UnitYear )?',
    read: readDay,
  },
  {
    name: 'full-date',
    pattern: `(?:(?:Weekday | DayShort) Comma? On?)? Last? Month The? DayNumber (?: ${YEAR} | Of FourDigits | Comma? Of (?:That | The? Same) UnitYear | (?: This | Last | Next ) UnitYear )?`,
    read: readDay,
  },
  {
    name: 'day-range',
    pattern: `Month DayNumber (?:Hyphen | To | And | Until | Or) DayNumber ${YEAR}?`,
    read: readRangeAfterMonth,
  },
  {
    name: 'day-range',
    pattern: `The? DayNumber (?:Hyphen | To | And | Until | Or) The? DayNumber Of? Month ${YEAR}?`,
    read: readRangeBeforeMonth,
  },
  {
    name: 'month-of-year',
    pattern: 'Month (?:Comma | Of | Hyphen)? FourDigits | Month Of? ShortYear',
    read: readMonthOfYear,
  },
  {
    name: 'month-of-named-year',
    pattern: 'Month Of? The? (?:That | This | Last | Next | Same | Following | Previous | Past) (?:Same)? UnitYear',
    read: readMonthOfNamedYear,
  },
  {
    name: 'month',
    pattern: '(?: This | Last | Past | Next | That (?:Same)? | The? (?:Previous | Following | Coming | Same))? Month',
    read: readMonth,
  },
  {
    name: 'month-range',
    pattern: 'Month (?:Hyphen | To | And | Until | Or) Month Of? FourDigits',
    read: readMonthRange,
  },
  { name: 'day-of-month', pattern: 'The OrdinalDay', read: readDayOfMonth },
];

function readIso(match: Match): Reading | null {
  const [year = '', month = '', day = ''] = textOf(match).slice(0, 10).split(/[-/.]/);
  const found = calendar(Number(year), Number(month), Number(day));
  const clock = /[T ](\d\d:\d\d(?::\d\d)?)/.exec(textOf(match))?.[1];
  if (found === null || clock === undefined) return found && date(found);
  return { type: 'TIME', meaning: { is: 'clock', of: found, clock: `T${clock}` } };
}

/** 9/22/2025 and 22/9/2025: the part over 12 is the day; where both could be, the month stands first, but not before full stops. */
function readSlash(match: Match): Reading | null {
  const at = oneOf(match, 'SlashDate');
  const [first = 0, second = 0, last = 0] = wordAt(match.atoms, at).split(/[/.-]/).map(Number);
  const dots = wordAt(match.atoms, at).includes('.');
  const year = last < 100 ? yearOfTwoDigits(last) : last;
  const dayFirst = first > 12 || (dots && second <= 12);
  const found = dayFirst ? calendar(year, second, first) : calendar(year, first, second);
  return found && date(found);
}

function calendar(year: YearMeant, month: number, day: number): Meaning | null {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longest ? { is: 'day', year, month, day } : null;
}

function yearIn(match: Match): YearMeant {
  const unit = oneOf(match, 'UnitYear');
  // "on 19 October next year" is counted from publication, "March 5 of that year" from the text.
  const offset = unit < 0 ? null : offsetOf(match, unit - 1);
  if (offset !== null) return { from: 'publication', offset };
  if (unit >= 0) return { from: 'text', offset: 0 };
  const year = valueOf(match, 'FourDigits');
  if (!Number.isNaN(year)) return year;
  const short = valueOf(match, 'ShortYear');
  return Number.isNaN(short) ? 'near' : yearOfTwoDigits(short);
}

function offsetOf({ atoms }: Match, at: number): number | null {
  return isA(atoms, at, 'Last') ? -1 : isA(atoms, at, 'Next') ? 1 : isA(atoms, at, 'This') ? 0 : null;
}

function readDay(match: Match): Reading | null {
  const { atoms } = match;
  const month = oneOf(match, 'Month');
  const day = oneOf(match, 'DayNumber');
  // "in May 20 percent", "May 10:30", "March 15 people": the number belongs to what follows.
  if (match.last === day + 1 && isA(atoms, day, 'Day') && isCounting(match, day)) return null;
  if (isA(atoms, match.first, 'Money') || isA(atoms, match.first - 1, 'Money')) return null;
  if (
    isGlued(atoms, match.first) &&
    isA(atoms, match.first - 1, 'Hyphen') &&
    isA(atoms, match.first - 2, 'Number') &&
    isA(atoms, match.first, 'Day')
  )
    return null;
  const found = calendar(yearIn(match), atoms.values[month] ?? 0, atoms.values[day] ?? 0);
  if (found === null) return null;
  return date(isA(atoms, month - 1, 'Last') && found.is === 'day' ? { ...found, pick: 'last' } : found);
}

function isCounting(match: Match, day: number): boolean {
  return (
    isA(match.atoms, day + 1, 'Percent') ||
    (isA(match.atoms, day + 1, 'Word') && /^(?:percent|per|million|billion|people)$/.test(wordAt(match.atoms, day + 1)))
  );
}

function readRangeAfterMonth(match: Match): Reading | null {
  const [first = 0, second = 0] = allOf(match, 'DayNumber');
  const month = valueOf(match, 'Month');
  const from = calendar(yearIn(match), month, match.atoms.values[first] ?? 0);
  const to = calendar(yearIn(match), month, match.atoms.values[second] ?? 0);
  if (from === null || to === null || isCounting(match, second)) return null;
  return [
    { ...date(from), first: match.first, last: first + 1 },
    { ...date(to), first: second, last: match.last },
  ];
}

function readRangeBeforeMonth(match: Match): Reading | null {
  const [first = 0, second = 0] = allOf(match, 'DayNumber');
  const month = valueOf(match, 'Month');
  const from = calendar(yearIn(match), month, match.atoms.values[first] ?? 0);
  const to = calendar(yearIn(match), month, match.atoms.values[second] ?? 0);
  if (from === null || to === null) return null;
  return [
    { ...date(from), first: match.first, last: first + 1 },
    { ...date(to), first: second, last: match.last },
  ];
}

function readMonthOfYear(match: Match): Reading | null {
  return date({ is: 'month', year: yearIn(match), month: valueOf(match, 'Month') });
}

function readMonthOfNamedYear(match: Match): Reading | null {
  const month = valueOf(match, 'Month');
  const has = (name: string): boolean => oneOf(match, name) >= 0;
  const from = has('Last') || has('Next') || has('This') || has('Past') ? 'publication' : 'text';
  const offset = has('Last') || has('Past') || has('Previous') ? -1 : has('Next') || has('Following') ? 1 : 0;
  return date({ is: 'month', year: { from, offset }, month });
}

function readMonth(match: Match): Reading | null {
  const at = oneOf(match, 'Month');
  if (!isMonthName(match, at)) return null;
  const month = match.atoms.values[at] ?? 0;
  // "Following January's vote": after it; "the following January" is another.
  if (isA(match.atoms, match.first, 'Following'))
    return [{ ...date({ is: 'month', year: 'near', month, pick: 'near' }), first: at, last: match.last }];
  return date({ is: 'month', year: 'near', month, pick: pickIn(match) });
}

/** "May" and "March" alone are months only where the words before them say so; the other names also serve people. */
function isMonthName(match: Match, at: number): boolean {
  const { atoms } = match;
  const word = wordAt(atoms, at);
  if (at > match.first && !isA(atoms, at - 1, 'The')) return true;
  const ambiguous = /^(?:may|march|mar|jan|jun|dec|sep|apr)$/.test(word);
  if (isA(atoms, at + 1, 'Possessive') && ambiguous) return false;
  const strong = isBefore(match, at, STRONG);
  if (ambiguous)
    return (
      strong ||
      (isCapital(match, at) && isMonthByWords(match, at)) ||
      (word === 'march' && isCapital(match, at) && isMarchOfYear(match, at)) ||
      (isBefore(match, at, ['By', 'To', 'And', 'Or', 'For', 'Of', 'The']) &&
        isCapital(match, at) &&
        word !== 'march' &&
        word !== 'may') ||
      (isBefore(match, at, ['By', 'To', 'Of']) && !isA(atoms, at + 1, 'Name') && isCapital(match, at))
    );
  // "April Smith said", "August Wilson's play": a first name.
  if (
    /^(?:april|june|august)$/.test(word) &&
    isA(atoms, at + 1, 'Name') &&
    !strong &&
    !isBefore(match, at, ['The', 'By', 'Of', 'Possessive'])
  )
    return false;
  return !(isA(atoms, at - 1, 'Name') && /^(?:april|june|august)$/.test(word) && isNameBefore(match, at));
}

/**
 * "for March", "the year ended March", "a March deficit", "the March figures", "March/April". Not "the March for Jobs", "the March was
 * peaceful", "the Women's March", nor whoever bears the name.
 */
function isMarchOfYear({ atoms }: Match, at: number): boolean {
  const beside = (index: number): boolean => isA(atoms, index, 'Slash') && isA(atoms, index + 1, 'Month');
  if (beside(at + 1) || (isA(atoms, at - 1, 'Slash') && isA(atoms, at - 2, 'Month'))) return true;
  if (/^(?:ended|ending|ends)$/.test(wordAt(atoms, at - 1))) return !isA(atoms, at + 1, 'Name');
  if (isA(atoms, at - 1, 'For')) return ['Stop', 'Comma', 'Break', 'Word'].some((name) => isA(atoms, at + 1, name));
  return (isA(atoms, at - 1, 'A') || isA(atoms, at - 1, 'The')) && isA(atoms, at + 1, 'Word');
}

/** "planned for May", "set for May", "between March and May": by what stands before the preposition; "a blow for May" may be anybody's. */
function isMonthByWords({ atoms }: Match, at: number): boolean {
  if (isA(atoms, at - 1, 'And') || isA(atoms, at - 1, 'Or')) return isA(atoms, at - 2, 'Month');
  if (!isA(atoms, at - 1, 'For') || isA(atoms, at + 1, 'Name')) return false;
  return [2, 3, 4].some((back) => FIXED_FOR.test(wordAt(atoms, at - back)));
}

const FIXED_FOR =
  /^(?:arranged|billed|booked|due|expected|fixed|forecast|moved|planned|postponed|rescheduled|scheduled|set|slated|timed)$/;

const STRONG = [
  'In',
  'Since',
  'Until',
  'Early',
  'Late',
  'Mid',
  'Hyphen',
  'Each',
  'Between',
  'From',
  'Before',
  'After',
  'Last',
  'This',
  'Next',
  'Earlier',
  'Later',
];

function isBefore(match: Match, at: number, names: readonly string[]): boolean {
  return names.some((name) => isA(match.atoms, at - 1, name));
}

function isCapital(match: Match, at: number): boolean {
  return /^\p{Lu}/u.test(match.atoms.text.slice(match.atoms.starts[at], match.atoms.ends[at]));
}

function isNameBefore(match: Match, at: number): boolean {
  return /^(?:mr|mrs|ms|dr|sir|st|saint)$/.test(wordAt(match.atoms, at - 1));
}

function readMonthRange(match: Match): Reading | null {
  const [first = 0, second = 0] = allOf(match, 'Month');
  const year = yearIn(match);
  const months = [match.atoms.values[first] ?? 0, match.atoms.values[second] ?? 0];
  const [from = 0, to = 0] = months;
  return [
    {
      ...date({ is: 'month', year: typeof year === 'number' && from > to ? year - 1 : year, month: from }),
      first,
      last: first + 1,
    },
    { ...date({ is: 'month', year, month: to }), first: second, last: match.last },
  ];
}

/** "on the 22nd", not "the 22nd battalion" nor "the 20th century". */
function readDayOfMonth(match: Match): Reading | null {
  const { atoms } = match;
  const before = ['On', 'By', 'Until', 'Since', 'From'].some((name) => isA(atoms, match.first - 1, name));
  const after = ['Word', 'Name', 'PastForm', 'Hyphen', 'UnitCentury', 'UnitDay', 'Of'].some((name) =>
    isA(atoms, match.last, name),
  );
  if (!before || (after && !isA(atoms, match.first - 1, 'On'))) return null;
  if (isA(atoms, match.last, 'Name') || isA(atoms, match.last, 'Hyphen') || isA(atoms, match.last, 'UnitDay'))
    return null;
  if (
    isA(atoms, match.last, 'Word') &&
    !/^(?:when|the|he|she|it|they|we|with|as|but|that)$/.test(wordAt(atoms, match.last))
  )
    return null;
  return date({ is: 'day-of-month', day: valueOf(match, 'OrdinalDay') });
}
