import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkNoSource, outputsOf } from '../../main/commands/outputs.ts';
import { writeFiles } from '../../main/library/write-files.ts';
import { Trouble } from '../../main/trouble.ts';
import { temporaryFolder } from './readout.ts';

const BYTES = new TextEncoder().encode('new');

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'no trouble';
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
}

describe('outputs are checked before any work', () => {
  test.each([
    ['none', [], 'no-out'],
    ['an unknown format', ['memo.txt'], 'unknown-format'],
    ['no ending', ['memo'], 'unknown-format'],
    ['the same file twice', ['memo.md', 'x/../memo.md'], 'same-out'],
    ['a missing folder', ['missing/memo.md'], 'out-folder-missing'],
    ['a folder', ['folder.md'], 'out-is-folder'],
    ['several formats', ['memo.docx', 'memo.PDF', 'memo.html', 'memo.md', 'memo.json'], 'no trouble'],
  ])('%s', (_, names, code) => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'folder.md'));
    mkdirSync(path.join(folder, 'x'));
    expect(codeOf(() => outputsOf(names.map((name) => path.join(folder, name))))).toBe(code);
  });

  test('an article is never overwritten', () => {
    const file = path.join(temporaryFolder(), 'article.md');
    writeFileSync(file, 'The ministers met.');
    expect(codeOf(() => checkNoSource(outputsOf([file]), [file]))).toBe('out-is-source');
  });

  // The administrator may write everywhere, so that the check runs as somebody else then.
  test.skipIf(process.platform === 'win32')('a read-only file', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o777);
    const file = path.join(folder, 'memo.md');
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    const module = fileURLToPath(new URL('../../main/commands/outputs.ts', import.meta.url));
    const script = `import(${JSON.stringify(module)}).then(({ outputsOf }) => outputsOf([${JSON.stringify(file)}])).then(() => console.log('no trouble'), (error) => console.log(error.code, error.values.reason));`;
    const isRoot = process.getuid?.() === 0;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    });
    expect(told.trim()).toBe('out-failed you have no permission');
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

describe('writing is whole or not at all', () => {
  test('a file that stood there is replaced, and nothing else is left', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'memo.md'), 'old and longer');
    writeFiles([{ path: path.join(folder, 'memo.md'), bytes: BYTES }]);
    expect(readFileSync(path.join(folder, 'memo.md'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['memo.md']);
  });

  test('where one of several cannot be written, none is, and no half-written file stays', () => {
    const folder = temporaryFolder();
    const files = ['memo.md', 'gone/memo.docx'].map((name) => ({ path: path.join(folder, name), bytes: BYTES }));
    expect(codeOf(() => writeFiles(files))).toBe('out-folder-missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a target that cannot be replaced stays as it is, and what was written before it is named', () => {
    const folder = temporaryFolder();
    // A folder that holds something cannot be replaced by a file: as an open file cannot be on Windows.
    mkdirSync(path.join(folder, 'memo.docx', 'inner'), { recursive: true });
    const files = ['memo.md', 'memo.docx'].map((name) => ({ path: path.join(folder, name), bytes: BYTES }));
    let trouble: unknown = null;
    try {
      writeFiles(files);
    } catch (error) {
      trouble = error;
    }
    expect(trouble).toBeInstanceOf(Trouble);
    expect((trouble as Trouble).values['written']).toContain('memo.md');
    expect(readdirSync(folder).sort()).toEqual(['memo.docx', 'memo.md']);
    expect(existsSync(path.join(folder, 'memo.docx', 'inner'))).toBe(true);
  });
});
