import { type DayNumber, dayNumber, daysInMonth, mondayOfWeek } from './days.ts';

/** First and last day, both included. */
export type DayBounds = readonly [DayNumber, DayNumber];

const VALUE =
  /^(\d{2,4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(WE|\d))?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T[\dA-Z:+-]*)?$/;

/**
 * The days that a TIMEX3 value of type DATE or TIME names: a day, week, weekend, month, quarter, half, season (of the
 * north, as meteorologists count; winter begins in December), year, decade ("198") or century ("19"). Null for
 * references and for values that leave digits open. "1986/1987" names both years, from the first day to the last.
 */
export function boundsOfTimex(value: string): DayBounds | null {
  if (value.charAt(4) === '/')
    return [dayNumber(Number(value.slice(0, 4)), 1, 1), dayNumber(Number(value.slice(5)), 12, 31)];
  const parts = VALUE.exec(value);
  if (!parts) return null;
  const [, digits = '', month, day, week, weekday, quarter, half, season] = parts;
  if (digits.length < 4) return boundsOfYears(digits);
  const year = Number(digits);
  if (month !== undefined) return boundsOfMonth(year, Number(month), day === undefined ? null : Number(day));
  if (week !== undefined) return boundsOfWeek(year, Number(week), weekday);
  if (quarter !== undefined) return monthsFrom(year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return monthsFrom(year, Number(half) * 6 - 5, 6);
  if (season !== undefined) return monthsFrom(year, { SP: 3, SU: 6, FA: 9, WI: 12 }[season] ?? 1, 3);
  return monthsFrom(year, 1, 12);
}

function boundsOfYears(digits: string): DayBounds {
  const width = 10 ** (4 - digits.length);
  const first = Number(digits) * width;
  return [dayNumber(Math.max(1, first), 1, 1), dayNumber(first + width, 1, 1) - 1];
}

function boundsOfMonth(year: number, month: number, day: number | null): DayBounds | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysInMonth(year, month)))) return null;
  if (day === null) return monthsFrom(year, month, 1);
  const number = dayNumber(year, month, day);
  return [number, number];
}

function boundsOfWeek(year: number, week: number, weekday: string | undefined): DayBounds {
  const monday = mondayOfWeek(year, week);
  if (weekday === 'WE') return [monday + 5, monday + 6];
  if (weekday !== undefined) return [monday + Number(weekday) - 1, monday + Number(weekday) - 1];
  return [monday, monday + 6];
}

function monthsFrom(year: number, month: number, count: number): DayBounds {
  return [dayNumber(year, month, 1), dayNumber(year, month + count, 1) - 1];
}
