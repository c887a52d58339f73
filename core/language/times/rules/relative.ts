import type { Atoms } from '../atoms.ts';
import { lexicon } from '../lexicon.ts';
import type { Meaning, Origin, UnitCode } from '../meaning.ts';
import { date, isA, literal, type Match, oneOf, type Reading, type Rule, textOf, valueOf, wordAt } from '../rule.ts';
import { numberIn } from './numbers.ts';
import { pickIn } from './picks.ts';

const POINTER =
  '(?: This | Last | Past | Next | That (?:Same)? | The (?: Previous | Following | Coming | Current | Same | Next | Past | Last ) | (?:Previous | Following | Coming | Same) )';
const AMOUNT =
  '(?: Open Number Close | A? (?:Few) (?:Of)? | A | (?:Number)+ (?:And A Half)? | (?:NumberWord Hyphen)? (?:Number)+ )';

/** What points from the day of publication or from an earlier expression: days, weeks, "last month", "two years later". */
export const relativeRules: readonly Rule[] = [
  { name: 'day-name', pattern: '(?:Today | Yesterday | Tomorrow | Tonight)', read: readDayName },
  { name: 'day-before', pattern: 'The? UnitDay (?:Before Yesterday | After Tomorrow)', read: readDayBefore },
  { name: 'weekday', pattern: `(?: ${POINTER})? Weekday`, read: readWeekday },
  { name: 'weekday', pattern: 'DayShort', read: readShortWeekday },
  { name: 'weekend', pattern: `(?: The | ${POINTER})? Weekend`, read: readWeekend },
  { name: 'period', pattern: `${POINTER} (?:Fiscal | Calendar | Entire)? (?:OneUnit)`, read: readPeriod },
  { name: 'period', pattern: '(?:The | Its) (?:Latest) (?:UnitQuarter | Period)', read: readLatestQuarter },
  {
    name: 'period',
    pattern:
      'The UnitYear Hyphen (?:Earlier | Ago) (?:Ordinal Hyphen?)? (?: Period | UnitQuarter) | The? UnitYear Hyphen (?:Earlier | Ago)',
    read: readYearAgo,
  },
  { name: 'year-end', pattern: 'UnitYear (?: Possessive | Hyphen)? YearEnd', read: readYearEnd },
  {
    name: 'the-period',
    pattern: 'The (?:Fiscal)? (?:UnitDay | UnitWeek | UnitMonth | UnitQuarter | UnitYear)',
    read: readThePeriod,
  },
  { name: 'ago', pattern: `(?:${AMOUNT}) (?:Units | OneUnit) (?: Or (?:Word | NumberWord))? Ago`, read: readShift },
  { name: 'earlier', pattern: `(?:${AMOUNT}) (?:Units | OneUnit) (?: Or Word)? (?:Earlier | Before)`, read: readShift },
  {
    name: 'later',
    pattern: `(?:${AMOUNT}) (?:Units | OneUnit) (?: Or Word)? (?:Later | After | Ahead | From Now)`,
    read: readShift,
  },
  { name: 'vague-shift', pattern: '(?:Just)? (?:Units) (?:Ago | Earlier | Before | Later)', read: readVagueShift },
  {
    name: 'next-day',
    pattern: 'The (?:UnitDay | UnitWeek | UnitMonth | UnitYear) (?:Before | After | Following)',
    read: readNeighbour,
  },
  {
    name: 'nth-weekday',
    pattern: '(?: The? Ordinal | The Last) Weekday (?:Of | In) Month (?: Comma? FourDigits)?',
    read: readNthWeekday,
  },
  { name: 'holiday', pattern: '(?:Holiday | OrdinalWord (?=Of) | Month (?=UnitDay | Name))', read: readHoliday },
];

function readDayName(match: Match): Reading | null {
  const word = wordAt(match.atoms, match.first);
  if (/^to(?:day|night)$/.test(word) && isCapital(match, match.first) && isNamed(match.atoms, match.first)) return null;
  const offset = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0;
  const day: Meaning = { is: 'period', unit: 'D', offset, from: 'publication' };
  return word === 'tonight' ? { type: 'TIME', meaning: { is: 'clock', of: day, clock: 'TNI' } } : date(day);
}

