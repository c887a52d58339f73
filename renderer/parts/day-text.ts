import { isIsoDay } from '../../core/model/calendar.ts';
import { LOCALE } from '../words/en.ts';

const LONG_MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' });
/** The months of the window's language, from January. */
const MONTHS = Array.from({ length: 12 }, (_, month) => LONG_MONTH.format(Date.UTC(2000, month, 1)).toLowerCase());
/** Fewer letters of a month may be those of two. */
const FEWEST = 3;

/**
 * The day that a person wrote, as YYYY-MM-DD: "22 Sept 2025", "September 22, 2025", "2025-09-22", or in figures with the day
 * first, as in the window's language: "22/9/2025". Null where it is no day that exists, or not told in full.
 */
export function dayOf(text: string): string | null {
  const words = text.trim().toLowerCase();
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  if (y) return existing(y, Number(m), d);
  const [, day, month, year] = /^(\d{1,2})\s{0,3}[./-]\s{0,3}(\d{1,2})\s{0,3}[./-]\s{0,3}(\d{4})$/.exec(words) ?? [];
  if (year) return existing(year, Number(month), day);
  const [, before, name, of] =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]{0,3}(\p{L}{3,})\.?[\s,-]{0,3}(\d{4})$/u.exec(words) ?? [];
  if (of) return existing(of, monthNamed(name), before);
  const [, named, after, its] = /^(\p{L}{3,})\.?\s{0,3}(\d{1,2})(?:st|nd|rd|th)?[\s,]{1,3}(\d{4})$/u.exec(words) ?? [];
  return its ? existing(its, monthNamed(named), after) : null;
}

/** By its first letters; 0 where none begins so. */
function monthNamed(name = ''): number {
  return name.length < FEWEST ? 0 : MONTHS.findIndex((month) => month.startsWith(name)) + 1;
}

function existing(year: string, month: number, day = ''): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(iso) ? iso : null;
}
