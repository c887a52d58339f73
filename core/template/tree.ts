import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { statementsOf } from '../model/contents.ts';
import type { Block, Cell, Inline, Table } from '../model/document.ts';
import type { Memo } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { TemplatePack } from '../model/template.ts';
import type { CiteMarks } from './cites.ts';
import { childrenOf, classesOf, elementsOf, idOf, plainOf } from './elements.ts';
import { FIGURES, figureBlocks } from './figures/figure.ts';
import { settledHeadings } from './headings.ts';
import { inSectionOrder } from './order.ts';
import { notice, type Reader } from './reader.ts';
import { capitalised, runningText, statementIds } from './running-text.ts';
import { SCHEMA, TAGS } from './schema.ts';

const INLINE = new Set(['strong', 'em', 'small', 'span', 'a', 'br']);

/** The blocks that a template's HTML means. Whatever a memo cannot hold is left out, with a notice that names it and its line. */
export function blocksOf(
  html: string,
  memo: Memo,
  pack: TemplatePack,
  marks: CiteMarks,
): { readonly blocks: readonly Block[]; readonly notices: readonly Notice[] } {
  const parsed = fromHtml(html, { fragment: true });
  const statements = new Map(memo.sections.flatMap(({ content }) => statementsOf(content)).map((one) => [one.id, one]));
  const reader: Reader = {
    memo,
    pack,
    marks,
    statements,
    notices: [],
    counted: { made: 0 },
  };
  noticeUnknownTags(parsed, reader);
  const safe = sanitize(parsed, SCHEMA);
  const nodes = inSectionOrder(
    childrenOf(safe),
    memo.sections.map(({ key }) => key),
  );
  const blocks = settledHeadings(blocksIn(nodes, reader), pack.style, memo.sources.length > 0);
  return { blocks, notices: reader.notices };
}

/** Blocks in order; stretches of text and inline elements between them become paragraphs. */
function blocksIn(nodes: readonly RootContent[], reader: Reader): readonly Block[] {
  const blocks: Block[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    const paragraph = paragraphOf(run, 'body', null, reader);
    if (paragraph) blocks.push(paragraph);
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isInline(node, reader))) run.push(node);
    else if (node.type === 'element') {
      flush();
      blocks.push(...blockOf(node, reader));
    }
  }
  flush();
  return blocks;
}

/** A mark that was never closed holds what follows it: that is read as if the mark were not there, and told once for each tag. */
function isInline(element: Element, reader: Reader): boolean {
  if (!INLINE.has(element.tagName)) return false;
  if (!holdsBlock(element)) return true;
  const values = { tag: element.tagName, line: element.position?.start.line ?? 1 };
  if (!reader.notices.some(({ code, values: told }) => code === 'template-unclosed' && told['tag'] === values.tag))
    notice(reader, 'template-unclosed', values);
  return false;
}

function holdsBlock(element: Element): boolean {
  return elementsOf(element).some((child) => !INLINE.has(child.tagName) || holdsBlock(child));
}

function blockOf(element: Element, reader: Reader): readonly Block[] {
  const { tagName, properties } = element;
  if (tagName === 'h1' || tagName === 'h2' || tagName === 'h3') return [headingOf(element, reader)];
  if (tagName === 'p') {
    const [style = 'body'] = classesOf(element);
    return listOf(paragraphOf(element.children, style, idOf(element), reader));
  }
  if (tagName === 'ul' || tagName === 'ol') {
    const items = elementsOf(element).map((item) => blocksIn(item.children, reader));
    const filled = items.filter((item) => item.length > 0);
    return filled.length > 0 ? [{ kind: 'list', ordered: tagName === 'ol', items: filled }] : [];
  }
  if (tagName === 'table') return [tableOf(element, reader)];
  if (tagName === 'dl') return [mastheadOf(element, reader)];
  if (tagName === 'hr') return [{ kind: 'rule' }];
  // The entries are filled in when all marks are placed.
  if (tagName === 'div' && properties['dataBlock'] === 'sources') return [{ kind: 'sources', entries: [] }];
  if (tagName === 'div' && properties['dataBlock'] === 'figure') return figureAt(element, reader);
  if (tagName === 'div' && properties['dataBlock'] === 'logo') return logoIn(reader);
  return blocksIn(element.children, reader);
}