function readDayBefore(match: Match): Reading {
  return date({ is: 'period', unit: 'D', offset: oneOf(match, 'Yesterday') >= 0 ? -2 : 2, from: 'publication' });
}

function readWeekday(match: Match): Reading {
  const weekday = valueOf(match, 'Weekday');
  // "Following Tuesday's talks, they signed": after these; "the following Tuesday" is another day.
  if (isA(match.atoms, match.first, 'Following'))
    return [{ ...date({ is: 'weekday', weekday, pick: 'near' }), first: match.last - 1, last: match.last }];
  return date({ is: 'weekday', weekday, pick: pickIn(match) });
}

/** "Mon.", "Sat,": a weekday cut short stands alone only with its full stop. */
function readShortWeekday(match: Match): Reading | null {
  const { atoms, first } = match;
  const text = textOf(match);
  if (!text.endsWith('.') || /^(?:Sun|Mon|Sat)/.test(text) === isA(atoms, first + 1, 'Name')) return null;
  return date({ is: 'weekday', weekday: valueOf(match, 'DayShort'), pick: 'near' });
}

function readWeekend(match: Match): Reading | null {
  const pick = pickIn(match);
  if (isLastOf(match)) return null;
  if (wordAt(match.atoms, match.last - 1) === 'weekends') return literal('SET', 'XXXX-WXX-WE');
  const offset = pick === 'last' || pick === 'previous' ? -1 : pick === 'next' || pick === 'following' ? 1 : 0;
  const from: Origin = pick === 'that' || pick === 'previous' || pick === 'following' ? 'text' : 'publication';
  return date({ is: 'period', unit: 'WE', offset: pick === 'near' ? Number.NaN : offset, from });
}

/** "the last week of February", "the last weekend of the campaign": the one that ends it. */
function isLastOf({ atoms, first, last }: Match): boolean {
  const at = isA(atoms, first, 'The') ? first + 1 : first;
  return isA(atoms, at, 'Last') && isA(atoms, at - 1, 'The') && isA(atoms, last, 'Of');
}

function unitIn(match: Match): UnitCode {
  const index = Math.max(oneOf(match, 'OneUnit'), oneOf(match, 'Units'), oneOf(match, 'Second'));
  const word = wordAt(match.atoms, index);
  const code = lexicon.singular[word] ?? lexicon.plural[word] ?? 'D';
  return code === 'F' ? 'W' : (code as UnitCode);
}

function readPeriod(match: Match): Reading | null {
  const unit = unitIn(match);
  const pick = pickIn(match);
  const { atoms } = match;
  // "This Week", "Last Week Tonight": a programme's name.
  if (isCapital(match, match.last - 1)) return null;
  if (unit === 'TH' || unit === 'TM' || isLastOf(match)) return null;
  // "the next day", "the same month" point from the text; "the past year", "the current quarter" from publication.
  const The = isA(atoms, match.first, 'The');
  if (pick === 'that' || pick === 'previous' || pick === 'following') {
    return date({ is: 'period', unit, offset: pick === 'previous' ? -1 : pick === 'following' ? 1 : 0, from: 'text' });
  }
  if (The && pick === 'next') return date({ is: 'period', unit, offset: 1, from: 'text' });
  if (The && pick === 'last' && (unit === 'D' || oneOf(match, 'Last') >= 0)) return null;
  if (unit === 'D' && pick === 'this') return date({ is: 'period', unit, offset: 0, from: 'publication' });
  if (unit === 'D') return pick === 'next' ? date({ is: 'period', unit, offset: 1, from: 'text' }) : null;
  return date({ is: 'period', unit, offset: pick === 'last' ? -1 : pick === 'next' ? 1 : 0, from: 'publication' });
}

/**
 * "told USA TODAY that", "a Today programme": a capital within a line of small letters makes it a name. In "Dockers Strike Today" and
 * "DOCKERS STRIKE TODAY" all words have one.
 */
function isNamed(atoms: Atoms, index: number): boolean {
  const before = wordBefore(atoms, index);
  return SMALL.test(before) || (CAPITAL.test(before) && SMALL.test(wordBefore(atoms, index - 1)));
}

