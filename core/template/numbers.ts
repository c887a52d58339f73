import type { DocumentStyle } from '../model/document.ts';

/** Counts headings, and gives each its number in the pack's form: "4", "IV", "D", and of parts "4.2"; null where it has none. */
export function headingNumbers({ numbered, numbers }: DocumentStyle): (level: 1 | 2 | 3) => string | null {
  const { form = 'decimal', levels = 1 } = numbers ?? {};
  let section = 0;
  let part = 0;
  return (level) => {
    if (level === 2) {
      section += 1;
      part = 0;
      return numbered ? FORMS[form](section) : null;
    }
    if (level === 1) return null;
    part += 1;
    // A part before the first section belongs to none.
    return numbered && levels === 2 && section > 0 ? `${FORMS[form](section)}.${part}` : null;
  };
}

const FORMS: Readonly<Record<'decimal' | 'roman' | 'letters', (n: number) => string>> = {
  decimal: String,
  roman: (n) => roman(n),
  letters: (n) => letters(n),
};

const ROMAN = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** A to Z, then AA, AB … as columns of a sheet are called. */
function letters(n: number): string {
  const last = String.fromCharCode(65 + ((n - 1) % 26));
  return n > 26 ? letters(Math.floor((n - 1) / 26)) + last : last;
}
