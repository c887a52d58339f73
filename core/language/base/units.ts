import type { PartOfSpeech } from '../../model/analysis.ts';
import { type Spelling, spellingOf } from '../../model/spelling.ts';
import type { Word } from '../../model/word.ts';
import { perStretch } from '../stretches.ts';
import { type BaseToken, openWink, type Wink } from './wink.ts';

/** A token of a unit of text, with all that does not depend on its context. */
export interface UnitPart extends Omit<BaseToken, 'text'> {
  /** From the unit's first character, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** Those of the spelling, beside it: a token is made of what stands in this one object. */
  readonly lower: string;
  readonly word: Word;
  readonly spelling: Spelling;
}

/**
 * The tokens of a stretch between white space ("(U.N.)," has four), or of a run of line breaks; most have one, which then stands
 * for itself. The base layer cuts such stretches one by one, and news repeats them: each is cut once for the process, which is
 * most of the base layer's time.
 */
export const unitAt = perStretch(unitOf);

/** The name of a part of speech by its number. */
export function tagOf(pos: number): PartOfSpeech {
  return opened().tags[pos] ?? 'X';
}

/** The base layer's vocabulary never shrinks, so it is renewed after so many characters that were new to us. */
const RENEW_AFTER = 8_000_000;
let wink: Wink | null = null;
let read = 0;

/** Opened when a text is read: its model takes longer to load than a page, and much is done in processes that read none. */
function opened(): Wink {
  wink ??= openWink();
  return wink;
}

function unitOf(text: string): UnitPart | readonly UnitPart[] {
  read += text.length;
  if (read > RENEW_AFTER) {
    wink = null;
    read = text.length;
  }
  let at = 0;
  const parts: UnitPart[] = [];
  for (const { text: word, pos, hint, may, decided } of wholeWords(opened().tokenize(text), text)) {
    // The parts of a contraction may leave letters out.
    const offset = text.indexOf(word, at);
    if (offset < 0) continue;
    at = offset + word.length;
    const spelling = spellingOf(word);
    const { lower } = spelling.word;
    parts.push({ offset, length: word.length, lower, word: spelling.word, spelling, pos, hint, may, decided });
  }
  const [first] = parts;
  return first && parts.length === 1 ? first : parts;
}

/** A word of any script, with a letter that the base layer knows no words with. */
const FOREIGN = /[^\u0000-\u00ff\u2000-\u206f]/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/**
 * The base layer knows the letters of western Europe and parts a word at any other ("Š", "ef", "č", "ovi", "č"): such a word is put
 * together again, a name where it begins with a capital.
 */
function wholeWords(tokens: readonly BaseToken[], text: string): readonly BaseToken[] {
  if (!FOREIGN.test(text)) return tokens;
  const whole: BaseToken[] = [];
  for (const token of tokens.flatMap(atHyphens)) {
    const before = whole.at(-1);
    const joined = (before?.text ?? '') + token.text;
    const one = before !== undefined && LETTERS.test(joined) && FOREIGN.test(joined) && text.includes(joined);
    if (one) whole[whole.length - 1] = foreignWord(joined);
    else whole.push(token);
  }
  return whole;
}

/** "e-Müller", which is left of "Vaše-Müller", is no word like "e-mail". */
function atHyphens(token: BaseToken): readonly BaseToken[] {
  if (!/^\p{L}-\p{L}/u.test(token.text)) return [token];
  return [token.text.slice(0, 1), '-', token.text.slice(2)].map((text) => ({ ...token, text }));
}

function foreignWord(text: string): BaseToken {
  const pos = opened().tags.indexOf(/^\p{Lu}/u.test(text) ? 'PROPN' : 'NOUN');
  return { text, pos, hint: 0, may: 1 << pos, decided: 0 };
}
