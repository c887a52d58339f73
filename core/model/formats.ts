/** The formats that a memo is written in; each is also the ending of its files' names. */
export const FORMATS = ['docx', 'pdf', 'html', 'md', 'json'] as const;

/** Parts of a memo as files of their own: sources, tables, drawings, planned meetings. */
export const EXPORTS = [
  'csl.json',
  'bib',
  'ris',
  'quotations.csv',
  'timeline.csv',
  'issues.csv',
  'timeline.svg',
  'timeline.png',
  'encounters.svg',
  'encounters.png',
  'issues.svg',
  'issues.png',
  'ics',
] as const;

export type Format = (typeof FORMATS)[number] | (typeof EXPORTS)[number];

/** Other names by which people ask for the same. */
const NAMES: Readonly<Record<string, string>> = { quotes: 'quotations', meetings: 'encounters' };

/**
 * The format that a file's name asks for: its ending, and for tables and drawings its last word too ("quotes.csv",
 * "memo-timeline.svg"). Null where there is none.
 */
export function formatNamed(file: string): Format | null {
  const name = (file.split(/[\\/]/).at(-1) ?? '').toLowerCase();
  const words = name.split(/[^\p{L}\p{N}]+/u);
  const ending = words.at(-1) ?? '';
  const last = words.at(-2) ?? '';
  if (!name.includes('.')) return null;
  const wanted = [`${NAMES[last] ?? last}.${ending}`, ending];
  return [...EXPORTS, ...FORMATS].find((format) => wanted.includes(format)) ?? null;
}
