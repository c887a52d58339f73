import { describe, expect, it } from 'vitest';
import { noticeInWords } from '../../renderer/parts/notice-words.ts';
import { distinct } from '../../renderer/views/export/work.ts';
import { words } from '../../renderer/words/en.ts';

/** What the sheets of the window are told: of files that are taken in, of the memo's choices, and of what is written. */
const CODES = [
  'empty-file',
  'no-words',
  'pdf-scanned',
  'pdf-encrypted',
  'file-damaged',
  'duplicate-file',
  'own-export',
  'own-memo',
  'other-language',
  'nothing-found',
  'choice-unmatched',
  'one-meeting-of-several',
  'prompt-long',
  'pdf-missing-glyph',
  'longer-than-template',
  'marking-unknown',
  'source-missing',
  'source-unreadable',
] as const;

describe('notices in the window', () => {
  it('have words for what files, choices and writers tell', () => {
    expect(CODES.filter((code) => !(`notice.${code}` in words))).toEqual([]);
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

  it('say what an article is written in by its name, and what is no code as it is', () => {
    const told = (language: string): string =>
      noticeInWords({ code: 'other-language', severity: 'warning', place: { file: 'a.txt' }, values: { language } });
    expect(told('und-Arab')).toContain('a.txt is not in English (Arabic script)');
    expect(told('fr')).toContain('(French)');
    expect(told('und-?')).toContain('(? script)');
  });

  it('are told once, where every format of a memo tells the same', () => {
    const notice = { code: 'nothing-found', severity: 'warning' as const, place: null, values: {} };
    expect(distinct([notice, { ...notice }, { ...notice, code: 'other' }])).toHaveLength(2);
  });
});
