import type { FigureFlow, Flow, LinesFlow, RowFlow, TableFlow } from './flow/flow.ts';
import type { Line } from './lines.ts';

/** What is never parted by a page's end. */
export interface Atom {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  readonly put:
    | { readonly kind: 'lines'; readonly flow: LinesFlow; readonly lines: readonly Line[]; readonly first: boolean }
    | {
        readonly kind: 'row';
        readonly table: TableFlow;
        readonly row: RowFlow;
        readonly index: number;
        readonly head: boolean;
      }
    | { readonly kind: 'figure'; readonly flow: FigureFlow }
    | { readonly kind: 'rule'; readonly x: number; readonly width: number };
}

/** A table's first two rows stay together, and its last two, where neither is higher than this, in points. */
const LOW_ROW = 120;
/** A table no higher than this is not parted at all: the blank that it may leave is smaller than the harm. */
const LOW_TABLE = 150;

/** The atoms of a flow, in its order. */
export function atomsOf(flow: Flow): readonly Atom[] {
  if (flow.kind === 'rule') {
    const put = { kind: 'rule', x: flow.x, width: flow.width } as const;
    // It begins what follows it.
    return [{ height: 1, before: flow.before, after: flow.after, keepWithNext: true, put }];
  }
  if (flow.kind === 'figure') {
    const { height, before, after } = flow;
    return [{ height, before, after, keepWithNext: false, put: { kind: 'figure', flow } }];
  }
  if (flow.kind === 'lines') {
    const groups = lineGroups(flow.lines);
    return groups.map((lines, i) => ({
      height: heightOf(lines),
      before: i === 0 ? flow.before : 0,
      after: i === groups.length - 1 ? flow.after : 0,
      keepWithNext: i === groups.length - 1 && flow.keepWithNext,
      put: { kind: 'lines', flow, lines, first: i === 0 },
    }));
  }
  const rows = [...flow.head.map((row) => ({ row, head: true })), ...flow.rows.map((row) => ({ row, head: false }))];
  const first = flow.head.length;
  const whole = rows.reduce((sum, { row }) => sum + row.height, 0) <= LOW_TABLE;
  return rows.map(({ row, head }, index) => ({
    height: row.height,
    before: index === 0 ? flow.before : 0,
    after: index === rows.length - 1 ? flow.after : 0,
    // No first row alone below the header, and no last one below its repetition.
    keepWithNext:
      index < rows.length - 1 &&
      (whole || head || ((index === first || index === rows.length - 2) && areLow(rows.slice(index, index + 2)))),
    put: { kind: 'row', table: flow, row, index, head },
  }));
}

function areLow(rows: readonly { readonly row: RowFlow; readonly head: boolean }[]): boolean {
  return rows.every(({ row, head }) => !head && row.height <= LOW_ROW);
}

/** Two lines stay together at a paragraph's beginning and two at its end. */
function lineGroups(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length <= 3) return [lines];
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}

/** The lines that an atom prints, whose notes come with it. */
export function atomLines(atom: Atom): readonly Line[] {
  if (atom.put.kind === 'lines') return atom.put.lines;
  if (atom.put.kind === 'row') return atom.put.row.cells.flatMap((cell) => cell.strips.map((strip) => strip.line));
  return [];
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

/** The height of atoms one below the other, in points; `gap` is what the text above asks for. */
export function spanOf(atoms: readonly Atom[], gap: number): number {
  let height = 0;
  let before = gap;
  for (const atom of atoms) {
    height += Math.max(before, atom.before) + atom.height;
    before = atom.after;
  }
  return height;
}
