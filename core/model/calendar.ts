import { UTCDateMini } from '@date-fns/utc/date/mini';
// One module a function: the package's index loads hundreds, and takes longer than a memo.
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';

/** A calendar day, "YYYY-MM-DD", without a zone: what an article prints. */
export type IsoDay = string;

/** Stands for no day, where a memo of undated articles must have one: the first day that a zip can hold. */
export const UNDATED: IsoDay = '1980-01-01';

/** A weekday as ISO 8601 counts: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** True for a day that exists: "2024-02-29", not "2023-02-29". */
export function isIsoDay(text: string): text is IsoDay {
  const parts = DAY.exec(text);
  if (!parts) return false;
  return format(utc(text)) === text;
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayAt(numberOf(day) + days);
}

/** The day so many months later; 31 January and a month is the last of February. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  return format(addMonthsTo(utc(day), months));
}

/** Whole days from one day to another; negative where `to` lies before `from`. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return numberOf(to) - numberOf(from);
}

/** The weekday of a day. */
export function weekdayOf(day: IsoDay): Weekday {
  return (((((numberOf(day) + THURSDAY - 1) % WEEK) + WEEK) % WEEK) + 1) as Weekday;
}

/** Calendar months from one day's to another's: 1 from 31 October to 1 November. */
export function monthsBetween(from: IsoDay, to: IsoDay): number {
  const months = (day: IsoDay): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** The last day of the month of a day. */
export function monthEnd(day: IsoDay): IsoDay {
  return format(lastDayOfMonth(utc(day)));
}

/** Every day of a closed period, first to last. Throws a RangeError on more than `limit` days. */
export function daysOf(earliest: IsoDay, latest: IsoDay, limit = 400): readonly IsoDay[] {
  const count = daysBetween(earliest, latest) + 1;
  if (count > limit) throw new RangeError(`${count} days from ${earliest} to ${latest}: more than ${limit}`);
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(earliest, i));
}

/** Days since 1 January 1970, which was a Thursday. An article's rules ask again and again of the same few days. */
function numberOf(day: IsoDay): number {
  const known = NUMBERS.get(day);
  if (known !== undefined) return known;
  const number = utc(day).getTime() / MILLISECONDS;
  if (NUMBERS.size >= MOST_KEPT) NUMBERS.clear();
  NUMBERS.set(day, number);
  return number;
}

function dayAt(number: number): IsoDay {
  const known = DAYS.get(number);
  if (known !== undefined) return known;
  const day = format(new UTCDateMini(number * MILLISECONDS));
  if (DAYS.size >= MOST_KEPT) DAYS.clear();
  DAYS.set(number, day);
  return day;
}

const NUMBERS = new Map<IsoDay, number>();
const DAYS = new Map<number, IsoDay>();
const MOST_KEPT = 10_000;
const MILLISECONDS = 86_400_000;
const THURSDAY = 4;
const WEEK = 7;

function utc(day: IsoDay): Date {
  const [, year, month, date] = DAY.exec(day) ?? [];
  const value = new UTCDateMini(0);
  value.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return value;
}

function format(date: Date): IsoDay {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}
