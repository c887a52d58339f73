import type { Token } from '../../model/analysis.ts';
import { SPELLING, type Spelling, spellingOf } from '../../model/spelling.ts';
import { type Units, unitsOf } from '../stretches.ts';
import { classCode } from './classes.ts';
import { entryOf } from './lexicon.ts';

/** The words, numbers and signs of a text: where each stands, what number it carries, and the shape of them all. */
export interface Atoms {
  readonly text: string;
  /** One character an atom, its class. */
  readonly shape: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly values: readonly number[];
}

/** Numbers with their own form, tried in this order; each is bounded, so reading stays linear. */
const NUMERALS: readonly (readonly [string, RegExp])[] = [
  ['IsoDate', /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z\b|[+-]\d\d:?\d\d)?)?(?![\d-])/y],
  ['IsoDate', /(?:1[5-9]|20|21)\d\d([/.])\d\d\1\d\d(?![\d/.]\d)(?!\d)/y],
  ['SlashDate', /\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/-])(?!\.\d)/y],
  ['ClockTime', /(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])/y],
  ['DecadeYears', /(?:1\d|20)?\d0(?:['’]?s)(?![\p{L}\d])/uy],
  ['OrdinalDay', /(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?![\p{L}\d])/uy],
  ['OrdinalNumber', /\d{1,6}(?:st|nd|rd|th)(?![\p{L}\d])/uy],
  ['Decimal', /\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?(?![\d])/y],
  ['Decimal', /\d{1,9}\.\d{1,9}/y],
];
const MERIDIEM = /(?:a\.\s?m\.|p\.\s?m\.|[aApP]\.?[mM]\b\.?|noon\b)/y;
const FOLLOWED_BY_MERIDIEM = /\d{1,2}(?=\s?[ap]\.?m\b)/iy;
const CODES: readonly (readonly [string, RegExp])[] = [
  ['QuarterCode', /(?:Q[1-4]|[1-4]Q)(?![\p{L}\d])/uy],
  ['HalfCode', /(?:H[12]|[12]H)(?![\p{L}\d])/uy],
  ['FiscalCode', /FY\s?['’]?(?:\d{4}|\d\d)(?!\d)/y],
  ['Oclock', /o['’]clock/iy],
];
const SHORT_YEAR = /['’‘](\d\d)(['’]?s)?(?![\p{L}\d])/uy;
const CONTRACTION = /['’](?:s|ll|re|t|d|ve|m)(?!\p{L})/uy;
const SIGNS: Readonly<Record<string, string>> = {
  '.': 'Stop',
  '!': 'Stop',
  '?': 'Stop',
  ';': 'Sign',
  ',': 'Comma',
  '-': 'Hyphen',
  '–': 'Hyphen',
  '—': 'Sign',
  '‐': 'Hyphen',
  '‑': 'Hyphen',
  '/': 'Slash',
  ':': 'Colon',
  '(': 'Open',
  '[': 'Open',
  ')': 'Close',
  ']': 'Close',
  '"': 'Quote',
  '“': 'Quote',
  '”': 'Quote',
  '%': 'Percent',
  $: 'Money',
  '£': 'Money',
  '€': 'Money',
  '¥': 'Money',
  '₹': 'Money',
  '&': 'And',
};
const SIGN_CODES = new Map(Object.entries(SIGNS).map(([sign, name]) => [sign, classCode(name)]));
const SIGN = classCode('Sign');
const WORD = classCode('Word');
const NAME = classCode('Name');
const PAST_FORM = classCode('PastForm');
const MONTH = classCode('Month');
const WEEKDAY = classCode('Weekday');
const DAY_SHORT = classCode('DayShort');
const BREAK = classCode('Break');
/** Lines at least this long may be wrapped prose, so their end is no break unless a sentence ends there. */
const WRAPPED_LINE = 40;
const LONGEST_FULL_MONTH = 4;

/** Cuts a text into atoms in one pass. Words that are tokens as well are known by their spelling. */
export function atomsOf(text: string, tokens: readonly Token[] = []): Atoms {
  // No atom without a character of its own: a break is that of its line's end.
  const codes = new Uint16Array(text.length);
  const starts: number[] = [];
  const ends: number[] = [];
  const values: number[] = [];
  const push = (code: string, start: number, end: number, value: number): void => {
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

type Push = (code: string, start: number, end: number, value: number) => void;

function isBreak(text: string, line: number, end: number): boolean {
  let last = end - 1;
  while (last > line && text.charCodeAt(last) <= 0x20) last--;
  return end - line < WRAPPED_LINE || '.!?:;"”\''.includes(text.charAt(last)) || text.charCodeAt(end + 1) === 0x0a;
}

function readNumber(text: string, at: number, push: Push): number {
  FOLLOWED_BY_MERIDIEM.lastIndex = at;
  const hour = FOLLOWED_BY_MERIDIEM.exec(text)?.[0];
  if (hour === undefined) {
    for (const [name, form] of NUMERALS) {
      const end = matchAt(form, text, at);
      if (end > 0) {
        push(classCode(name), at, end, Number.parseFloat(text.slice(at, end).replaceAll(',', '')));
        return end;
      }
    }
    for (const [name, form] of CODES) {
      const end = matchAt(form, text, at);
      if (end > 0) {
        push(classCode(name), at, end, Number.NaN);
        return end;
      }
    }
  }
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  // Letters glued to digits make a code ("4x4", "24K"), but for "10am" and "3pm".
  if (hour === undefined && isLetter(text.charCodeAt(end))) {
    while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
    push(WORD, at, end, Number.NaN);
    return end;
  }
  const value = Number(text.slice(at, end));
  push(classCode(numberClass(value, end - at)), at, end, value);
  return end;
}

function numberClass(value: number, length: number): string {
  if (length === 4 && value >= 1000 && value < 2200) return 'FourDigits';
  if (length > 2 || value === 0) return 'Hundreds';
  if (value <= 12) return 'To12';
  if (value <= 24) return 'To24';
  return value <= 31 ? 'To31' : 'Hundreds';
}

function readWord(units: Units, at: number, token: Token | undefined, push: Push): number {
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
    for (const [name, form] of CODES) {
      const end = matchAt(form, text, at);
      if (end > 0) {
        push(classCode(name), at, end, Number.NaN);
        return end;
      }
    }
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
  const { code, value, stoppable } = classOf(spelling);
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

/** The class of a word and its number; `stoppable`: a full stop behind it is its own. */
interface WordClass {
  readonly code: string;
  readonly value: number;
  readonly stoppable: boolean;
}

function classOf(spelling: Spelling): WordClass {
  spelling.time ??= wordClass(spelling.text);
  return spelling.time as WordClass;
}

function wordClass(word: string): WordClass {
  const entry = entryOf(word);
  if (entry === undefined) return otherWord(word);
  const { code, value } = entry;
  const short = word.length <= LONGEST_FULL_MONTH && (code === MONTH || code === DAY_SHORT || code === WEEKDAY);
  return { code, value, stoppable: short && word.toLowerCase() !== 'may' && word !== 'June' && word !== 'July' };
}

/** Most words are of one of three classes: they share them. */
const OTHER_WORD = { code: WORD, value: Number.NaN, stoppable: false };
const OTHER_NAME = { code: NAME, value: Number.NaN, stoppable: false };
const OTHER_PAST_FORM = { code: PAST_FORM, value: Number.NaN, stoppable: false };

function otherWord(word: string): WordClass {
  const first = word.charCodeAt(0);
  if (first >= 0x41 && first <= 0x5a) return OTHER_NAME;
  return word.endsWith('ed') && word.length > 3 ? OTHER_PAST_FORM : OTHER_WORD;
}

function readSign(text: string, at: number, push: Push): number {
  const sign = text.charAt(at);
  if (sign === "'" || sign === '’' || sign === '‘') {
    SHORT_YEAR.lastIndex = at;
    const year = SHORT_YEAR.exec(text);
    if (year && !isDigit(text.charCodeAt(at - 1))) {
      const end = at + year[0].length;
      push(classCode(year[2] === undefined ? 'ShortYear' : 'DecadeYears'), at, end, Number(year[1]));
      return end;
    }
    const end = matchAt(CONTRACTION, text, at);
    if (end > 0) {
      const letters = text.slice(at + 1, end);
      push(
        letters === 's' ? classCode('Possessive') : letters === 'll' ? classCode('Future1') : WORD,
        at,
        end,
        Number.NaN,
      );
      return end;
    }
    const after = text.charCodeAt(at - 1);
    push(classCode(isLetter(after) ? 'Possessive' : 'Quote'), at, at + 1, Number.NaN);
    return at + 1;
  }
  push(SIGN_CODES.get(sign) ?? SIGN, at, at + 1, Number.NaN);
  return at + 1;
}

/** The end of a sticky match at a place, or 0. */
function matchAt(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** ASCII letters, and whatever else is no sign or space of Latin-1 and general punctuation. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff) && unit !== 0xd7 && unit !== 0xf7)
  );
}
