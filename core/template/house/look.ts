import type { DocumentStyle } from '../../model/document.ts';
import type { House, HouseLook } from '../../model/house.ts';
import { contrastOnWhite } from '../contrast.ts';
import { LEAST_CONTRAST } from '../schemas/styles.ts';
import faces from './faces.json' with { type: 'json' };

const TWIPS = 20;
const PAPERS = { A4: 841.89 / 595.28, LETTER: 792 / 612 } as const;
/** Narrower margins leave no room for the marking and the number of the page. */
const LEAST_MARGIN = 36;
/** Headings in points: smaller ones are not read, and larger ones fill a page. */
const HEADINGS = { least: 8, most: 48 } as const;

/** What a PDF can follow of a house file's styles, theme and page. */
export function lookOf(styles: string, theme: string | null, section: House['section']): HouseLook {
  const defaults = /<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/.exec(styles)?.[0] ?? '';
  const [normal, title, first, second] = ['normal', 'title', 'heading 1', 'heading 2'].map((name) =>
    styleNamed(styles, name),
  );
  const size = points(normal) ?? points(defaults);
  const body = faceOf(normal ?? '', theme) ?? faceOf(defaults, theme);
  return {
    page: pairOf(section['pgSz'], 'w', 'h'),
    margins: marginsOf(section['pgMar']),
    body,
    headings: faceOf(first ?? '', theme) ?? body,
    size,
    text: colourOf(normal ?? '') ?? colourOf(defaults),
    accent: colourOf(first ?? ''),
    sizes: [points(title), points(first), points(second)],
  };
}

/** A pack's style with what its house file says: paper, margins, faces that the program has, sizes, colours. */
export function followed(style: DocumentStyle, { look }: House): DocumentStyle {
  const size = clamped(look.size, 6, 24) ?? style.size;
  const [title, first, second] = look.sizes;
  const { margins } = look;
  const ink = (colour: string | null, own: string): string =>
    colour !== null && contrastOnWhite(colour) >= LEAST_CONTRAST ? colour : own;
  const page = look.page === null ? style.page.size : paperLike(look.page.height / look.page.width);
  return {
    ...style,
    page: {
      size: page,
      margins:
        margins === null
          ? style.page.margins
          : {
              top: Math.max(LEAST_MARGIN, margins.top),
              right: Math.max(LEAST_MARGIN, margins.right),
              bottom: Math.max(LEAST_MARGIN, margins.bottom),
              left: Math.max(LEAST_MARGIN, margins.left),
            },
    },
    fonts: { body: nearest(look.body, style.fonts.body), headings: nearest(look.headings, style.fonts.headings) },
    size,
    leading: Math.round(((size * style.leading) / style.size) * 10) / 10,
    colours: {
      ...style.colours,
      text: ink(look.text, style.colours.text),
      accent: ink(look.accent, style.colours.accent),
    },
    headingSizes: [readable(title), readable(first), readable(second)],
  };
}

/** A face that the program has and that looks like the one named; the pack's own where nothing is known of it. */
function nearest(face: string | null, own: string): string {
  if (face === null) return own;
  const name = face.toLowerCase();
  const alike = Object.entries(faces).find(([, names]) => names.some((one) => name.startsWith(one)));
  return alike?.[0] ?? own;
}

function paperLike(ratio: number): 'A4' | 'LETTER' {
  return Math.abs(ratio - PAPERS.A4) <= Math.abs(ratio - PAPERS.LETTER) ? 'A4' : 'LETTER';
}

function styleNamed(styles: string, name: string): string | null {
  for (const [style] of styles.matchAll(/<w:style(?:\s[^>]*[^>/])?>[\s\S]*?<\/w:style>/g))
    if (style.toLowerCase().includes(`<w:name w:val="${name}"`)) return style;
  return null;
}

function points(xml: string | null | undefined): number | null {
  const half = /<w:sz w:val="(\d{1,3})"/.exec(xml ?? '')?.[1];
  return half === undefined ? null : Number(half) / 2;
}

function colourOf(xml: string): string | null {
  const value = /<w:color\b[^>]*w:val="([0-9A-Fa-f]{6})"/.exec(xml)?.[1];
  return value === undefined ? null : `#${value.toLowerCase()}`;
}

/** The face of Latin letters: named, or by its part in the theme. */
function faceOf(xml: string, theme: string | null): string | null {
  const fonts = /<w:rFonts\b[^>]*>/.exec(xml)?.[0] ?? '';
  const part = /w:asciiTheme="(major|minor)/.exec(fonts)?.[1];
  if (part !== undefined && theme !== null) {
    const start = theme.indexOf(`<a:${part}Font>`);
    const own = start < 0 ? '' : theme.slice(start, theme.indexOf(`</a:${part}Font>`, start));
    const found = /<a:latin typeface="([^"]+)"/.exec(own)?.[1];
    if (found !== undefined) return found;
  }
  return /w:ascii="([^"]+)"/.exec(fonts)?.[1] ?? null;
}

function pairOf(xml: string | undefined, w: string, h: string): HouseLook['page'] {
  const [width, height] = [number(xml, w), number(xml, h)];
  return width !== null && height !== null && width > 0 ? { width: width / TWIPS, height: height / TWIPS } : null;
}

function marginsOf(xml: string | undefined): HouseLook['margins'] {
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => number(xml, side));
  if (top == null || right == null || bottom == null || left == null) return null;
  // A negative margin is one that headers may not push: its length is what counts.
  return { top: Math.abs(top) / TWIPS, right: right / TWIPS, bottom: Math.abs(bottom) / TWIPS, left: left / TWIPS };
}

function number(xml: string | undefined, name: string): number | null {
  const value = new RegExp(`\\sw:${name}="(-?\\d{1,6})"`).exec(xml ?? '')?.[1];
  return value === undefined ? null : Number(value);
}

/** A heading's size; null, for the pack's own, where nobody could read it. */
function readable(size: number | null): number | null {
  return size !== null && size >= HEADINGS.least && size <= HEADINGS.most ? size : null;
}

function clamped(value: number | null, least: number, most: number): number | null {
  return value === null ? null : Math.min(most, Math.max(least, value));
}
