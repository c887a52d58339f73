import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { statementsOf } from '../model/contents.ts';
import type { Block, Cell, Inline, Mark, Table } from '../model/document.ts';
import type { Memo, Statement } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { TemplatePack } from '../model/template.ts';
import type { CiteMarks } from './cites.ts';
import { clean } from './clean.ts';
import { FIGURES, figureBlocks } from './figures/figure.ts';
import { settledHeadings } from './headings.ts';
import { statementInlines } from './inlines.ts';
import { inSectionOrder } from './order.ts';
import { SCHEMA, TAGS } from './schema.ts';

interface Reader {
  readonly memo: Memo;
  readonly pack: TemplatePack;
  readonly marks: CiteMarks;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly notices: Notice[];
  /** Tables and headings without a name of their own, counted so far. */
  readonly counted: { made: number };
}

const INLINE = new Set(['strong', 'em', 'small', 'span', 'a', 'br']);
const MARKS: Readonly<Record<string, Mark>> = { strong: 'strong', em: 'emphasis', small: 'small' };
const CLASS_MARKS: readonly Mark[] = ['muted', 'quoted', 'uncertain', 'badge'];

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
    notices: unknownTags(parsed, pack),
    counted: { made: 0 },
  };
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
function isInline(element: Element, { notices, pack }: Reader): boolean {
  if (!INLINE.has(element.tagName)) return false;
  if (!holdsBlock(element)) return true;
  const values = { tag: element.tagName, line: element.position?.start.line ?? 1 };
  if (!notices.some(({ code, values: told }) => code === 'template-unclosed' && told['tag'] === values.tag))
    notices.push({
      code: 'template-unclosed',
      severity: 'warning',
      place: { file: `${pack.manifest.id}/memo.hbs` },
      values,
    });
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

function figureAt({ properties }: Element, { memo, pack, notices }: Reader): readonly Block[] {
  const name = String(properties['dataFigure']);
  if (Object.hasOwn(FIGURES, name)) return figureBlocks(name, memo, pack);
  notices.push({
    code: 'template-figure-unknown',
    severity: 'warning',
    place: { file: `${pack.manifest.id}/memo.hbs` },
    values: { name, figures: Object.keys(FIGURES).join(', ') },
  });
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
    children: capitalised(trimmed(inlinesIn(element.children, [], reader))),
  };
}

/**
 * Headings and the memo's own sentences begin with a capital, also where a slot begins them ("tariffs", "between 3 and 9
 * February"). Verbatim words are marked as such, and names that begin small and go on large ("iPhone") stay as they are.
 */
function capitalised([first, ...rest]: readonly Inline[]): readonly Inline[] {
  const isOwn = first?.kind === 'text' && !first.marks.includes('quoted') && !first.marks.includes('badge');
  if (!isOwn) return first ? [first, ...rest] : [];
  return [{ ...first, text: first.text.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase()) }, ...rest];
}

function paragraphOf(nodes: readonly RootContent[], style: string, id: string | null, reader: Reader): Block | null {
  const inlines = trimmed(inlinesIn(nodes, [], reader));
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
      if (last) rows[rows.length - 1] = { ...last, value: trimmed(inlinesIn(part.children, [], reader)) };
    }
  }
  return { kind: 'masthead', rows };
}

function inlinesIn(nodes: readonly RootContent[], marks: readonly Mark[], reader: Reader): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'text') return [{ kind: 'text', text: clean(node.value.replace(/\s+/g, ' ')), marks }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [{ kind: 'break' }];
    if (node.properties['dataStatement'] !== undefined) return marked(statementAt(node, reader), marks);
    const inner = inlinesIn(node.children, [...marks, ...marksOf(node)], reader);
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !isWritten(href, reader)) return inner;
    return [
      {
        kind: 'link',
        href,
        title: typeof node.properties['title'] === 'string' ? node.properties['title'] : plainOf(node),
        children: inner,
      },
    ];
  });
}

