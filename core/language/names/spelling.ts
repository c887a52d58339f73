import { type Word as Form, wordOf } from '../../model/word.ts';

/** How a word is written: "visit", "Rubio", "NATO", "S.", "10th". */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/** One way of writing a word, with what that alone tells: derived once for the process. */
export interface Spelling {
  /** As written, apostrophes straight. */
  readonly text: string;
  readonly lower: string;
  readonly form: Form;
  readonly shape: Shape;
  /** Written with a full stop that is its own: "Sen.", "Corp." */
  readonly abbreviated: boolean;
}

const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|capt|sgt|maj|adm|cmdr|brig|prof|rev|cpl|hon|st|jr|sr|no|inc|corp|ltd|atty|supt|insp|amb)$/;

export function spellingOf(word: string): Spelling {
  const known = SPELLINGS.get(word);
  if (known !== undefined) return known;
  const form = wordOf(straight(word.toLowerCase()));
  const { lower } = form;
  const abbreviated = ABBREVIATED.test(lower) && /^\p{Lu}/u.test(word);
  const spelling = { text: straight(word), lower, form, shape: shapeOf(word), abbreviated };
  if (SPELLINGS.size >= MOST) SPELLINGS.clear();
  if (word.length <= LONGEST) SPELLINGS.set(word, spelling);
  return spelling;
}

/** What is kept is bounded, so that memory is too. */
const SPELLINGS = new Map<string, Spelling>();
const MOST = 40_000;
const LONGEST = 40;

function straight(text: string): string {
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
