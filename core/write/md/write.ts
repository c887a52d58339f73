import type { Block, Cell, Inline, Mark, MemoDocument, SourceEntry } from '../../model/document.ts';
import { levelOf } from '../headings.ts';
import { withoutLabel } from '../notes.ts';

/** Control characters and the ones that turn lines round. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A memo as Markdown (GitHub's flavour: tables, and notes where the memo has notes). Words of articles are never taken for markup. */
export function writeMarkdown(document: MemoDocument): string {
  const marking = document.marking ? [`**${escaped(document.marking)}**`] : [];
  const parts = [
    ...marking,
    ...document.blocks.map((block) => blockText(block, document, '')),
    ...notesOf(document),
    ...marking,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block, document: MemoDocument, indent: string): string {
  switch (block.kind) {
    case 'paragraph': {
      const text = inlinesText(block.children, document);
      if (block.style === 'title') return `# ${oneLine(text)}`;
      return block.style === 'quote' || block.style === 'lead'
        ? `> ${text.replaceAll('\n', '\n> ')}`
        : text.replaceAll('\n', `\n${indent}`);
    }
    case 'heading':
      return `${'#'.repeat(levelOf(block, document))} ${block.number === null ? '' : `${block.number} `}${oneLine(inlinesText(block.children, document))}`;
    case 'list':
      return block.items
        .map((item, i) => {
          const marker = block.ordered ? `${i + 1}. ` : '- ';
          const inner = indent + ' '.repeat(marker.length);
          return `${indent}${marker}${item.map((part, n) => (n === 0 ? blockText(part, document, inner) : indented(blockText(part, document, inner), part, inner))).join('\n')}`;
        })
        .join('\n');
    case 'table': {
      const head = block.head.at(-1)?.map((cell) => cellText(cell, document)) ?? block.widths.map(() => '');
      const rows = block.rows.map(({ cells }) =>
        cells.flatMap((cell) => [cellText(cell, document), ...Array.from({ length: cell.span - 1 }, () => '')]),
      );
      const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
      return `${block.captioned ? `**${escaped(block.caption)}**\n\n` : ''}${lines.join('\n')}`;
    }
    case 'masthead':
      return block.rows
        .map(({ label, value }) => `**${escaped(label)}:** ${oneLine(inlinesText(value, document))}`)
        .join('  \n');
    case 'sources':
      return block.entries.map((entry) => sourceText(entry, document)).join('\n');
    case 'figure':
      return `*${escaped(`${block.caption}. ${block.alt}`)}*`;
    case 'picture':
      return `*${escaped(block.alt)}*`;
    case 'rule':
      return '---';
    default:
      return assertNever(block);
  }
}

function indented(text: string, block: Block, indent: string): string {
  return block.kind === 'list' ? text : `${indent}${text}`;
}

function inlinesText(children: readonly Inline[], document: MemoDocument): string {
  return joined(children)
    .map((child) => inlineText(child, document))
    .join('');
}

/** Texts in a row that are set off alike, as one: `**a****b**` is no strong text. */
function joined(children: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const child of children) {
    const last = all.at(-1);
    const alike = child.kind === 'text' && last?.kind === 'text' && starsOf(child.marks) === starsOf(last.marks);
    if (alike && starsOf(child.marks) !== '') all[all.length - 1] = { ...last, text: last.text + child.text };
    else all.push(child);
  }
  return all;
}

/** What stands on both sides of a text: nothing, `*`, `**` or both. A badge has brackets instead. */
function starsOf(marks: readonly Mark[]): string {
  if (marks.includes('badge')) return '';
  const emphatic = marks.includes('emphasis') || marks.includes('uncertain');
  return `${marks.includes('strong') ? '**' : ''}${emphatic ? '*' : ''}`;
}

function inlineText(child: Inline, document: MemoDocument): string {
  switch (child.kind) {
    case 'text': {
      const marks = child.marks;
      const text = escaped(child.text);
      const [before, core, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)?.slice(1) ?? ['', text, ''];
      if (!core) return text;
      if (marks.includes('badge')) return `${before}(${core})${after}`;
      const stars = starsOf(marks);
      return `${before}${stars}${core}${stars}${after}`;
    }
    case 'break':
      return '  \n';
    case 'link':
      return /^(?:https?:\/\/|mailto:)[^\s<>()]+$/i.test(child.href)
        ? `[${inlinesText(child.children, document)}](<${child.href}>)`
        : inlinesText(child.children, document);
    case 'reference':
      return inlinesText(child.children, document);
    case 'cite':
      return document.citations === 'list' ? `\\[${escaped(child.label)}\\]` : `[^${noteName(child.label)}]`;
    default:
      return assertNever(child);
  }
}

function cellText(cell: Cell, document: MemoDocument): string {
  return cell.blocks
    .map((block) => blockText(block, document, ''))
    .join('<br>')
    .replace(/ {0,2}\n+/g, '<br>')
    .replaceAll('|', '\\|')
    .replaceAll('\\\\|', '\\|');
}

function sourceText(entry: SourceEntry, document: MemoDocument): string {
  const passages = entry.passages.map(
    ({ label, words, locator }) =>
      `   - \\[${escaped(label)}\\] ${words === null ? oneLine(inlinesText(locator ?? [], document)) : `“${oneLine(escaped(words))}”`}`,
  );
  return [`${entry.number}. ${oneLine(inlinesText(entry.description, document))}`, ...passages].join('\n');
}

/** A note for each passage: Markdown lets a note be referred to more than once. */
function notesOf(document: MemoDocument): readonly string[] {
  if (document.citations === 'list') return [];
  return document.sources.flatMap(({ passages }) =>
    passages
      .filter(({ citedBy }) => citedBy.length > 0)
      .map(
        ({ label, note }) =>
          `[^${noteName(label)}]: \\[${escaped(label)}\\] ${oneLine(inlinesText(withoutLabel(label, note), document))}`,
      ),
  );
}

function noteName(label: string): string {
  return label.replace(/[^\w]/g, '');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Text in which no character is markup: punctuation that could be is escaped, line ends are spaces. */
function escaped(text: string): string {
  return text
    .replace(UNFIT, '')
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

function assertNever(value: never): never {
  throw new TypeError(`not of a memo's document: ${JSON.stringify(value)}`);
}
