import type { Time } from '../../model/analysis.ts';
import type { IsoDay } from '../../model/calendar.ts';
import type { Range } from '../../model/span.ts';
import type { DayBounds } from './bounds.ts';
import { calendarDay, dayNumber, isoOfDay } from './days.ts';
import type { Found } from './found.ts';
import { type ValuedTime, valuesFor } from './values.ts';

/** A window of more days is valued by its first and last day only. */
const LONGEST_WINDOW = 62;
/** And so is one over a text with so many expressions that valuing them for each day would take long. */
const MOST_VALUES = 300_000;

/**
 * Values the expressions for each day on which the article may have been published, and says what all of them leave
 * open: one value, or the days that remain with the narrowest value that is true of all.
 */
export function timeOver(found: Found, published: DayBounds | null): readonly Time[] {
  if (published === null) return timesOfRuns(found, [valuesFor(found, null)], true, []);
  const [first, last] = published;
  const span = last - first + 1;
  const isFull = span <= LONGEST_WINDOW && span * found.expressions.length <= MOST_VALUES;
  const days = isFull ? Array.from({ length: span }, (_, i) => first + i) : [first, last];
  const runs = days.map((day) => valuesFor(found, day));
  const open = runs.length > 1 ? valuesFor(found, null) : [];
  return timesOfRuns(found, runs, isFull, open);
}

/** An article on the same matter came out no further before the others, or after them, than so many days, as far as a year goes. */
const AROUND = 31;
/** A day lies in the year in which it is nearest to all the others' days. */
const HALF_YEAR = 183;

/**
 * The expressions of an article of no known day, with the year of a day or month that names none: the one that it would have,
 * by its tense, on every day about those on which others wrote of the same, where no other of its name is nearer to these; of a
 * day, else the one that is near to them all. One other article alone settles the year of no month.
 */
export function timeNear(found: Found, near: DayBounds): readonly Time[] {
  const runs = [valuesFor(found, near[0] - AROUND), valuesFor(found, near[1] + AROUND)];
  return timeOver(found, null).map((time, i) => {
    if (time.earliest !== null) return time;
    const [one, other] = runs.map((run) => run[i]);
    const told = one && one.value === other?.value ? one : null;
    const valued = YEARLESS.test(time.value)
      ? yearOf(time.value, told, near, found.tenses[i] === 'future')
      : told?.from === 'text'
        ? told
        : null;
    const [earliest = null, latest = null] = valued?.bounds?.map(isoOfDay) ?? [];
    if (!valued || earliest === null || latest === null) return time;
    const because = told ? becauseOf(found, told) : [];
    return { ...time, value: valued.value, earliest, latest, because, rule: `${time.rule}-of-others` };
  });
}

type ValuedDays = Pick<ValuedTime, 'value' | 'bounds'>;

function yearOf(value: string, told: ValuedDays | null, near: DayBounds, isComing: boolean): ValuedDays | null {
  const isDay = value.length > 'XXXX-MM'.length;
  if (!isDay) return near[0] === near[1] ? null : told;
  const nearest = nearestDay(value, near);
  if (!told) return nearest;
  return isComing || nearest === null || nearest.value === told.value ? told : null;
}

const YEARLESS = /^XXXX-\d\d/;

function nearestDay(value: string, near: DayBounds): ValuedDays | null {
  const [, month, day] = /^XXXX-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (month === undefined || day === undefined) return null;
  const { year } = calendarDay(near[0]);
  const days = [year - 1, year, year + 1].map((each) => dayNumber(each, Number(month), Number(day)));
  const nearest = days.find((each) => near.every((other) => Math.abs(each - other) < HALF_YEAR));
  const iso = nearest === undefined ? null : isoOfDay(nearest);
  return nearest === undefined || iso === null ? null : { value: iso, bounds: [nearest, nearest] };
}

function timesOfRuns(
  found: Found,
  runs: readonly (readonly ValuedTime[])[],
  isFull: boolean,
  open: readonly ValuedTime[],
): readonly Time[] {
  return found.expressions.map((expression, i) => {
    const values = runs.map((run) => run[i]).filter((value) => value !== undefined);
    const [one] = values;
    if (one === undefined) throw new RangeError('an expression without a value');
    const { start, end } = found.ranges[i] ?? { start: 0, end: 0 };
    const earliest = boundOf(values, 0);
    const latest = boundOf(values, 1);
    const isOne = values.every(({ value }) => value === one.value);
    return {
      start,
      end,
      type: expression.type,
      value: isOne ? one.value : (openValue(earliest, latest) ?? open[i]?.value ?? one.value),
      earliest,
      latest,
      choices: isOne || !isFull ? [] : choicesOf(values),
      from: one.from,
      rule: one.how === '' ? expression.rule : `${expression.rule}-${one.how}`,
      because: becauseOf(found, one),
      mod: expression.mod,
    };
  });
}

/** The longest of YYYY-MM and YYYY that holds both days; null where they lie in different years. */
function openValue(earliest: IsoDay | null, latest: IsoDay | null): string | null {
  if (earliest === null || latest === null) return null;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7);
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : null;
}

function boundOf(values: readonly ValuedTime[], side: 0 | 1): IsoDay | null {
  let bound: number | null = null;
  for (const { bounds } of values) {
    if (bounds === null) return null;
    const day = bounds[side];
    if (bound === null || (side === 0 ? day < bound : day > bound)) bound = day;
  }
  return bound === null ? null : isoOfDay(bound);
}

/** The days that remain, where each value is a single day. */
function choicesOf(values: readonly ValuedTime[]): readonly IsoDay[] {
  if (values.some(({ bounds }) => bounds === null || bounds[0] !== bounds[1])) return [];
  const days = [...new Set(values.map(({ bounds }) => bounds?.[0] ?? 0))].sort((a, b) => a - b);
  return days.map(isoOfDay).filter((day) => day !== null);
}

function becauseOf(found: Found, valued: ValuedTime): readonly Range[] {
  if (valued.from === 'publication') return found.dated.map(({ start, end }) => ({ start, end }));
  const range = valued.because === null ? undefined : found.ranges[valued.because];
  return range ? [range] : [];
}
