import type { IsoDay, Weekday } from '../../model/calendar.ts';

/** Days in a week. */
export const WEEK = 7;

/**
 * A day as a count from 1970-01-01 in the proleptic Gregorian calendar. Valuing an article against every day of a window
 * does a great many sums, so the arithmetic here is on whole numbers, after Howard Hinnant's "chrono-compatible
 * low-level date algorithms".
 */
export type DayNumber = number;

/** The number of a day of the calendar; months and days that overflow carry over ("month 13" is January). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const carried = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? carried - 1 : carried;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a numbered day. */
export function calendarDay(number: DayNumber): CalendarDay {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** "YYYY-MM-DD" of a numbered day; null outside the years 1 to 9999, which that form cannot write. */
export function isoOfDay(number: DayNumber): IsoDay | null {
  const { year, month, day } = calendarDay(number);
  return year < 1 || year > 9999 ? null : `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The number of an ISO day. */
export function dayOfIso(day: IsoDay): DayNumber {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Monday is 1, Sunday is 7. */
export function weekdayOfDay(number: DayNumber): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The ISO week that holds the day: its week-numbering year, its number, and its Monday. */
export function isoWeek(number: DayNumber): {
  readonly year: number;
  readonly week: number;
  readonly monday: DayNumber;
} {
  const monday = number - weekdayOfDay(number) + 1;
  const { year } = calendarDay(monday + 3);
  return { year, week: Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1, monday };
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): DayNumber {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOfDay(fourth) + 1 + (week - 1) * 7;
}

/** A number with leading zeros. */
export function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
