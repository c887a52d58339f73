import type { Token } from '../../model/analysis.ts';
import { SPELLING, spellingOf } from '../../model/spelling.ts';
import type { Units } from '../stretches.ts';
import { isDigit, isLetter, matchAt, type Push, readCode } from './atom.ts';
import { classCode } from './classes.ts';
import { classOfWord } from './word-class.ts';

const MERIDIEM = /(?:a\.\s?m\.|p\.\s?m\.|[aApP]\.?[mM]\b\.?|noon\b)/y;
const MONTH = classCode('Month');
const NAME = classCode('Name');
const WORD = classCode('Word');

/** A word, with the full stop of an abbreviated month or weekday. `token`: the one that begins here, whose spelling is known. */
export function readWord(units: Units, at: number, token: Token | undefined, push: Push): number {
  const { text } = units;
  const first = (units.at[at] ?? 0) | 0x20;
  const second = units.at[at + 1] ?? 0;
  // "a.m.", "p.m", "AM"; and the codes "Q3", "H1", "FY25", "o'clock".
  if ((first === 0x61 || first === 0x70) && (second === STOP || (second | 0x20) === 0x6d)) {
    const end = matchAt(MERIDIEM, text, at);
    if (end > 0 && !isLetter(text.charCodeAt(end))) {
      push(classCode('Meridiem'), at, end, first === 0x70 ? 12 : 0);
      return end;
    }
  }
  if (mayBeCode(first, second)) {
    const code = readCode(text, at, push);
    if (code > 0) return code;
  }
  let end = at + 1;
  while (end < text.length && isLetter(units.at[end] ?? 0)) end++;
  if (isDigit(units.at[end] ?? 0)) {
    while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
    push(WORD, at, end, Number.NaN);
    return end;
  }
  const own = token?.start === at && token.end === end ? token[SPELLING] : undefined;
  const spelling = own ?? spellingOf(text.slice(at, end));
  const { code, value, stoppable } = classOfWord(spelling);
  if (code === MONTH && BORNE.has(spelling.text) && isBorne(text, at, end)) {
    push(NAME, at, end, Number.NaN);
    return end;
  }
  // An abbreviated month or weekday takes its full stop with it.
  if (stoppable && units.at[end] === STOP) end++;
  push(code, at, end, value);
  return end;
}

const STOP = 0x2e;

/** Short months that are first names too. */
const BORNE: ReadonlySet<string> = new Set(['Jan', 'Jun']);

/** "Jan Kavan", but "in Jan President Silva left", "5 Jan President Silva left". */
function isBorne(text: string, at: number, end: number): boolean {
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
    !/(?:\b(?:in|since|last|next|this|by|until|till|from|of|early|late|mid|through|before|after|during)|\d(?:st|nd|rd|th)?) $/i.test(
      text.slice(Math.max(0, at - 8), at),
    )
  );
}

/** "q3", "h1", "fy25", "o'clock": by the first two characters. */
function mayBeCode(first: number, second: number): boolean {
  if (first === 0x71 || first === 0x68) return isDigit(second);
  if (first === 0x66) return second === 0x59;
  return first === 0x6f && (second === 0x27 || second === 0x2019);
}