/** Whether a template has an address as it stands: with the memo's words filled in it would carry them away. */
function isWritten(href: string, { notices, pack }: Reader): boolean {
  if (Object.values(pack.templates).some((source) => source.replaceAll('&amp;', '&').includes(href))) return true;
  const place = { file: `${pack.manifest.id}/memo.hbs` };
  notices.push({ code: 'template-address-filled', severity: 'warning', place, values: { line: 1 } });
  return false;
}

/** A statement within <strong> or a marked <span> is marked like the words around it; its small print is never strong. */
function marked(inlines: readonly Inline[], marks: readonly Mark[]): readonly Inline[] {
  if (marks.length === 0) return inlines;
  return inlines.map((inline) => {
    if (inline.kind !== 'text') return inline;
    const around = inline.marks.includes('small') ? marks.filter((mark) => mark !== 'strong') : marks;
    return { ...inline, marks: [...new Set([...around, ...inline.marks])] };
  });
}

function statementAt(node: Element, reader: Reader): readonly Inline[] {
  const id = String(node.properties['dataStatement']);
  const statement = reader.statements.get(id);
  if (!statement) {
    reader.notices.push({
      code: 'template-statement-unknown',
      severity: 'error',
      place: { file: `${reader.pack.manifest.id}/memo.hbs` },
      values: { id },
    });
    return [];
  }
  return statementInlines(
    reader.memo,
    reader.pack.phrases,
    statement,
    reader.marks,
    node.properties['dataCites'] !== 'none',
  );
}

function marksOf(node: Element): readonly Mark[] {
  const own = MARKS[node.tagName];
  return [...(own ? [own] : []), ...CLASS_MARKS.filter((mark) => classesOf(node).includes(mark))];
}

function statementIds(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type !== 'element') return [];
    const own = node.properties['dataStatement'];
    return typeof own === 'string' ? [own] : statementIds(node.children);
  });
}

/** Without the white space that the template's own lines leave at both ends and between. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      out.push(inline);
      continue;
    }
    const last = out.at(-1);
    const open = last === undefined || last.kind === 'break' || (last.kind === 'text' && last.text.endsWith(' '));
    const text = open ? inline.text.replace(/^ +/, '') : inline.text;
    if (last?.kind === 'text' && sameLook(last, inline)) out[out.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') out.push({ ...inline, text });
  }
  const last = out.at(-1);
  if (last?.kind !== 'text') return out;
  const text = last.text.replace(/ +$/, '');
  return [...out.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}

type Text = Extract<Inline, { kind: 'text' }>;

function sameLook(a: Text, b: Text): boolean {
  return a.marks.join() === b.marks.join() && a.language === b.language;
}

/** Tags of the HTML that no memo can hold, by line of the HTML: the sanitiser drops them, and the author is told. */
function unknownTags(root: Root, pack: TemplatePack): Notice[] {
  const notices: Notice[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element' && !TAGS.includes(node.tagName)) {
      const values = { tag: node.tagName, line: node.position?.start.line ?? 1 };
      notices.push({
        code: 'template-tag-unknown',
        severity: 'warning',
        place: { file: `${pack.manifest.id}/memo.hbs` },
        values,
      });
    }
    if ('children' in node) stack.push(...node.children);
  }
  return notices;
}

function childrenOf(node: Nodes): readonly RootContent[] {
  return 'children' in node ? (node.children as readonly RootContent[]) : [];
}

function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => child.type === 'element');
}

function classesOf(element: Element): readonly string[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

function idOf(element: Element): string | null {
  const { id } = element.properties;
  return typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) ? id : null;
}

function madeId(kind: string, reader: Reader): string {
  reader.counted.made += 1;
  return `${kind}-${reader.counted.made}`;
}

function plainOf(node: Element): string {
  return clean(
    node.children
      .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plainOf(child) : ''))
      .join('')
      .replace(/\s+/g, ' '),
  ).trim();
}

function listOf<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
