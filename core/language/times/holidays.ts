import { type DayNumber, dayNumber, daysInMonth, weekdayOfDay } from './days.ts';

/**
 * The day of a holiday in a year, from its code: "12-25", "easter-2" (two days before Easter Sunday of the west), or a name
 * whose rule stands here. Those of the United States, but for the shared ones.
 */
export function dayOfHoliday(code: string, year: number): DayNumber {
  if (/^\d\d-\d\d$/.test(code)) return dayNumber(year, Number(code.slice(0, 2)), Number(code.slice(3)));
  const [, name = '', shift = '0'] = /^([a-z]+)([+-]\d+)?$/.exec(code) ?? [];
  return namedDay(name, year) + Number(shift);
}

function namedDay(name: string, year: number): DayNumber {
  if (name === 'easter') return easterSunday(year);
  const rule = NTH_WEEKDAYS[name];
  if (rule === undefined) throw new RangeError(`no holiday: ${name}`);
  const [month, weekday, nth] = rule;
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return last - ((weekdayOfDay(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOfDay(first) + 7) % 7) + (nth - 1) * 7;
}

/** Month, weekday, and which one of the month; -1 is the last. */
const NTH_WEEKDAYS: Readonly<Record<string, readonly [number, number, number]>> = {
  mlk: [1, 1, 3],
  presidents: [2, 1, 3],
  mothers: [5, 7, 2],
  memorial: [5, 1, -1],
  fathers: [6, 7, 3],
  labor: [9, 1, 1],
  columbus: [10, 1, 2],
  remembrance: [11, 7, 2],
  thanksgiving: [11, 4, 4],
};

/** After the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", chapter 8). */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
