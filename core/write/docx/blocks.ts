import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type {
  Block,
  Heading,
  Inline,
  List,
  Masthead,
  SourceEntry,
  SourcePassage,
  Paragraph as Words,
} from '../../model/document.ts';
import { closingFrom, isByline, staysWithEntry, staysWithNext } from '../neighbours.ts';
import { type Context, sharingNotes } from './context.ts';
import { figureOf, pictureOf } from './figures.ts';
import { inlinesOf } from './inlines.ts';
import { remarked } from './remarks.ts';
import { AFTER_TEXT, barsOf, RUNNING, roomsOf } from './styles.ts';
import { isHeavy, mastheadOf, tableOf } from './tables.ts';
import { directionOf, fit, textOf } from './text.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Paragraph styles of the document that the template's style names; any other is body text. */
const STYLES: Readonly<Record<string, string>> = {
  body: 'BodyText',
  table: 'TableText',
  'table-note': 'TableNote',
  lead: 'Lead',
  quote: 'Quote',
  note: 'NoteText',
  earlier: 'NoteText',
  byline: 'Byline',
  method: 'Method',
  caption: 'Caption',
  person: 'Person',
  prompt: 'Prompt',
  title: 'Title',
  subtitle: 'Subtitle',
};

/** The paragraphs and tables of the document's blocks, in their order. */
export function blocksOf(blocks: readonly Block[], context: Context): FileChild[] {
  const closing = closingFrom(blocks);
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const closes = i >= closing && i < blocks.length - 1;
    const isFree = next?.kind === 'table' && isHeavy(next, context);
    if (block.kind === 'heading') return [headingOf(block, context, isFree)];
    if (block.kind !== 'paragraph') return blockOf(block, closes ? { ...context, closes } : context, next);
    const own = isByline(blocks, i) ? { ...block, style: 'byline' } : block;
    return [paragraphOf(own, context, context.keepsNext || closes || (!isFree && staysWithNext(blocks, i)))];
  });
}

/** How many of the last paragraphs of a list stay with the closing line below it. */
const CLOSING = 2;

/** Whether a paragraph of a list stays with the next: `left` come after it. */
function closesList({ closes }: Context, left: number): { readonly keepNext?: true } {
  return closes && left < CLOSING ? { keepNext: true } : {};
}

function blockOf(block: Block, context: Context, next?: Block): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block, context)];
    case 'heading':
      return [headingOf(block, context)];
    case 'list':
      return listOf(block, context, 0, next);
    case 'table':
      return [...tableOf(block, context, blocksOf), afterTable(next)];
    case 'masthead':
      return mastheadBlock(block, context);
    case 'sources':
      return block.entries.flatMap((entry, i) => sourceOf(entry, context, i === block.entries.length - 1));
    case 'figure':
      return figureOf(block, context);
    case 'picture':
      return [pictureOf(block)];
    case 'rule':
      return [new Paragraph({ style: 'Rule', ...closesList(context, 0) })];
    default:
      return assertNever(block);
  }
}

/** The height of an empty line that only parts a table from what has room of its own, in twentieths of a point. */
const HAIR = 20;

/** The empty line that parts a table from what follows; a heading has its own room above it. */
function afterTable(next: Block | undefined): Paragraph {
  const spacing = { before: 0, after: 0, line: HAIR, lineRule: LineRuleType.EXACT };
  return new Paragraph({ style: 'AfterTable', ...(next?.kind === 'heading' ? { spacing } : {}) });
}

/** Letters from which on a paragraph may be higher than what a page has left: some programs begin a new page for one that stays with the next. */
const LONG = 1_200;

/** `keepNext`: it stays on one page with what follows. */
function paragraphOf(block: Words, context: Context, keepNext = context.keepsNext ?? false): Paragraph {
  const style = STYLES[block.style] ?? 'BodyText';
  const children = wordsOf(block, style, context);
  const direction = directionOf(block.children, context.document.language);
  return new Paragraph({
    style,
    ...(keepNext && textOf(block.children).length < LONG ? { keepNext } : {}),
    ...direction,
    ...(direction.bidirectional ? barAtRight(style, context) : {}),
    ...raggedWhere(block, style, context),
    children: block.id ? [new Bookmark({ id: context.bookmark(block.id), children })] : children,
  });
}

/** Narrow lines of a table are ragged; and Word stretches a justified line before a line break over the whole width. */
function raggedWhere({ children }: Words, style: string, { within }: Context): Pick<IParagraphOptions, 'alignment'> {
  const isRagged = children.some(({ kind }) => kind === 'break') || (within === 'Table' && RUNNING.has(style));
  return isRagged ? { alignment: AlignmentType.START } : {};
}

/** Styles of text that is as small as a note. */
const NOTES = new Set(['NoteText', 'ListNote', 'Byline', 'Method']);

/** The words of a paragraph of a style, with the remarks on them. */
function wordsOf({ statements, children }: Words, style: string, context: Context): ParagraphChild[] {
  const own = NOTES.has(style) && !context.within ? { ...context, within: 'Note' as const } : context;
  return remarked(statements, children, sharingNotes(own));
}

