import type { IsoDay } from '../../model/calendar.ts';
import type { DatedBy } from '../../model/dated.ts';
import type { Memo, MemoRow, Statement } from '../../model/memo.ts';
import type { Point, Scene, Shape } from '../../model/scene.ts';
import { onScale } from '../../model/stretch.ts';
import { clean } from '../clean.ts';
import { type Axis, axisOf, type Words } from './axis.ts';
import { widthOf } from './measure.ts';
import { type KeyEntry, linesOf, lowerOf, type Room, type Row, rowScenes } from './rows.ts';
import { arrow, cross, diamond, fullDot, line, ring, span, stroke, TEXT_SIZE } from './shapes.ts';

/** A figure's scenes (more than one where it is taller than a page), and the numbers that its words name. */
export interface Drawn {
  readonly scenes: readonly Scene[];
  readonly values: Readonly<Record<string, string>>;
}

type Shown = 'meeting' | 'event' | 'planned' | 'called-off';

/** A dated line of the timeline. */
export interface Entry {
  readonly date: DatedBy;
  readonly shown: Shown;
  readonly when: string;
  readonly what: string;
}

/** Shares of the width: the date, what happened, the axis. */
const DATE = 0.19;
const WHAT = 0.39;
/** In rows of one line the date has as much as it needs, up to this, and what happened this at least. */
const LONG_DATE = 0.31;
const LONG_WHAT = 0.41;
const GAP = 8;
/** The room of the line and its marks, in points, where there is no axis. */
const RAIL = 22;
/** From the end of the axis to the mark of what lies outside it, in points. */
const OUTSIDE = 14;
/** The room of the arrow itself. */
const ARROW = 7;
const RADIUS = { meeting: 3.8, event: 2.6, planned: 3.8, 'called-off': 3.8 } as const;
const INKS = { meeting: 'accent', event: 'muted', planned: 'accent', 'called-off': 'accent' } as const;

/** The rows of the memo's timeline as a drawing; null where fewer than two are dated. */
export function timelineFigure(memo: Memo, words: Words, room: Room, look: TimelineLook = 'axis'): Drawn | null {
  const content = memo.sections.find(({ key }) => key === 'timeline')?.content;
  return drawTimeline(content?.kind === 'table' ? content.rows.flatMap(entryOf) : [], words, room, look);
}

/** axis: dates at their places on a scale; rail: one below the other beside a line, with more room for words. */
export type TimelineLook = 'axis' | 'rail';

/** Entries on an axis of time: a row each, uncertain dates by other shapes. */
export function drawTimeline(
  entries: readonly Entry[],
  words: Words,
  room: Room,
  look: TimelineLook = 'axis',
): Drawn | null {
  if (entries.length < 2) return null;
  if (look === 'rail') return { scenes: railScenes(entries, words, room), values: valuesOf(entries) };
  const inside = onScale(entries, ({ date }) => daysOf(date));
  const drawn = lowerOf(
    onAxis(entries, inside, roomyColumns(room), words, room),
    () => onAxis(entries, inside, lineColumns(entries, room), words, room),
    room,
  );
  const key = [...keyOf(entries, words), ...(inside.length < entries.length ? [outsideKey(words)] : [])];
  return { scenes: rowScenes(drawn.rows, { kind: 'axis', axis: drawn.axis }, key, room), values: valuesOf(entries) };
}

/** Where the words of what happened begin and the axis does, in points. */
interface Columns {
  readonly what: number;
  readonly axis: number;
  /** Words take no more lines than the date beside them, which is not cut. */
  readonly inLine: boolean;
}

function roomyColumns({ width }: Room): Columns {
  return { what: width * DATE, axis: width * (DATE + WHAT), inLine: false };
}

/** Rows of one line: the column of the dates is as wide as the widest that has room in it, and the axis narrower by that. */
function lineColumns(entries: readonly Entry[], { width }: Room): Columns {
  const needs = entries.map(({ when }) => widthOf(when, TEXT_SIZE) + GAP);
  const what = Math.max(width * DATE, ...needs.filter((need) => need <= width * LONG_DATE));
  return { what, axis: Math.max(width * (DATE + WHAT), what + width * LONG_WHAT), inLine: true };
}

