/**
 * A handle, initials, a word with what apostrophes and stops bind in it, a number: tried from a place on. What UTF-8 read as
 * Latin-1 makes of a letter ("FranÃ§ois") is of its word.
 */
const WORD =
  /@\w{2,40}|(?:\p{Lu}\.){2,6}|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|(?<=[ÃÄÅ])[¡-¿]){0,200}(?:\.(?=\p{L}{2})[\p{L}]{1,100})?|\p{N}{1,100}(?:[.,]\p{N}{1,100}){0,20}\p{L}{0,100}/uy;
/** A plain word is followed at most so soon by what the pattern must look at. */
const LONGEST_PLAIN = 200;

/** Where the word that starts at a place ends, or the place itself where none starts there. For words that are not plain. */
export function wordEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first < 0x80 && !isLetter(first) && !isDigit(first) && first !== AT_SIGN) return at;
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

/** The end of a word of plain letters and digits that nothing before `limit` can lengthen, as most are; else its start. */
export function plainEnd(units: Uint16Array, at: number, limit: number): number {
  if (!isLetter(units[at] ?? 0)) return at;
  let end = at + 1;
  while (end < limit && (isLetter(units[end] ?? 0) || isDigit(units[end] ?? 0))) end += 1;
  const next = end < limit ? (units[end] ?? 0) : 0;
  // "OPEC+": a body's name with those who joined it.
  if (next === PLUS && end - at > 2 && !(end + 1 < limit && isWordUnit(units[end + 1] ?? 0))) return end + 1;
  const goesOn = next >= 0x80 || next === APOSTROPHE || next === STOP;
  return goesOn || end - at > LONGEST_PLAIN ? at : end;
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === PLUS;
}

const AT_SIGN = 0x40;
const PLUS = 0x2b;
const APOSTROPHE = 0x27;
const STOP = 0x2e;

function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
