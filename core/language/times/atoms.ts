import type { Token } from '../../model/analysis.ts';
import { unitsOf } from '../stretches.ts';
import { isDigit, isLetter, type Push } from './atom.ts';
import { classCode } from './classes.ts';
import { readNumber } from './number-atom.ts';
import { readSign } from './sign-atom.ts';
import { readWord } from './word-atom.ts';

/** The words, numbers and signs of a text: where each stands, what number it carries, and the shape of them all. */
export interface Atoms {
  readonly text: string;
  /** One character an atom, its class. */
  readonly shape: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly values: readonly number[];
}

const BREAK = classCode('Break');
/** Lines at least this long may be wrapped prose, so their end is no break unless a sentence ends there. */
const WRAPPED_LINE = 40;

/** Cuts a text into atoms in one pass. Words that are tokens as well are known by their spelling. */
export function atomsOf(text: string, tokens: readonly Token[] = []): Atoms {
  // No atom without a character of its own: a break is that of its line's end.
  const codes = new Uint16Array(text.length);
  const starts: number[] = [];
  const ends: number[] = [];
  const values: number[] = [];
  const push: Push = (code, start, end, value) => {
    codes[starts.length] = code.charCodeAt(0);
    starts.push(start);
    ends.push(end);
    values.push(value);
  };
  const units = unitsOf(text);
  let at = 0;
  let line = 0;
  let token = 0;
  while (at < text.length) {
    const unit = units.at[at] ?? 0;
    if (unit === 0x0a) {
      if (isBreak(text, line, at)) push(BREAK, at, at, Number.NaN);
      line = ++at;
    } else if (unit <= 0x20 || unit === 0xa0) at++;
    else if (isDigit(unit)) at = readNumber(text, at, push);
    else if (isLetter(unit)) {
      while (token < tokens.length && (tokens[token]?.end ?? 0) <= at) token++;
      at = readWord(units, at, tokens[token], push);
    } else at = readSign(text, at, push);
  }
  return { text, shape: stringOf(codes.subarray(0, starts.length)), starts, ends, values };
}

/** A few thousand units at a time: more would be too many arguments. */
const MOST_ARGUMENTS = 4_096;

function stringOf(units: Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += MOST_ARGUMENTS)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + MOST_ARGUMENTS)) as string;
  return text;
}

function isBreak(text: string, line: number, end: number): boolean {
  let last = end - 1;
  while (last > line && text.charCodeAt(last) <= 0x20) last--;
  return end - line < WRAPPED_LINE || '.!?:;"”\''.includes(text.charAt(last)) || text.charCodeAt(end + 1) === 0x0a;
}
