import { scaleUtc } from 'd3-scale';
import type { IsoDay } from '../../../core/model/calendar.ts';
import type { DatedBy } from '../../../core/model/dated.ts';
import { onScale } from '../../../core/model/stretch.ts';

/** What is drawn of a line of the timeline. */
interface Line {
  readonly id: string;
  readonly date: DatedBy;
}

/**
 * A line's place, in units of the drawing: a day is one point, a period a bar, one of two days two points that are
 * joined; `openLeft` and `openRight` tell a bar whose other end is not known.
 */
export interface DrawnLine {
  readonly id: string;
  readonly shape: 'day' | 'period' | 'choices';
  readonly points: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Counted from 0 at the top: lines that would touch stand below each other. */
  readonly lane: number;
}

export interface Drawing {
  readonly lines: readonly DrawnLine[];
  readonly lanes: number;
  readonly ticks: readonly { readonly x: number; readonly day: string }[];
  /** The lines whose date is not known at all: they stand aside. */
  readonly unknown: readonly string[];
  /** The lines that lie before or behind the scale, at its ends: else few of them would press all others into one place. */
  readonly outside: readonly string[];
}

/** Room that a point needs to either side, and how far a bar with an open end reaches beyond what is known. */
const REACH = 8;
const OPEN = 28;
/** Room for one label of the axis. */
const LABEL = 64;

/** Where each line is drawn on an axis of that width; null where no line has a date. */
export function layOut(lines: readonly Line[], width: number): Drawing | null {
  const dated = lines.filter(({ date }) => date.earliest !== null || date.latest !== null);
  const inside = new Set(onScale(dated, daysOf));
  const days = [...inside].flatMap(daysOf).toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = [OPEN + REACH, Math.max(width, 2 * (OPEN + REACH) + 1) - OPEN - REACH] as const;
  const x = scaleUtc()
    .domain(first === last ? [at(first) - 15 * DAY, at(first) + 15 * DAY] : [at(first), at(last)])
    .range(range);
  const ends: number[] = [];
  const drawn = dated
    .map((line) => {
      const placed = place(line.date, (day) => x(at(day)));
      return { line, ...(inside.has(line) ? placed : atEnd(placed, range)) };
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ line, ...where }): DrawnLine => {
      const free = ends.findIndex((end) => end < where.from - REACH);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = where.to + REACH;
      return { id: line.id, ...where, lane };
    });
  return {
    lines: drawn,
    lanes: ends.length,
    ticks: x
      .ticks(Math.max(1, Math.floor(width / LABEL)))
      .map((date) => ({ x: x(date), day: date.toISOString().slice(0, 10) }))
      .reduce<Drawing['ticks']>(
        // There may be more than were asked for, such as all weeks of some months.
        (kept, tick) => (tick.x - (kept.at(-1)?.x ?? -LABEL) < LABEL ? kept : [...kept, tick]),
        [],
      ),
    unknown: lines.filter(({ date }) => date.earliest === null && date.latest === null).map(({ id }) => id),
    outside: dated.filter((line) => !inside.has(line)).map(({ id }) => id),
  };
}

function daysOf({ date }: Line): readonly IsoDay[] {
  return [date.earliest, date.latest].filter((day) => day !== null);
}

type Place = Omit<DrawnLine, 'id' | 'lane'>;

/** What lies before or behind the scale as a bar beyond its end; what reaches into it from there up to where it reaches. */
function atEnd(placed: Place, [low, high]: readonly [number, number]): Place {
  const bar = { ...placed, shape: 'period', points: [] } as const;
  if (placed.to <= low) return { ...bar, from: low - OPEN, to: low - REACH, openLeft: true };
  if (placed.from >= high) return { ...bar, from: high + REACH, to: high + OPEN, openRight: true };
  return {
    ...bar,
    from: Math.max(placed.from, low - OPEN),
    to: Math.min(placed.to, high + OPEN),
    openLeft: placed.openLeft || placed.from < low,
    openRight: placed.openRight || placed.to > high,
  };
}

function place(date: DatedBy, x: (day: string) => number): Place {
  const { earliest, latest, choices } = date;
  if (choices.length > 1) {
    const points = choices.map(x);
    return {
      shape: 'choices',
      points,
      from: points[0] ?? 0,
      to: points.at(-1) ?? 0,
      openLeft: false,
      openRight: false,
    };
  }
  const from = x(earliest ?? latest ?? '') - (earliest === null ? OPEN : 0);
  const to = x(latest ?? earliest ?? '') + (latest === null ? OPEN : 0);
  return {
    shape: earliest === latest ? 'day' : 'period',
    points: earliest === latest ? [from] : [],
    from,
    to,
    openLeft: earliest === null,
    openRight: latest === null,
  };
}

const DAY = 86_400_000;

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
