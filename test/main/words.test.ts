import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import findings from '../../core/template/words/findings.en.json' with { type: 'json' };
import { Trouble } from '../../main/trouble.ts';
import { briefInWords } from '../../main/words/brief.ts';
import notices from '../../main/words/notices.en.json' with { type: 'json' };
import troubles from '../../main/words/troubles.en.json' with { type: 'json' };
import { filled, noticeInWords, troubleInWords } from '../../main/words/words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The first group of every match in the sources of some folders; gaps of a dossier are no notices. */
function codesIn(folders: readonly string[], pattern: RegExp): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('gaps'))
      .map((name) => `${ROOT}${folder}/${name}`),
  );
  const found = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, code = '']) => code));
  return [...new Set(found)].sort();
}

test('every notice of the pipeline has words', () => {
  const plain = codesIn(
    ['core', 'main/library', 'main/commands'],
    /(?:\bcode: |say\(|skipped\(name, |refused\(|problem\()'([a-z-]+)'/g,
  );
  const guard = codesIn(['core/template'], /(?:reason: |problem\([^')]*, )'([a-z-]+)'/g).map(
    (reason) => `template-${reason}`,
  );
  expect(plain.length).toBeGreaterThan(20);
  // What is wrong in a template is worded beside its checks.
  const worded = { ...notices, ...findings };
  expect([...plain, ...guard].filter((code) => !Object.hasOwn(worded, code))).toEqual([]);
  expect(guard.filter((code) => !Object.hasOwn(notices, code) || !Object.hasOwn(findings, code))).toEqual([]);
});

test('every trouble has words, and each says what happened', () => {
  const codes = codesIn(['main'], /new Trouble\('([a-z-]+)'/g);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !Object.hasOwn(troubles, code))).toEqual([]);
});

test('a file that cannot be written is told with what to do about what stands in the way', () => {
  const told = (cause: string): string =>
    troubleInWords(new Trouble('out-failed', { path: 'a.docx', reason: 'so it is', cause, written: '' }));
  const begins = '“a.docx” could not be written: so it is. What stood there before is unharmed. ';
  expect(told('full')).toBe(`${begins}Make room on the disk, or name a folder on another one.`);
  expect(told('open')).toBe(`${begins}Close it there, or choose another name.`);
  expect(told('rights')).toBe(`${begins}Name a folder that you may write to.`);
  expect(told('other')).toBe(`${begins}Try again, or name another folder.`);
});

test('values are filled in, and control characters of a name never reach the terminal', () => {
  expect(filled('skipped {file}: {kind}', { file: 'a\u001b[31m\u202eb', kind: 'zip' })).toBe('skipped a�[31m�b: zip');
  const notice = { code: 'empty-file', severity: 'warning', place: { file: 'a.txt' }, values: {} } as const;
  expect(noticeInWords(notice)).toBe('skipped a.txt: it is empty.');
});

test('an unexpected error says that nothing was lost', () => {
  expect(troubleInWords(new Error('boom'))).toMatch(/boom.*Your articles are as they were\./);
  expect(troubleInWords(new Trouble('no-out'))).toMatch(/Nothing was written\.$/);
});

test('one is said in the singular', () => {
  const counts = { articles: 1, meetings: 0, quotations: 2, issues: 1, statements: 1, citations: 3 };
  expect(briefInWords(counts, ['a.md', 'b.pdf'])).toBe(
    'Found: 1 article, 0 meetings, 2 quotations, 1 issue.\nThe memo: 1 statement, 3 cited passages.\nWritten: a.md\n         b.pdf\n',
  );
});
