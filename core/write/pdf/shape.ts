import { mirrored } from './bidi.ts';
import type { FontKit, KitFont, Outline } from './kit.ts';
import { placesByTable, planOnce } from './plan.ts';

/** A glyph of a shaped word: font units, and the characters that it stands for (none for a part of a letter). */
interface PlacedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A word shaped in one face: its glyphs in visual order. */
export interface Shaped {
  readonly text: string;
  /** Thousandths of an em. */
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
  /** True where the glyphs' characters, read in order, are not the text: it then needs ActualText (Arabic, Devanagari). */
  readonly disguised: boolean;
}

export interface Face {
  readonly font: KitFont;
  readonly has: (codePoint: number) => boolean;
  readonly shape: (text: string, rtl: boolean) => Shaped;
  /** Draws one thing and says another: a hyphen that is a soft one, a sign for a character that no font has. */
  readonly disguise: (shown: string, said: string) => Shaped;
  /** The operands of TJ between its brackets. Holds `] TJ ... [` where marks are raised, hence the size. */
  readonly encode: (shaped: Shaped, size: number) => string;
}

/** Opens a font's bytes in the document. Words are encoded once a document, and shaped once for all of a process. */
export function openFace(kit: FontKit, bytes: Uint8Array): Face {
  const font = kit.font(bytes)._font;
  // pdfkit notes this one width in font units, and every other in thousandths of an em.
  font.widths[0] = (font.widths[0] ?? 0) * font.scale;
  const { shaper, covered, ltr, rtl, disguises } = wordsOf(bytes, font);
  const encodings = new Map<Shaped, string>();
  const slots = new Map<string, number>();

  return {
    font,
    has: (codePoint) => {
      let answer = covered.get(codePoint);
      if (answer === undefined) {
        answer = shaper.font.hasGlyphForCodePoint(codePoint);
        covered.set(codePoint, answer);
      }
      return answer;
    },
    shape: (text, backwards) => {
      const cache = backwards ? rtl : ltr;
      let shaped = cache.get(text);
      if (!shaped) {
        shaped = shape(shaper, text, backwards);
        if (cache.size >= MOST_WORDS) cache.clear();
        cache.set(text, shaped);
      }
      return shaped;
    },
    disguise: (shown, said) => {
      const key = `${shown}|${said}`;
      let shaped = disguises.get(key);
      if (!shaped) {
        shaped = saidAs(shape(shaper, shown, false), said);
        disguises.set(key, shaped);
      }
      return shaped;
    },
    encode: (shaped, size) => {
      let operands = encodings.get(shaped);
      if (operands === undefined) {
        operands = encode(font, slots, shaped, size);
        if (!operands.includes('Ts')) encodings.set(shaped, operands);
      }
      return operands;
    },
  };
}

interface Shaper extends Pick<KitFont, 'font' | 'scale'> {
  /** What is asked of the font for words in ASCII. */
  readonly plain: ReturnType<typeof planOnce>;
}

/** What a font's bytes alone decide: the same in every document that opens them. */
interface FontWords {
  /** Not the font as the document holds it, which would keep the whole document. */
  readonly shaper: Shaper;
  readonly covered: Map<number, boolean>;
  readonly ltr: Map<string, Shaped>;
  readonly rtl: Map<string, Shaped>;
  readonly disguises: Map<string, Shaped>;
}

/** Words kept a font and direction: those of a few hundred pages. Reading a font's tables and shaping is half of writing. */
const MOST_WORDS = 50_000;
const known = new WeakMap<Uint8Array, FontWords>();

function wordsOf(bytes: Uint8Array, opened: KitFont): FontWords {
  let words = known.get(bytes);
  if (!words) {
    const { font, scale } = opened;
    keepCharacters(font);
    words = {
      shaper: { font, scale, plain: planOnce(font) },
      covered: new Map(),
      ltr: new Map(),
      rtl: new Map(),
      disguises: new Map(),
    };
    known.set(bytes, words);
  }
  return words;
}

/**
 * Glyphs with the characters that they stand for in this word. The library keeps each glyph with those of the first time,
 * and with none where a document has embedded it as a part of another ("’" of "”"). The width is worked out for the glyph
 * itself, once, and not for each of its words. Where the font's own table places glyphs, nothing else is asked of them.
 */
