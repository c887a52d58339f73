import { readFileSync } from 'node:fs';
import type { FontFallback, FontFile, FontSet } from '../../core/write/pdf/write.ts';
import { packageFile } from '../resources.ts';

/** A family of font files in a package: `stem` begins the files' names, `italics` tells whether it has slanted ones. */
interface Family {
  readonly family: string;
  readonly folder: string;
  readonly stem: string;
  readonly weights: readonly (400 | 600 | 700)[];
  readonly italics: boolean;
}

const FAMILIES: readonly Family[] = [
  family('Source Serif 4', 'source-serif-4', 'SourceSerif4', { italics: true }),
  family('Source Sans 3', 'source-sans-3', 'SourceSans3', { italics: true }),
  family('Noto Serif', 'noto-serif', 'NotoSerif', { italics: true }),
  family('Noto Sans', 'noto-sans', 'NotoSans', { italics: true }),
  family('Noto Naskh Arabic', 'noto-naskh-arabic', 'NotoNaskhArabic', {}),
  family('Noto Serif Hebrew', 'noto-serif-hebrew', 'NotoSerifHebrew', {}),
  family('Noto Serif Devanagari', 'noto-serif-devanagari', 'NotoSerifDevanagari', {}),
  family('Noto Serif Bengali', 'noto-serif-bengali', 'NotoSerifBengali', {}),
  family('Noto Sans Tamil', 'noto-sans-tamil', 'NotoSansTamil', {}),
  family('Noto Sans Thai', 'noto-sans-thai', 'NotoSansThai', {}),
  family('Noto Sans JP', 'noto-sans-jp', 'NotoSansJP', {}),
  family('Noto Sans KR', 'noto-sans-kr', 'NotoSansKR', {}),
  family('Noto Sans SC', 'noto-sans-sc', 'NotoSansSC', {}),
  family('Noto Sans Symbols 2', 'noto-sans-symbols-2', 'NotoSansSymbols2', { weights: [400] }),
  family('Noto Emoji', 'noto-emoji', 'NotoEmoji', {}),
];

/** Whom to ask for what the wanted family lacks, in this order; `languages` decide between families of one script. */
const FALLBACKS: readonly FontFallback[] = [
  fallback('Source Serif 4', ['Latin', 'Greek', 'Cyrillic', 'Common', 'Symbol']),
  fallback('Noto Serif', ['Latin', 'Greek', 'Cyrillic', 'Common', 'Symbol']),
  fallback('Noto Sans', ['Latin', 'Greek', 'Cyrillic', 'Common', 'Symbol']),
  fallback('Noto Naskh Arabic', ['Arabic']),
  fallback('Noto Serif Hebrew', ['Hebrew']),
  fallback('Noto Serif Devanagari', ['Devanagari']),
  fallback('Noto Serif Bengali', ['Bengali']),
  fallback('Noto Sans Tamil', ['Tamil']),
  fallback('Noto Sans Thai', ['Thai']),
  fallback('Noto Sans JP', ['Han', 'Hiragana', 'Katakana'], ['ja']),
  fallback('Noto Sans KR', ['Hangul', 'Han'], ['ko']),
  fallback('Noto Sans SC', ['Han', 'Hiragana', 'Katakana', 'Common'], ['zh']),
  fallback('Noto Sans Symbols 2', ['Symbol', 'Common', 'Emoji']),
  fallback('Noto Emoji', ['Emoji', 'Symbol']),
];

const bytes = new Map<string, Uint8Array>();

/** The fonts that documents are set in. Files are read when first needed, and kept. */
export function libraryFonts(): FontSet {
  return { files: FAMILIES.flatMap(filesOf), fallbacks: FALLBACKS };
}

/** The names of all files that are read here, as "package/path": what a packed program must carry. */
export function filesInPackages(): readonly string[] {
  return FAMILIES.flatMap((family) => cutsOf(family).map((cut) => fileName(family, cut)));
}

interface Cut {
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
}

function filesOf(of: Family): readonly FontFile[] {
  return cutsOf(of).map((cut) => ({ family: of.family, ...cut, load: () => readFont(fileName(of, cut)) }));
}

function cutsOf({ weights, italics }: Family): readonly Cut[] {
  const slants = italics ? [false, true] : [false];
  return weights.flatMap((weight) => slants.map((italic) => ({ weight, italic })));
}

function fileName({ folder, stem }: Family, { weight, italic }: Cut): string {
  const cut = `${weight}${{ 400: 'Regular', 600: 'SemiBold', 700: 'Bold' }[weight]}${italic ? '_Italic' : ''}`;
  return `@expo-google-fonts/${folder}/${cut}/${stem}_${cut}.ttf`;
}

function readFont(name: string): Uint8Array {
  let known = bytes.get(name);
  if (!known) {
    known = readFileSync(packageFile(name));
    bytes.set(name, known);
  }
  return known;
}

function family(
  name: string,
  folder: string,
  stem: string,
  more: { readonly italics?: boolean; readonly weights?: Family['weights'] },
): Family {
  return { family: name, folder, stem, weights: more.weights ?? [400, 600], italics: more.italics ?? false };
}

function fallback(name: string, scripts: readonly string[], languages: readonly string[] = []): FontFallback {
  return { family: name, scripts, languages };
}
