import type { MemoDocument } from '../../model/document.ts';
import type { Letterhead } from '../../model/house.ts';
import { cleanText } from './clean.ts';
import { linesOn, MARKING, NUMBER, setLetterhead } from './letterhead.ts';
import { type Line, setLines } from './lines.ts';
import type { Geometry, Item } from './page.ts';
import type { Setting } from './setting.ts';
import { element } from './structure.ts';
import { round, sansText, type TextStyle } from './styles.ts';

/** The lines at head and foot of a page: marking on every one, the title from the second, "page 2 of 5". */
export function furnitureOf(
  setting: Setting,
  document: MemoDocument,
  geometry: Geometry,
  pages: number,
): (page: number) => readonly Item[] {
  const nowhere = element('Artifact', null);
  const sans = sansText(document.style);
  const small: TextStyle = { ...sans, size: round(document.style.size * 0.76), colour: document.style.colours.muted };
  const bold: TextStyle = {
    ...sans,
    size: round(document.style.size * 0.86),
    weight: 600,
    colour: document.style.colours.marking ?? document.style.colours.text,
  };
  const width = geometry.right - geometry.left;
  const one = (text: string, style: TextStyle, align: 'ragged' | 'centred', room: number): Line | null => {
    const run = { text: cleanText(text), style, owner: nowhere, language: setting.language, anchor: null, cite: null };
    const [line] = setLines(setting, [run], { width: room, leading: 12, align, hyphenate: false });
    return line ?? null;
  };
  const marking = document.marking === null ? null : one(document.marking, bold, 'centred', width);
  const title = one(document.title, small, 'ragged', width - 10);
  const template = document.words['page'] ?? 'page {page} of {pages}';
  const headY = Math.max(14, geometry.top * 0.36);
  const footY = geometry.bottom + (geometry.height - geometry.bottom) * 0.34;
  const countOn = (page: number): Line | null =>
    one(template.replaceAll('{page}', String(page + 1)).replaceAll('{pages}', String(pages)), small, 'ragged', width);
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
    put(marking, geometry.left, headY);
    put(marking, geometry.left, footY + 13);
    if (page > 0) put(title, geometry.left, headY + 15);
    const count = countOn(page);
    const inset = count ? (setting.rtl ? 0 : width - lineWidth(count)) : 0;
    put(count, geometry.left + inset, footY);
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
  { count, marking }: { readonly count: Line | null; readonly marking: Line | null },
): readonly Item[] {
  const width = geometry.right - geometry.left;
  const items: Item[] = [];
  const put = (line: Line | null, x: number, y: number): void => {
    if (line) items.push({ kind: 'line', line, x, y, artifact: true });
  };
  const set = (kind: 'header' | 'footer') =>
    setLetterhead(setting, document, linesOn(letterhead, kind, page) ?? [], width, page, pages);
  const room = marking ? MARKING : 0;
  put(marking, geometry.left, letterhead.top);
  items.push(...set('header').items(geometry.left, letterhead.top + room));
  const footer = set('footer');
  const end = geometry.height - letterhead.bottom;
  put(marking, geometry.left, end - MARKING);
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
