import { digits } from '../days.ts';
import { lexicon } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import { isA, type Match, oneOf, type Reading, type Rule, valueOf, wordAt } from '../rule.ts';

/** Times of day: by the clock, and by the part of the day. The day itself is joined to them afterwards. */
export const clockRules: readonly Rule[] = [
  {
    name: 'clock',
    pattern: '(?:ClockTime | Hour | Decimal) Hyphen? Meridiem (?: Zone | (?:Name | Word) Time | Name Name Time)?',
    read: readTwelve,
  },
  { name: 'clock', pattern: 'ClockTime (?:Zone)?', read: readTwentyFour },
  { name: 'clock', pattern: '(?:Hour | NumberWord) Oclock (?:In The Part | At Part)?', read: readOclock },
  { name: 'clock', pattern: 'Hour In The Part', read: readOclock },
  { name: 'clock-range', pattern: 'Hour (?:Hyphen | To | And) (?:ClockTime | Hour) Meridiem Zone?', read: readRange },
  {
    name: 'part-of-day',
    pattern:
      'The? (?:This | That (?:Same)? | Last | The (?:Next | Following | Previous | Same) | Early | Late | Mid Hyphen)? Part',
    read: readPart,
  },
];

function clock(of: Meaning | null, hour: number, minute: number): Reading {
  return { type: 'TIME', meaning: { is: 'clock', of, clock: `T${digits(hour, 2)}:${digits(minute, 2)}` } };
}

function hourAndMinute(match: Match, index: number): readonly [number, number] {
  const [hour = '', minute = '0'] = wordAt(match.atoms, index).split(/[:.]/);
  return [Number(hour), Number(minute)];
}

function readTwelve(match: Match): Reading | null {
  const [hour, minute] = hourAndMinute(match, match.first);
  if (hour < 1 || hour > 24 || minute > 59) return null;
  return clock(null, afterNoon(hour, valueOf(match, 'Meridiem')), minute);
}

function afterNoon(hour: number, meridiem: number): number {
  return hour > 12 ? hour : (hour % 12) + meridiem;
}

const BEFORE_CLOCK = [
  'At',
  'By',
  'From',
  'To',
  'Until',
  'Since',
  'About',
  'Before',
  'After',
  'Between',
  'And',
  'Comma',
  'Open',
  'Hyphen',
  'Nearly',
];

/** "22:30": with a zone, after a word that asks for a time, or with two digits for the hour; a score or verse is neither. */
function readTwentyFour(match: Match): Reading | null {
  const [hour, minute] = hourAndMinute(match, match.first);
  const ready = BEFORE_CLOCK.some((name) => isA(match.atoms, match.first - 1, name));
  if (oneOf(match, 'Zone') < 0 && !ready) return null;
  return clock(null, hour, minute);
}

function readOclock(match: Match): Reading | null {
  const hour = match.atoms.values[match.first] ?? 0;
  const part = oneOf(match, 'Part');
  const code = part < 0 ? '' : lexicon.parts[wordAt(match.atoms, part)];
  if (oneOf(match, 'Oclock') < 0 && !isA(match.atoms, match.first - 1, 'At')) return null;
  if (!(hour >= 1 && hour <= 12)) return null;
  return clock(null, afterNoon(hour, code === 'AF' || code === 'EV' || (code === 'NI' && hour > 4) ? 12 : 0), 0);
}

function readRange(match: Match): Reading {
  const meridiem = valueOf(match, 'Meridiem');
  const [hour, minute] = hourAndMinute(match, match.first + 2);
  const from = match.atoms.values[match.first] ?? 0;
  return [
    {
      ...(clock(null, afterNoon(from, from > hour && meridiem > 0 && from !== 12 ? 0 : meridiem), 0) as {
        type: 'TIME';
        meaning: Meaning;
      }),
      first: match.first,
      last: match.first + 1,
    },
    {
      ...(clock(null, afterNoon(hour, meridiem), minute) as { type: 'TIME'; meaning: Meaning }),
      first: match.first + 2,
      last: match.last,
    },
  ];
}

function readPart(match: Match): Reading | null {
  const { atoms, first, last } = match;
  const has = (name: string): boolean => oneOf(match, name) >= 0;
  const word = wordAt(atoms, last - 1);
  const code = lexicon.parts[word] ?? '';
  if (word.endsWith('s')) return null;
  const part = code.startsWith('T') ? code : `T${code}`;
  const mod = has('Early') ? 'START' : has('Late') ? 'END' : has('Mid') ? 'MID' : null;
  const day = dayOfPart(match, has, word);
  if (day === undefined) return null;
  // A morning or night that nothing places is a time of the day last named, but only "in the morning", "at noon", "overnight".
  if (day === null && first === last - 1 && !code.startsWith('T') && word !== 'overnight' && !isJoinable(match))
    return null;
  if (day === null && has('The') && !isA(atoms, first - 1, 'In') && !isJoinable(match)) return null;
  return { type: 'TIME', meaning: { is: 'clock', of: day, clock: part }, mod };
}

function isJoinable({ atoms, first, last }: Match): boolean {
  const before = ['Weekday', 'Today', 'Yesterday', 'Tomorrow', 'DayNumber', 'FourDigits'];
  const after = ['Weekday', 'Month', 'DayNumber', 'DayShort'];
  if (before.some((name) => isA(atoms, first - 1, name)) || isA(atoms, last, 'Weekday')) return true;
  if (isA(atoms, last, 'Units') && isA(atoms, last + 1, 'Of')) return true;
  if (!isA(atoms, last, 'Of') && !isA(atoms, last, 'Comma')) return false;
  const next = isA(atoms, last + 1, 'The') ? last + 2 : last + 1;
  return after.some((name) => isA(atoms, next, name));
}

function dayOfPart(match: Match, has: (name: string) => boolean, word: string): Meaning | null | undefined {
  if (has('This')) return { is: 'period', unit: 'D', offset: 0, from: 'publication' };
  if (has('That') || has('Same')) return { is: 'period', unit: 'D', offset: 0, from: 'text' };
  if (has('Next') || has('Following')) return { is: 'period', unit: 'D', offset: 1, from: 'text' };
  if (has('Previous')) return { is: 'period', unit: 'D', offset: -1, from: 'text' };
  if (has('Last'))
    return word === 'night' || word === 'evening'
      ? { is: 'period', unit: 'D', offset: -1, from: 'publication' }
      : undefined;
  return null;
}
