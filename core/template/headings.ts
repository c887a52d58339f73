import type { Block, DocumentStyle, Heading } from '../model/document.ts';
import { headingNumbers } from './numbers.ts';

/**
 * The blocks without headings that head nothing, and each that stays with its number. A template prints a heading before it
 * knows whether the lines below it have any words; a reader takes one that stands alone for something that was lost.
 * `hasSources`: the list of sources, which is filled in later, will have entries.
 */
export function settledHeadings(blocks: readonly Block[], style: DocumentStyle, hasSources: boolean): readonly Block[] {
  const numberOf = headingNumbers(style);
  const title = blocks.findIndex(({ kind }) => kind === 'heading');
  return blocks
    .filter((block, i) => block.kind !== 'heading' || isTitle(block, i === title) || heads(blocks, i, hasSources))
    .map((block) => numbered(block, numberOf));
}

function isTitle({ level }: Heading, isFirst: boolean): boolean {
  return isFirst && level === 1;
}

/** Whether anything stands below a heading before the next of its level or above. */
function heads(blocks: readonly Block[], at: number, hasSources: boolean): boolean {
  const heading = blocks[at];
  if (heading?.kind !== 'heading') return false;
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === 'heading' && block.level <= heading.level) return false;
    if (isContent(block, hasSources)) return true;
  }
  return false;
}

/** A line or a drawing that a section may be about: the line on how the memo was made belongs to none. */
function isContent(block: Block, hasSources: boolean): boolean {
  switch (block.kind) {
    case 'heading':
    case 'rule':
      return false;
    case 'paragraph':
      return block.style !== 'method';
    case 'list':
      return block.items.length > 0;
    case 'table':
    case 'masthead':
      return block.rows.length > 0;
    case 'sources':
      return hasSources;
    default:
      return true;
  }
}

/** Headings are counted where they stand, in lists and cells, too. */
function numbered(block: Block, numberOf: (level: Heading['level']) => string | null): Block {
  const all = (within: readonly Block[]): readonly Block[] => within.map((one) => numbered(one, numberOf));
  if (block.kind === 'heading') return { ...block, number: numberOf(block.level) };
  if (block.kind === 'list') return { ...block, items: block.items.map(all) };
  if (block.kind !== 'table') return block;
  const cellsOf = (row: readonly (typeof block.head)[number][number][]) =>
    row.map((cell) => ({ ...cell, blocks: all(cell.blocks) }));
  return {
    ...block,
    head: block.head.map(cellsOf),
    rows: block.rows.map((row) => ({ ...row, cells: cellsOf(row.cells) })),
  };
}
