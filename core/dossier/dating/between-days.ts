import type { Time } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay, monthEnd } from '../../model/calendar.ts';
import type { DatedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { width } from './bounds.ts';
import { type Bound, mentionedDays, nearestTo, windowOf } from './mentioned.ts';
import { isStamp } from './stamps.ts';

/** A wider window, in days, says less of an article's days than what others on the matter tell (`near.ts`). */
const WIDEST = 31;
/** A day further than this from all others' days may be of another year. */
const SEASON = 62;

/**
 * The window of an article that tells one day without its year as over and another as to come: it came out between them, in the year
 * of the others on the matter. A month that is over has ended ("rose in May"), and one to come has not begun; what is of the
 * present month is called so. A picture was taken before the article came out. `order`: what the numbers of files add, on a side
 * that the days leave open or wider. Null where the days alone, or with the order, leave more than a month.
 */
export function windowBetweenDays(
  reading: Reading,
  near: () => readonly Reading[],
  order: readonly Bound[],
): DatedBy | null {
  const told = [...boundsByPictures(reading), ...boundsBySides(reading, near)];
  if (told.length === 0) return null;
  const spans = told.flatMap((bound) => bound.spans).slice(0, 1);
  return (
    narrow(windowOf(told, { rule: 'between-its-days', values: {}, spans })) ??
    narrow(windowOf([...told, ...order], { rule: 'file-order-and-days', values: {}, spans }))
  );
}

function narrow(window: DatedBy | null): DatedBy | null {
  return window && width(window) <= WIDEST ? window : null;
}

function boundsByPictures(reading: Reading): readonly Bound[] {
  const { id } = reading.article;
  return mentionedDays(reading).flatMap(({ day, time }) =>
    day !== null && isStamp(reading, time) ? [{ side: 'earliest', day, spans: [spanOf(id, time)] }] : [],
  );
}

function boundsBySides({ article, analysis }: Reading, near: () => readonly Reading[]): readonly Bound[] {
  const sided = analysis.times.filter(({ value, rule }) => /^XXXX-\d\d(?:-\d\d)?$/.test(value) && SIDE.test(rule));
  const others = sided.length === 0 ? [] : near();
  return sided.flatMap((time): readonly Bound[] => {
    const day = dayAmong(others, time);
    if (day === null) return [];
    const isOver = time.rule.endsWith('-over');
    const spans = [spanOf(article.id, time), ...groundOf(others)];
    if (time.value.length > MONTH) return [{ side: isOver ? 'earliest' : 'latest', day, spans }];
    // "early in May" is said in May too.
    if (time.mod !== null) return [];
    return [
      isOver
        ? { side: 'earliest', day: addDays(monthEnd(day), 1), spans }
        : { side: 'latest', day: addDays(`${day.slice(0, 7)}-01`, -1), spans },
    ];
  });
}

const SIDE = /-(?:over|to-come)$/;
const MONTH = 'XXXX-MM'.length;

/** The day, or one amid the month, in the one year in which it is next to the days of all others, and of the season of one of them. */
function dayAmong(others: readonly Reading[], { value }: Time): IsoDay | null {
  const ofYear = value.length > MONTH ? value.slice(5) : `${value.slice(5)}-15`;
  const days = others.map(({ article }) => nearestTo(article.published.earliest ?? '', ofYear));
  const [day] = days;
  if (!day || days.some((other) => other !== day)) return null;
  const isNear = others.some(({ article }) => Math.abs(daysBetween(article.published.earliest ?? '', day)) <= SEASON);
  return isNear ? day : null;
}

function groundOf([other]: readonly Reading[]): readonly Span[] {
  return other?.article.published.because?.spans.slice(0, 1) ?? [];
}