/** A border's left is that of the page (ISO/IEC 29500-1, 17.3.1.17), also where lines begin at the right. A house has its own. */
function barAtRight(style: string, { document }: Context): Pick<IParagraphOptions, 'border'> {
  if (document.house || (style !== 'Lead' && style !== 'Quote')) return {};
  return { border: { left: { style: BorderStyle.NONE }, right: barsOf(document)[style] } };
}

/** Word numbers the heading itself where its count is the memo's; else the memo's number is printed. */
function headingOf(block: Heading, context: Context, isFree = false): Paragraph {
  const counts = context.headings;
  const level = context.titled ? (Math.max(1, block.level - 1) as 1 | 2) : block.level;
  const isTitle = context.titled && block.level === 1;
  let numbering = {};
  let printed: TextRun[] = [];
  if (block.number !== null) {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    if (counts.slice(0, level).join('.') === block.number)
      numbering = { numbering: { reference: 'headings', level: level - 1 } };
    else printed = [new TextRun(`${fit(block.number)}  `)];
  }
  return new Paragraph({
    heading: isTitle ? HeadingLevel.TITLE : LEVELS[level],
    ...directionOf(block.children, context.document.language),
    ...numbering,
    // In a cell it would keep the whole table from being parted.
    ...(isFree || context.within === 'Table' ? { keepNext: false } : {}),
    children: [
      new Bookmark({
        id: context.bookmark(block.id),
        children: [...printed, ...inlinesOf(block.children, { ...context, isRead: true })],
      }),
    ],
  });
}

function listOf(list: List, context: Context, level: number, next?: Block): FileChild[] {
  const instance = context.list();
  return list.items.flatMap((item, at) =>
    item.flatMap((block, i) => {
      if (block.kind === 'list') return listOf(block, context, Math.min(level + 1, 2));
      if (block.kind !== 'paragraph') return blockOf(block, context);
      const marker =
        i === 0
          ? { numbering: { reference: list.ordered ? 'numbers' : 'bullets', level, instance } }
          : { indent: { left: 360 * (level + 1) } };
      const style = block.style === 'note' || block.style === 'earlier' ? 'ListNote' : 'ListParagraph';
      // What follows is no part of the list; a heading has its own room above it.
      const isEnd =
        next !== undefined && next.kind !== 'heading' && at === list.items.length - 1 && i === item.length - 1;
      return [
        new Paragraph({
          style,
          ...marker,
          ...closesList(context, list.items.length - 1 - at),
          ...(!context.within && staysWithEntry(list, at) ? { keepNext: true } : {}),
          ...(isEnd ? afterList(context) : {}),
          ...directionOf(block.children, context.document.language),
          ...raggedWhere(block, style, context),
          children: wordsOf(block, style, context),
        }),
      ];
    }),
  );
}

/** Below a list is as much room as below a paragraph; in a cell, and where an office has its own styles, as they say. */
function afterList({ document, within }: Context): Pick<IParagraphOptions, 'spacing'> {
  return document.house || within ? {} : { spacing: { after: roomsOf(document)(AFTER_TEXT) } };
}

function mastheadBlock(block: Masthead, context: Context): FileChild[] {
  return block.rows.length > 0 ? [mastheadOf(block, context), new Paragraph({ style: 'Rule' })] : [];
}

/** A source with its passages: each is the anchor of its citations, and leads back to them. */
function sourceOf(entry: SourceEntry, context: Context, isLast: boolean): FileChild[] {
  const number = new Bookmark({
    id: context.bookmark(entry.id),
    children: [new TextRun({ text: `${entry.number}.`, bold: true })],
  });
  return [
    new Paragraph({
      style: 'Source',
      keepNext: true,
      children: [number, new TextRun({ text: '\t' }), ...inlinesOf(entry.description, context)],
    }),
    ...entry.passages.map((passage, i) => {
      const label = new Bookmark({
        id: context.bookmark(passage.id),
        children: [new TextRun({ text: fit(passage.label), style: 'CitationMark' })],
      });
      const back = passage.citedBy.flatMap((id, i) => [
        new TextRun(' '),
        ...inlinesOf(
          [
            {
              kind: 'reference',
              target: id,
              title: '',
              children: [{ kind: 'text', text: backMark(i, passage.citedBy.length), marks: [] }],
            },
          ],
          context,
        ),
      ]);
      return new Paragraph({
        style: 'SourcePassage',
        // The last passage does not stand alone on the next page.
        ...(i === entry.passages.length - 2 ? { keepNext: true } : {}),
        ...(isLast ? closesList(context, entry.passages.length - 1 - i) : {}),
        // What follows is no part of the list.
        ...(isLast && i === entry.passages.length - 1 ? { spacing: { after: 160 } } : {}),
        ...directionOf(passageWords(passage), context.document.language),
        children: [label, new TextRun({ text: '\t' }), ...inlinesOf(passageWords(passage), context), ...back],
      });
    }),
  ];
}

/** A passage in its own words, or how it begins and where it stands. */
function passageWords({ locator, words }: SourcePassage): readonly Inline[] {
  return words === null ? (locator ?? []) : [{ kind: 'text', text: `“${words}”`, marks: [] }];
}

/** The way back to a citation: one arrow before all of them, and their numbers. */
function backMark(index: number, count: number): string {
  if (index > 0) return String(index + 1);
  return count === 1 ? '↑' : '↑1';
}

function assertNever(value: never): never {
  throw new TypeError(`no such block: ${JSON.stringify(value)}`);
}
