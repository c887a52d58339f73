import words from './words.json' with { type: 'json' };

/**
 * Every word, number and sign of a text becomes an atom of one class, and each class is one character. So a text has a
 * shape, one character an atom, and a rule is a small regular expression over shapes that can be read aloud
 * ("Month Day Comma? Year") and runs in time linear in the text.
 */
const NUMBERS_AND_SIGNS = [
  'Word',
  'Name',
  'PastForm',
  'Break',
  'Stop',
  'Comma',
  'Hyphen',
  'Slash',
  'Colon',
  'Open',
  'Close',
  'Quote',
  'Possessive',
  'Percent',
  'Money',
  'Sign',
  'To12',
  'To24',
  'To31',
  'Hundreds',
  'Decimal',
  'FourDigits',
  'ShortYear',
  'DecadeYears',
  'IsoDate',
  'SlashDate',
  'ClockTime',
  'OrdinalDay',
  'OrdinalNumber',
  'NumberWord',
  'OrdinalWord',
  'DecadeWord',
  'Meridiem',
  'Zone',
  'Oclock',
  'Month',
  'Weekday',
  'DayShort',
  'Second',
  'UnitMinute',
  'UnitHour',
  'UnitDay',
  'UnitWeek',
  'UnitMonth',
  'UnitQuarter',
  'UnitYear',
  'UnitDecade',
  'UnitCentury',
  'UnitMillennium',
  'Units',
  'WeekdayPlural',
  'Adverb',
  'Part',
  'Season',
  'Holiday',
  'QuarterCode',
  'HalfCode',
  'FiscalCode',
] as const;

const SINGLE_UNITS = [
  'UnitMinute',
  'UnitHour',
  'UnitDay',
  'UnitWeek',
  'UnitMonth',
  'UnitQuarter',
  'UnitYear',
  'UnitDecade',
  'UnitCentury',
  'UnitMillennium',
];

/** Names that stand for any of several classes in a pattern. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Day: ['To12', 'To24', 'To31'],
  DayNumber: ['To12', 'To24', 'To31', 'OrdinalDay'],
  Hour: ['To12', 'To24'],
  Digits: ['To12', 'To24', 'To31', 'Hundreds', 'FourDigits', 'Decimal'],
  Ordinal: ['OrdinalDay', 'OrdinalNumber', 'OrdinalWord', 'Second'],
  AnyUnit: [...SINGLE_UNITS, 'Units', 'Second'],
  OneUnit: SINGLE_UNITS,
  Number: ['To12', 'To24', 'To31', 'Hundreds', 'FourDigits', 'Decimal', 'NumberWord'],
  Approx: ['About', 'Nearly'],
  AnyEnd: ['End', 'YearEnd'],
};

const NAMES: readonly string[] = [...NUMBERS_AND_SIGNS, ...Object.keys(words)];
/** Classes are written as characters of the private use area, from here on. */
const FIRST_CODE = 0xe000;
const CODES: ReadonlyMap<string, string> = new Map(NAMES.map((name, i) => [name, String.fromCharCode(FIRST_CODE + i)]));

/** How many classes there are. */
export const CLASSES = NAMES.length;

/** The number of the class that stands at a place of a shape, counted from 0. */
export function classNumber(shape: string, at: number): number {
  return shape.charCodeAt(at) - FIRST_CODE;
}

/** The character of a class. Throws a RangeError for a name that is no class: a rule was misspelt. */
export function classCode(name: string): string {
  const code = CODES.get(name);
  if (code === undefined) throw new RangeError(`no class of atoms: ${name}`);
  return code;
}

/** The characters of a class or of a group of classes. */
export function classCodes(name: string): string {
  return (GROUPS[name] ?? [name]).map(classCode).join('');
}

/** The source of a regular expression over shapes, from a pattern of class names and the usual operators. */
export function shapePattern(pattern: string): string {
  return pattern.replaceAll(/[A-Z][A-Za-z0-9]*/g, (name) => `[${classCodes(name)}]`).replaceAll(' ', '');
}
