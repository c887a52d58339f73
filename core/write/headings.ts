import type { Block, MemoDocument } from '../model/document.ts';

/**
 * The level of a heading on a page without pages, from 1. Where the title is a paragraph of its own, that is the page's only
 * heading of the first level; else the headings keep their levels, so that every page has one.
 */
export function levelOf({ level }: Extract<Block, { kind: 'heading' }>, { blocks }: MemoDocument): number {
  return blocks.some((block) => block.kind === 'paragraph' && block.style === 'title') ? level + 1 : level;
}
