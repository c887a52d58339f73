import type { Scene, Shape } from '../../model/scene.ts';
import { AXIS_HEIGHT, type Axis, axisShapes } from './axis.ts';
import { widthOf, wrapped } from './measure.ts';
import { LINE_HEIGHT, label, line, SMALL_SIZE, stroke, TEXT_SIZE } from './shapes.ts';

/** A line of a figure: words on the left, marks on the axis to their right. */
export interface Row {
  readonly columns: readonly Column[];
  /** Its marks, around a height. */
  readonly marks: (y: number) => readonly Shape[];
}

export interface Column {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** Lines that it may take; the rest is cut off. */
  readonly most?: number;
  readonly italic?: boolean;
  readonly muted?: boolean;
}

/** An entry of the key below: a mark, and what it means. */
export interface KeyEntry {
  readonly mark: (x: number, y: number) => readonly Shape[];
  readonly text: string;
}

/** What the marks of rows stand on: a scale of days above them, or a line that runs down beside the words. */
export type Ground = { readonly kind: 'axis'; readonly axis: Axis } | { readonly kind: 'rail'; readonly x: number };

const PADDING = 4;
const MOST_LINES = 2;
const KEY_MARK = 14;
const KEY_GAP = 16;

/** The room that a figure may take, in points. */
export interface Room {
  readonly width: number;
  /** Its heading and caption stand above it. */
  readonly tallest: number;
  /** As a further part of one, which has a page to itself but for its caption; as tall as the first where nothing is said. */
  readonly further?: number;
}

/** A drawing of a larger share of its room is large: a page has seldom so much left. */
const LARGE = 0.5;
/** Rows cut to a line are so much lower at least, or nothing is gained. */
const LOWER = 0.8;

/** Rows on their ground, or in a large drawing the shorter ones, where it is then clearly lower: what follows has all of their words. */
export function lowerOf<Rows extends { readonly rows: readonly Row[] }>(
  whole: Rows,
  shorter: () => Rows,
  { tallest }: Room,
): Rows {
  const height = heightOfAll(whole.rows);
  if (height <= tallest * LARGE) return whole;
  const short = shorter();
  return heightOfAll(short.rows) <= height * LOWER ? short : whole;
}

/**
 * Rows below an axis, with a key: words and marks have a row of their own, so that none can lie over another. More rows than
 * a page holds are cut to one line each where that needs fewer pages; what is still left goes on in further scenes.
 */
export function rowScenes(
  rows: readonly Row[],
  ground: Ground,
  key: readonly KeyEntry[],
  size: Room,
): readonly Scene[] {
  const beside = headOf(ground) + keyShapes(key, 0, size.width).height;
  const room = { first: size.tallest - beside, further: (size.further ?? size.tallest) - beside };
  const whole = pagesOf(rows, room);
  const short = whole.length > 1 ? pagesOf(rows.map(inOneLine), room) : whole;
  const pages = short.length < whole.length ? short : whole;
  return pages.map((page) => sceneOf(page, ground, key, size.width));
}

/** A row whose words take one line; a column that says how many it may take keeps them: a date is not cut. */
function inOneLine(row: Row): Row {
  return { ...row, columns: row.columns.map((column) => ({ ...column, most: column.most ?? 1 })) };
}

interface PageRoom {
  readonly first: number;
  readonly further: number;
}

/** So many rows at least stand on the last page of several. */
const LAST_ROWS = 3;

/** The rows in as few pages as hold them, each full but the last, below which a page has room for more; that has no row or two alone. */
function pagesOf(rows: readonly Row[], room: PageRoom): readonly (readonly Row[])[] {
  const pages = filled(rows, room);
  const [last = [], before = []] = pages.toReversed();
  const missing = LAST_ROWS - last.length;
  if (pages.length < 2 || missing <= 0 || before.length < 2 * LAST_ROWS) return pages;
  return [...pages.slice(0, -2), before.slice(0, -missing), [...before.slice(-missing), ...last]];
}

function filled(rows: readonly Row[], room: PageRoom): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const height = heightOf(row);
    if (used + height > (pages.length === 1 ? room.first : room.further) && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += height;
  }
  return pages;
}

function heightOfAll(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + heightOf(row), 0);
}

function headOf({ kind }: Ground): number {
  return kind === 'axis' ? AXIS_HEIGHT : 0;
}

function sceneOf(rows: readonly Row[], ground: Ground, key: readonly KeyEntry[], width: number): Scene {
  const below: Shape[] = [];
  const marks: Shape[] = [];
  let top = headOf(ground);
  for (const row of rows) {
    const height = heightOf(row);
    const middle = top + height / 2;
    if (ground.kind === 'axis')
      below.push(line([ground.axis.left, middle], [ground.axis.right, middle], stroke('rule', 0.6, [0.6, 2.4])));
    marks.push(...row.columns.flatMap((column) => columnShapes(column, middle)), ...row.marks(middle));
    top += height;
  }
  const foot = keyShapes(key, top + PADDING, width);
  return {
    width,
    height: top + PADDING + foot.height,
    shapes: [...groundShapes(ground, top), ...below, ...marks, ...foot.shapes],
  };
}

function groundShapes(ground: Ground, bottom: number): readonly Shape[] {
  if (ground.kind === 'axis') return axisShapes(ground.axis, 0, bottom);
  return [line([ground.x, PADDING / 2], [ground.x, bottom - PADDING / 2], stroke('rule', 1))];
}

function heightOf({ columns }: Row): number {
  return Math.max(1, ...columns.map((column) => linesOf(column).length)) * LINE_HEIGHT + PADDING;
}

/** A column's words in their lines. */
export function linesOf({ text, width, most }: Column): readonly string[] {
  return wrapped(text, width, TEXT_SIZE, most ?? MOST_LINES);
}

/** The lines of a column, with their middle at the row's. */
function columnShapes(column: Column, middle: number): readonly Shape[] {
  const lines = linesOf(column);
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + TEXT_SIZE * 0.34;
  return lines.map((words, i) =>
    label(words, [column.left, first + i * LINE_HEIGHT], {
      italic: column.italic ?? false,
      ink: column.muted ? 'muted' : 'text',
    }),
  );
}

/** The key's entries in a row, in further rows where they do not fit. */
export function keyShapes(
  entries: readonly KeyEntry[],
  top: number,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let row = 0;
  for (const { mark, text } of entries) {
    const [words = ''] = wrapped(text, width - KEY_MARK - 4, SMALL_SIZE, 1);
    const wide = KEY_MARK + 4 + widthOf(words, SMALL_SIZE);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const middle = top + row * (LINE_HEIGHT + 1) + LINE_HEIGHT / 2;
    shapes.push(
      ...mark(x + KEY_MARK / 2, middle),
      label(words, [x + KEY_MARK + 4, middle + SMALL_SIZE * 0.34], { size: SMALL_SIZE, ink: 'muted' }),
    );
    x += wide + KEY_GAP;
  }
  return { shapes, height: entries.length === 0 ? 0 : (row + 1) * (LINE_HEIGHT + 1) };
}
