import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { readsFromRight } from '../../model/direction.ts';
import type { Block, Cell, Table as Grid, Inline, Masthead } from '../../model/document.ts';
import { type Context, sharingNotes } from './context.ts';
import { inlinesOf } from './inlines.ts';
import { textWidth } from './page.ts';
import { directionOf, fit, textOf } from './text.ts';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const PADDING = { top: 50, bottom: 50, left: 70, right: 70 };

/** Styles that keep their look within a cell. */
const IN_TABLE_TOO = new Set(['method', 'prompt', 'person']);

type Blocks = (blocks: readonly Block[], context: Context) => FileChild[];

/** A table with its head repeated on each page, rows kept whole, and its caption for readers of all kinds. */
export function tableOf(table: Grid, context: Context, blocks: Blocks): FileChild[] {
  const widths = columnWidths(table.widths, textWidth(context.document));
  context.captions.push(fit(table.caption));
  const caption = table.captioned
    ? [
        new Paragraph({
          style: 'Caption',
          keepNext: !isHeavy(table, context),
          ...directionOf(captionOf(table), context.document.language),
          children: inlinesOf(captionOf(table), context),
        }),
      ]
    : [];
  const rows = [
    ...table.head.map((cells) => rowOf(cells, widths, context, blocks, { head: true, uncertain: false })),
    ...table.rows.map(({ cells, uncertain }, i) =>
      rowOf(cells, widths, keepsNext(table, i) ? { ...context, keepsNext: true } : context, blocks, {
        head: false,
        uncertain,
      }),
    ),
  ];
  const line = ruleOf(context);
  return [
    ...caption,
    new Table({
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      ...(readsFromRight(context.document.language) ? { visuallyRightToLeft: true } : {}),
      borders: { top: line, bottom: line, left: NONE, right: NONE, insideHorizontal: line, insideVertical: NONE },
      rows,
    }),
  ];
}

/** Rows from which on a table with footnotes takes several pages. */
const MANY = 40;

/**
 * Whether nothing may ask to stay with this table: above one of many rows with footnotes LibreOffice then sets a row a page, and
 * takes minutes (decision 82). That its heading may stand alone at a page's foot is the smaller harm.
 */
export function isHeavy({ rows }: Grid, { document }: Context): boolean {
  return document.citations === 'footnotes' && rows.length >= MANY;
}

function captionOf({ caption }: Grid): readonly Inline[] {
  return [{ kind: 'text', text: caption, marks: [] }];
}

/** The masthead's lines: label and value, without borders. */
export function mastheadOf(masthead: Masthead, context: Context): Table {
  const widths = columnWidths([0.2, 0.8], textWidth(context.document));
  context.captions.push(fit(masthead.rows.map(({ label }) => label).join(', ')));
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: masthead.rows.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              children: [new Paragraph({ style: 'MastheadLabel', children: [new TextRun(fit(label))] })],
            }),
            new TableCell({ children: [new Paragraph({ style: 'Masthead', children: inlinesOf(value, context) })] }),
          ],
        }),
    ),
  });
}

/** Characters of a cell from which on its row may be parted: one that is kept whole could be higher than a page. */
const HIGH = 1_500;
/** Characters of a cell up to which its row is low. */
const LOW = 160;
/** Of two rows up to this the first is held on one page with the second, where that would stand alone. */
const FAIRLY_LOW = 400;
/** So many low rows are not parted: the blank that they may leave is smaller than the harm. */
const FEW = 5;

/** Whether a row stays on one page with the next: in a small table, and so that neither its first nor its last stands alone. */
function keepsNext({ rows }: Grid, at: number): boolean {
  if (at >= rows.length - 1) return false;
  const isUpTo = (limit: number, i: number): boolean => (rows[i]?.cells ?? []).every((cell) => heightOf(cell) <= limit);
  if (rows.length <= FEW && rows.every((_, i) => isUpTo(LOW, i))) return true;
  return (at === 0 || at === rows.length - 2) && isUpTo(FAIRLY_LOW, at) && isUpTo(FAIRLY_LOW, at + 1);
}

/** What a block takes at least, be it ever so short. */
const LINE = 60;

function isHigh(cells: readonly Cell[]): boolean {
  return cells.some((cell) => heightOf(cell) > HIGH);
}

/** How high a cell stands, in the characters that would fill it. */
function heightOf({ blocks }: Cell): number {
  return blocks.reduce((sum, block) => sum + LINE + lengthOf(block), 0);
}

function lengthOf(block: Block): number {
  return block.kind === 'paragraph' || block.kind === 'heading' ? textOf(block.children).length : 0;
}

function rowOf(
  cells: readonly Cell[],
  widths: readonly number[],
  context: Context,
  blocks: Blocks,
  look: { readonly head: boolean; readonly uncertain: boolean },
): TableRow {
  const { colours } = context.document.style;
  const dashed: IBorderOptions = { style: BorderStyle.DASHED, size: 12, color: hex(colours.muted) };
  const ofRow = context.document.citations === 'list' || context.notes.length > 0 ? [] : cells.flatMap(statementsIn);
  const own = { ...sharingNotes(context), within: 'Table' as const, ...(ofRow.length > 0 ? { ofRow } : {}) };
  let column = 0;
  return new TableRow({
    tableHeader: look.head,
    cantSplit: !isHigh(cells),
    children: cells.map((cell, i) => {
      const width = widths.slice(column, column + cell.span).reduce((a, b) => a + b, 0);
      column += cell.span;
      const children = cell.header
        ? headerParagraphs(cell, own)
        : blocks(cell.blocks.map(inTable), own).filter((child) => child instanceof Paragraph || child instanceof Table);
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: PADDING,
        verticalAlign: look.head ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
        ...(cell.span > 1 ? { columnSpan: cell.span } : {}),
        ...(look.head ? { shading: { fill: hex(colours.shade), color: 'auto' } } : {}),
        ...(look.uncertain && i === 0 ? { borders: { left: dashed } } : {}),
        // A cell must hold a paragraph, and end with one.
        children:
          children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: 'TableText' })],
      });
    }),
  });
}

function statementsIn({ blocks }: Cell): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.statements : []));
}

/** Running text in a cell is set smaller and ragged. */
function inTable(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  if (block.style === 'note') return { ...block, style: 'table-note' };
  return IN_TABLE_TOO.has(block.style) ? block : { ...block, style: 'table' };
}

function headerParagraphs(cell: Cell, context: Context): Paragraph[] {
  return cell.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    return [
      new Paragraph({
        style: 'TableHead',
        alignment: AlignmentType.START,
        ...directionOf(block.children, context.document.language),
        children: inlinesOf(block.children, context),
      }),
    ];
  });
}

function ruleOf({ document }: Context): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: 4, color: hex(document.style.colours.rule) };
}

/** Whole widths that sum to the total. */
function columnWidths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.floor((share / sum) * total));
}

function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
