import type { CheckView } from '../../../core/model/views.ts';
import { count, say } from '../../words/en.ts';

/** The formats of a memo, those that most people want first. */
export const FORMATS = ['docx', 'pdf', 'html', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** "42 statements: 41 supported, 1 edited by hand." */
export function checkInWords({ statements, supported, edited, unsupported }: CheckView): string {
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
