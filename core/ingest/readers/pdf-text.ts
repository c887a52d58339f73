import type { OriginalPlace } from '../../model/article.ts';
import { BETWEEN } from './found.ts';
import type { Line } from './pdf-lines.ts';

/** A gap between baselines that is so much larger than the usual one parts paragraphs. */
const WIDER = 1.3;
/** A line that ends this far before the right margin, as a share of the page's lines, is the last of its paragraph. */
const SHORT = 0.12;
const SENTENCE_END = /[.!?:…]["”’')\]]{0,3}$/u;

/**
 * The lines of all pages as a text of paragraphs, and the stretch of it that comes from each page. A paragraph may run over
 * pages; a word that was divided at a line's end is whole again.
 */
export function paragraphsOf(all: readonly (readonly Line[])[]): {
  readonly text: string;
  readonly places: readonly OriginalPlace[];
} {
  const usual = usualGap(all);
  const pages = withoutEdges(all, usual);
  const done: string[] = [];
  const places: { readonly number: number; readonly start: number; end: number }[] = [];
  let length = 0;
  let paragraph = '';
  let before: Line | null = null;
  for (const [i, lines] of pages.entries()) {
    const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
    const left = lines.reduce((least, line) => Math.min(least, line.left), right);
    const page = { right, left };
    for (const [n, line] of lines.entries()) {
      const parts = before === null || isNew(before, line, n === 0 ? null : page, usual);
      if (parts && paragraph !== '') {
        done.push(paragraph);
        length += paragraph.length + BETWEEN.length;
      }
      paragraph = parts ? '' : readied(paragraph, line.text);
      if (n === 0) {
        const start = length + paragraph.length;
        const last = places.at(-1);
        // A divided word has lost its mark, which was the end of the page before.
        if (last) last.end = Math.min(last.end, start);
        places.push({ number: i + 1, start, end: start });
      }
      paragraph += line.text;
      const own = places.at(-1);
      if (own) own.end = length + paragraph.length;
      before = line;
    }
  }
  done.push(paragraph);
  return { text: done.join(BETWEEN), places: places.map((place) => ({ kind: 'page', ...place })) };
}

/** Whether a line begins a paragraph. `page` is null for the first line of a page. */
function isNew(
  before: Line,
  line: Line,
  page: { readonly left: number; readonly right: number } | null,
  usual: number,
): boolean {
  const ended = SENTENCE_END.test(before.text);
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return true;
  const gap = before.y - line.y;
  // Upwards, or to another page: the text goes on where its sentence does.
  if (!page || gap <= 0) return ended;
  if (gap > usual * WIDER * line.height) return true;
  if (/^[•▪◦‣●–—]\s|^\d{1,2}[.)]\s/u.test(line.text)) return true;
  const width = page.right - page.left;
  return ended && (before.right < page.right - SHORT * width || line.left > before.left + 0.8 * line.height);
}

/** A paragraph ready for its next line: a divided word loses its mark, a hyphen that stays takes no space. */
function readied(paragraph: string, next: string): string {
  const end = paragraph.slice(-2);
  if (end.endsWith('\u00ad') || (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(next))) return paragraph.slice(0, -1);
  return /[\p{L}\p{N}]-$/u.test(end) ? paragraph : `${paragraph} `;
}

/** The usual distance of two baselines, as a multiple of the letters' height: the median, over all pages. */
function usualGap(pages: readonly (readonly Line[])[]): number {
  const gaps = pages
    .flatMap((lines) => lines.slice(1).map((line, i) => ((lines[i]?.y ?? 0) - line.y) / line.height))
    .filter((gap) => gap > 0.5 && gap < 4)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 1.2;
}

/** So many lines at a page's head or foot, apart from its text by more than paragraphs are, may be no text of it. */
const EDGE = 2;
const APART = 2.2;
const NUMBER = /^(?:page )?[-–— ]{0,3}\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?[-–— ]{0,3}$/i;

/** The pages without what most of them repeat at head and foot, and without their numbers. */
function withoutEdges(pages: readonly (readonly Line[])[], usual: number): readonly (readonly Line[])[] {
  const masked = ({ text }: Line): string => text.replace(/\d+/g, '#');
  const edges = pages.map((lines) => new Set([...edgeOf(lines, usual), ...edgeOf(lines.toReversed(), usual)]));
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const line of new Set([...lines].map(masked))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const most = Math.max(3, Math.ceil(pages.length * 0.6));
  return pages.map((lines, i) =>
    lines.filter((line) => !edges[i]?.has(line) || ((counts.get(masked(line)) ?? 0) < most && !NUMBER.test(line.text))),
  );
}

/** The first lines of a page, where a gap parts them from those that follow. */
function edgeOf(lines: readonly Line[], usual: number): readonly Line[] {
  for (let n = EDGE; n > 0; n--) {
    const [last, next] = [lines[n - 1], lines[n]];
    if (last && next && Math.abs(last.y - next.y) > APART * usual * Math.max(last.height, next.height))
      return lines.slice(0, n);
  }
  return [];
}
