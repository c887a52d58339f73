import { isDigit, isLetter, matchAt, type Push, readCode } from './atom.ts';
import { classCode } from './classes.ts';

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
const FOLLOWED_BY_MERIDIEM = /\d{1,2}(?=\s?[ap]\.?m\b)/iy;
const WORD = classCode('Word');

/** A number, with what makes one atom of it: a date in figures, a clock time, an ordinal, a code. */
export function readNumber(text: string, at: number, push: Push): number {
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
    const code = readCode(text, at, push);
    if (code > 0) return code;
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
