import features from 'wink-eng-lite-web-model/dist/feature.js';
import type { WinkData } from './wink-data.ts';

/** The words that the base layer knows, by number: the model's, and behind them those that it met. It never shrinks. */
export interface Vocabulary {
  /** For the tokenizer: the lexemes of one of the model's words, those of its parts for a contraction; null for another word. */
  readonly lookup: (text: string) => readonly number[] | null;
  /** For the tokenizer: the number of a word, which is entered where it is new. */
  readonly add: (text: string, category: number) => number;
  readonly value: (lexeme: number) => string;
  /** The number of a word's part of speech; 0 where it has none. */
  readonly posOf: (lexeme: number) => number;
  /** The model's class of words that its patterns name one by one; 0 for other words. */
  readonly hintOf: (lexeme: number) => number;
  /** The cluster of a word's normal form. */
  readonly clusterOf: (lexeme: number) => number;
  /** The cluster of a part of a contraction, by the number that the tokenizer packed it in. */
  readonly clusterOfPart: (packed: number) => number;
}

/** Numbers that the model packs a lexeme in, and a part of a contraction. */
const LEXEME_SIZE = 4;
const PART_SIZE = 4;
/** A contraction's lemma holds where its parts begin, and above that how many numbers they have. */
const PARTS_BEGIN_MASK = 0x3fff;
const PARTS_LENGTH_BITS = 14;
const PARTS_LENGTH_MASK = 0x1f;
/** Bits of the number, counted in the tokens, in which a part's place stands above the spaces before it. */
const PART_PLACE_MASK = 0x3fff0000;
const PART_PLACE_BITS = 16;

/** What wink-nlp's own cache tells of words, without what it works out for each new one that we never ask. */
export function openVocabulary({ words, lexicon, expansions, layout, config }: WinkData): Vocabulary {
  const { size } = words;
  /** Of the words that were asked for, the model's and those that it does not hold; and the model's as they are spelt. */
  const numbers = new Map<string, number>();
  const spelt = new Map<number, string>();
  const met: string[] = [];
  const norms: number[] = [];
  const tags: number[] = [];

  const property = (name: string): ((lexeme: number) => number) => {
    const [place = 0, mask = 0, shift = 0] = layout[name] ?? [];
    return (lexeme) => ((lexicon[lexeme * LEXEME_SIZE + place] ?? 0) & mask) >>> shift;
  };
  const isContraction = property('isContraction');
  const isSpellingMapped = property('isSpellingMapped');
  const lemma = property('lemma');
  const normal = property('normal');
  const pos = property('pos');
  const hint = property('posHint');
  const cluster = property('lexemeCID');

  const lexemesOf = (lexeme: number): readonly number[] => {
    if (lexeme >= size || isContraction(lexeme) === 0) return [lexeme];
    const packed = lemma(lexeme);
    const begin = packed & PARTS_BEGIN_MASK;
    const length = (packed >> PARTS_LENGTH_BITS) & PARTS_LENGTH_MASK;
    const lexemes: number[] = [];
    for (let at = begin; at < begin + length; at += PART_SIZE)
      lexemes.push(expansions[at] ?? 0, at + 1, expansions[at + 2] ?? 0, expansions[at + 3] ?? 0);
    return lexemes;
  };
  const posOf = (lexeme: number): number => {
    if (lexeme >= size) return tags[lexeme - size] ?? 0;
    return pos(isSpellingMapped(lexeme) === 0 ? lexeme : lemma(lexeme));
  };
  const normalOf = (lexeme: number): number => {
    const norm = lexeme < size ? lexeme + normal(lexeme) : (norms[lexeme - size] ?? 0);
    const spelt = lexeme < size ? lexeme : norm;
    return spelt < size && isSpellingMapped(spelt) !== 0 ? lemma(spelt) : norm;
  };
  const numberOf = (text: string): number | undefined => {
    const asked = numbers.get(text);
    if (asked !== undefined) return asked;
    const lexeme = words.numberOf(text);
    // By the model's own copy: a piece of an article would keep the whole of it.
    if (lexeme !== undefined) numbers.set(valueOf(lexeme), lexeme);
    return lexeme;
  };
  const valueOf = (lexeme: number): string => {
    if (lexeme >= size) return met[lexeme - size] ?? '';
    const known = spelt.get(lexeme);
    if (known !== undefined) return known;
    const word = words.at(lexeme);
    spelt.set(lexeme, word);
    return word;
  };
  /** The model's rules for words that it does not hold, by their ends: these ask for words that were met, too. */
  const unknown = features(config);
  const known = {
    lookup: (text: string) => lexemesOf(numberOf(text) ?? 0),
    intrinsicSize: () => size,
    posOf: (lexeme: number) => (lexeme < size ? pos(lexeme) : posOf(lexeme)),
  };
  const enter = (text: string): void => {
    numbers.set(text, size + met.length);
    met.push(text);
  };

  return {
    // The tokenizer cuts words of the vocabulary otherwise than others ("Trump’s" in one piece once it stood behind a mark):
    // what an article is cut into must not depend on what was read earlier, so that it is told of the model's words alone.
    lookup: (text) => {
      const lexeme = numberOf(text);
      return lexeme === undefined || lexeme >= size ? null : lexemesOf(lexeme);
    },
    add: (text, category) => {
      const lower = text.toLowerCase();
      const entered = [...new Set([text, lower])].filter((word) => numberOf(word) === undefined);
      entered.forEach(enter);
      const norm = numberOf(lower) ?? 0;
      for (const word of entered) {
        norms.push(norm);
        tags.push(unknown.pos(word, category, known));
      }
      return numberOf(text) ?? 0;
    },
    value: valueOf,
    posOf,
    hintOf: (lexeme) => (lexeme < size ? hint(lexeme) : 0),
    clusterOf: (lexeme) => clusterAt(normalOf(lexeme)),
    clusterOfPart: (packed) => clusterAt(expansions[(packed & PART_PLACE_MASK) >>> PART_PLACE_BITS] ?? 0),
  };

  function clusterAt(norm: number): number {
    return norm < size ? cluster(norm) : 0;
  }
}
