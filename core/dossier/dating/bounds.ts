import { daysBetween, daysOf, type IsoDay, type Weekday, weekdayOf } from '../../model/calendar.ts';
import type { DatedBy } from '../../model/dated.ts';
import { WEEK } from './relative.ts';

/** The days that something may have happened on, without the reasons: both ends included, null where open. */
export interface Bounds {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly choices: readonly IsoDay[];
}

export function boundsOf({ earliest, latest, choices }: DatedBy): Bounds {
  return { earliest, latest, choices };
}

/** The days that both leave; null where they leave none in common. */
export function intersection(a: Bounds, b: Bounds): Bounds | null {
  const earliest = later(a.earliest, b.earliest);
  const latest = earlier(a.latest, b.latest);
  if (earliest !== null && latest !== null && earliest > latest) return null;
  const named =
    a.choices.length === 0 ? b.choices : a.choices.filter((day) => b.choices.length === 0 || b.choices.includes(day));
  if (a.choices.length + b.choices.length === 0) return { earliest, latest, choices: [] };
  const choices = named.filter((day) => (earliest === null || day >= earliest) && (latest === null || day <= latest));
  const [first] = choices;
  const last = choices.at(-1);
  return first === undefined || last === undefined
    ? null
    : { earliest: first, latest: last, choices: choices.length > 1 ? choices : [] };
}

/** True where nothing is known on either side. */
export function isOpen({ earliest, latest }: Bounds): boolean {
  return earliest === null && latest === null;
}

/** How many days lie within the bounds; infinite where a side is open. */
export function width({ earliest, latest }: Bounds): number {
  return earliest === null || latest === null ? Number.POSITIVE_INFINITY : daysBetween(earliest, latest) + 1;
}

/** The one day that the bounds leave, or null. */
export function dayOf({ earliest, latest }: Bounds): IsoDay | null {
  return earliest !== null && earliest === latest ? earliest : null;
}

/** The one day of such a name within the bounds, where they are no wider than a week; null where none is, or two are. */
export function onWeekday({ earliest, latest, choices }: Bounds, weekday: Weekday): Bounds | null {
  if (earliest === null || latest === null || daysBetween(earliest, latest) > WEEK) return null;
  const days = (choices.length > 0 ? choices : daysOf(earliest, latest)).filter((day) => weekdayOf(day) === weekday);
  const [day] = days;
  return day !== undefined && days.length === 1 ? { earliest: day, latest: day, choices: [] } : null;
}

export function sameBounds(a: Bounds, b: Bounds): boolean {
  return a.earliest === b.earliest && a.latest === b.latest && a.choices.join() === b.choices.join();
}

function later(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
