import type { DayBounds } from './bounds.ts';
import { calendarDay, type DayNumber, digits, isoWeek } from './days.ts';
import type { Origin } from './meaning.ts';
import type { Side } from './sides.ts';
import type { Tense } from './tense.ts';

/** What an earlier expression of the text named: its value, its bounds, and which expression it was. */
export interface Named {
  readonly value: string;
  readonly bounds: DayBounds;
  readonly index: number;
}

/** What an expression is valued against. */
export interface Scene {
  /** The day of publication; null where it is not known. */
  readonly published: DayNumber | null;
  /** The months, from 1, that the text elsewhere names as soon to come: it means no other of that name without saying so. */
  readonly coming: ReadonlySet<number>;
  /** The last date named, and the last that was a day, a month or a year at the narrowest or finer. */
  readonly last: Named | null;
  readonly lastDay: Named | null;
  /** The last that lies within one month. */
  readonly lastMonth: Named | null;
  /** The last quarter that the text names itself, not by comparison ("a year ago"). */
  readonly lastQuarter: Named | null;
  /** The last day or month before a year that was only named in passing ("the campaign planned for 1976"). */
  readonly beforeYear: Named | null;
  /** True where partial dates continue the text's own story rather than point from the day of publication. */
  readonly narrative: boolean;
  readonly tense: Tense;
  /** Of a day or month without a year: the side of publication that its words tell beyond doubt. */
  readonly side: Side | null;
}

/** A value, where it points from, the earlier expression that it needed, and the rule's last part. */
export interface Valued {
  readonly value: string;
  readonly from: 'publication' | 'text' | 'none';
  readonly because: number | null;
  readonly how: string;
}

export function none(value: string): Valued {
  return { value, from: 'none', because: null, how: '' };
}

/** The day that something points from: publication, or the text's last date where it says so. */
export interface Anchor {
  readonly day: DayNumber;
  /** How many days it names: a day later than a month is no day that one could tell. */
  readonly width: number;
  readonly from: Origin;
  readonly because: number | null;
}

export function anchorOf(from: Origin, scene: Scene): Anchor | null {
  if ((from === 'text' || scene.narrative) && scene.last !== null) {
    const named = narrowest(scene.last, scene);
    const [first, last] = named.bounds;
    // A story that has got no further than the day of its own header speaks as the news does.
    const isHeader = from !== 'text' && first === scene.published && last === first;
    if (!isHeader) return { day: first, width: last - first + 1, from: 'text', because: named.index };
  }
  return scene.published === null ? null : { day: scene.published, width: 1, from: 'publication', because: null };
}

/** A year after a month of the same year ("in 1941" after "December 7, 1941") does not take the story back to its January. */
function narrowest(last: Named, { lastMonth, lastDay }: Scene): Named {
  const holds = (named: Named | null): named is Named =>
    named !== null && last.bounds[0] <= named.bounds[0] && named.bounds[1] <= last.bounds[1];
  if (holds(lastDay)) return lastDay;
  return holds(lastMonth) ? lastMonth : last;
}

export function anchored(value: string, anchor: Anchor, how: string): Valued {
  return { value, from: anchor.from, because: anchor.because, how: `${how}-${anchor.from}` };
}

export function weekValue(day: DayNumber): string {
  const { year, week } = isoWeek(day);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

export function isoDay(day: DayNumber): string {
  const date = calendarDay(day);
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}
