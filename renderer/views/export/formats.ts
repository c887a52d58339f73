import { FORMATS, type Format } from '../../../core/model/formats.ts';
import type { CheckView } from '../../../core/model/views/memo.ts';
import { count, say } from '../../words/en.ts';

/** What may be taken out of a memo beside its own formats, by what it is for. */
export const MORE_FORMATS = {
  references: ['ris', 'bib', 'csl.json'],
  tables: ['quotations.csv', 'timeline.csv', 'issues.csv'],
  figures: ['timeline.svg', 'timeline.png', 'encounters.svg', 'encounters.png', 'issues.svg', 'issues.png'],
  calendar: ['ics'],
} as const satisfies Readonly<Record<string, readonly Format[]>>;
export type FormatGroup = keyof typeof MORE_FORMATS;

/** All of them, in the order in which they are offered and written. */
export const ALL_FORMATS: readonly Format[] = [...FORMATS, ...Object.values(MORE_FORMATS).flat()];

/** The drawing that a format is of, by its name; null where it is of the whole memo. */
export function figureOf(format: Format): string | null {
  return (MORE_FORMATS.figures as readonly Format[]).includes(format) ? (format.split('.')[0] ?? null) : null;
}

/** Whether what is written carries its evidence, and so can be verified and signed. */
export function carriesEvidence(name: string): boolean {
  return /(?:^|\.)(?:docx|pdf)$/i.test(name);
}

/** "42 statements: 41 supported, 1 edited by hand." */
export function checkInWords({ statements, supported, edited, unsupported }: CheckView): string {
  if (statements === 0) return say('export.empty');
  const parts = [
    say('export.supported', { count: supported }),
    ...(edited > 0 ? [say('export.edited', { count: edited })] : []),
    ...(unsupported.length > 0 ? [say('export.unsupported', { count: unsupported.length })] : []),
  ];
  return say('export.checked', { statements: count('export.statements', statements), parts: parts.join(', ') });
}

/** The name of a file at the end of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
