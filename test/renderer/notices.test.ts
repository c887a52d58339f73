import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noticeInWords } from '../../renderer/parts/notice-words.ts';
import { distinct } from '../../renderer/views/export/work.ts';
import { words } from '../../renderer/words/en.ts';

const codes = Object.keys(
  JSON.parse(readFileSync(new URL('../../main/words/notices.en.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >,
);

describe('notices in the window', () => {
  it('have words for every code that the command line has words for', () => {
    expect(codes.filter((code) => !(`notice.${code}` in words))).toEqual([]);
  });

  it('name the file and the values that they are about', () => {
    const notice = {
      code: 'pdf-missing-glyph',
      severity: 'warning' as const,
      place: null,
      values: { character: '\u{1F9FF}', codePoint: 'U+1F9FF', count: 2 },
    };
    expect(noticeInWords(notice)).toContain('U+1F9FF');
    expect(noticeInWords({ ...notice, code: 'never-heard-of', place: { file: 'a.txt' } })).toBe(
      'a.txt (never-heard-of)',
    );
  });

  it('are told once, where every format of a memo tells the same', () => {
    const notice = { code: 'nothing-found', severity: 'warning' as const, place: null, values: {} };
    expect(distinct([notice, { ...notice }, { ...notice, code: 'other' }])).toHaveLength(2);
  });
});
