import { LOCALE, say } from '../words/en.ts';
import { dayInWords, monthInWords } from './date.ts';

/** A time as TIMEX3 values it, in words; null where the value says no more than that it is one ("PAST_REF", "XXXX-WXX-1"). */
export function timeInWords(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (day?.[1]) return day[2] ? say('time.at', { day: dayInWords(day[1]), time: day[2] }) : dayInWords(day[1]);
  if (/^\d{4}-\d{2}$/.test(value)) return monthInWords(value);
  if (/^\d{4}$/.test(value)) return value;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return say('time.quarter', { year: quarter[1] ?? '', quarter: quarter[2] ?? '' });
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return say('time.week', { day: dayInWords(mondayOf(Number(week[1]), Number(week[2]))) });
  return lengthInWords(value);
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const LENGTH = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** How long something lasts, as an ISO 8601 duration; null for anything else. */
function lengthInWords(value: string): string | null {
  const numbers = LENGTH.exec(value)?.slice(1);
  if (!numbers) return null;
  return UNITS.flatMap((unit, at) => {
    const number = numbers[at];
    if (number === undefined) return [];
    return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(number));
  }).join(' ');
}

/** The first day of an ISO 8601 week: the first week of a year is the one that has 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  fourth.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1));
  return fourth.toISOString().slice(0, 10);
}
