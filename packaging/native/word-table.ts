import type { ModelWords } from '../../core/language/base/model-words.ts';

/** A list of words that is asked as it lies in its files: nothing is entered for each word when it is opened. */
export interface WordTable {
  /** The words one after the other, those of which every unit is of one byte; of the others nothing. */
  readonly letters: string;
  /** By number: where the word begins in the letters, and behind the last where it ends. */
  readonly begins: Uint32Array;
  /** Open addressing by the word's hash: its number and one more, and above that a part of the hash; 0 where there is none. */
  readonly slots: Uint32Array;
  /** The words that are not among the letters, with their numbers. */
  readonly others: readonly (readonly [number, string])[];
}

const NUMBER_BITS = 17;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
/** Three slots for two words at the most crowded: few look-ups meet another word. */
const LEAST_SLOTS = 1.5;
const ONE_BYTE = /^[\0-\xff]*$/;

/** The table of a list. Throws a RangeError where there are more words than a slot can number. */
export function wordTableOf(list: readonly string[]): WordTable {
  if (list.length >= NUMBER_MASK) throw new RangeError(`${list.length} words are too many for the table`);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, list.length) * LEAST_SLOTS)));
  const begins = new Uint32Array(list.length + 1);
  const others: [number, string][] = [];
  let letters = '';
  list.forEach((word, lexeme) => {
    begins[lexeme] = letters.length;
    if (!ONE_BYTE.test(word)) {
      others.push([lexeme, word]);
      return;
    }
    letters += word;
    const hash = hashOf(word);
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = ((hash >>> NUMBER_BITS) << NUMBER_BITS) | (lexeme + 1);
  });
  begins[list.length] = letters.length;
  return { letters, begins, slots, others };
}

/** The words of a table. */
export function wordsOfTable({ letters, begins, slots, others }: WordTable): ModelWords {
  const numbers = new Map(others.map(([lexeme, word]) => [word, lexeme]));
  const spelt = new Map(others);
  const size = begins.length - 1;
  return {
    size,
    at: (lexeme) => spelt.get(lexeme) ?? letters.slice(begins[lexeme] ?? letters.length, begins[lexeme + 1]),
    numberOf: (text) => {
      const hash = hashOf(text);
      for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
        const entry = slots[slot] as number;
        if (entry === 0) return numbers.get(text);
        if (entry >>> NUMBER_BITS !== hash >>> NUMBER_BITS) continue;
        const lexeme = (entry & NUMBER_MASK) - 1;
        const begin = begins[lexeme] as number;
        if ((begins[lexeme + 1] as number) - begin === text.length && letters.startsWith(text, begin)) return lexeme;
      }
    },
  };
}

/** 32 bits of a word, by FNV-1a over its units, with the upper half mixed into the lower. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function slotOf(hash: number, size: number): number {
  return hash & (size - 1);
}