function keepCharacters(font: KitFont['font']): void {
  const kept = font.getGlyph.bind(font);
  const isPlaced = placesByTable(font);
  font.getGlyph = (id, codePoints) => {
    const glyph = kept(id, codePoints);
    if (!codePoints) return glyph;
    if (isPlaced) return new WordGlyph(id, codePoints, glyph);
    return Object.create(glyph, { codePoints: { value: codePoints }, advanceWidth: { value: glyph.advanceWidth } });
  };
}

/** A class, since a glyph that inherits from another takes twenty times as long to make. */
class WordGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
  readonly #glyph: OwnGlyph;

  constructor(id: number, codePoints: readonly number[], glyph: OwnGlyph) {
    this.id = id;
    this.codePoints = codePoints;
    this.advanceWidth = glyph.advanceWidth;
    this.#glyph = glyph;
  }

  get path(): Outline {
    return this.#glyph.path;
  }
}

type OwnGlyph = ReturnType<KitFont['font']['getGlyph']>;

const ASCII = /^[ -~]+$/;

function shape(font: Shaper, text: string, rtl: boolean): Shaped {
  const drawn = rtl ? mirrored(text) : text;
  const features = ASCII.test(drawn) ? font.plain : undefined;
  const run = font.font.layout(drawn, features, undefined, undefined, rtl ? 'rtl' : 'ltr');
  let width = 0;
  let said = '';
  const glyphs = run.glyphs.map(({ id, codePoints: own, advanceWidth }, i): PlacedGlyph => {
    const { xAdvance, xOffset, yOffset } = run.positions[i] ?? { xAdvance: advanceWidth, xOffset: 0, yOffset: 0 };
    // A bracket turned round for drawing is still said as it was written.
    const codePoints = drawn === text ? own : codePointsOf(mirrored(String.fromCodePoint(...own)));
    const characters = String.fromCodePoint(...codePoints);
    said += characters;
    width += xAdvance;
    return { id, codePoints, advanceWidth, xAdvance, xOffset, yOffset };
  });
  // A glyph without characters is said as a silent one, which no word has.
  const disguised = said !== text || glyphs.some(({ codePoints }) => codePoints.length === 0);
  return { text, width: width * font.scale, glyphs, disguised };
}

function saidAs(shaped: Shaped, said: string): Shaped {
  const glyphs = shaped.glyphs.map((glyph, i) => ({ ...glyph, codePoints: i === 0 ? codePointsOf(said) : [] }));
  return { ...shaped, text: said, glyphs, disguised: false };
}

function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function encode(font: KitFont, slots: Map<string, number>, shaped: Shaped, size: number): string {
  let operands = '';
  let hex = '';
  const show = (): void => {
    if (hex !== '') operands += `<${hex}>`;
    hex = '';
  };
  for (const glyph of shaped.glyphs) {
    const { xOffset, yOffset } = glyph;
    if (xOffset !== 0) {
      show();
      operands += ` ${rounded(-xOffset * font.scale)} `;
    }
    if (yOffset !== 0) {
      show();
      operands += `] TJ ${rounded((yOffset * font.scale * size) / 1000)} Ts [`;
    }
    hex += slotOf(font, slots, glyph).toString(16).padStart(4, '0');
    if (yOffset !== 0) {
      show();
      operands += '] TJ 0 Ts [';
    }
    const back = (glyph.advanceWidth - glyph.xAdvance + xOffset) * font.scale;
    if (Math.abs(back) > 0.05) {
      show();
      operands += ` ${rounded(back)} `;
    }
  }
  show();
  return operands;
}

/** What a part of a letter says, since readers take an empty string for the code itself: U+2060, which has no look. */
const SILENT: readonly number[] = [0x2060];

/**
 * The glyph's number in the embedded subset. A glyph that stands for several characters (a hyphen and a soft one, Latin
 * and Cyrillic A) stands there once for each, so that the text can be read back.
 */
function slotOf(font: KitFont, slots: Map<string, number>, glyph: PlacedGlyph): number {
  const key = `${glyph.id}:${glyph.codePoints.join(' ')}`;
  let slot = slots.get(key);
  if (slot !== undefined) return slot;
  slot = font.subset.includeGlyph(glyph.id);
  if (font.unicode[slot] !== undefined || slot === 0) slot = font.subset.glyphs.push(glyph.id) - 1;
  font.widths[slot] = glyph.advanceWidth * font.scale;
  font.unicode[slot] = glyph.codePoints.length > 0 ? glyph.codePoints : SILENT;
  slots.set(key, slot);
  return slot;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
