import type {
  Block,
  Cell,
  Cite,
  Figure,
  Inline,
  MemoDocument,
  Picture,
  SourceEntry,
  Table,
} from '../../model/document.ts';
import { base64 } from '../base64.ts';
import { stretchesOf } from '../direction.ts';
import { svgOf } from '../figures/svg.ts';
import { levelOf } from '../headings.ts';
import { withoutLabel } from '../notes.ts';
import { languagesIn } from '../scripts.ts';
import { escaped, safeAddress } from './escape.ts';
import { SANS, stylesheetOf } from './stylesheet.ts';

/** A memo as one self-contained, accessible HTML page: no script, no address that is loaded, a print style of its own. */
export function writeHtml(document: MemoDocument): string {
  const marking = document.marking ? `<p class="marking">${escaped(document.marking)}</p>` : '';
  return `<!doctype html>
<html lang="${escaped(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${document.blocks.some(({ kind }) => kind === 'picture') ? '; img-src data:' : ''}">
<title>${escaped(document.title)}</title>${document.author ? `\n<meta name="author" content="${escaped(document.author)}">` : ''}
<meta name="date" content="${escaped(document.date)}">
<style>
${stylesheetOf(document)}</style>
</head>
<body>
${marking && `<header>${marking}</header>`}
<main>
${document.blocks.map((block) => blockHtml(block, document)).join('\n')}
${notesHtml(document)}</main>
${marking && `<footer>${marking}</footer>`}
</body>
</html>
`;
}

