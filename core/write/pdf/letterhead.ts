import type { MemoDocument } from '../../model/document.ts';
import type { Letterhead, LetterheadLine, LetterheadPart, LetterheadSegment } from '../../model/house.ts';
import { cleanText } from './clean.ts';
import { type Line, setLines } from './lines.ts';
import { moreThanOne, withMarking } from './marking.ts';
import type { Geometry, Item } from './page.ts';
import type { Setting } from './setting.ts';
import { element } from './structure.ts';
import { bodyText, round } from './styles.ts';

/** Lines of a letterhead that are set for a page: from its top, or from where its footer begins. */
export interface SetLetterhead {
  readonly height: number;
  readonly items: (left: number, top: number) => readonly Item[];
}

type Kind = 'header' | 'footer';

/** The lines that a page has at its head or foot; null where the house has none for it. Pages count from 0. */
export function linesOn(
  { margins, titlePage }: Letterhead,
  kind: Kind,
  page: number,
): readonly LetterheadLine[] | null {
  const of = (pages: string) => margins.find((one) => one.kind === kind && one.pages === pages)?.lines ?? null;
  if (page === 0 && titlePage) return of('first') ?? [];
  return (page % 2 === 1 ? of('even') : null) ?? of('default');
}

/** How high a page's letterhead is, whatever its number is. */
export function heightOn(letterhead: Letterhead, kind: Kind, page: number, document: MemoDocument): number {
  return (linesOn(letterhead, kind, page) ?? []).reduce((sum, line) => sum + heightOf(line, document), 0);
}

/** Sets lines as wide as the text. */
export function setLetterhead(
  setting: Setting,
  document: MemoDocument,
  lines: readonly LetterheadLine[],
  width: number,
  page: number,
  pages: number,
): SetLetterhead {
  const set = lines.map((line) => ({
    height: heightOf(line, document),
    segments: line.segments.map((segment) => setSegment(setting, document, segment, width, page, pages)),
  }));
  return {
    height: set.reduce((sum, { height }) => sum + height, 0),
    items: (left, top) => {
      let y = top;
      return set.flatMap(({ height, segments }) => {
        const at = y;
        y += height;
        return segments.flatMap(({ items }) => items(left, at, height));
      });
    },
  };
}

const LEAD = 1.25;

function sizeOf(part: LetterheadPart, { style }: MemoDocument): number {
  return part.kind === 'picture' ? part.height : (part.size ?? style.size) * LEAD;
}

function heightOf({ segments }: LetterheadLine, document: MemoDocument): number {
  const parts = segments.flatMap((segment) => segment.parts);
  return Math.max(document.style.size * LEAD, ...parts.map((part) => sizeOf(part, document)));
}

function setSegment(
  setting: Setting,
  document: MemoDocument,
  { parts, place }: LetterheadSegment,
  width: number,
  page: number,
  pages: number,
): { readonly items: (left: number, top: number, height: number) => readonly Item[] } {
  const nowhere = element('Artifact', null);
  const plain = bodyText(document.style);
  const wordsOf = (part: Extract<LetterheadPart, { readonly kind: 'text' }>): string =>
    part.field === null ? part.text : String(part.field === 'page' ? page + 1 : pages);
  const runs = parts.flatMap((part) =>
    part.kind === 'picture'
      ? []
      : [
          {
            text: cleanText(wordsOf(part)),
            style: {
              ...plain,
              size: part.size ?? round(document.style.size),
              weight: part.bold ? (600 as const) : (400 as const),
              italic: part.italic,
              colour: part.colour ?? plain.colour,
            },
            owner: nowhere,
            language: setting.language,
            anchor: null,
            cite: null,
          },
        ],
  );
  const pictures = parts.filter((part) => part.kind === 'picture');
  const leading = Math.max(8, ...runs.map(({ style }) => style.size)) * LEAD;
  const lines = runs.length === 0 ? [] : setLines(setting, runs, { width, leading, align: 'ragged', hyphenate: false });
  const [line] = lines;
  const gap = pictures.length > 0 && line ? 6 : 0;
  const drawn = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const wide = drawn + gap + (line ? extentOf(line) : 0);
  const share = { left: 0, centre: 0.5, right: 1 }[place];
  return {
    items: (left, top, height) => {
      let x = left + Math.max(0, width - wide) * share;
      const items: Item[] = [];
      for (const { bytes, height: own, width: across } of pictures) {
        const scale = Math.min(1, width / across);
        items.push({
          kind: 'picture',
          bytes,
          x,
          y: top + (height - own * scale) / 2,
          width: across * scale,
          height: own * scale,
        });
        x += across * scale;
      }
      if (line) items.push({ kind: 'line', line, x: x + gap, y: top + (height - line.height) / 2, artifact: true });
      return items;
    },
  };
}

function extentOf(line: Line): number {
  return line.pieces.reduce((sum, { piece }) => sum + piece.width, 0);
}

/** The text area with room for the lines of the marking and for the house's headers and footers, as a word processor makes it. */
export function withLetterhead(geometry: Geometry, document: MemoDocument, lines: readonly Line[]): Geometry {
  const letterhead = document.house?.letterhead;
  if (!letterhead) return withMarking(geometry, lines);
  const marking = lines.length === 0 ? 0 : MARKING + moreThanOne(lines);
  const below = (page: number): number =>
    Math.max(geometry.top, letterhead.top + marking + heightOn(letterhead, 'header', page, document) + AIR);
  const above = (page: number): number =>
    Math.min(
      geometry.bottom,
      geometry.height - letterhead.bottom - marking - heightOn(letterhead, 'footer', page, document) - AIR - NUMBER,
    );
  const rest = [1, 2];
  return {
    ...geometry,
    top: Math.max(...rest.map(below)),
    bottom: Math.min(...[0, ...rest].map(above)),
    firstTop: below(0),
  };
}

/** The height of a marking's line, of our line with the page's number, and the least room between them and the text. */
export const MARKING = 14;
export const NUMBER = 12;
const AIR = 8;
