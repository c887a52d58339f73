import type { Range } from '../model/span.ts';
import { type DayIn, dayIn } from './header-dates.ts';

/** A dateline's day stands no further behind its place than this, in characters. */
const REACH = 60;
const DAY_OF_YEAR =
  /\b(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+(?<day>\d\d?)|(?<first>\d\d?)(?:st|nd|rd|th)?\s+(?<then>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\b/gi;
/** A caption or credit is no longer than this, in characters, and there are no more of them above a report than would fit here. */
const ABOVE = 1_500;

/**
 * The day of a dateline that leaves out its year ("LIMA, July 10 (Agency) --"), where a line above it gives the same day with
 * the year, as captions and credits do ("Silva in Lima, July 10, 2014. (Agency/A. Holm)"). Null where none does, or two
 * years are given: a report of an anniversary names its day in its own sentences, which stand below.
 */
export function yearAbove(text: string, from: number, dateline: Range & { readonly place: Range }): DayIn | null {
  const own = dayOfYear(text.slice(dateline.place.end, Math.min(dateline.end, dateline.place.end + REACH)));
  if (own === null) return null;
  const start = Math.max(from, dateline.start - ABOVE);
  const found: DayIn[] = [];
  for (const { index } of text.slice(start, dateline.start).matchAll(DAY_OF_YEAR)) {
    const day = dayIn(text.slice(start + index, Math.min(dateline.start, start + index + 40)));
    if (day?.start !== 0 || ofYear(day.day) !== own) continue;
    found.push({ day: day.day, start: start + index, end: start + index + day.end });
  }
  return new Set(found.map(({ day }) => day)).size === 1 ? (found[0] ?? null) : null;
}

/** "07-10" for the first day that some words name by its month; null where they name none. */
function dayOfYear(words: string): string | null {
  const { groups } = words.matchAll(DAY_OF_YEAR).next().value ?? {};
  const day = dayIn(`${groups?.['day'] ?? groups?.['first']} ${groups?.['month'] ?? groups?.['then']} ${LEAP}`);
  return day && ofYear(day.day);
}

/** A year that has all days. */
const LEAP = 2000;

function ofYear(day: string): string {
  return day.slice(5);
}
