import { addDays, type IsoDay, monthEnd, monthsBetween, weekdayOf } from '../model/calendar.ts';
import type { DatedBy } from '../model/dated.ts';
import type { Phrases } from '../model/template.ts';
import { plainPhrase, word } from './phrases.ts';

/** A date in words, and the words that lead to it in a sentence ("on", "in", "between"). */
export interface WordedDate {
  readonly lead: string;
  readonly value: string;
}

/**
 * A date as it is printed: "on Monday 22 September 2025", "in October 2025, Monday 20 or 27", "between 14 and 21 September
 * 2025", "by 4 February 2026"; null where nothing is known. Never narrower than the date itself.
 */
export function worded(phrases: Phrases, date: DatedBy, weekdays = true): WordedDate | null {
  const { earliest, latest, choices } = date;
  const as = (key: string, values: Record<string, string>): WordedDate => ({
    lead: word(phrases, `lead.${key.split('.')[0]}`),
    value: plainPhrase(phrases.words[`date.${key}`] ?? word(phrases, `date.${key.split('.')[0]}`), values) ?? '',
  });
  if (choices.length > 1 && !isUnbroken(choices)) return as('choices', { choices: choicesWorded(phrases, choices) });
  if (earliest === null && latest === null) return null;
  if (earliest === null) return as('until', { latest: dayWorded(phrases, latest ?? '') });
  if (latest === null) return as('since', { earliest: dayWorded(phrases, earliest) });
  if (earliest === latest) return as('day', { day: dayWorded(phrases, earliest, weekdays) });
  const months = wholeMonths(earliest, latest);
  if (months && earliest.slice(0, 7) === latest.slice(0, 7))
    return as('month', { month: monthWorded(phrases, earliest) });
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31') && earliest.slice(0, 4) === latest.slice(0, 4)) {
    return as('year', { year: earliest.slice(0, 4) });
  }
  if (months)
    return as('between.months', {
      earliest: shortFrom(phrases, earliest, latest, monthWorded),
      latest: monthWorded(phrases, latest),
    });
  return as('between', { earliest: dayBefore(phrases, earliest, latest), latest: dayWorded(phrases, latest) });
}

/** "October or November 2025" for a window that lies in two months that follow each other; null for any other. */
export function eitherMonth(phrases: Phrases, { earliest, latest, choices }: DatedBy): WordedDate | null {
  if (earliest === null || latest === null || choices.length > 1 || monthsBetween(earliest, latest) !== 1) return null;
  const first = shortFrom(phrases, earliest, latest, monthWorded);
  return { lead: word(phrases, 'lead.month'), value: first + word(phrases, 'list.or') + monthWorded(phrases, latest) };
}

/** "22 September 2025", with its weekday where asked. */
export function dayWorded(phrases: Phrases, day: IsoDay, weekday = false): string {
  const values = { day: dayOfMonth(phrases, day), month: monthName(phrases, day), year: day.slice(0, 4) };
  const plain = plainPhrase(phrases.words['date.full'] ?? '{day} {month} {year}', values) ?? day;
  if (!weekday) return plain;
  const named = { weekday: word(phrases, `weekday.${weekdayOf(day)}`), date: plain };
  return plainPhrase(phrases.words['date.weekday'] ?? '{weekday} {date}', named) ?? plain;
}

/** Every ISO day, month or year among the values in words; other values as they are. */
export function daysInWords(phrases: Phrases, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isoWorded(phrases, value)]));
}

/** An ISO day, month or year in words; anything else unchanged. */
function isoWorded(phrases: Phrases, value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayWorded(phrases, value);
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? monthWorded(phrases, value) : value;
}

/** Three and more days that follow each other are read as a window: "between 19 and 24", not "19, 20, 21, 22, 23 or 24". */
function isUnbroken(choices: readonly IsoDay[]): boolean {
  return choices.length > 2 && choices.every((day, i) => i === 0 || day === addDays(choices[i - 1] ?? day, 1));
}

function monthWorded(phrases: Phrases, day: IsoDay): string {
  return `${monthName(phrases, day)} ${day.slice(0, 4)}`;
}

function monthName(phrases: Phrases, day: IsoDay): string {
  return word(phrases, `month.${Number(day.slice(5, 7))}`);
}

/** "1er" in French; a plain number everywhere else. */
function dayOfMonth(phrases: Phrases, day: IsoDay): string {
  const number = Number(day.slice(8));
  return number === 1 ? (phrases.words['day.first'] ?? '1') : String(number);
}

function wholeMonths(earliest: IsoDay, latest: IsoDay): boolean {
  return earliest.endsWith('-01') && latest === monthEnd(latest);
}

/** "14" before "21 September 2025", "28 August" before "3 September 2025". */
function dayBefore(phrases: Phrases, earliest: IsoDay, latest: IsoDay): string {
  const dayFirst = (phrases.words['date.full'] ?? '{day}').startsWith('{day}');
  if (dayFirst && earliest.slice(0, 7) === latest.slice(0, 7)) return dayOfMonth(phrases, earliest);
  return shortFrom(phrases, earliest, latest, dayWorded);
}

/** Without the year where the later one carries it. */
function shortFrom(
  phrases: Phrases,
  earliest: IsoDay,
  latest: IsoDay,
  write: (phrases: Phrases, day: IsoDay) => string,
): string {
  const full = write(phrases, earliest);
  return earliest.slice(0, 4) === latest.slice(0, 4) ? full.slice(0, -5).replace(/,$/, '') : full;
}

/** "October 2025, Monday 20 or 27" where they share month and weekday; else each day in full. */
function choicesWorded(phrases: Phrases, choices: readonly IsoDay[]): string {
  const or = (items: readonly string[]): string => {
    const last = items.at(-1) ?? '';
    return [items.slice(0, -1).join(word(phrases, 'list.between')), last].join(word(phrases, 'list.or'));
  };
  const [first = ''] = choices;
  const sameMonth = choices.every((day) => day.slice(0, 7) === first.slice(0, 7));
  if (!sameMonth) return or(choices.map((day) => dayWorded(phrases, day, true)));
  const days = or(choices.map((day) => String(Number(day.slice(8)))));
  const sameWeekday = choices.every((day) => weekdayOf(day) === weekdayOf(first));
  return `${monthWorded(phrases, first)}, ${sameWeekday ? `${word(phrases, `weekday.${weekdayOf(first)}`)} ` : ''}${days}`;
}