function onAxis(
  entries: readonly Entry[],
  inside: readonly Entry[],
  columns: Columns,
  words: Words,
  room: Room,
): { readonly rows: readonly Row[]; readonly axis: Axis } {
  const days = inside.flatMap(({ date }) => daysOf(date));
  const axis = axisOf(days, columns.axis, room.width - 6, words);
  const on = new Set(inside);
  const rows = entries.map((entry): Row => {
    const uncertain = isUncertain(entry.date);
    const when = { text: entry.when, left: 0, width: columns.what - GAP, most: 4, italic: uncertain, muted: true };
    const what = { text: entry.what, left: columns.what, width: columns.axis - columns.what - GAP };
    return {
      columns: [when, columns.inLine ? { ...what, most: Math.min(2, Math.max(1, linesOf(when).length)) } : what],
      marks: (y) => (on.has(entry) ? marksOf(entry, axis, y) : outsideMarks(entry, axis, y)),
    };
  });
  return { rows, axis };
}

/** A row each beside a line that runs down: a mark says how sure a date is, its place on the line only what comes after what. */
function railScenes(entries: readonly Entry[], words: Words, room: Room): readonly Scene[] {
  const x = room.width * DATE + RAIL / 2;
  const left = room.width * DATE + RAIL;
  const rows = entries.map((entry): Row => {
    const uncertain = isUncertain(entry.date);
    return {
      columns: [
        { text: entry.when, left: 0, width: room.width * DATE - GAP, most: 4, italic: uncertain, muted: true },
        { text: entry.what, left, width: room.width - left, most: 3 },
      ],
      marks: (y) => railMark(entry, [x, y]),
    };
  });
  return rowScenes(rows, { kind: 'rail', x }, keyOf(entries, words), room);
}

function railMark({ date, shown }: Entry, [x, y]: Point): readonly Shape[] {
  const [radius, ink] = [RADIUS[shown], INKS[shown]];
  const isRange =
    date.choices.length < 2 && date.earliest !== null && date.latest !== null && date.earliest !== date.latest;
  if (isRange) return [span(x - 5, x + 5, y, ink)];
  if (shown === 'called-off') return cross([x, y], radius, ink);
  if (shown === 'planned') return [ring([x, y], radius, ink)];
  return [isUncertain(date) ? diamond([x, y], radius, ink) : fullDot([x, y], radius, ink)];
}

function entryOf({ cells: [when = [], what = []], badges, date }: MemoRow): readonly Entry[] {
  if (!date || daysOf(date).length === 0) return [];
  const planned = badges.find((badge) => badge === 'planned' || badge === 'called-off');
  const meeting = what.some(({ phrase }) => phrase?.startsWith('timeline.') ?? false);
  const shown: Shown = planned === 'planned' || planned === 'called-off' ? planned : meeting ? 'meeting' : 'event';
  return [{ date, shown, when: plain(when), what: plain(what) }];
}

/** A statement's words without what is noted beside them. */
export function plain(statements: readonly Statement[]): string {
  const said = (statement: Statement): string =>
    statement.pieces
      .map((piece) => {
        if (piece.kind === 'note' || piece.kind === 'cited') return '';
        return piece.kind === 'slot' ? piece.slot.value : piece.text;
      })
      .join('');
  return clean(statements.map(said).join(' ')).trim();
}

/** True where a date is not one stated day. */
export function isUncertain({ precision, choices, basis }: DatedBy): boolean {
  return precision !== 'day' || choices.length > 1 || basis === 'inferred';
}

/** The days that an axis must hold to show a date. */
export function daysOf({ earliest, latest, choices }: DatedBy): readonly IsoDay[] {
  if (choices.length > 1) return choices;
  return [earliest, latest].filter((day) => day !== null);
}

