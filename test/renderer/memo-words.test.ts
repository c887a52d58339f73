import { describe, expect, it } from 'vitest';
import { checkInWords, fileName } from '../../renderer/views/export/formats.ts';
import { isPressed } from '../../renderer/views/palette/keys.ts';
import { changeInWords, noteInWords } from '../../renderer/views/verify/words.ts';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('keys', () => {
  it('are those that are held, and no others', () => {
    expect(isPressed('Ctrl+K', pressed('k', { ctrlKey: true }))).toBe(true);
    expect(isPressed('Ctrl+K', pressed('k', { metaKey: true }))).toBe(true);
    expect(isPressed('Ctrl+K', pressed('k'))).toBe(false);
    expect(isPressed('Ctrl+K', pressed('K', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPressed('F1', pressed('F1'))).toBe(true);
    expect(isPressed('F1', pressed('F1', { altKey: true }))).toBe(false);
  });
});

describe('the check before an export in words', () => {
  it('says what there is, and nothing of what there is not', () => {
    expect(checkInWords({ statements: 42, supported: 41, edited: 1, unsupported: [] })).toBe(
      '42 statements: 41 supported, 1 edited by hand.',
    );
    expect(
      checkInWords({
        statements: 1,
        supported: 0,
        edited: 0,
        unsupported: [{ statement: 's-1', words: 'They met.', code: 'uncited' }],
      }),
    ).toBe('1 statement: 0 supported, 1 not supported.');
  });

  it('calls a memo without statements empty, not supported', () => {
    const told = checkInWords({ statements: 0, supported: 0, edited: 0, unsupported: [] });
    expect(told).toMatch(/^The memo has no statements yet/);
    expect(told).not.toContain('supported');
  });

  it('names a file by the end of its path on every system', () => {
    expect(fileName('/home/a/memo.docx')).toBe('memo.docx');
    expect(fileName('C:\\Users\\a\\memo.pdf')).toBe('memo.pdf');
  });
});

describe('a finding in words', () => {
  it('says what became of what', () => {
    expect(changeInWords({ kind: 'number', removed: '400', added: '900' })).toBe('Number: “400” became “900”');
    expect(changeInWords({ kind: 'negation', removed: 'not', added: '' })).toBe('Negation: “not” became nothing');
    expect(noteInWords({ says: 'found-in', values: { label: '3b' } })).toBe('The words stand in passage 3b.');
  });
});
