import { type Word as Form, perSpelling, wordOf } from '../../model/word.ts';

/** How a word is written: "visit", "Rubio", "NATO", "S.", "10th". */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/** What the way in which a word is written tells by itself. */
export interface Looks {
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

export const looksOf = perSpelling((written): Looks => {
  const form = wordOf(straight(written.toLowerCase()));
  const { lower } = form;
  const abbreviated = ABBREVIATED.test(lower) && /^\p{Lu}/u.test(written);
  return { text: straight(written), lower, form, shape: shapeOf(written), abbreviated };
});

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
