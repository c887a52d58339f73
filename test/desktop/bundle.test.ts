import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The bundle in a folder where no package is anywhere above it, as on a user's machine. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const place = mkdtempSync(path.join(tmpdir(), 'readout-bundle-'));
const dist = path.join(place, 'dist');
const cli = path.join(dist, 'cli.js');
const source = path.join(ROOT, 'main/program.ts');
const run = (...args: readonly string[]): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

beforeAll(() => {
  execFileSync(process.execPath, [path.join(ROOT, 'packaging/bundle.ts'), dist], { cwd: ROOT, stdio: 'pipe' });
  cpSync(path.join(ROOT, 'seeds'), path.join(place, 'seeds'), { recursive: true });
}, 300_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the bundle, without packages beside it', () => {
  it('says whose each package in it is, and on what terms', () => {
    const told = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
    const program = told('third-party.md');
    for (const name of ['docx', 'handlebars', 'pdfkit', 'wink-nlp', 'hypher', 'hyphenation.el-monoton'])
      expect(program).toContain(`## ${name} - `);
    expect(program).toContain('Permission is hereby granted');
    expect(told('resources/window/third-party.md')).toContain('## react - ');
    expect(told('resources/licenses/LGPL-2.1.txt')).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  });

  it('writes the memo that the repository writes, byte for byte', () => {
    const ends = ['.pdf', '.docx', '-timeline.png'];
    for (const [name, program] of [
      ['x', cli],
      ['y', source],
    ] as const)
      expect(run(program, 'brief', 'seeds', ...ends.flatMap((end) => ['--out', name + end])).status).toBe(0);
    const bytes = (name: string): Buffer => readFileSync(path.join(place, name));
    for (const end of ends) expect(bytes(`x${end}`).equals(bytes(`y${end}`)), end).toBe(true);
  }, 120_000);

  it('reads finished memos, and says what the repository says', () => {
    for (const file of ['x.docx', 'x.pdf']) {
      const found = run(cli, 'verify', file);
      expect(found).toEqual(run(source, 'verify', file));
      expect(found.said).toMatch(/\d+ statements: \d+ supported/);
    }
  }, 120_000);

  it('serves its window', async () => {
    const child = spawn(process.execPath, [cli, 'serve', '--library', path.join(place, 'library')], {
      cwd: place,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
        child.once('close', () => reject(new Error('it ended at once')));
      });
      const first = await fetch(address, { redirect: 'manual' });
      const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
      const page = await fetch(new URL('/', address), { headers: { cookie } });
      expect(await page.text()).toContain('<div id="window">');
    } finally {
      child.kill();
    }
  }, 60_000);

  it('carries no package, source map or source', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /node_modules|\.(?:map|tsx?|cts)$/.test(name))).toEqual([]);
  });
});
