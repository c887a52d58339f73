import { type IsoDay, isIsoDay } from '../model/calendar.ts';
import type { Range } from '../model/span.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const FORMS: readonly { readonly pattern: RegExp; readonly day: (m: RegExpExecArray) => IsoDay | null }[] = [
  { pattern: /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/i, day: (m) => day(m[1], m[2], m[3]) },
  { pattern: /\b(\d{4})[/.](\d\d?)[/.](\d\d?)(?!\d)/i, day: (m) => day(m[1], m[2], m[3]) },
  {
    pattern: new RegExp(`\\b(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})(?!\\d)`, 'i'),
    day: (m) => day(m[3], month(m[2]), m[1]),
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+(\\d\\d?)(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})(?!\\d)`, 'i'),
    day: (m) => day(m[3], month(m[1]), m[2]),
  },
  // With full stops the day stands first wherever such dates are written; with strokes it may be the month.
  { pattern: /\b(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)/i, day: (m) => day(m[3], m[2], m[1]) },
  { pattern: /\b(\d\d?)[/-](\d\d?)[/-](\d{4})(?!\d)/i, day: unambiguousDay },
];

/** A day with where it stands. */
export interface DayIn extends Range {
  readonly day: IsoDay;
}

/** A full day in a header's value ("2016-02-23 12:05:11", "Tue, 3 Feb 2026", "September 23, 2025"), with where it stands; else null. */
export function dayIn(value: string): DayIn | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(value);
    const found = match && form.day(match);
    if (found) return { day: found, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** 9/22/2025 and 22/9/2025 say which is the month; 3/4/2025 does not, and is left open. */
function unambiguousDay(m: RegExpExecArray): IsoDay | null {
  const [a, b] = [Number(m[1]), Number(m[2])];
  if (a > 12 && b <= 12) return day(m[3], m[2], m[1]);
  if (b > 12 && a <= 12) return day(m[3], m[1], m[2]);
  return a === b ? day(m[3], m[1], m[2]) : null;
}

function month(name: string | undefined): string {
  return String(MONTHS.findIndex((m) => m.startsWith((name ?? '').toLowerCase())) + 1);
}

function day(year = '', monthNumber = '', date = ''): IsoDay | null {
  const iso = `${year}-${monthNumber.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}