function blockHtml(block: Block, document: MemoDocument): string {
  switch (block.kind) {
    case 'paragraph': {
      const inner = inlinesHtml(block.children, document);
      if (block.style === 'title') return `<h1 class="title">${inner}</h1>`;
      return `<p class="${escaped(block.style)}"${block.id ? ` id="${escaped(block.id)}"` : ''}>${inner}</p>`;
    }
    case 'heading': {
      const number = block.number === null ? '' : `<span class="number">${escaped(block.number)}</span> `;
      const level = levelOf(block, document);
      return `<h${level} id="${escaped(block.id)}">${number}${inlinesHtml(block.children, document)}</h${level}>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${item.map((inner) => blockHtml(inner, document)).join('\n')}</li>`);
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table':
      return tableHtml(block, document);
    case 'masthead':
      return `<dl class="masthead">\n${block.rows.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${inlinesHtml(value, document)}</dd></div>`).join('\n')}\n</dl>`;
    case 'sources':
      return `<ol class="sources">\n${block.entries.map((entry) => sourceHtml(entry, document)).join('\n')}\n</ol>`;
    case 'figure':
      return figureHtml(block, document);
    case 'picture':
      return pictureHtml(block);
    case 'rule':
      return '<hr>';
    default:
      return assertNever(block);
  }
}

function inlinesHtml(children: readonly Inline[], document: MemoDocument): string {
  return children.map((child) => inlineHtml(child, document)).join('');
}

function inlineHtml(child: Inline, document: MemoDocument): string {
  switch (child.kind) {
    case 'text': {
      const classes = child.marks.filter((mark) => mark !== 'strong' && mark !== 'emphasis');
      const attributes = `${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${child.language ? ` lang="${escaped(child.language)}"` : ''}`;
      const words = isolated(child.text, child.language ?? document.language);
      const text = attributes === '' ? words : `<span${attributes}>${words}</span>`;
      const emphatic = child.marks.includes('emphasis') ? `<em>${text}</em>` : text;
      return child.marks.includes('strong') ? `<strong>${emphatic}</strong>` : emphatic;
    }
    case 'break':
      return '<br>';
    case 'link': {
      const href = safeAddress(child.href);
      const inner = inlinesHtml(child.children, document);
      return href ? `<a href="${escaped(href)}" title="${escaped(child.title)}" rel="noreferrer">${inner}</a>` : inner;
    }
    case 'reference':
      return `<a href="#${escaped(child.target)}" title="${escaped(child.title)}">${inlinesHtml(child.children, document)}</a>`;
    case 'cite':
      return citeHtml(child, document);
    default:
      return assertNever(child);
  }
}

/** What is read of a mark begins with what is seen of it: who says "1a" to a program that listens means this link. */
function citeHtml(cite: Cite, document: MemoDocument): string {
  const target = document.citations === 'list' ? cite.target : `note-${cite.id}`;
  return `<a class="cite" id="${escaped(cite.id)}" href="#${escaped(target)}" title="${escaped(cite.title)}" aria-label="${escaped(`[${cite.label}] ${cite.title}`)}" role="doc-${document.citations === 'list' ? 'biblioref' : 'noteref'}">[${escaped(cite.label)}]</a>`;
}

/** Stretches written from right to left are isolated, so that they turn nothing round them; those in a script of another language say it. */
function isolated(text: string, language: string): string {
  return stretchesOf(text)
    .map((stretch) => {
      const parts = languagesIn(stretch.text, language).map(([words, tongue]) =>
        tongue === language ? escaped(words) : `<span lang="${tongue}">${escaped(words)}</span>`,
      );
      return stretch.rightToLeft ? `<bdi>${parts.join('')}</bdi>` : parts.join('');
    })
    .join('');
}

function tableHtml(table: Table, document: MemoDocument): string {
  const cell = (c: Cell, scope: string): string => {
    const tag = c.header ? 'th' : 'td';
    const attributes = `${c.header ? ` scope="${scope}"` : ''}${c.span > 1 ? ` colspan="${c.span}"` : ''}`;
    return `<${tag}${attributes}>${c.blocks.map((block) => blockHtml(block, document)).join('\n')}</${tag}>`;
  };
  const columns = table.widths.map((width) => `<col style="width:${(100 * width).toFixed(1)}%">`).join('');
  const head = table.head.map((cells) => `<tr>${cells.map((c) => cell(c, 'col')).join('')}</tr>`).join('\n');
  const rows = table.rows.map(
    ({ cells, uncertain }) =>
      `<tr${uncertain ? ' class="uncertain-row"' : ''}>${cells.map((c) => cell(c, 'row')).join('')}</tr>`,
  );
  return `<table id="${escaped(table.id)}">
<caption${table.captioned ? '' : ' class="unseen"'}>${escaped(table.caption)}</caption>
<colgroup>${columns}</colgroup>
<thead>${head}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** A drawing in the page's own colours, so that it follows a dark page; wider ones scroll within their own box. */
function figureHtml(figure: Figure, { style }: MemoDocument): string {
  const svg = svgOf(figure.scene, {
    colours: style.colours,
    fonts: SANS,
    title: figure.caption,
    description: figure.alt,
    id: figure.id,
    variables: true,
  });
  const caption = figure.captioned ? `<figcaption>${escaped(figure.caption)}</figcaption>\n` : '';
  return `<figure id="${escaped(figure.id)}">\n${caption}${svg}\n</figure>`;
}

/** The picture within the page: nothing is loaded. Lengths are points. */
function pictureHtml({ alt, bytes, format, height, place, width }: Picture): string {
  const size = `width="${Math.round((width * 96) / 72)}" height="${Math.round((height * 96) / 72)}"`;
  return `<p class="picture ${place}"><img src="data:image/${format};base64,${base64(bytes)}" alt="${escaped(alt)}" ${size}></p>`;
}

function sourceHtml(entry: SourceEntry, document: MemoDocument): string {
  const passages = entry.passages.map(({ id, label, words, locator, citedBy }) => {
    const text = words === null ? inlinesHtml(locator ?? [], document) : `<q>${isolated(words, document.language)}</q>`;
    const back = citedBy.map(
      (cite, i) =>
        ` <a class="back" href="#${escaped(cite)}" aria-label="${escaped(document.words.back ?? 'back')} ${i + 1}">↑${citedBy.length > 1 ? i + 1 : ''}</a>`,
    );
    return `<li id="${escaped(id)}"><span class="label">${escaped(label)}</span> ${text}${back.join('')}</li>`;
  });
  return `<li id="${escaped(entry.id)}" value="${entry.number}">${inlinesHtml(entry.description, document)}\n<ul>\n${passages.join('\n')}\n</ul></li>`;
}

/** Footnotes and endnotes stand together at the end of a page without pages, each with its way back. */
function notesHtml(document: MemoDocument): string {
  if (document.citations === 'list') return '';
  const passages = new Map(
    document.sources.flatMap((source) => source.passages.map((passage) => [passage.id, passage] as const)),
  );
  const notes = citesOf(document.blocks).map((cite) => {
    const note = inlinesHtml(withoutLabel(cite.label, passages.get(cite.target)?.note ?? []), document);
    return `<li id="note-${escaped(cite.id)}"><span class="label">${escaped(cite.label)}</span> ${note} <a class="back" href="#${escaped(cite.id)}" role="doc-backlink" aria-label="${escaped(document.words.back ?? 'back')}">↑</a></li>`;
  });
  return notes.length === 0
    ? ''
    : `<section role="doc-endnotes"><h2>${escaped(document.words.notes ?? 'Notes')}</h2>\n<ol class="notes">\n${notes.join('\n')}\n</ol></section>\n`;
}

function citesOf(blocks: readonly Block[]): readonly Cite[] {
  const inInlines = (inlines: readonly Inline[]): readonly Cite[] =>
    inlines.flatMap((inline) => {
      if (inline.kind === 'cite') return [inline];
      return inline.kind === 'link' || inline.kind === 'reference' ? inInlines(inline.children) : [];
    });
  return blocks.flatMap((block): readonly Cite[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return inInlines(block.children);
      case 'list':
        return block.items.flatMap(citesOf);
      case 'table':
        return [...block.head, ...block.rows.map(({ cells }) => cells)].flatMap((cells) =>
          cells.flatMap((c) => citesOf(c.blocks)),
        );
      case 'masthead':
        return block.rows.flatMap(({ value }) => inInlines(value));
      case 'sources':
      case 'figure':
      case 'picture':
      case 'rule':
        return [];
      default:
        return assertNever(block);
    }
  });
}

function assertNever(value: never): never {
  throw new TypeError(`not of a memo's document: ${JSON.stringify(value)}`);
}
