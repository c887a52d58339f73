import type { MemoDocument } from '../../model/document.ts';
import { fit } from './escape.ts';

/**
 * How the page is printed: as the PDF is, with the marking at the top and bottom of every page and the page's number, in the
 * boxes of its margins (CSS Paged Media 3, section 4). A browser that knows none of them still prints the marking of the page itself.
 */
export function printStyleOf({ style, marking, words }: MemoDocument): string {
  const { colours, page } = style;
  const margins = [page.margins.top, page.margins.right, page.margins.bottom, page.margins.left]
    .map((m) => `${m}pt`)
    .join(' ');
  const number = (words['page'] ?? '{page}/{pages}')
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part)))
    .join(' ');
  const face = 'font-family: sans-serif; font-size: 8pt; color: #444;';
  const marked = `font-family: sans-serif; font-size: 9pt; font-weight: 700; color: ${colours.marking ?? '#000'};`;
  // The first page has the marking at its head already; an empty box keeps the browser's own line out.
  const boxes = marking
    ? ` @top-center { content: ${cssString(marking)}; ${marked} } @bottom-center { content: ${cssString(marking)}; ${marked} }`
    : '';
  const first = marking ? ' @page :first { @top-center { content: ""; } }' : '';
  return `@media print { @page { size: ${page.size === 'A4' ? 'A4' : 'letter'}; margin: ${margins};${boxes} @bottom-right { content: ${number}; ${face} } }${first} :root { color-scheme: light; --text: #000; --paper: #fff; --muted: #444; --accent: ${colours.accent}; --rule: ${colours.rule}; --shade: ${colours.shade}; } body { max-width: none; padding: 0; font-size: ${style.size}pt; } h1, h2, h3, h4 { break-after: avoid; } tr, figure, .sources > li { break-inside: avoid; } }`;
}

/** Text as a string of CSS within an element of style: all but letters, digits and spaces is escaped (CSS Syntax 3, 4.3.7). */
function cssString(text: string): string {
  const escapes = fit(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escapes}"`;
}
