import type { Stated } from '../model/article.ts';
import type { IsoDay } from '../model/calendar.ts';
import type { Range } from '../model/span.ts';
import { dayIn } from './header-dates.ts';
import type { Line } from './lines.ts';

/** The day that a report begins with, and where it was filed if that stands before it. */
export interface OpeningDay {
  readonly date: Range & { readonly day: IsoDay };
  readonly place: Stated | null;
  /** All that stands before the report's first sentence. */
  readonly range: Range;
}

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Za-z]{0,6}\\.?';
const DAY = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4})`;
const PLACE = "\\p{Lu}[\\p{L}'’-]{1,20}(?: \\p{Lu}[\\p{L}'’-]{1,20}){0,2}";
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const OPENING = new RegExp(
  `^(?:(?!${MONTH} |${WEEKDAY})(${PLACE}), )?(?:${WEEKDAY},? )?(${DAY})(?: ?\\(\\p{Lu}[\\p{L} .&-]{1,30}\\))?(?:(\\.|:| ?\\|| ?[–—]| ?--| -)\\s{1,3})?(?=["“‘]?\\p{Lu})`,
  'u',
);
/** A line of a chronology. */
const DAY_FIRST = new RegExp(
  `^\\s{0,8}(?:[*•-]\\s)?(?:${PLACE}, )?(?:${WEEKDAY},? )?(?:${DAY}|${MONTH} \\d{1,2}\\b|\\d{1,2} ${MONTH})`,
  'u',
);
/** What tells of its own days: "on Friday", "today". */
const NEWS = new RegExp(
  `\\b(?:[Oo]n ${WEEKDAY}|[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]his (?:morning|afternoon|evening|week))\\b`,
);
/** So far on a report has told when, in characters. */
const LEAD = 400;
const SHORTEST = 40;

/**
 * "March 7, 2027. Envoys met on Friday ...", "Lima, 7 March 2027 - ...", "March 7, 2027 (Agency) -- ...", "March 7, 2027Envoys met", as pages stripped of their
 * layout have it: a report below its title that begins with the day, with its year. A story may open so on the day that it looks back to, wherefore behind a full stop its first sentences must tell of days by
 * "on Friday" or "today"; and of lines that begin with days there is one, as a chronology has many.
 */
export function openingDay(lines: readonly Line[], title: Stated | null): OpeningDay | null {
  const below = title?.at?.end;
  if (below === undefined) return null;
  const report = lines.filter(({ end, text }) => end > below && text.trim() !== '');
  const [first, ...others] = report;
  if (!first || first.start < below || first.text.length < SHORTEST) return null;
  const match = OPENING.exec(first.text.slice(0, LEAD));
  const [whole, place, words, mark] = match ?? [];
  if (whole === undefined || words === undefined) return null;
  if (mark === '.' && !NEWS.test(first.text.slice(whole.length, LEAD))) return null;
  const day = dayIn(words);
  if (!day || others.some(({ text }) => DAY_FIRST.test(text))) return null;
  const at = first.start + whole.lastIndexOf(words);
  return {
    date: { day: day.day, start: at + day.start, end: at + day.end },
    place: place === undefined ? null : { text: place, at: { start: first.start, end: first.start + place.length } },
    range: { start: first.start, end: first.start + whole.trimEnd().length },
  };
}
