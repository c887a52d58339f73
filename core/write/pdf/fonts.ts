import type { Notice } from '../../model/notice.ts';
import { scriptOf } from '../scripts.ts';
import type { FontKit } from './kit.ts';
import { type Face, openFace } from './shape.ts';

/** One font file: TTF or OTF, static, as bytes on demand. */
export interface FontFile {
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
  /** Called at most once a document, when its first character is met. */
  readonly load: () => Uint8Array;
}

/** A family to turn to for characters that the wanted one lacks. */
export interface FontFallback {
  readonly family: string;
  /** Unicode scripts ("Arabic", "Han"), or "Symbol", "Emoji", "Common". */
  readonly scripts: readonly string[];
  /** Languages that prefer it among families of the same script ("ja" for Han); empty where none does. */
  readonly languages: readonly string[];
}

/** All fonts that a document may use; the order of fallbacks is the order of the search. */
export interface FontSet {
  readonly files: readonly FontFile[];
  readonly fallbacks: readonly FontFallback[];
}

export interface FontWish {
  readonly family: string;
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
}

/** A stretch of text and the face that has all its characters. `shown` differs from `text` where no font has it. */
export interface FacedText {
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly shown: string | null;
}

export interface Fonts {
  readonly face: (wish: FontWish) => Face;
  /** Splits text by the faces that can draw it; notes what none can. `language`: BCP 47, decides between Han styles. */
  readonly split: (text: string, wish: FontWish, language: string) => readonly FacedText[];
  readonly notices: () => readonly Notice[];
}

const JOINING = /^(?:\p{M}|\p{Join_Control}|\p{Variation_Selector})/u;
/** With the picture before it no font need have it: it is not drawn. */
const TONED = /^\p{Emoji_Modifier_Base}\ufe0f?\p{Emoji_Modifier}$/u;
const WORD = /^[\p{L}\p{M}\p{N}\p{P}]/u;
/** What a font draws there is its own affair, and cannot be read back. */
const PRIVATE = /^\p{Co}/u;
/** Joiners, marks of direction, selectors of variants, soft hyphens: read, never drawn. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;
const REPLACEMENT = 0xfffd;

/** Opens fonts of the set as they are needed. Throws a RangeError for a set without any file. */
export function openFonts(kit: FontKit, set: FontSet): Fonts {
  const open = new Map<FontFile, Face>();
  const wished = new Map<string, FontFile>();
  const missing = new Map<number, number>();

  const face = (wish: FontWish): Face => openFile(fileFor(wish));

  const openFile = (file: FontFile): Face => {
    let known = open.get(file);
    if (!known) {
      known = openFace(kit, file.load());
      open.set(file, known);
    }
    return known;
  };

  const fileFor = (wish: FontWish): FontFile => {
    const key = `${wish.family}|${wish.weight}|${wish.italic}`;
    let file = wished.get(key);
    if (!file) {
      file = nearest(set.files, wish);
      wished.set(key, file);
    }
    return file;
  };

  const fallbackFor = (codePoints: readonly number[], wish: FontWish, language: string): Face | null => {
    const script = scriptOf(codePoints[0] ?? 32);
    const able = set.fallbacks.filter((fallback) => fallback.scripts.includes(script));
    const preferred = able.filter((fallback) => fallback.languages.some((tag) => language.startsWith(tag)));
    for (const { family } of [...preferred, ...able]) {
      const candidate = face({ ...wish, family });
      if (codePoints.every(candidate.has)) return candidate;
    }
    return null;
  };

  const split = (text: string, wish: FontWish, language: string): readonly FacedText[] => {
    const first = face(wish);
    const out: FacedText[] = [];
    let start = 0;
    let current: Face | null = null;
    let inWord = false;
    const flush = (end: number): void => {
      if (current && end > start) out.push({ start, end, face: current, shown: null });
      start = end;
    };
    for (let at = 0; at < text.length; ) {
      const end = clusterEnd(text, at);
      const codePoints = visibleCodePoints(text, at, end);
      let chosen: Face | null;
      if (PRIVATE.test(text.slice(at, end))) chosen = null;
      else if (codePoints.every(first.has)) {
        // White space and marks without a face of their own stay with their neighbour, so that words are not torn; that of a symbol is too wide.
        chosen = current && inWord && codePoints.length === 1 && codePoints[0] === 32 ? current : first;
      } else {
        chosen = fallbackFor(codePoints, wish, language);
        inWord = WORD.test(text.slice(at, end));
      }
      if (chosen === null) {
        flush(at);
        for (const codePoint of codePoints) missing.set(codePoint, (missing.get(codePoint) ?? 0) + 1);
        const stand = [first, ...open.values()].find((one) => one.has(REPLACEMENT));
        out.push({ start: at, end, face: stand ?? first, shown: stand ? '\ufffd' : '?' });
        start = end;
        current = null;
      } else if (chosen !== current) {
        flush(at);
        current = chosen;
      }
      at = end;
    }
    flush(text.length);
    return out;
  };

  return {
    face,
    split,
    notices: () =>
      [...missing].map(([codePoint, count]) => ({
        code: 'pdf-missing-glyph',
        severity: 'warning' as const,
        place: null,
        values: {
          character: String.fromCodePoint(codePoint),
          codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
          count,
        },
      })),
  };
}

function nearest(files: readonly FontFile[], wish: FontWish): FontFile {
  const family = files.filter((file) => file.family === wish.family);
  const able = family.length > 0 ? family : files;
  const [best] = able.toSorted((a, b) => distance(a, wish) - distance(b, wish));
  if (!best) throw new RangeError('no font files');
  return best;
}

function distance(file: FontFile, wish: FontWish): number {
  return Math.abs(file.weight - wish.weight) + (file.italic === wish.italic ? 0 : 1000);
}

/** A base character with the marks and joiners after it. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  // Below U+0300 nothing joins: the common case costs no regular expression.
  while (end < text.length && text.charCodeAt(end) >= 0x300 && joins(text, at, end)) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}

/** Whether what stands at `end` belongs to the cluster that begins at `at`. */
function joins(text: string, at: number, end: number): boolean {
  return JOINING.test(text.slice(end, end + 2)) || (text[end] === '\ud83c' && TONED.test(text.slice(at, end + 2)));
}

function visibleCodePoints(text: string, at: number, end: number): readonly number[] {
  const first = text.codePointAt(at) ?? 32;
  if (end - at === 1 && first < 0x300 && first !== 0xad) return [first];
  const out: number[] = [];
  const cluster = text.slice(at, end);
  for (const character of TONED.test(cluster) ? cluster.slice(0, -2) : cluster) {
    if (!INVISIBLE.test(character)) out.push(character.codePointAt(0) ?? 32);
  }
  return out.length > 0 ? out : [32];
}
