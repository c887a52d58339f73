import { scaleUtc } from 'd3-scale';
import { addDays, daysBetween, type IsoDay } from '../../model/calendar.ts';
import type { Shape } from '../../model/scene.ts';
import { widthOf } from './measure.ts';
import { label, line, SMALL_SIZE, stroke } from './shapes.ts';

/** A stretch of days on a line of points. */
export interface Axis {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly left: number;
  readonly right: number;
  /** Where the middle of a day lies. */
  readonly x: (day: IsoDay) => number;
  /** Evenly spaced days, all that fall on it; the text is empty where a label has no room beside its neighbour. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

export type Words = Readonly<Record<string, string>>;

const TICKS = 6;
const TICK_GAP = 8;
/** How far a label may reach beyond the axis: on its left nothing stands above the words of the rows, on its right is the margin. */
const OVERHANG = { left: 24, right: 6 };

/** An axis over the days with a little room at both ends. The labels of its ticks never meet, and reach little beyond it. */
export function axisOf(days: readonly IsoDay[], left: number, right: number, words: Words): Axis {
  const sorted = [...new Set(days)].sort();
  const first = sorted[0] ?? '1980-01-01';
  const last = sorted.at(-1) ?? first;
  const room = Math.max(2, Math.ceil(daysBetween(first, last) * 0.03));
  const from = addDays(first, -room);
  const to = addDays(last, room);
  const scale = scaleUtc([dateOf(from), dateOf(to)], [left, right]);
  const x = (day: IsoDay): number => round(scale(dateOf(day)));
  const all = scale
    .ticks(TICKS)
    .map((date) => date.toISOString())
    // A stretch of few days has ticks within the day: one a day is enough.
    .filter((iso) => iso.includes('T00:00'))
    .map((iso) => iso.slice(0, 10));
  return { from, to, left, right, x, ticks: ticksOf(all, x, left, right, words) };
}

/** The axis above its rows: labels, and a thin line down at each tick, with a label or without, so that the lines are even. */
export function axisShapes(axis: Axis, top: number, bottom: number): readonly Shape[] {
  return [
    ...axis.ticks.flatMap(({ x, text }): readonly Shape[] => [
      ...(text === ''
        ? []
        : [label(text, [x, top + SMALL_SIZE], { size: SMALL_SIZE, ink: 'muted', anchor: 'middle' })]),
      line([x, top + SMALL_SIZE + 4], [x, bottom], stroke('rule', 0.5)),
    ]),
    line([axis.left, top + SMALL_SIZE + 4], [axis.right, top + SMALL_SIZE + 4], stroke('rule', 0.8)),
  ];
}

/** How much of a figure's height the axis takes. */
export const AXIS_HEIGHT = SMALL_SIZE + 6;

function ticksOf(
  days: readonly IsoDay[],
  x: (day: IsoDay) => number,
  left: number,
  right: number,
  words: Words,
): Axis['ticks'] {
  const ticks: { x: number; text: string }[] = [];
  let end = left - OVERHANG.left - TICK_GAP;
  let year = '';
  for (const day of days) {
    const text = tickText(day, day.slice(0, 4) !== year, words);
    const half = widthOf(text, SMALL_SIZE) / 2;
    const at = x(day);
    const free = end + TICK_GAP <= at - half && at + half <= right + OVERHANG.right;
    ticks.push({ x: at, text: free ? text : '' });
    if (!free) continue;
    end = at + half;
    year = day.slice(0, 4);
  }
  return ticks;
}

/** "2026" at its first day, "Oct" at a month's, "14 Oct" within; the year stands where it is new. */
function tickText(day: IsoDay, newYear: boolean, words: Words): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (month === '01' && date === '01') return year;
  const name = monthShort(words, Number(month));
  const plain = date === '01' ? name : `${Number(date)} ${name}`;
  return newYear ? `${plain} ${year}` : plain;
}

/**
 * The first letters of a Latin month of five or more: three, or as many as no other month begins with (“juil”, since “jui” may be
 * “juin”, too); other scripts have short names already.
 */
function monthShort(words: Words, month: number): string {
  const nameOf = (one: number): string => words[`month.${one}`] ?? String(one);
  const name = nameOf(month);
  if (!/^\p{Script=Latin}{5,}$/u.test(name)) return name;
  const others = MONTHS.filter((one) => one !== month).map(nameOf);
  let letters = 3;
  while (letters < name.length && others.some((other) => other.startsWith(name.slice(0, letters)))) letters++;
  return name.slice(0, letters);
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

function dateOf(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