function figureAt({ properties }: Element, reader: Reader): readonly Block[] {
  const name = String(properties['dataFigure']);
  if (Object.hasOwn(FIGURES, name)) return figureBlocks(name, reader.memo, reader.pack);
  notice(reader, 'template-figure-unknown', { name, figures: Object.keys(FIGURES).join(', ') });
  return [];
}

/** The pack's logo as high as the style says, and no wider than the text. */
function logoIn({ pack: { logo, style } }: Reader): readonly Block[] {
  if (!logo || !style.logo) return [];
  const { alt, height, place } = style.logo;
  const { bytes, format } = logo;
  return [
    { kind: 'picture', id: 'logo', format, bytes, width: (logo.width / logo.height) * height, height, alt, place },
  ];
}

function headingOf(element: Element, reader: Reader): Block {
  const level = Number(element.tagName.slice(1)) as 1 | 2 | 3;
  return {
    kind: 'heading',
    level,
    id: idOf(element) ?? madeId('heading', reader),
    number: null,
    children: capitalised(runningText(element.children, reader)),
  };
}

function paragraphOf(nodes: readonly RootContent[], style: string, id: string | null, reader: Reader): Block | null {
  const inlines = runningText(nodes, reader);
  if (inlines.length === 0) return null;
  const children = style === 'quote' || style === 'person' ? inlines : capitalised(inlines);
  return { kind: 'paragraph', style, id, statements: statementIds(nodes), children };
}

function tableOf(element: Element, reader: Reader): Table {
  const parts = elementsOf(element);
  const rowsOf = (name: string): readonly Element[] =>
    parts
      .filter(({ tagName }) => tagName === name)
      .flatMap((part) => elementsOf(part).filter(({ tagName }) => tagName === 'tr'));
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const head = rowsOf('thead').map((row) => cellsOf(row, reader));
  const rows = rowsOf('tbody').map((row) => ({
    cells: cellsOf(row, reader),
    uncertain: row.properties['dataUncertain'] !== undefined,
  }));
  const columns = Math.max(
    1,
    ...[...head, ...rows.map(({ cells }) => cells)].map((cells) => cells.reduce((sum, { span }) => sum + span, 0)),
  );
  return {
    kind: 'table',
    id: idOf(element) ?? madeId('table', reader),
    caption: caption ? plainOf(caption) : '',
    captioned: element.properties['dataCaptioned'] !== undefined,
    widths: widthsOf(element, columns),
    head,
    rows,
  };
}

function cellsOf(row: Element, reader: Reader): readonly Cell[] {
  return elementsOf(row)
    .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
    .map((cell) => ({
      header: cell.tagName === 'th',
      span: Math.max(1, Math.min(50, Number(cell.properties['colSpan'] ?? 1) || 1)),
      blocks: blocksIn(cell.children, reader),
    }));
}

/** Shares as the template gives them ("20 60 20"); equal ones where it gives none or another number of them. */
function widthsOf(element: Element, columns: number): readonly number[] {
  const given = String(element.properties['dataWidths'] ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  const usable = given.length === columns && given.every((share) => Number.isFinite(share) && share > 0);
  const shares = usable ? given : Array.from({ length: columns }, () => 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

function mastheadOf(element: Element, reader: Reader): Block {
  const rows: { label: string; value: readonly Inline[] }[] = [];
  for (const part of elementsOf(element)) {
    if (part.tagName === 'dt') rows.push({ label: plainOf(part), value: [] });
    else if (part.tagName === 'dd') {
      const last = rows.at(-1);
      if (last) rows[rows.length - 1] = { ...last, value: runningText(part.children, reader) };
    }
  }
  return { kind: 'masthead', rows };
}

/** Tags of the HTML that no memo can hold, by line of the HTML: the sanitiser drops them, and the author is told. */
function noticeUnknownTags(root: Root, reader: Reader): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element' && !TAGS.includes(node.tagName)) {
      const values = { tag: node.tagName, line: node.position?.start.line ?? 1 };
      notice(reader, 'template-tag-unknown', values);
    }
    if ('children' in node) stack.push(...node.children);
  }
}

function madeId(kind: string, reader: Reader): string {
  reader.counted.made += 1;
  return `${kind}-${reader.counted.made}`;
}

function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
