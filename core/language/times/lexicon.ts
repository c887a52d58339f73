import { classCode } from './classes.ts';
import holidays from './holidays.json' with { type: 'json' };
import months from './months.json' with { type: 'json' };
import numbers from './numbers.json' with { type: 'json' };
import parts from './parts.json' with { type: 'json' };
import pastForms from './past-forms.json' with { type: 'json' };
import seasons from './seasons.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import weekdays from './weekdays.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };
import zones from './zones.json' with { type: 'json' };

/** The class of a word and the number that it carries: a month's, a weekday's, a cardinal's; else NaN. */
export interface Entry {
  readonly code: string;
  readonly value: number;
}

/** Weekdays that are words or names of their own when they are cut short: "sat", "Sun", "wed", "Mon". */
const SHORT_DAYS = new Set(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
/** Months that are only months with a capital: "may", "march", "mar", "jan". */
const CAPITAL_MONTHS = new Set(['may', 'march', 'mar', 'jun', 'jan', 'dec', 'sep', 'apr', 'august']);

const ENTRIES = new Map<string, Entry>();

/** The entry of a word as the text writes it, or undefined for a word that has nothing to do with time. */
export function entryOf(word: string): Entry | undefined {
  return ENTRIES.get(word);
}

/** The lexicons, by lower-case word. */
export const lexicon = {
  parts: parts as Readonly<Record<string, string>>,
  seasons: seasons as Readonly<Record<string, string>>,
  singular: units.singular as Readonly<Record<string, string>>,
  plural: units.plural as Readonly<Record<string, string>>,
  adverbs: units.adverbs as Readonly<Record<string, string>>,
  holidays: holidays as Readonly<Record<string, string>>,
  zones: zones as Readonly<Record<string, string>>,
};

for (const word of pastForms) add(word, 'PastForm');
for (const [name, list] of Object.entries(words)) for (const word of list) add(word, name);
for (const word of Object.keys(units.plural)) add(word, 'Units');
for (const [word, unit] of Object.entries(units.singular)) {
  add(word, (units.classes as Readonly<Record<string, string>>)[unit] ?? 'Second', 2);
}
for (const word of Object.keys(units.adverbs)) add(word, 'Adverb');
for (const word of Object.keys(parts)) add(word, 'Part');
for (const word of Object.keys(seasons)) add(word, 'Season');
for (const [word, value] of Object.entries(numbers.cardinals)) add(word, 'NumberWord', value);
for (const [word, value] of Object.entries(numbers.ordinals))
  add(word, word === 'second' ? 'Second' : 'OrdinalWord', value);
for (const [word, value] of Object.entries(numbers.decades)) add(word, 'DecadeWord', value);
for (const [word, value] of Object.entries(months)) add(word, 'Month', value, !CAPITAL_MONTHS.has(word));
for (const [word, value] of Object.entries(weekdays))
  add(word, SHORT_DAYS.has(word) ? 'DayShort' : 'Weekday', value, !SHORT_DAYS.has(word));
for (const [word, value] of Object.entries(weekdays)) if (word.endsWith('day')) add(`${word}s`, 'WeekdayPlural', value);
for (const holiday of Object.keys(holidays)) addHoliday(holiday.split(/[ -]/)[0] ?? holiday);
for (const zone of Object.keys(zones)) ENTRIES.set(zone, { code: classCode('Zone'), value: Number.NaN });

/** The first word of a holiday starts one, unless it is of another class ("Good" is; "New" is; "May" stays a month). */
function addHoliday(first: string): void {
  const word = first.replace(/(?:'s|s'|\.)$/, '');
  if (!ENTRIES.has(word.slice(0, 1).toUpperCase() + word.slice(1))) add(word, 'Holiday', Number.NaN, false);
}

/** Adds a word as written in lower case, with a capital, and in capitals. */
function add(word: string, name: string, value = Number.NaN, lowerCase = true): void {
  const entry = { code: classCode(name), value };
  if (lowerCase) ENTRIES.set(word, entry);
  ENTRIES.set(word.slice(0, 1).toUpperCase() + word.slice(1), entry);
  ENTRIES.set(word.toUpperCase(), entry);
}
