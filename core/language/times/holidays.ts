import { type DayNumber, dayNumber, daysInMonth, weekdayOfDay } from './days.ts';
import newMoons from './lunar-new-years.json' with { type: 'json' };

/**
 * The day of a holiday in a year, from its code: "12-25", "easter-2" (two days before Easter Sunday of the west), "nth 3 1 2" (the
 * second Monday of March; -1 for the last), or a name whose rule stands here. Those of the United States, but for the shared ones.
 * NaN for a year of which it is not known.
 */
export function dayOfHoliday(code: string, year: number): DayNumber {
  if (/^\d\d-\d\d$/.test(code)) return dayNumber(year, Number(code.slice(0, 2)), Number(code.slice(3)));
  const [, month, weekday, nth] = /^nth (\d+) (\d) (-?\d)$/.exec(code) ?? [];
  if (nth !== undefined) return nthWeekday(year, Number(month), Number(weekday), Number(nth));
  const [, name = '', shift = '0'] = /^([a-z]+)([+-]\d+)?$/.exec(code) ?? [];
  return namedDay(name, year) + Number(shift);
}

function namedDay(name: string, year: number): DayNumber {
  if (name === 'easter') return easterSunday(year);
  if (name === 'pascha') return orthodoxEaster(year);
  if (name === 'lunar') return lunarNewYear(year);
  if (name === 'seollal') return lunarNewYear(year) + (LATER_IN_KOREA.has(year) ? 1 : 0);
  const rule = NTH_WEEKDAYS[name];
  if (rule === undefined) throw new RangeError(`no holiday: ${name}`);
  return nthWeekday(year, ...rule);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
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

/** Easter of the churches that keep the Julian calendar, in the Gregorian one (Meeus, chapter 8); 13 days lie between them from 1900 to 2099. */
function orthodoxEaster(year: number): DayNumber {
  if (year < 1900 || year > 2099) return Number.NaN;
  const moon = (19 * (year % 19) + 15) % 30;
  const sum = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + 13;
}

/** Years of the table in which the new moon comes before midnight in China, and behind it in Korea, whose clocks are an hour on. */
const LATER_IN_KOREA: ReadonlySet<number> = new Set([2027, 2028]);

/** The first day of the year by China's calendar; NaN for a year that the table has not. */
function lunarNewYear(year: number): DayNumber {
  const day = (newMoons as Readonly<Record<string, string>>)[year];
  return day === undefined ? Number.NaN : dayNumber(year, Number(day.slice(0, 2)), Number(day.slice(3)));
}