/** The word before an atom, where a single space parts the two; else nothing. */
function wordBefore({ text, starts, ends }: Atoms, index: number): string {
  const [from, to, next] = [starts[index - 1], ends[index - 1], starts[index]];
  return from === undefined || to === undefined || text.slice(to, next) !== ' ' ? '' : text.slice(from, to);
}

const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;

function isCapital({ atoms }: Match, index: number): boolean {
  return /[A-Z]/.test(atoms.text.charAt(atoms.starts[index] ?? 0));
}

function readLatestQuarter(): Reading {
  return date({ is: 'period', unit: 'Q', offset: Number.NaN, from: 'publication' });
}

/** "the year-ago quarter", "the year-earlier period": a year before the quarter that the text speaks of. */
function readYearAgo(): Reading {
  return date({ is: 'shift', unit: 'Y', count: -1, from: 'text' });
}

/** "year-end" is its last day; "the year's end" only lies towards it. */
function readYearEnd(match: Match): Reading {
  if (oneOf(match, 'Possessive') >= 0) return date({ is: 'period', unit: 'Y', offset: 0, from: 'publication' }, 'END');
  const offset = isA(match.atoms, match.first - 1, 'Since') ? -1 : 0;
  return date({ is: 'day', year: { from: 'publication', offset }, month: 12, day: 31 });
}

/** "the week", "the year": only after "of" or "in", as in "the end of the month", "later in the year". */
function readThePeriod(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const unit = unitIn(match);
  if (
    isA(atoms, first - 1, 'Of') &&
    ['AnyEnd', 'Start', 'Middle', 'Half', 'Most'].some((name) => isA(atoms, first - 2, name)) &&
    unit !== 'D'
  ) {
    return date({ is: 'period', unit, offset: 0, from: 'text', readers: unit === 'M' || unit === 'W' });
  }
  if (
    isA(atoms, first - 1, 'In') &&
    ['Earlier', 'Later', 'Early', 'Late'].some((name) => isA(atoms, first - 2, name)) &&
    unit !== 'D'
  ) {
    return date({ is: 'period', unit, offset: 0, from: 'text', readers: unit === 'M' || unit === 'W' });
  }
  if (unit === 'Q' && (isA(atoms, first - 1, 'For') || isA(atoms, first - 1, 'In'))) {
    return date({ is: 'period', unit, offset: Number.NaN, from: 'publication' });
  }
  if (unit === 'Y' && isA(atoms, last, 'PastForm') && wordAt(atoms, last) === 'ended')
    return literal('DURATION', 'P1Y');
  if (unit === 'W' && (isA(atoms, last, 'Possessive') || isA(atoms, first - 1, 'Over')))
    return date({ is: 'period', unit, offset: 0, from: 'publication' });
  return oneOf(match, 'Fiscal') >= 0 ? date({ is: 'period', unit, offset: 0, from: 'publication' }) : null;
}

function countIn(match: Match): number {
  if (oneOf(match, 'Few') >= 0) return Number.NaN;
  const number = numberIn(match);
  // A fortnight is counted in weeks, two by two.
  const each = /^fortnights?$/.test(wordAt(match.atoms, Math.max(oneOf(match, 'OneUnit'), oneOf(match, 'Units'))))
    ? 2
    : 1;
  return each * (Number.isNaN(number) ? 1 : number);
}

