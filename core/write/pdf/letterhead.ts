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

/** Sets lines as wide as the text. */
export function setLetterhead(
  setting: Setting,
  document: MemoDocument,
  lines: readonly LetterheadLine[],
  width: number,
  page: number,
  pages: number,
): SetLetterhead {
  const rows = lines.flatMap((line) =>
    clearOfEachOther(line.segments.map((segment) => setSegment(setting, document, segment, width, page, pages))),
  );
  const set = rows.map((segments) => ({
    height: Math.max(document.style.size * LEAD, ...segments.map(({ height }) => height)),
    segments,
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

/** The parts of a line side by side; where they would lie on each other, one below the other. */
function clearOfEachOther(segments: readonly SetSegment[]): readonly (readonly SetSegment[])[] {
  const filled = segments.filter(({ from, to }) => to > from);
  const meet = filled.some((one, i) =>
    filled.slice(i + 1).some((other) => one.from < other.to + GAP && other.from < one.to + GAP),
  );
  return meet ? filled.map((segment) => [segment]) : [segments];
}

/** A part of a line: its height, and from where to where it reaches, in points from the left margin. */
interface SetSegment {
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly items: (left: number, top: number, height: number) => readonly Item[];
}

const LEAD = 1.25;
/** Between parts of a line, and between a picture and the words beside it, in points. */
const GAP = 6;
/** The share of the width that words beside a picture have at least. */
const LEAST_BESIDE = 0.2;

/** A part of a line, itself in as many lines as its words need. */
function setSegment(
  setting: Setting,
  document: MemoDocument,
  { parts, place }: LetterheadSegment,
  width: number,
  page: number,
  pages: number,
): SetSegment {
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
  const drawn = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const gap = pictures.length > 0 && runs.length > 0 ? GAP : 0;
  // Beside a picture as wide as the page there is no room for words; they then lie as if it were not there.
  const beside = width - drawn - gap > width * LEAST_BESIDE ? drawn + gap : 0;
  const measure = { width: width - beside, leading, align: 'ragged' as const, hyphenate: false };
  const lines = runs.length === 0 ? [] : setLines(setting, runs, measure);
  const extent = Math.max(0, ...lines.map(extentOf));
  const wide = drawn + gap + extent;
  const share = { left: 0, centre: 0.5, right: 1 }[place];
  const from = Math.max(0, width - wide) * share;
  return {
    from,
    to: from + wide,
    height: Math.max(leading * lines.length, ...pictures.map((picture) => picture.height)),
    items: (left, top, height) => {
      let x = left + from;
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
      const first = top + (height - leading * lines.length) / 2;
      lines.forEach((line, i) => {
        const inset = (extent - extentOf(line)) * share;
        items.push({ kind: 'line', line, x: x + gap + inset, y: first + i * leading, artifact: true });
      });
      return items;
    },
  };
}

function extentOf(line: Line): number {
  return line.pieces.reduce((sum, { piece }) => sum + piece.width, 0);
}

/** The text area with room for the lines of the marking and for the house's headers and footers, as a word processor makes it. */
export function withLetterhead(
  setting: Setting,
  geometry: Geometry,
  document: MemoDocument,
  lines: readonly Line[],
): Geometry {
  const letterhead = document.house?.letterhead;
  if (!letterhead) return withMarking(geometry, lines);
  const marking = lines.length === 0 ? 0 : MARKING + moreThanOne(lines);
  const heightOn = (kind: Kind, page: number): number =>
    setLetterhead(
      setting,
      document,
      linesOn(letterhead, kind, page) ?? [],
      geometry.right - geometry.left,
      page,
      MANY_PAGES,
    ).height;
  const below = (page: number): number =>
    Math.max(geometry.top, letterhead.top + marking + heightOn('header', page) + AIR);
  const above = (page: number): number =>
    Math.min(geometry.bottom, geometry.height - letterhead.bottom - marking - heightOn('footer', page) - AIR - NUMBER);
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
/** How many pages there will be is not known before they are made: a number as wide as theirs. */
const MANY_PAGES = 99;
