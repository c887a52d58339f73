import { type FileChild, TableOfContents } from 'docx';
import type { Block, Inline } from '../../model/document.ts';
import type { Context } from './context.ts';

/** A memo of so many characters runs over some twenty pages: a reader then wants to know where things stand. */
const LONG = 60_000;

/**
 * A table of contents for long memos: a field, filled with the headings and their links. Word counts the pages when it
 * opens the file, since that takes its own layout.
 */
export function contentsOf({ document }: Context): FileChild[] {
  if (lengthOf(document.blocks) < LONG) return [];
  return [new TableOfContents(document.words['contents'] ?? 'Contents', { hyperlink: true, headingStyleRange: '1-2' })];
}

/** True where the document has a table of contents, whose pages Word is to count. */
export function hasContents({ document }: Context): boolean {
  return lengthOf(document.blocks) >= LONG;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0);
}

function blockLength(block: Block): number {
  if (block.kind === 'paragraph' || block.kind === 'heading') return inlineLength(block.children);
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + lengthOf(item), 0);
  if (block.kind === 'table')
    return block.rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + lengthOf(cell.blocks), 0), 0);
  if (block.kind === 'sources')
    return block.entries.reduce(
      (sum, { passages }) => sum + passages.reduce((all, one) => all + (one.words?.length ?? 60), 0),
      0,
    );
  return 0;
}

function inlineLength(children: readonly Inline[]): number {
  return children.reduce((sum, child) => sum + (child.kind === 'text' ? child.text.length : 4), 0);
}
