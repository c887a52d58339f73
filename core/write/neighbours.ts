import type { Block, List, Paragraph } from '../model/document.ts';

/** What stands beside a block decides, in PDF and in Word alike, what it stays on one page with and whose words it tells of. */

/** Whether a block is a paragraph of that style. */
export function isStyled(block: Block | undefined, style: string): boolean {
  return block?.kind === 'paragraph' && block.style === style;
}

/** Notes below a quotation say whose it is, and how else it was worded: its byline. */
export function isByline(blocks: readonly Block[], at: number): boolean {
  if (!isStyled(blocks[at], 'note')) return false;
  let before = at - 1;
  while (isStyled(blocks[before], 'note')) before -= 1;
  return isStyled(blocks[before], 'quote');
}

/**
 * Whether a paragraph stays with what follows: a quotation with its byline; what stands for a heading, strong as a whole or
 * with a colon at its end; a note between a heading and what it is a note on.
 */
export function staysWithNext(blocks: readonly Block[], at: number): boolean {
  const [before, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== 'paragraph' || next === undefined) return false;
  const isBelow = block.style === 'note' && before?.kind === 'heading';
  // What it is a note on may begin with a heading of its own.
  if (next.kind === 'heading') return isBelow && next.level > before.level;
  return isBelow || isIntroduction(block) || (block.style === 'quote' && isStyled(next, 'note'));
}

/** Letters of an entry that fills no more than two lines. */
const SHORT = 180;

/** Whether an entry of a list stays with the next: no short one stands alone below its heading, or alone on the next page. */
export function staysWithEntry({ items }: List, at: number): boolean {
  if (at !== 0 && at !== items.length - 2) return false;
  const both = items.slice(at, at + 2);
  return both.length === 2 && both.every(isShort);
}

function isShort([block, ...more]: readonly Block[]): boolean {
  if (block?.kind !== 'paragraph' || more.length > 0) return false;
  return block.children.reduce((sum, child) => sum + (child.kind === 'text' ? child.text.length : 0), 0) <= SHORT;
}

/**
 * The blocks that stay with the closing line on how a memo was made, which has no page to itself: the last that is no rule, and the
 * rule between them. The index of the first of them; the number of blocks where there is no such line.
 */
export function closingFrom(blocks: readonly Block[]): number {
  if (!isStyled(blocks.at(-1), 'method')) return blocks.length;
  return blocks.findLastIndex((block, i) => i < blocks.length - 1 && block.kind !== 'rule');
}

function isIntroduction({ children }: Paragraph): boolean {
  const words = children.filter((child) => child.kind !== 'text' || child.text.trim() !== '');
  const last = words.at(-1);
  if (last?.kind !== 'text') return false;
  return (
    last.text.trimEnd().endsWith(':') || words.every((child) => child.kind === 'text' && child.marks.includes('strong'))
  );
}
