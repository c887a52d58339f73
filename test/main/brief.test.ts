import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readout, SEEDS, temporaryFolder } from './readout.ts';

// Each of these tests starts the program, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const FORMATS = ['docx', 'pdf', 'html', 'md', 'json'];

test('the sample articles become a memo in every format, and the program says what it found and where the files are', async () => {
  const folder = temporaryFolder();
  const outs = FORMATS.map((format) => path.join(folder, `memo.${format}`));
  const { code, out, err } = await readout(['brief', SEEDS, ...outs.flatMap((file) => ['--out', file])]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^Found: 5 articles, \d+ meetings, \d+ quotations, \d+ issues\.\nThe memo: \d+ statements, \d+ cited passages\.\n/,
  );
  for (const file of outs) expect(out).toContain(file);
  expect(readdirSync(folder).sort()).toEqual(FORMATS.map((format) => `memo.${format}`).sort());
});

test('the same articles give the same bytes, in another folder and another time zone', async () => {
  const hashes = await Promise.all(
    ['Pacific/Auckland', 'America/Los_Angeles'].map(async (zone) => {
      const folder = temporaryFolder();
      const outs = FORMATS.map((format) => path.join(folder, `memo.${format}`));
      await readout(['brief', SEEDS, ...outs.flatMap((file) => ['--out', file])], { zone });
      return outs.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
    }),
  );
  expect(hashes[0]).toEqual(hashes[1]);
});

test('tells what changed since an older memo, and writes it as a document of its own', async () => {
  const folder = temporaryFolder();
  const [first = '', ...others] = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  const old = path.join(folder, 'old.pdf');
  const addendum = path.join(folder, 'changes.docx');
  await readout(['brief', ...others.map((name) => path.join(SEEDS, name)), '--out', old]);
  const since = ['--since', old, '--out', path.join(folder, 'new.md')];
  const run = await readout(['brief', SEEDS, ...since, '--addendum', addendum]);
  expect(run.code).toBe(0);
  expect(run.out).toMatch(/Since “[^”]+” of \d{4}-\d\d-\d\d: [1-9]\d* added, \d+ changed/);
  expect(readFileSync(path.join(folder, 'new.md'), 'utf8')).toMatch(
    /What changed since the last memo\n\nSince “Briefing memo” of/,
  );
  expect(readFileSync(addendum).subarray(0, 2).toString()).toBe('PK');

  const alone = await readout(['brief', SEEDS, '--addendum', addendum, '--out', path.join(folder, 'b.md')]);
  expect(alone).toMatchObject({ code: 2 });
  expect(alone.err).toContain('--since OLD');
  const none = await readout(['brief', SEEDS, '--since', path.join(SEEDS, first), '--out', path.join(folder, 'c.md')]);
  expect(none.code).toBe(2);
  expect(readdirSync(folder).toSorted()).toEqual(['changes.docx', 'new.md', 'old.pdf']);
}, 120_000);
