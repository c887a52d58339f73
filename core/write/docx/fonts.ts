import { readsFromRight } from '../../model/direction.ts';
import type { MemoDocument } from '../../model/document.ts';

/** A Word file is edited on machines that lack our fonts: the nearest that every office has. */
const OFFICE_FONTS: Readonly<Record<string, string>> = { 'Source Serif 4': 'Cambria', 'Source Sans 3': 'Calibri' };

/** For scripts that those lack, the fonts that come with Word: running text and headings. */
const EAST_ASIAN = {
  zh: ['SimSun', 'Microsoft YaHei'],
  ja: ['Yu Mincho', 'Yu Gothic'],
  ko: ['Batang', 'Malgun Gothic'],
} as const;
const INDIC = /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u;

interface Fonts {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly cs: string;
  readonly eastAsia: string;
}

/** The fonts of a document by script: Word chooses by the letters of a run. */
export function fontsOf(document: MemoDocument): { readonly body: Fonts; readonly sans: Fonts } {
  const { fonts } = document.style;
  const text = JSON.stringify([document.blocks, document.sources]);
  const [eastBody, eastSans] = EAST_ASIAN[eastAsianOf(document.language, text)];
  const indic = INDIC.test(text);
  const of = (name: string, cs: string, eastAsia: string): Fonts => {
    const latin = OFFICE_FONTS[name] ?? name;
    return { ascii: latin, hAnsi: latin, cs: indic ? 'Nirmala UI' : cs, eastAsia };
  };
  return { body: of(fonts.body, 'Times New Roman', eastBody), sans: of(fonts.headings, 'Arial', eastSans) };
}

/** Han characters look otherwise in each country: that of the document, else that whose own letters stand among them. */
function eastAsianOf(language: string, text: string): keyof typeof EAST_ASIAN {
  const [own = ''] = language.split('-');
  if (own === 'ja' || own === 'ko' || own === 'zh') return own;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh';
}

/** A language in the slot that Word has for its script, beside the one for Latin letters. */
export function languageSlots(language: string): {
  readonly value: string;
  readonly eastAsia?: string;
  readonly bidirectional?: string;
} {
  const [own = ''] = language.split('-');
  if (['zh', 'ja', 'ko'].includes(own)) return { value: language, eastAsia: language };
  return readsFromRight(language) || COMPLEX.has(own)
    ? { value: language, bidirectional: language }
    : { value: language };
}

/** The language of a run, in the slot by which Word reads its letters. */
export function runLanguage(language: string): Partial<ReturnType<typeof languageSlots>> {
  const { value, ...ofScript } = languageSlots(language);
  return Object.keys(ofScript).length > 0 ? ofScript : { value };
}

const COMPLEX: ReadonlySet<string> = new Set(['hi', 'mr', 'ne', 'bn', 'ta', 'th']);
