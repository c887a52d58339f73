import { classCode } from './classes.ts';

/** What the readers of numbers, words and signs share: each takes the place where an atom begins and gives where it ends. */

/** Takes an atom: its class, its range in the text, and its number, or NaN where it carries none. */
export type Push = (code: string, start: number, end: number, value: number) => void;

const CODES: readonly (readonly [string, RegExp])[] = [
  ['QuarterCode', /(?:Q[1-4]|[1-4]Q)(?![\p{L}\d])/uy],
  ['HalfCode', /(?:H[12]|[12]H)(?![\p{L}\d])/uy],
  ['FiscalCode', /FY\s?['’]?(?:\d{4}|\d\d)(?!\d)/y],
  ['Oclock', /o['’]clock/iy],
];

/** Takes a code that stands at a place ("Q3", "2H", "FY25", "o'clock"); gives its end, or 0 where none stands there. */
export function readCode(text: string, at: number, push: Push): number {
  for (const [name, form] of CODES) {
    const end = matchAt(form, text, at);
    if (end === 0) continue;
    push(classCode(name), at, end, Number.NaN);
    return end;
  }
  return 0;
}

/** The end of a sticky match at a place, or 0. */
export function matchAt(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : 0;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** ASCII letters, and whatever else is no sign or space of Latin-1 and general punctuation. */
export function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff) && unit !== 0xd7 && unit !== 0xf7)
  );
}
