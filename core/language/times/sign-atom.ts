import { isDigit, isLetter, matchAt, type Push } from './atom.ts';
import { classCode } from './classes.ts';

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

/** A sign; an apostrophe with what it begins: a short year, a contraction. */
export function readSign(text: string, at: number, push: Push): number {
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
