import type { HouseMargin, LetterheadLine, LetterheadPart, LetterheadSegment } from '../../model/house.ts';
import { clean } from '../clean.ts';
import { contrastOnWhite } from '../contrast.ts';
import { readPicture } from '../picture.ts';
import { LEAST_CONTRAST } from '../schemas/styles.ts';
import { childNamed, elementsOf, textOf, type XmlElement, xmlTree } from './tree.ts';

/** English Metric Units to a point. */
const EMU = 12_700;
/** No letterhead has more; what a hostile file has more is left out. */
const MOST_LINES = 40;

type Look = Omit<Extract<LetterheadPart, { readonly kind: 'text' }>, 'kind' | 'text' | 'field'>;
type Place = LetterheadSegment['place'];

/** What stands in the house's styles of a name, from those that it is based on. */
export interface StyleLook {
  readonly look: Partial<Look>;
  readonly place: Place | null;
}

/**
 * The lines of a header or footer, as far as a page can follow them: paragraphs with their alignment and tabs, rows of tables,
 * text in its size, weight and colour, PNG and JPEG pictures, and the number of the page. `styleOf` gives the look of a style by its id.
 */
export function linesOf(
  { relations, xml }: HouseMargin,
  media: Readonly<Record<string, Uint8Array>>,
  styleOf: (id: string | null) => StyleLook,
): readonly LetterheadLine[] {
  const pictureOf = (id: string): ReturnType<typeof readPicture> | null => {
    const bytes = media[relations.find((one) => one.id === id)?.target ?? ''];
    return bytes ? readPicture(bytes) : null;
  };
  const lines: LetterheadLine[] = [];
  const blocks = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      if (lines.length >= MOST_LINES) return;
      if (child.name === 'w:p') lines.push({ segments: paragraph(child, styleOf, pictureOf) });
      else if (child.name === 'w:tbl')
        for (const row of elementsOf(child)) if (row.name === 'w:tr') lines.push(...rowLines(row, styleOf, pictureOf));
      if (child.name === 'w:sdt' || child.name === 'w:sdtContent') blocks(child);
    }
  };
  blocks(xmlTree(xml));
  // What stands empty at the end asks for no room.
  const last = lines.findLastIndex(({ segments }) => segments.length > 0);
  return lines.slice(0, last + 1);
}

type PictureOf = (id: string) => ReturnType<typeof readPicture> | null;

/** The cells of a row beside each other: two to the left and right, three with one between them. */
function rowLines(
  row: XmlElement,
  styleOf: (id: string | null) => StyleLook,
  pictureOf: PictureOf,
): readonly LetterheadLine[] {
  const cells = elementsOf(row).filter(({ name }) => name === 'w:tc');
  const columns = cells.map((cell) =>
    elementsOf(cell)
      .filter(({ name }) => name === 'w:p')
      .map((one) => paragraph(one, styleOf, pictureOf)),
  );
  const height = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => ({
    segments: columns.flatMap((column, i) => {
      const own = column[line] ?? [];
      const place: Place = cells.length < 2 || i === 0 ? 'left' : i === cells.length - 1 ? 'right' : 'centre';
      return cells.length < 2 ? own : own.map((segment) => ({ ...segment, place }));
    }),
  }));
}

