/** Letters looked at: an article's language shows in its first few thousand. */
const SAMPLE = 4_000;
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Telu', /\p{Script=Telugu}/gu],
  ['Gujr', /\p{Script=Gujarati}/gu],
  ['Guru', /\p{Script=Gurmukhi}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];
/** The commonest words of English prose: about two in five of all words in news. */
const ENGLISH = new Set(
  'the of to and in a that is for on said was with as he it at by his from has have be an are who not but will had their they she her we our you this which after its were been would about or i more'.split(
    ' ',
  ),
);

/** BCP 47: "en", "und-Deva" for a script that is not Latin, "und-Latn" for Latin letters that are not English; short texts count as English. */
export function writtenIn(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const plain = plainWords(sample);
  if (plain !== null) return plain.words > 60 && plain.english < plain.words * 0.12 ? 'und-Latn' : 'en';
  const words = sample.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const foreign = sample.match(/[^\u0000-\u024f]/g)?.length ?? 0;
  for (const [script, pattern] of foreign > letters / 2 ? SCRIPTS : []) {
    if (letters > 20 && (sample.match(pattern)?.length ?? 0) > letters / 2) return `und-${script}`;
  }
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return words.length > 60 && english < words.length * 0.12 ? 'und-Latn' : 'en';
}

/**
 * The words of a sample and those that are English, counted letter by letter; null where it has signs beyond Latin-1 other than
 * quotation marks and dashes: those need the patterns. A sample of English nearly always has none.
 */
function plainWords(sample: string): { readonly words: number; readonly english: number } | null {
  let words = 0;
  let english = 0;
  let packed = NO_WORD;
  for (let i = 0; i <= sample.length; i++) {
    const unit = i < sample.length ? sample.charCodeAt(i) : 0;
    if (isLatin(unit) || unit === 0x27 || unit === 0x2019) {
      packed = packedWith(packed, unit);
      continue;
    }
    if (unit > 0xff && !(unit >= 0x2010 && unit <= 0x2026)) return null;
    if (packed === NO_WORD) continue;
    words++;
    if (PACKED_ENGLISH.has(packed)) english++;
    packed = NO_WORD;
  }
  return { words, english };
}

/** A word of at most six small letters as one number, five bits each, so that a sample's words need no strings of their own. */
const NO_WORD = 0;
const NOT_PACKED = -1;
const LONGEST_PACKED = 1 << 25;
const PACKED_ENGLISH = new Set([...ENGLISH].map((word) => packedWord(word)));

function packedWord(word: string): number {
  let packed = NO_WORD;
  for (let i = 0; i < word.length; i++) packed = packedWith(packed, word.charCodeAt(i));
  return packed;
}

function packedWith(packed: number, unit: number): number {
  const letter = (unit | 0x20) - 0x60;
  return packed < NO_WORD || packed >= LONGEST_PACKED || letter < 1 || letter > 26 ? NOT_PACKED : packed * 32 + letter;
}

/** Letters of Latin-1. */
function isLatin(unit: number): boolean {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return true;
  return (
    (unit >= 0xc0 && unit <= 0xff && unit !== 0xd7 && unit !== 0xf7) || unit === 0xaa || unit === 0xb5 || unit === 0xba
  );
}
