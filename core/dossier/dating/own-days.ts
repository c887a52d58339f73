import { type IsoDay, isIsoDay, weekdayOf } from '../../model/calendar.ts';
import type { DatedBy, Reason } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { boundsByTense, mentionedDays, nearestTo, windowOf } from './mentioned.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day),?(?: the)? ?$/i;
/** Before a year that is still to come: "may strike in 2023". */
const COMING = /\b(?:will|may|might|could|expected|due|planned|until) [^.;]{0,60}$/i;

interface NamedYear {
  readonly year: number;
  readonly at: Span;
}

/** A weekday with its date, of a year that the article does not say. */
interface NamedDay {
  readonly ofYear: string;
  readonly weekday: number;
  readonly at: Span;
}

/**
 * The window of an article by its own words alone: a weekday with its date fits one year only of those that the article
 * speaks of as its own or the next, and its other days were before it or are to come.
 */
export function windowByOwnDays(reading: Reading): DatedBy | null {
  const coming = comingYears(reading);
  const [first, ...others] = coming.length === 0 ? [] : namedDays(reading);
  if (!first) return null;
  const years = [...new Set(coming.flatMap(({ year }) => [year - 1, year]))];
  const fitting = years.filter((year) => fits(`${year}-${first.ofYear}`, first.weekday));
  const [year] = fitting;
  if (year === undefined || fitting.length > 1) return null;
  const spans = [first.at, ...coming.map(({ at }) => at)];
  return windowAround(reading, `${year}-${first.ofYear}`, [first, ...others], { rule: 'weekday-fits-one-year', spans });
}

/**
 * The window of an article that gives a weekday with its date, from others on the same matter: the date of the year next to
 * their days has that weekday.
 */
export function windowByNeighbours(reading: Reading, near: () => readonly Reading[]): DatedBy | null {
  const [first, ...others] = namedDays(reading);
  const neighbours = first ? near() : [];
  const [neighbour] = neighbours;
  if (!first || !neighbour) return null;
  const years = new Set(neighbours.map(({ article }) => nearestTo(article.published.earliest ?? '', first.ofYear)));
  const [anchor] = years;
  if (!anchor || years.size > 1 || !fits(anchor, first.weekday)) return null;
  const spans = [first.at, ...(neighbour.article.published.because?.spans ?? [])];
  return windowAround(reading, anchor, [first, ...others], { rule: 'weekday-fits-year-of-others', spans });
}

function windowAround(
  reading: Reading,
  anchor: IsoDay,
  named: readonly NamedDay[],
  { rule, spans }: Pick<Reason, 'rule' | 'spans'>,
): DatedBy | null {
  const agree = named.every(({ ofYear, weekday }) => fits(nearestTo(anchor, ofYear) ?? '', weekday));
  return agree ? windowOf(boundsByTense(reading, anchor), { rule, values: { day: anchor }, spans }) : null;
}

function namedDays(reading: Reading): readonly NamedDay[] {
  return mentionedDays(reading).flatMap(({ time, ofYear, day }) => {
    const weekday = day === null ? weekdayBefore(reading, time.start, time.end) : null;
    return weekday === null ? [] : [{ ofYear, weekday, at: spanOf(reading.article.id, time) }];
  });
}

function fits(day: string, weekday: number): boolean {
  return isIsoDay(day) && weekdayOf(day) === weekday;
}

/** Years that the article tells as still ahead. */
function comingYears({ article, analysis }: Reading): readonly NamedYear[] {
  return analysis.times.flatMap((time) =>
    /^\d{4}$/.test(time.value) && COMING.test(article.text.slice(Math.max(0, time.start - 80), time.start))
      ? [{ year: Number(time.value), at: spanOf(article.id, time) }]
      : [],
  );
}

/** The weekday that stands in a time expression or right before it, as ISO counts. */
function weekdayBefore({ article }: Reading, start: number, end: number): number | null {
  const inside = article.text.slice(start, end).toLowerCase();
  const before = WEEKDAY.exec(article.text.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase();
  const at = WEEKDAYS.findIndex((name) => name === before || inside.includes(name));
  return at < 0 ? null : at + 1;
}
