import { type FontSet, openFonts } from './fonts.ts';
import { openKit } from './kit.ts';

/** What the families of a set can draw. */
export interface Coverage {
  readonly families: readonly string[];
  /** The characters of a text that a family of the set has no glyph for, each once, in order. */
  readonly lacking: (family: string, text: string) => string;
  /** The first of the fallback families that has all of a text; null where none has. */
  readonly having: (text: string) => string | null;
}

const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Looks into the fonts of a set as it is asked. Nothing is written. */
export function coverageOf(set: FontSet): Coverage {
  const fonts = openFonts(openKit({ Title: '', Creator: '', Producer: '', CreationDate: new Date(0) }, 'en'), set);
  const lacking = (family: string, text: string): string => {
    const face = fonts.face({ family, weight: 400, italic: false });
    const characters = new Set(Array.from(text).filter((character) => !INVISIBLE.test(character)));
    return [...characters].filter((character) => !face.has(character.codePointAt(0) ?? 32)).join('');
  };
  return {
    families: [...new Set(set.files.map(({ family }) => family))],
    lacking,
    having: (text) => set.fallbacks.find(({ family }) => lacking(family, text) === '')?.family ?? null,
  };
}
