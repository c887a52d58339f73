const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};
const PLAIN = /^[ -~]*$/;
const WORD = /[\p{L}\p{N}]+(?:['’](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;

/** A word of a text, folded for comparison, with its place. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Lower case, without accents, straight apostrophes: how two spellings of one name or word come to agree. */
export function fold(text: string): string {
  // Most words are plain, and are asked for by the thousand before anything is compiled.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđßæœıþ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('’', "'");
}

/** The folded words of a short text, without possessive endings: "The U.S.’s talks" gives the, u, s, talks. */
export function foldedWords(text: string): readonly string[] {
  return foldedWordsAt(text, 0, text.length).map(({ word }) => word);
}

/** The folded words of a stretch of a text, with their places in it. */
export function foldedWordsAt(text: string, start: number, end: number): readonly FoldedWord[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    word: withoutPossessive(fold(match[0])),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}
