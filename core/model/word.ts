/**
 * One form of a word, shared by all tokens that are written so, with what the rules derive from it. News repeats its words:
 * what depends on the form alone (its stem, the lexicons that it is in) is derived once for the process, not once a token.
 */
export interface Word {
  /** In lower case, curly apostrophes straight: the same string for all its tokens. */
  readonly lower: string;
  /** What rules were told of it, by the place that `perWord` gave: not yet asked, nothing, true, or a value that is kept. */
  readonly answers: Uint8Array;
  /** Where its own answers begin: those of all words stand in one table. */
  readonly row: number;
  /** The values that were derived, by the same places. */
  derived: unknown[];
  /** Its stem (`model/stem.ts`), which most rules ask for; null until one does. */
  stem: string | null;
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
  if (lower.length > LONGEST_KEPT) return { lower, answers: new Uint8Array(ROW), row: 0, derived: NONE, stem: null };
  // A token whose word was let go keeps it, with the table of its answers; its next tokens share another.
  if (WORDS.size >= MOST_WORDS) {
    WORDS.clear();
    table = tableOf();
  }
  const row = WORDS.size * ROW;
  const word: Word = { lower: interned(lower), answers: table, row, derived: NONE, stem: null };
  WORDS.set(word.lower, word);
  return word;
}

/** The word of a token, which nearly always stands with it: a copy that was given other letters still has the old one beside it. */
export function wordOfToken(token: Worded): Word {
  const own = token[WORD];
  return own !== undefined && own.lower === token.lower ? own : wordOf(token.lower);
}

/**
 * What `derive` tells of a word's form, asked of its tokens: derived when first asked, then looked up by place. `derive` must
 * depend on nothing else, and gives null or false (one of them), never undefined, where there is nothing.
 */
export function perWord<T extends {} | null>(derive: (lower: string) => T): (token: Worded) => T {
  const place = places++;
  if (place >= MOST_PLACES) throw new RangeError(`more than ${MOST_PLACES} rules ask of words`);
  const byte = place >> 2;
  const shift = (place & 3) << 1;
  /** What the rule says of most words: null or false, whichever it gives. */
  let nothing: T | undefined;
  return (token) => {
    const word = wordOfToken(token);
    const { answers } = word;
    const at = word.row + byte;
    const answer = ((answers[at] as number) >> shift) & 3;
    if (answer === NOTHING) return nothing as T;
    if (answer === TRUE) return true as T;
    if (answer === KEPT) return word.derived[place] as T;
    const value = derive(word.lower);
    if (value === null || value === false) nothing = value;
    else if (value !== true) keep(word, place, value);
    const told = value === null || value === false ? NOTHING : value === true ? TRUE : KEPT;
    answers[at] = (answers[at] as number) | (told << shift);
    return value;
  };
}

/** Whether a word's form is one of a list, or like a pattern (which keeps no place: no `g` or `y`); false where there is no word. */
export function wordIs(forms: ReadonlySet<string> | RegExp): (token: Worded | undefined) => boolean {
  const is = perWord(forms instanceof RegExp ? (lower) => forms.test(lower) : (lower) => forms.has(lower));
  return (token) => token !== undefined && is(token);
}

/** The same of rules that are asked of few words, behind a cheaper question: it keeps no place of the few that there are. */
export function formIs(forms: ReadonlySet<string> | RegExp): (token: Worded | undefined) => boolean {
  const is = forms instanceof RegExp ? (lower: string) => forms.test(lower) : (lower: string) => forms.has(lower);
  return (token) => token !== undefined && is(token.lower);
}

/** A list as long as there are rules, made for the few words that one of them tells more of than yes or no. */
function keep(word: Word, place: number, value: unknown): void {
  if (word.derived === NONE) word.derived = Array.from({ length: places }, () => undefined);
  word.derived[place] = value;
}

/**
 * The engine's one copy of a string, as a key of an object is: rules compare such strings by place, not letter by letter. The object
 * has no prototype, which makes it a table: of others the engine notes by which keys they grow, and after some thousand gives up to
 * share a form among all that begin empty.
 */
export function interned(text: string): string {
  const keys: Record<string, null> = Object.create(null);
  keys[text] = null;
  const [key = text] = Object.keys(keys);
  return key;
}

const NOTHING = 1;
const TRUE = 2;
const KEPT = 3;
/** Of words of which no rule has told anything yet; never written to. */
const NONE: unknown[] = [];
const WORDS = new Map<string, Word>();
/** What is kept is bounded, so that memory is too: with as many places, a table of 2 MB, of which what words use is touched. */
const MOST_WORDS = 30_000;
const MOST_PLACES = 256;
/** Two bits a place: all that is told of a word lies in as few lines of the cache as one answer would. */
const ROW = MOST_PLACES >> 2;
const LONGEST_KEPT = 40;
let places = 0;
let table = tableOf();

function tableOf(): Uint8Array {
  return new Uint8Array(MOST_WORDS * ROW);
}