function marksOf({ date, shown }: Entry, axis: Axis, y: number): readonly Shape[] {
  const radius = RADIUS[shown];
  const ink = INKS[shown];
  const { earliest, latest, choices } = date;
  if (choices.length > 1) {
    const xs = choices.map(axis.x);
    const joint = line([Math.min(...xs), y], [Math.max(...xs), y], stroke(ink, 0.9, [2, 1.6]));
    return [joint, ...xs.map((x) => diamond([x, y], radius, ink))];
  }
  if (earliest === null || latest === null) {
    const at = axis.x(earliest ?? latest ?? axis.from);
    const end = earliest === null ? axis.left : axis.right;
    const towards = earliest === null ? -1 : 1;
    return [
      line([at, y], [end - 5 * towards, y], stroke(ink, 0.9, [2, 1.6])),
      arrow([end, y], towards, ink),
      diamond([at, y], radius, ink),
    ];
  }
  if (earliest !== latest) return [span(axis.x(earliest), axis.x(latest), y, ink)];
  const at = [axis.x(earliest), y] as const;
  if (shown === 'called-off') return cross(at, radius, ink);
  if (shown === 'planned') return [ring(at, radius, ink)];
  return [isUncertain(date) ? diamond(at, radius, ink) : fullDot(at, radius, ink)];
}

/**
 * The entry's mark at the end of the axis towards which it lies, with an arrow that leads out of it. A date that lies on both
 * sides of an end has its part of the scale, and the arrow for the rest.
 */
function outsideMarks(entry: Entry, axis: Axis, y: number): readonly Shape[] {
  const ink = INKS[entry.shown];
  const days = daysOf(entry.date);
  const [first, last] = [days[0] ?? axis.from, days.at(-1) ?? axis.to];
  const [before, after] = [first < axis.from, last > axis.to];
  const arrows = [
    ...(before ? [arrow([axis.left, y], -1, ink)] : []),
    ...(after ? [arrow([axis.right, y], 1, ink)] : []),
  ];
  // What reaches a little into the scale, where its arrow stands, lies outside.
  if (axis.x(last) < axis.left + OUTSIDE) return [...railMark(entry, [axis.left + OUTSIDE, y]), ...arrows];
  if (axis.x(first) > axis.right - OUTSIDE) return [...railMark(entry, [axis.right - OUTSIDE, y]), ...arrows];
  if (entry.date.choices.length < 2) {
    const from = before ? axis.left + ARROW : axis.x(first);
    return [span(from, after ? axis.right - ARROW : axis.x(last), y, ink), ...arrows];
  }
  const within = days.filter((day) => day >= axis.from && day <= axis.to).map(axis.x);
  return [...within.map((x) => diamond([x, y], RADIUS[entry.shown], ink)), ...arrows];
}

function outsideKey(words: Words): KeyEntry {
  const text = words['figure.key.outside'] ?? 'outside';
  return { mark: (x, y) => [arrow([x - 4, y], -1, 'muted')], text };
}

/** What the marks of these entries mean; a mark that is not there is not explained. */
function keyOf(entries: readonly Entry[], words: Words): readonly KeyEntry[] {
  const stated = entries.filter(({ date }) => !isUncertain(date));
  const has = (shown: Shown): boolean => stated.some((entry) => entry.shown === shown);
  const within = entries.some(({ date }) => date.earliest !== date.latest && date.choices.length < 2);
  const among = entries.some(
    ({ date }) => isUncertain(date) && (date.earliest === date.latest || date.choices.length > 1),
  );
  const entry = (shown: string, mark: KeyEntry['mark']): KeyEntry => ({
    mark,
    text: words[`figure.key.${shown}`] ?? shown,
  });
  return [
    ...(has('meeting') ? [entry('meeting', (x, y) => [fullDot([x, y], RADIUS.meeting)])] : []),
    ...(has('event') ? [entry('event', (x, y) => [fullDot([x, y], RADIUS.event, 'muted')])] : []),
    ...(has('planned') ? [entry('planned', (x, y) => [ring([x, y], RADIUS.planned)])] : []),
    ...(has('called-off') ? [entry('called-off', (x, y) => cross([x, y], RADIUS['called-off']))] : []),
    ...(among ? [entry('inferred', (x, y) => [diamond([x, y], RADIUS.meeting)])] : []),
    ...(within ? [entry('within', (x, y) => [span(x - 6, x + 6, y)])] : []),
  ];
}

function valuesOf(entries: readonly Entry[]): Readonly<Record<string, string>> {
  const uncertain = entries.filter(({ date }) => isUncertain(date)).length;
  return {
    count: String(entries.length),
    uncertain: String(uncertain),
    from: entries[0]?.when ?? '',
    to: entries.at(-1)?.when ?? '',
  };
}
