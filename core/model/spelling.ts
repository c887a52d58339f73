import { interned, type Word, wordOf } from './word.ts';

/** How a word is written: "visit", "Holm", "NATO", "S.", "10th". */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/**
 * One way of writing a word ("Talks"), shared by all tokens that are written so. What every article asks of it are fields of its
 * own: a step from object to object costs more than most rules, since few of a vocabulary's objects are near the processor.
 */
export interface Spelling {
  /** As written: the same string for all its tokens. */
  readonly text: string;
  /** The same with its apostrophes straight. */
  readonly straight: string;
  readonly word: Word;
  readonly shape: Shape;
  /** What the finding of times makes of it; undefined until that asks. */
  time: unknown;
}

/** Where a token keeps its spelling, under a symbol as its word is. */
export const SPELLING: unique symbol = Symbol('spelling');

/** The spelling that a text is. Cost: one look-up. */
export function spellingOf(text: string): Spelling {
  const known = SPELLINGS.get(text);
  if (known !== undefined) return known;
  const straight = straightened(text);
  const word = wordOf(straight.toLowerCase());
  const spelling: Spelling = {
    text: interned(text),
    straight: interned(straight),
    word,
    shape: shapeOf(text),
    time: undefined,
  };
  if (text.length > LONGEST_KEPT) return spelling;
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  SPELLINGS.set(spelling.text, spelling);
  return spelling;
}

function straightened(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

function shapeOf(word: string): Shape {
  const first = word.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return 'lower';
  if (/^\p{N}/u.test(word)) return 'number';
  if (/^\p{Lu}\.?$/u.test(word)) return 'initial';
  if (/^[\p{Lu}\p{N}.]{2,}s?$/u.test(word)) return 'upper';
  if (/^(?:\p{Lu}|@)/u.test(word)) return 'capital';
  return 'lower';
}

const SPELLINGS = new Map<string, Spelling>();
/** What is kept is bounded, so that memory is too. */
const MOST_SPELLINGS = 40_000;
const LONGEST_KEPT = 40;
