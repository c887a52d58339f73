/**
 * Rows as comma-separated values (RFC 4180): CRLF, quotation marks where they are needed, a byte order mark so that
 * spreadsheets read UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe and does nothing.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** Signs that begin a formula in a spreadsheet, also after blanks; a tab or a line end can lead to one. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

function cellOf(value: string): string {
  const inert = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A month of a year, which a spreadsheet would make the first day of it. */
const MONTH = /^\p{L}+\.?[ \u00a0]\d{4}$/u;

/** The words of a date as a cell that stays words where no day is told: a word joiner begins it, which is not seen, and which programs that compare the words must leave out. */
export function dateInWords(value: string): string {
  return MONTH.test(value) ? `\u2060${value}` : value;
}
