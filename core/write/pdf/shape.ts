import type { GlyphRun, Kit, KitFont } from './kit.ts';

/** A word shaped in one face: its glyphs in visual order. */
export interface Shaped {
  readonly text: string;
  readonly rtl: boolean;
  /** Thousandths of an em. */
  readonly width: number;
  readonly run: GlyphRun;
}

/** A word as operands of TJ, with what a reader of the file would take it for. */
export interface Encoded {
  /** Between the brackets of a TJ array. Holds `] TJ ... [` where marks are raised: then it depends on the size. */
  readonly operands: string;
  /** True where the glyphs' own Unicode values do not give back the text: it then needs ActualText. */
  readonly disguised: boolean;
}

export interface Face {
  readonly font: KitFont;
  readonly has: (codePoint: number) => boolean;
  readonly shape: (text: string, rtl: boolean) => Shaped;
  readonly encode: (shaped: Shaped, size: number) => Encoded;
}

/** Opens a font's bytes in the document; words are shaped and encoded once. */
export function openFace(kit: Kit, bytes: Uint8Array): Face {
  const font = kit.font(bytes)._font;
  const covered = new Map<number, boolean>();
  const ltr = new Map<string, Shaped>();
  const rtl = new Map<string, Shaped>();
  const encodings = new Map<Shaped, Encoded>();

  return {
    font,
    has: (codePoint) => {
      let answer = covered.get(codePoint);
      if (answer === undefined) {
        answer = font.font.hasGlyphForCodePoint(codePoint);
        covered.set(codePoint, answer);
      }
      return answer;
    },
    shape: (text, backwards) => {
      const cache = backwards ? rtl : ltr;
      let shaped = cache.get(text);
      if (!shaped) {
        shaped = shape(font, text, backwards);
        cache.set(text, shaped);
      }
      return shaped;
    },
    encode: (shaped, size) => {
      let encoded = encodings.get(shaped);
      if (!encoded) {
        encoded = encode(font, shaped, size);
        if (!encoded.operands.includes('Ts')) encodings.set(shaped, encoded);
      }
      return encoded;
    },
  };
}

function shape(font: KitFont, text: string, rtl: boolean): Shaped {
  const run = font.font.layout(text, undefined, undefined, undefined, rtl ? 'rtl' : 'ltr');
  let width = 0;
  for (const position of run.positions) width += position.xAdvance;
  return { text, rtl, width: width * font.scale, run };
}

function encode(font: KitFont, shaped: Shaped, size: number): Encoded {
  const { glyphs, positions } = shaped.run;
  let operands = '';
  let hex = '';
  let said = '';
  const show = (): void => {
    if (hex !== '') operands += `<${hex}>`;
    hex = '';
  };
  glyphs.forEach((glyph, i) => {
    const position = positions[i] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 };
    const gid = font.subset.includeGlyph(glyph.id);
    font.widths[gid] ??= glyph.advanceWidth * font.scale;
    font.unicode[gid] ??= glyph.codePoints.length > 0 ? glyph.codePoints : [0x200c];
    const own = String.fromCodePoint(...(font.unicode[gid] ?? []));
    said = shaped.rtl ? own + said : said + own;
    const { xOffset, yOffset } = position;
    if (xOffset !== 0) {
      show();
      operands += ` ${rounded(-xOffset * font.scale)} `;
    }
    if (yOffset !== 0) {
      show();
      operands += `] TJ ${rounded((yOffset * font.scale * size) / 1000)} Ts [`;
    }
    hex += gid.toString(16).padStart(4, '0');
    if (yOffset !== 0) {
      show();
      operands += '] TJ 0 Ts [';
    }
    const back = (glyph.advanceWidth - position.xAdvance + xOffset) * font.scale;
    if (Math.abs(back) > 0.05) {
      show();
      operands += ` ${rounded(back)} `;
    }
  });
  show();
  return { operands, disguised: said !== shaped.text };
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