function readShift(match: Match): Reading | null {
  const unit = unitIn(match);
  const count = countIn(match);
  const { atoms } = match;
  const end = wordAt(atoms, match.last - 1);
  const sign = /^(?:ago|earlier|before|previously)$/.test(end) ? -1 : 1;
  const from: Origin = end === 'ago' || end === 'now' || end === 'hence' || end === 'ahead' ? 'publication' : 'text';
  // "two days after the talks", "a week before the vote" hang on what follows, which is no date of the text.
  if (/^(?:before|after)$/.test(end) && isContinued(match)) return literal('DURATION', durationOf(unit, count));
  if (Number.isNaN(count)) return literal('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const mod = oneOf(match, 'Or') >= 0 ? 'APPROX' : null;
  return { ...date({ is: 'shift', unit, count: sign * count, from }), mod };
}

function isContinued(match: Match): boolean {
  return !['Stop', 'Comma', 'Close', 'Break', 'Sign', 'Quote'].some((name) => isA(match.atoms, match.last, name));
}

/** The TIMEX3 value of a duration: P2W, PT3H, P20Y for two decades, PXM for "a few months". */
export function durationOf(unit: UnitCode, count: number): string {
  const factor = { E: 10, C: 100, L: 1000 }[unit as 'E' | 'C' | 'L'] ?? 1;
  if (Number.isNaN(count))
    return unit === 'TH' || unit === 'TM' || unit === 'S' ? `PTX${unit.replace('T', '')}` : `PX${unit}`;
  const amount = String(Math.round(count * factor * 100) / 100);
  if (unit === 'TH' || unit === 'TM' || unit === 'S') return `PT${amount}${unit.replace('T', '')}`;
  if (unit === 'WE') return 'P2D';
  return unit === 'Q' ? `P${count * 3}M` : `P${amount}${factor === 1 ? unit : 'Y'}`;
}

function readVagueShift(match: Match): Reading | null {
  const end = wordAt(match.atoms, match.last - 1);
  if (end === 'before' && isContinued(match)) return null;
  return literal('DATE', end === 'later' ? 'FUTURE_REF' : 'PAST_REF');
}

function readNeighbour(match: Match): Reading | null {
  const end = wordAt(match.atoms, match.last - 1);
  if (isContinued(match) && end !== 'following') return null;
  return date({ is: 'period', unit: unitIn(match), offset: end === 'before' ? -1 : 1, from: 'text' });
}

/** "the first Monday of March", "the last Friday in June 2024". */
function readNthWeekday(match: Match): Reading | null {
  const nth = oneOf(match, 'Last') >= 0 ? -1 : valueOf(match, 'Ordinal');
  if (nth > MOST_OF_A_MONTH) return null;
  const year = valueOf(match, 'FourDigits');
  const code = `nth ${valueOf(match, 'Month')} ${valueOf(match, 'Weekday')} ${nth}`;
  return date({ is: 'holiday', code, year: Number.isNaN(year) ? 'near' : year });
}

/** A weekday comes back four times in each month; the fifth not in all. */
const MOST_OF_A_MONTH = 4;
const LONGEST_HOLIDAY = 32;
const SHORTEST_HOLIDAY = 4;

/** By their first letters the holidays that begin so, the longest first. */
const HOLIDAYS: ReadonlyMap<string, readonly (readonly [string, string])[]> = Map.groupBy(
  Object.entries(lexicon.holidays)
    .filter(([name]) => name.length >= SHORTEST_HOLIDAY)
    .toSorted(([a], [b]) => b.length - a.length),
  ([name]) => name.slice(0, SHORTEST_HOLIDAY),
);

/** Holidays of one or more words, the longest name first; a year may follow. */
function readHoliday(match: Match): Reading | null {
  const { atoms, first } = match;
  const start = atoms.starts[first] ?? 0;
  if (!/[A-Z]/.test(atoms.text.charAt(start))) return null;
  const tail = atoms.text
    .slice(start, start + LONGEST_HOLIDAY)
    .toLowerCase()
    .replaceAll('’', "'");
  for (const [name, code] of HOLIDAYS.get(tail.slice(0, SHORTEST_HOLIDAY)) ?? []) {
    const end = name.length;
    if (!tail.startsWith(name) || /[a-z]/.test(tail.charAt(end))) continue;
    let last = first;
    while (last < atoms.starts.length && (atoms.ends[last] ?? 0) <= start + end) last++;
    if ((atoms.ends[last - 1] ?? 0) !== start + end) continue;
    if (name === 'new year' && isA(atoms, last, 'Name')) return null;
    const isParted = ['Comma', 'In', 'Of'].some((word) => isA(atoms, last, word));
    const year = isA(atoms, last, 'FourDigits') ? last : isParted && isA(atoms, last + 1, 'FourDigits') ? last + 1 : -1;
    const meaning: Meaning = { is: 'holiday', code, year: year < 0 ? 'near' : (atoms.values[year] ?? 'near') };
    return [{ ...date(meaning), first, last: year < 0 ? last : year + 1 }];
  }
  return null;
}
