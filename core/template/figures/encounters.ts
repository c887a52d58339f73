import type { Memo, MemoMeeting } from '../../model/memo.ts';
import type { Scene, Shape } from '../../model/scene.ts';
import { clean } from '../clean.ts';
import type { Words } from './axis.ts';
import { widestPart, wrapped } from './measure.ts';
import { type KeyEntry, keyShapes, type Room } from './rows.ts';
import { cross, diamond, fullDot, LINE_HEIGHT, label, line, ring, SMALL_SIZE, stroke, TEXT_SIZE } from './shapes.ts';
import { type Drawn, isUncertain } from './timeline.ts';

const WHEN = 0.2;
const WHERE = 0.18;
const GAP = 8;
const RADIUS = 3.8;
/** More people than these have no room for their names; the others are counted beside the meeting. */
const MOST_PEOPLE = 7;
const NARROWEST = 44;
const MOST_LINES = 3;
const PADDING = 5;
const MORE = 22;
/** Between the names of two columns. */
const APART = 6;
/** Where less than this share of the meetings had anybody who has a column, the drawing would be of empty rows. */
const LEAST_SHOWN = 0.5;

/** Who met whom: a row for each meeting of the memo, a column for each person, joined marks for those who were there. */
export function encountersFigure(memo: Memo, words: Words, room: Room): Drawn | null {
  const content = memo.sections.find(({ key }) => key === 'meetings')?.content;
  const told = new Set(content?.kind === 'groups' ? content.groups.map(({ key }) => key) : []);
  return drawEncounters(
    // Without a day and a place nothing tells one row from another.
    memo.meetings.filter(({ id, when, place }) => told.has(id) && (when !== null || place !== null)),
    words,
    room,
  );
}

/** Null where there are fewer than two meetings or two people to compare, or too many people who met once. */
export function drawEncounters(meetings: readonly MemoMeeting[], words: Words, room: Room): Drawn | null {
  const left = room.width * (WHEN + WHERE);
  const most = Math.min(MOST_PEOPLE, Math.floor((room.width - left - MORE) / NARROWEST));
  const { people, x, heads } = columnsOf(peopleOf(meetings).slice(0, most), left, room.width - MORE);
  const shown = meetings.filter(({ who }) => who.some(({ name }) => people.includes(name)));
  if (meetings.length < 2 || people.length < 2 || shown.length < meetings.length * LEAST_SHOWN) return null;
  const headHeight = Math.max(...heads.map(({ length }) => length)) * (LINE_HEIGHT - 0.5) + 4;
  const key = keyOf(meetings, people, words);
  const foot = keyShapes(key, 0, room.width).height + PADDING;
  const pages: MemoMeeting[][] = [[]];
  let used = headHeight + foot;
  for (const meeting of meetings) {
    const height = rowHeight(meeting, room, words);
    if (used + height > room.tallest && pages.at(-1)?.length) {
      pages.push([]);
      used = headHeight + foot;
    }
    pages.at(-1)?.push(meeting);
    used += height;
  }
  const scenes = pages.map((page): Scene => {
    const shapes: Shape[] = heads.flatMap((lines, column) =>
      lines.map((text, i) =>
        label(text, [x(column), headHeight - 6 - (lines.length - 1 - i) * (LINE_HEIGHT - 0.5)], {
          size: SMALL_SIZE,
          anchor: 'middle',
          bold: false,
        }),
      ),
    );
    shapes.push(line([0, headHeight - 1], [room.width, headHeight - 1], stroke('rule', 0.8)));
    let top = headHeight;
    for (const meeting of page) {
      const height = rowHeight(meeting, room, words);
      shapes.push(...rowShapes(meeting, people, x, top + height / 2, room, words));
      top += height;
      shapes.push(line([0, top], [room.width, top], stroke('rule', 0.4)));
    }
    const below = keyShapes(key, top + PADDING, room.width);
    return { width: room.width, height: top + PADDING + below.height, shapes: [...shapes, ...below.shapes] };
  });
  return { scenes, values: { count: String(meetings.length), people: people.join(', ') } };
}

interface Columns {
  readonly people: readonly string[];
  /** The middle of a column. */
  readonly x: (column: number) => number;
  /** The names in their lines. */
  readonly heads: readonly (readonly string[])[];
}

/** A column for each of those whose names have room between `left` and `right`: the last are left out until no word is broken. */
function columnsOf(names: readonly string[], left: number, right: number): Columns {
  const needs = names.map((name) => widestPart(clean(name), SMALL_SIZE) + APART);
  const widths = sharedOut(needs, right - left);
  if (!widths && names.length > 2) return columnsOf(names.slice(0, -1), left, right);
  const steps = widths ?? names.map(() => (right - left) / names.length);
  const starts = steps.map((_, column) => steps.slice(0, column).reduce((sum, step) => sum + step, left));
  return {
    people: names,
    x: (column) => (starts[column] ?? left) + (steps[column] ?? 0) / 2,
    heads: names.map((name, column) => wrapped(clean(name), (steps[column] ?? 0) - APART, SMALL_SIZE, MOST_LINES)),
  };
}

