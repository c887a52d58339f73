import type { MemoDocument } from '../../model/document.ts';
import type { Letterhead } from '../../model/house.ts';
import { cleanText } from './clean.ts';
import { linesOn, MARKING, NUMBER, setLetterhead } from './letterhead.ts';
import { type Line, setLines } from './lines.ts';
import { MARKING_LINE, moreThanOne } from './marking.ts';
import type { Geometry, Item } from './page.ts';
import type { Setting } from './setting.ts';
import { element } from './structure.ts';
import { round, sansText, type TextStyle } from './styles.ts';

/** The height of a line that tells of the page, in points. */
const LINE = 12;
/** From the edge of the paper, where printers print nothing, in points. */
const UNPRINTED = 12;
/** Between the page's number and a marking beside it, in points. */
const APART = 12;
/** Between the title at the head of a page and the text. */
const AIR = 7;

/** The lines at head and foot of a page: marking on every one, the title from the second, "page 2 of 5". */
export function furnitureOf(
  setting: Setting,
  document: MemoDocument,
  geometry: Geometry,
  pages: number,
  marking: readonly Line[],
): (page: number) => readonly Item[] {
  const nowhere = element('Artifact', null);
  const sans = sansText(document.style);
  const small: TextStyle = { ...sans, size: round(document.style.size * 0.76), colour: document.style.colours.muted };
  const width = geometry.right - geometry.left;
  const one = (text: string, room: number): Line | null => {
    const run = {
      text: cleanText(text),
      style: small,
      owner: nowhere,
      language: setting.language,
      anchor: null,
      cite: null,
    };
    const [line] = setLines(setting, [run], { width: room, leading: LINE, align: 'ragged', hyphenate: false });
    return line ?? null;
  };
  const title = one(document.title, width - 10);
  const template = document.words['page'] ?? 'page {page} of {pages}';
  const more = moreThanOne(marking);
  const headY = Math.max(14, (geometry.top - more) * 0.36);
  // In a narrow margin the title stands beside the marking, or in its place where there is none; not in the text.
  const titleY = Math.min(headY + more + 15, geometry.top - LINE - (marking.length > 0 ? 1 : AIR));
  const footY = geometry.bottom + (geometry.height - geometry.bottom - more) * 0.34;
  const markingY = Math.min(footY + 13, geometry.height - UNPRINTED - marking.length * MARKING_LINE);
  const countOn = (page: number): Line | null =>
    one(template.replaceAll('{page}', String(page + 1)).replaceAll('{pages}', String(pages)), width);
  /** Where the margin is too narrow for a line each, the number stands beside the marking, or above one that is too long for that. */
  const numberY = (count: Line | null): number => {
    const [first] = marking;
    if (!first || markingY >= footY + 13) return footY;
    const isClear = marking.length === 1 && (width - lineWidth(first)) / 2 > (count ? lineWidth(count) : 0) + APART;
    return isClear ? markingY : Math.min(footY, markingY - LINE);
  };
  return (page) => {
    const items: Item[] = [];
    const put = (line: Line | null, x: number, y: number): void => {
      if (line) items.push({ kind: 'line', line, x, y, artifact: true });
    };
    if (document.house && document.house.letterhead.margins.length > 0)
      return [
        ...items,
        ...houseItems(setting, document, geometry, document.house.letterhead, page, pages, {
          marking,
          count: countOn(page),
        }),
      ];
    marking.forEach((line, i) => {
      put(line, geometry.left, headY + i * MARKING_LINE);
      put(line, geometry.left, markingY + i * MARKING_LINE);
    });
    if (page > 0) put(title, geometry.left, titleY);
    const count = countOn(page);
    const inset = count ? (setting.rtl ? 0 : width - lineWidth(count)) : 0;
    put(count, geometry.left + inset, numberY(count));
    return items;
  };
}

/** The house's header below the marking, its footer above it; our number of the page only where no footer of the house has one. */
function houseItems(
  setting: Setting,
  document: MemoDocument,
  geometry: Geometry,
  letterhead: Letterhead,
  page: number,
  pages: number,
  { count, marking }: { readonly count: Line | null; readonly marking: readonly Line[] },
): readonly Item[] {
  const width = geometry.right - geometry.left;
  const items: Item[] = [];
  const put = (line: Line | null, x: number, y: number): void => {
    if (line) items.push({ kind: 'line', line, x, y, artifact: true });
  };
  const set = (kind: 'header' | 'footer') =>
    setLetterhead(setting, document, linesOn(letterhead, kind, page) ?? [], width, page, pages);
  const room = marking.length > 0 ? MARKING + moreThanOne(marking) : 0;
  const end = geometry.height - letterhead.bottom;
  marking.forEach((line, i) => {
    put(line, geometry.left, letterhead.top + i * MARKING_LINE);
    put(line, geometry.left, end - room + i * MARKING_LINE);
  });
  items.push(...set('header').items(geometry.left, letterhead.top + room));
  const footer = set('footer');
  const top = end - room - footer.height;
  items.push(...footer.items(geometry.left, top));
  const isNumbered = letterhead.margins.some(({ lines }) =>
    lines.some(({ segments }) =>
      segments.some(({ parts }) => parts.some((part) => part.kind === 'text' && part.field === 'page')),
    ),
  );
  if (!isNumbered && count) put(count, geometry.left + (setting.rtl ? 0 : width - lineWidth(count)), top - NUMBER);
  return items;
}

function lineWidth(line: Line): number {
  return line.pieces.reduce((sum, { piece }) => sum + piece.width, 0);
}