function paragraph(
  element: XmlElement,
  styleOf: (id: string | null) => StyleLook,
  pictureOf: PictureOf,
): readonly LetterheadSegment[] {
  const properties = childNamed(element, 'w:pPr');
  const style = styleOf(childNamed(properties, 'w:pStyle')?.attributes['w:val'] ?? null);
  const place = placeOf(childNamed(properties, 'w:jc')) ?? style.place ?? 'left';
  const found: { place: Place; parts: LetterheadPart[] }[] = [{ place, parts: [] }];
  let field: 'code' | 'result' | null = null;
  let code = '';
  const put = (part: LetterheadPart): void => void found.at(-1)?.parts.push(part);
  const walk = (parent: XmlElement, look: Look): void => {
    for (const child of elementsOf(parent)) {
      switch (child.name) {
        case 'w:r':
          walk(child, { ...look, ...lookOf(childNamed(child, 'w:rPr')) });
          break;
        case 'w:tab':
          found.push({ place: found.length === 1 && place === 'left' ? 'centre' : 'right', parts: [] });
          break;
        case 'w:fldSimple':
          put({ kind: 'text', ...fieldOf(child.attributes['w:instr'] ?? '', textOf(child)), ...look });
          break;
        case 'w:fldChar': {
          const kind = child.attributes['w:fldCharType'];
          if (kind === 'begin') [field, code] = ['code', ''];
          else if (kind === 'separate') field = 'result';
          else if (kind === 'end') {
            const known = fieldOf(code, '');
            if (known.field !== null) put({ kind: 'text', ...known, ...look });
            field = null;
          }
          break;
        }
        case 'w:instrText':
          code += textOf(child);
          break;
        case 'w:t':
          // What a field says is known where it is a number of pages; of others the last result stands.
          if (field === null || (field === 'result' && fieldOf(code, '').field === null))
            put({ kind: 'text', text: clean(textOf(child)), field: null, ...look });
          break;
        case 'w:drawing':
        case 'w:pict': {
          const picture = drawing(child, pictureOf);
          if (picture) put(picture);
          break;
        }
        case 'mc:AlternateContent':
          walk(childNamed(child, 'mc:Choice') ?? child, look);
          break;
        case 'w:hyperlink':
        case 'w:ins':
        case 'w:smartTag':
        case 'w:sdt':
        case 'w:sdtContent':
          walk(child, look);
          break;
        default:
      }
    }
  };
  walk(element, { size: null, bold: false, italic: false, colour: null, ...style.look });
  return found.filter(({ parts }) =>
    parts.some((part) => part.kind === 'picture' || part.field || part.text.trim() !== ''),
  );
}

/** The page's number and their count are filled in where pages are made; another field's words are its last result. */
function fieldOf(
  instruction: string,
  result: string,
): { readonly text: string; readonly field: 'page' | 'pages' | null } {
  const [kind = ''] = instruction.trim().split(/[\s\\]/);
  if (kind.toUpperCase() === 'PAGE') return { text: '', field: 'page' };
  if (['NUMPAGES', 'SECTIONPAGES'].includes(kind.toUpperCase())) return { text: '', field: 'pages' };
  return { text: clean(result), field: null };
}

function drawing(element: XmlElement, pictureOf: PictureOf): LetterheadPart | null {
  const blip = descendant(element, 'a:blip');
  const extent = descendant(element, 'wp:extent')?.attributes;
  const picture = pictureOf(blip?.attributes['r:embed'] ?? '');
  if (!picture || 'reason' in picture) return null;
  const [width, height] = [Number(extent?.['cx']) / EMU, Number(extent?.['cy']) / EMU];
  // An area of the page that a picture cannot have is no letterhead.
  if (!(width > 0 && height > 0 && width < 2_000 && height < 400)) return null;
  return { kind: 'picture', format: picture.format, bytes: picture.bytes, width, height };
}

function descendant(element: XmlElement, name: string): XmlElement | null {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : descendant(child, name);
    if (found) return found;
  }
  return null;
}

/** How runs look, by their properties: what is left out is left open. */
export function lookOf(properties: XmlElement | null): Partial<Look> {
  const value = (name: string): string | undefined => childNamed(properties, name)?.attributes['w:val'];
  const half = Number(value('w:sz'));
  const colour = value('w:color');
  const isOn = (name: string): boolean | undefined => {
    const found = childNamed(properties, name);
    return found ? !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '') : undefined;
  };
  const [bold, italic] = [isOn('w:b'), isOn('w:i')];
  return {
    ...(half >= 8 && half <= 144 ? { size: half / 2 } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) && contrastOnWhite(`#${colour}`) >= LEAST_CONTRAST
      ? { colour: `#${colour.toLowerCase()}` }
      : {}),
  };
}

export function placeOf(alignment: XmlElement | null): Place | null {
  const value = alignment?.attributes['w:val'];
  if (value === undefined) return null;
  if (value === 'center') return 'centre';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}
