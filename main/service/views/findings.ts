import type { Notice } from '../../../core/model/notice.ts';
import type { TemplateFinding } from '../../../core/model/views/templates.ts';
import { noticeInWords } from '../../words/words.ts';

/** The file that says what a notice of the finished pages is about. */
const FILE_OF: Readonly<Record<string, string>> = {
  'longer-than-template': 'manifest.json',
  'pdf-missing-glyph': 'styles.json',
};

/** What is wrong in a template, as the place in it where a window shows it. */
export function findingsOf(notices: readonly Notice[]): readonly TemplateFinding[] {
  return notices.map((notice) => ({
    severity: notice.severity === 'error' ? 'error' : 'warning',
    // A notice of the template as a whole names it before the file.
    file: notice.place?.file.split('/').at(-1) ?? FILE_OF[notice.code] ?? 'memo.hbs',
    line: numberOf(notice, 'line'),
    column: numberOf(notice, 'column'),
    message: noticeInWords(notice),
    remedy: '',
  }));
}

function numberOf({ values }: Notice, key: string): number {
  const value = values[key];
  return typeof value === 'number' && value >= 1 ? value : 1;
}
