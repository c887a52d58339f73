import type { Cell, Table } from '../../../model/document.ts';
import { runsOf } from '../runs.ts';
import type { Setting } from '../setting.ts';
import { element, type StructureElement } from '../structure.ts';
import { paragraphStyle } from '../styles.ts';
import { blockFlows, linesFlow } from './blocks.ts';
import type { CellFlow, Flow, Place, RowFlow, Strip } from './flow.ts';

const PAD_SIDE = 4;
const PAD_ABOVE = 3;
const PAD_BELOW = 3;

/** A table with its header rows marked; its caption stands above it where the document says so. */
export function tableFlows(setting: Setting, block: Table, place: Place): readonly Flow[] {
  const table = element('Table', place.parent, {
    ...(block.captioned ? {} : { title: block.caption }),
    attributes: [{ O: 'Table', Summary: setting.text(block.caption) }],
  });
  const caption = block.captioned ? captionFlows(setting, block, table, place) : [];
  const columns = columnsOf(block, place.width);
  const thead = element('THead', table);
  const tbody = element('TBody', table);
  const head = block.head.map((cells) => rowFlow(setting, cells, false, columns, thead, true));
  const rows = block.rows.map((row) => rowFlow(setting, row.cells, row.uncertain, columns, tbody, false));
  return [
    ...caption,
    { kind: 'table', before: 4, after: 12, x: place.x, width: place.width, anchor: block.id, ruled: true, head, rows },
  ];
}

function captionFlows(setting: Setting, block: Table, table: StructureElement, place: Place): readonly Flow[] {
  const style = paragraphStyle('caption', setting.style);
  const parent = element('P', element('Caption', table));
  const runs = runsOf(setting, [{ kind: 'text', text: block.caption, marks: [] }], style.text, parent);
  return linesFlow(setting, runs, style, place, { keepWithNext: true });
}

/** Stands where a row has too few cells: every row of a table is as wide as the others. */
const EMPTY: Cell = { header: false, span: 1, blocks: [] };

interface Column {
  readonly x: number;
  readonly width: number;
}

/** The columns that the table names, and as many more as its widest row takes, each as wide as the others on average. */
function columnsOf(block: Table, width: number): readonly Column[] {
  const spans = [...block.head, ...block.rows.map((row) => row.cells)].map(spanOf);
  const named = block.widths.reduce((total, share) => total + share, 0) || 1;
  const average = named / Math.max(1, block.widths.length);
  const more = Math.max(0, ...spans) - block.widths.length;
  const shares = more > 0 ? [...block.widths, ...Array.from({ length: more }, () => average)] : block.widths;
  const sum = shares.reduce((total, one) => total + one, 0) || 1;
  let x = 0;
  return shares.map((share) => {
    const column = { x, width: (share / sum) * width };
    x += column.width;
    return column;
  });
}

function spanOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + Math.max(1, cell.span), 0);
}

function rowFlow(
  setting: Setting,
  cells: readonly Cell[],
  uncertain: boolean,
  columns: readonly Column[],
  parent: StructureElement,
  head: boolean,
): RowFlow {
  const tr = element('TR', parent);
  const missing = columns.length - spanOf(cells);
  const even = missing > 0 ? [...cells, ...Array.from({ length: missing }, () => EMPTY)] : cells;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let at = 0;
  let height = 0;
  const flows = even.map((cell): CellFlow => {
    const span = columns.slice(at, at + Math.max(1, cell.span));
    at += Math.max(1, cell.span);
    const left = span[0]?.x ?? 0;
    const width = span.reduce((sum, column) => sum + column.width, 0);
    const header = cell.header || head;
    const own = cellElement(header, head, cell.span, tr);
    const inner: Place = { x: 0, width: width - 2 * PAD_SIDE, parent: own, cell: header ? 'header' : 'data' };
    const { strips, height: content } = stack(blockFlows(setting, cell.blocks, inner));
    height = Math.max(height, content + PAD_ABOVE + PAD_BELOW);
    const x = (setting.rtl ? total - left - width : left) + PAD_SIDE;
    return { element: own, x, strips: strips.map((strip) => ({ ...strip, y: strip.y + PAD_ABOVE })) };
  });
  return { element: tr, cells: flows, height, uncertain };
}

function cellElement(header: boolean, head: boolean, span: number, parent: StructureElement): StructureElement {
  const spanning = span > 1 ? { ColSpan: span } : {};
  if (!header) return element('TD', parent, span > 1 ? { attributes: [{ O: 'Table', ...spanning }] } : {});
  return element('TH', parent, { attributes: [{ O: 'Table', Scope: head ? 'Column' : 'Row', ...spanning }] });
}

/** Flows stacked in a cell. A table within a cell is read row by row. */
function stack(flows: readonly Flow[]): { readonly strips: readonly Strip[]; readonly height: number } {
  const strips: Strip[] = [];
  let y = 0;
  let gap = 0;
  for (const flow of flows) {
    if (strips.length > 0) y += Math.max(gap, flow.before);
    gap = flow.after;
    if (flow.kind === 'lines') {
      for (const line of flow.lines) {
        strips.push({ line, x: flow.x, y });
        y += line.height;
      }
    } else if (flow.kind === 'table') {
      for (const row of [...flow.head, ...flow.rows]) {
        for (const cell of row.cells) {
          for (const strip of cell.strips) strips.push({ line: strip.line, x: cell.x + strip.x, y: y + strip.y });
        }
        y += row.height;
      }
    }
  }
  return { strips, height: y };
}
