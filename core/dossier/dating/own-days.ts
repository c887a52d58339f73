import { type IsoDay, isIsoDay, weekdayOf } from '../../model/calendar.ts';
import type { DatedBy, Reason } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { type Bound, boundsByTense, mentionedDays, nearestTo, tellsOf, windowOf } from './mentioned.ts';
import { publishedWhere } from './relative.ts';

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

/**
 * The window of an article that names its days to come twice, by their weekdays and by their dates ("on Wednesday ... next
 * Monday", "on 14 December ... on 19 December"): in the year of the others, the dates have just those weekdays, two at least.
 */
export function windowByPairedDays(reading: Reading, near: () => readonly Reading[]): DatedBy | null {
  const weekdays = reading.analysis.times.flatMap((time) => {
    const weekday = time.rule.endsWith('to-come') ? /^XXXX-WXX-([1-7])$/.exec(time.value)?.[1] : undefined;
    return weekday ? [{ weekday: Number(weekday), at: spanOf(reading.article.id, time) }] : [];
  });
  const named = mentionedDays(reading).filter(
    ({ day, sentence }) => day === null && tellsOf(reading, sentence) !== 'done',
  );
  if (new Set(weekdays.map(({ weekday }) => weekday)).size < 2 || new Set(named.map(({ ofYear }) => ofYear)).size < 2)
    return null;
  const years = near().map(({ article }) =>
    named.map(({ ofYear }) => nearestTo(article.published.earliest ?? '', ofYear)),
  );
  const [days] = years;
  if (!days || years.some((other) => other.join() !== days.join()) || days.includes(null)) return null;
  const dayOf = new Map<number, IsoDay>(days.flatMap((day) => (day === null ? [] : [[weekdayOf(day), day] as const])));
  const isPaired =
    new Set(days).size === dayOf.size &&
    [...dayOf.keys()].every((weekday) => weekdays.some((one) => one.weekday === weekday)) &&
    weekdays.every(({ weekday }) => dayOf.has(weekday));
  if (!isPaired) return null;
  const bounds = weekdays.flatMap(({ weekday, at }): readonly Bound[] => {
    const words = reading.article.text.slice(at.start, at.end);
    const published = publishedWhere(words, dayOf.get(weekday) ?? '', true);
    if (!published) return [];
    const [earliest, latest] = published;
    return [
      { side: 'earliest', day: earliest, spans: [at] },
      { side: 'latest', day: latest, spans: [at] },
    ];
  });
  const own = named.map(({ time }) => spanOf(reading.article.id, time)).slice(0, 2);
  const spans = [
    ...own,
    ...near()
      .flatMap(({ article }) => article.published.because?.spans ?? [])
      .slice(0, 1),
  ];
  return windowOf(bounds, { rule: 'weekdays-of-its-dates', values: { day: days[0] ?? '' }, spans });
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