/** All get the same, but for those who need more than that; null where that is more than there is. */
function sharedOut(needs: readonly number[], room: number): readonly number[] | null {
  const wide = new Set<number>();
  for (;;) {
    const rest = needs.reduce((left, need, i) => (wide.has(i) ? left - need : left), room);
    const even = rest / (needs.length - wide.size);
    if (rest < 0 || (wide.size === needs.length && needs.length > 0)) return null;
    const more = needs.flatMap((need, i) => (need > even && !wide.has(i) ? [i] : []));
    if (more.length === 0) return needs.map((need, i) => (wide.has(i) ? need : even));
    for (const i of more) wide.add(i);
  }
}

/** Names in the order of their number of meetings, then of their first. */
function peopleOf(meetings: readonly MemoMeeting[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { who } of meetings) for (const { name } of who) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

function cellsOf({ when, place, date }: MemoMeeting, { width }: Room, words: Words) {
  const wrap = (text: string, share: number): readonly string[] =>
    wrapped(clean(text), width * share - GAP, TEXT_SIZE, MOST_LINES);
  return {
    when: wrap(when ?? words['source.undated'] ?? '–', WHEN),
    place: place === null ? [] : wrap(place, WHERE),
    uncertain: isUncertain(date),
  };
}

function rowHeight(meeting: MemoMeeting, room: Room, words: Words): number {
  const { when, place } = cellsOf(meeting, room, words);
  return Math.max(when.length, place.length, 1) * LINE_HEIGHT + PADDING;
}

function rowShapes(
  meeting: MemoMeeting,
  people: readonly string[],
  x: (column: number) => number,
  y: number,
  room: Room,
  words: Words,
): readonly Shape[] {
  const { when, place, uncertain } = cellsOf(meeting, room, words);
  const lines = (texts: readonly string[], left: number, italic: boolean): readonly Shape[] =>
    texts.map((text, i) =>
      label(text, [left, y - ((texts.length - 1) * LINE_HEIGHT) / 2 + TEXT_SIZE * 0.34 + i * LINE_HEIGHT], {
        italic,
        ink: italic ? 'muted' : 'text',
      }),
    );
  const there = new Set(meeting.who.map(({ name }) => name));
  const columns = people.flatMap((name, column) => (there.has(name) ? [column] : []));
  const others = there.size - columns.length;
  const [first, last] = [columns[0], columns.at(-1)];
  const joint =
    first !== undefined && last !== undefined && first !== last
      ? [line([x(first), y], [x(last), y], stroke('accent', 1.2, meeting.status === 'held' ? [] : [2, 1.6]))]
      : [];
  // Those who were not there show a faint point, so that the eye finds the column.
  const joined = (column: number): boolean => column > (first ?? column) && column < (last ?? column);
  const absent = people.flatMap((name, column) =>
    there.has(name) || joined(column)
      ? []
      : [{ kind: 'dot', at: [x(column), y], radius: 1, fill: 'rule', stroke: null } as const],
  );
  const more =
    others > 0 ? [label(`+${others}`, [room.width, y + TEXT_SIZE * 0.34], { anchor: 'end', ink: 'muted' })] : [];
  return [
    ...lines(when, 0, uncertain),
    ...lines(place, room.width * WHEN, false),
    ...joint,
    ...absent,
    ...columns.flatMap((column) => markOf(meeting, x(column), y)),
    ...more,
  ];
}

function markOf({ status, date }: MemoMeeting, x: number, y: number): readonly Shape[] {
  if (status === 'called-off') return cross([x, y], RADIUS);
  if (status === 'planned') return [ring([x, y], RADIUS)];
  return [isUncertain(date) ? diamond([x, y], RADIUS) : fullDot([x, y], RADIUS)];
}

function keyOf(meetings: readonly MemoMeeting[], people: readonly string[], words: Words): readonly KeyEntry[] {
  const entry = (name: string, mark: KeyEntry['mark']): KeyEntry => ({
    mark,
    text: words[`figure.key.${name}`] ?? name,
  });
  const held = meetings.filter(({ status }) => status === 'held');
  return [
    ...(held.some(({ date }) => !isUncertain(date)) ? [entry('there', (x, y) => [fullDot([x, y], RADIUS)])] : []),
    ...(held.some(({ date }) => isUncertain(date))
      ? [entry('there-uncertain', (x, y) => [diamond([x, y], RADIUS)])]
      : []),
    ...(meetings.some(({ status }) => status === 'planned')
      ? [entry('planned', (x, y) => [ring([x, y], RADIUS)])]
      : []),
    ...(meetings.some(({ status }) => status === 'called-off')
      ? [entry('called-off', (x, y) => cross([x, y], RADIUS))]
      : []),
    ...(meetings.some(({ who }) => who.some(({ name }) => !people.includes(name)))
      ? [entry('others', (x, y) => [label('+1', [x, y + SMALL_SIZE * 0.34], { anchor: 'middle', ink: 'muted' })])]
      : []),
  ];
}
