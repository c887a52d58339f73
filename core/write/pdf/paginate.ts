import { type Atom, atomsOf } from './atoms.ts';
import type { Flow, RowFlow } from './flow/flow.ts';
import type { Line } from './lines.ts';
import type { NoteArea } from './note-area.ts';
import type { Geometry, Page } from './page.ts';
import { Press } from './press.ts';

/** A last page of no more lines than this is not worth its sheet, where room between blocks can be taken in. */
const SPARE = 14;
/** So few lines are not left alone on it in any case. */
const TAIL = 4;
/** How much of that room stays, the more the better: what a reader does not miss, and what still parts one paragraph from the next. */
const TIGHT = [0.75, 0.6];
/** How much of the lines' own height stays where that is not enough: a reader sees no such difference from one memo to another. */
const CLOSE = [0.97, 0.95];

/**
 * Lays flows on pages: no heading without its text, no single line of a paragraph alone, notes below the lines that call
 * them, and no few lines alone on the last page where all can stand a little closer; else others go there with them.
 * `least`: the share of their height below which lines would touch.
 */
export function paginate(
  flows: readonly Flow[],
  geometry: Geometry,
  notes: (page: number) => NoteArea,
  least: number,
): readonly Page[] {
  const pages = layOut(flows, geometry, notes);
  const last = pages.at(-1);
  if (pages.length === 1 || !isTail(last, SPARE)) return pages;
  for (const { room, lines } of closerSteps(least)) {
    const close = layOut(
      flows.map((flow) => closer(flow, room, lines)),
      geometry,
      notes,
    );
    if (close.length < pages.length) return close;
  }
  return isTail(last, TAIL) ? layOut(accompanied(flows), geometry, notes) : pages;
}

interface Step {
  /** The shares that stay of the room between blocks and of the lines' height. */
  readonly room: number;
  readonly lines: number;
}

/** First the room between blocks is taken in, then that between lines, too. */
function closerSteps(least: number): readonly Step[] {
  const between = TIGHT.map((room) => ({ room, lines: 1 }));
  const smallest = TIGHT.at(-1) ?? 1;
  return [...between, ...CLOSE.filter((lines) => lines >= least).map((lines) => ({ room: smallest, lines }))];
}

/** A flow with less room around it and between its lines; words stay in their size. */
function closer(flow: Flow, room: number, lines: number): Flow {
  const spaced = { ...flow, before: flow.before * room, after: flow.after * room };
  if (lines === 1) return spaced;
  if (spaced.kind === 'lines') return { ...spaced, lines: spaced.lines.map((line) => closerLine(line, lines)) };
  if (spaced.kind !== 'table') return spaced;
  const rows = (of: readonly RowFlow[]): readonly RowFlow[] => of.map((row) => closerRow(row, lines));
  return { ...spaced, head: rows(spaced.head), rows: rows(spaced.rows) };
}

function closerRow(row: RowFlow, share: number): RowFlow {
  const cells = row.cells.map((cell) => ({
    ...cell,
    strips: cell.strips.map((strip) => ({ ...strip, y: strip.y * share, line: closerLine(strip.line, share) })),
  }));
  return { ...row, height: row.height * share, cells };
}

/** Half of what is taken lies above the words, half below. */
function closerLine(line: Line, share: number): Line {
  const height = line.height * share;
  return { ...line, height, baseline: line.baseline - (line.height - height) / 2 };
}

/** The closing line, such as the one on how a memo was made, has no page to itself: as many paragraphs come with it as make more than a tail. */
function accompanied(flows: readonly Flow[]): readonly Flow[] {
  let lines = 0;
  const kept = new Set<number>();
  for (let i = flows.length - 1; i >= 0 && lines <= TAIL; i--) {
    const flow = flows[i];
    if (flow?.kind !== 'lines' && flow?.kind !== 'rule') break;
    kept.add(i);
    // Of a paragraph of many lines the last ones come.
    if (flow.kind === 'lines') lines += flow.lines.length;
  }
  kept.delete(flows.length - 1);
  return flows.map((flow, i) => (kept.has(i) && flow.kind === 'lines' ? { ...flow, keepWithNext: true } : flow));
}

function isTail(page: Page | undefined, most: number): boolean {
  if (page?.items.some(({ kind }) => kind === 'figure')) return false;
  return (page?.items.filter(({ kind }) => kind === 'line').length ?? 0) <= most;
}

function layOut(flows: readonly Flow[], geometry: Geometry, notes: (page: number) => NoteArea): readonly Page[] {
  const press = new Press(geometry, notes);
  const atoms = flows.flatMap(atomsOf);
  let waiting: readonly Atom[] = [];
  let afterDrawing = false;
  let level = 0;
  for (let i = 0; i < atoms.length; ) {
    const end = endOfGroup(atoms, i);
    const heading = headingAt(atoms, i);
    if (heading > 0 && heading <= level && waiting.length === 0) press.endSection();
    level = heading || level;
    const group = press.fitted([...waiting, ...atoms.slice(i, end + 1)]);
    const { drawing, above } = drawingIn(group);
    waiting = [];
    // Text that follows a drawing without room fills the page; the heading above it goes with that text.
    const following = atoms.slice(end + 1, endOfGroup(atoms, end + 1) + 1);
    const next = [...above, ...following];
    // The parts of one that is higher than a page follow each other.
    const isNextSection = headingAt(following, 0) > 0 && headingAt(following, 0) <= level;
    const mayWait = drawing.length > 0 && !afterDrawing && isText(following) && !isNextSection;
    if (mayWait && press.hold(drawing, group, next)) waiting = above;
    else press.group(group);
    afterDrawing = drawing.length > 0;
    i = end + 1;
  }
  if (waiting.length > 0) press.group(waiting);
  return press.finish();
}

/** The level of the heading that an atom is; 0 where it is none. */
function headingAt(atoms: readonly Atom[], i: number): number {
  const put = atoms[i]?.put;
  return put?.kind === 'lines' && put.first ? (put.flow.outline?.level ?? 0) : 0;
}

/** The last of the atoms that stay together with the one at `from`. */
function endOfGroup(atoms: readonly Atom[], from: number): number {
  let end = from;
  while (end < atoms.length - 1 && atoms[end]?.keepWithNext) end++;
  return end;
}

/** The drawing at the end of a group with its caption, and what stands above them. */
function drawingIn(group: readonly Atom[]): { readonly drawing: readonly Atom[]; readonly above: readonly Atom[] } {
  if (group.at(-1)?.put.kind !== 'figure') return { drawing: [], above: group };
  const before = group.findLastIndex(({ put }) => put.kind === 'lines' && put.flow.outline !== null);
  return { drawing: group.slice(before + 1), above: group.slice(0, before + 1) };
}

/** Lines of text or a table: what may stand before a drawing that was to stand before it. The caption of another drawing is none. */
function isText(group: readonly Atom[]): boolean {
  const kind = group.at(-1)?.put.kind;
  return kind === 'row' || kind === 'lines';
}
