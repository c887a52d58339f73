import type { DatedBy } from '../../core/model/dated.ts';
import { LOCALE, say } from '../words/en.ts';

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });

const SHORT_MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A date as it is known, never narrower: a day, a month, a year, two days, a window, or that it is not known. */
export function dateInWords({ earliest, latest, choices }: DatedBy): string {
  if (choices.length === 2) return say('date.or', { a: dayInWords(choices[0] ?? ''), b: dayInWords(choices[1] ?? '') });
  if (earliest === null && latest === null) return say('date.unknown');
  if (earliest === null) return say('date.before', { to: dayInWords(latest ?? '') });
  if (latest === null) return say('date.after', { from: dayInWords(earliest) });
  if (earliest === latest) return dayInWords(earliest);
  const month = earliest.slice(0, 7);
  if (latest.startsWith(month) && earliest.endsWith('-01') && isMonthEnd(latest)) return monthInWords(month);
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4);
  return say('date.between', { from: dayInWords(earliest), to: dayInWords(latest) });
}

export function dayInWords(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** A month by its number in the year: 2025-09. */
export function monthInWords(month: string): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

/** When something was done here (ISO 8601), by this machine's own clock and zone. */
export function momentInWords(at: string): string {
  return MOMENT.format(new Date(at));
}

/** A tick of an axis in short: the year at each turn of the year and at the first tick, else the month or the day. */
export function tickInWords(day: string, first: boolean): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4);
  const words = (day.endsWith('-01') ? SHORT_MONTH : SHORT_DAY).format(new Date(`${day}T00:00:00Z`));
  return first ? `${words} ${day.slice(0, 4)}` : words;
}

/** True where a date is not one stated day: it then looks different, by shape and by words. */
export function isUncertain(date: DatedBy): boolean {
  return date.precision !== 'day' || date.basis === 'inferred' || date.choices.length > 1;
}

function isMonthEnd(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
