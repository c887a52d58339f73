/**
 * One form of a word, shared by all tokens that are written so, with what the rules derive from it. News repeats its words:
 * what depends on the form alone (its stem, the lexicons that it is in) is derived once for the process, not once a token.
 */
export interface Word {
  /** In lower case, curly apostrophes straight: the same string for all its tokens. */
  readonly lower: string;
  /** What was derived, by the place that `perWord` gave; none and undefined where nothing has asked yet. */
  derived: unknown[];
  /** A bit for each of the first places whose answer is null or false: most are, and are then told without the list. */
  nothing: number;
  /** The same for the places behind those. */
  nothingElse: number;
}

/** Where a token keeps its word: under a symbol, so that it is neither stored nor printed with the token. */
export const WORD: unique symbol = Symbol('word');

/** Whatever is written with a word's form: a token, an item of a sentence. */
export interface Worded {
  readonly lower: string;
  readonly [WORD]?: Word;
}

/** The word of a form in lower case. Cost: one look-up. */
export function wordOf(lower: string): Word {
  const known = WORDS.get(lower);
  if (known !== undefined) return known;
  const word: Word = { lower: interned(lower), derived: NONE, nothing: 0, nothingElse: 0 };
  if (lower.length > LONGEST_KEPT) return word;
  // A token whose word was let go keeps it; its next tokens share another.
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  WORDS.set(word.lower, word);
  return word;
}

/**
 * What `derive` tells of a word's form, asked of its tokens: derived when first asked, then looked up by place. `derive` must
 * depend on nothing else, and gives null or false (one of them), never undefined, where there is nothing.
 */
export function perWord<T extends {} | null>(derive: (lower: string) => T): (token: Worded) => T {
  const place = places++;
  const early = place < BITS;
  const bit = place < 2 * BITS ? 1 << (place % BITS) : 0;
  /** What the rule says of most words: null or false, whichever it gives. */
  let nothing: T | undefined;
  return (token) => {
    const own = token[WORD];
    // A copy of a token that was given other letters still has the old word beside it.
    const word = own !== undefined && own.lower === token.lower ? own : wordOf(token.lower);
    if (((early ? word.nothing : word.nothingElse) & bit) !== 0) return nothing as T;
    const kept = word.derived[place] as T | undefined;
    if (kept !== undefined) return kept;
    const value = derive(word.lower);
    if (bit === 0 || (value !== null && value !== false)) keep(word, place, value);
    else {
      nothing = value;
      if (early) word.nothing |= bit;
      else word.nothingElse |= bit;
    }
    return value;
  };
}

/** A list as long as there are rules, made for the few words that one of them tells something of. */
function keep(word: Word, place: number, value: unknown): void {
  if (word.derived === NONE) word.derived = Array.from({ length: places }, () => undefined);
  word.derived[place] = value;
}

/** The engine's one copy of a string, as a key of an object is: rules compare such strings by place, not letter by letter. */
export function interned(text: string): string {
  const [key = text] = Object.keys({ [text]: null });
  return key;
}

/** Bits of a small integer. */
const BITS = 31;
/** Of words of which no rule has told anything yet; never written to. */
const NONE: unknown[] = [];
const WORDS = new Map<string, Word>();
/** What is kept is bounded, so that memory is too. */
const MOST_WORDS = 30_000;
const LONGEST_KEPT = 40;
let places = 0;
