import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { ingest } from '../../core/readout.ts';
import { readout, temporaryFolder } from './readout.ts';

// Each of these tests starts the program, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const ARTICLE =
  'date 2025-03-12 Lisbon: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday. ' +
  '"We want a fair quota before the summer," Silva said in a statement.\n';

test('memos that lie among the articles are no articles, in any format and language, and may be written anew', async () => {
  const press = path.join(temporaryFolder(), 'press');
  mkdirSync(press);
  writeFileSync(path.join(press, 'quota.txt'), ARTICLE);
  const outs = (...names: readonly string[]) => names.flatMap((name) => ['--out', path.join(press, name)]);
  const plain = outs('memo.docx', 'memo.pdf', 'memo.html', 'memo.md');
  const first = await readout(['brief', press, ...plain]);
  // What no longer carries its evidence is known by its last words.
  const french = ['--language', 'fr', '--no-manifest', '--annex', '--citations', 'endnotes'];
  await readout(['brief', press, ...french, ...outs('fr.docx', 'fr.pdf', 'fr.html', 'fr.md')]);
  const memo = readFileSync(path.join(press, 'memo.md'), 'utf8');
  const again = await readout(['brief', press, ...plain]);
  expect([again.code, again.out]).toEqual([0, first.out]);
  expect(readFileSync(path.join(press, 'memo.md'), 'utf8')).toBe(memo);
  expect(again.err.trim().split('\n')).toEqual(
    ['fr.docx', 'fr.html', 'fr.md', 'fr.pdf', 'memo.docx', 'memo.html', 'memo.md', 'memo.pdf'].map(
      (name) => `readout: left aside ${name}: it is a memo that Readout made, and no article.`,
    ),
  );
  // An article is never overwritten.
  writeFileSync(path.join(press, 'other.md'), ARTICLE.replace('Lisbon on', 'Porto on'));
  const over = await readout(['brief', press, ...outs('other.md')]);
  expect([over.code, over.err]).toEqual([2, expect.stringContaining('is one of the articles')]);
});

test('parts of a memo, in any format, lie quietly among the articles, and what another program wrote is told', async () => {
  const press = path.join(temporaryFolder(), 'press');
  mkdirSync(press);
  // A timeline is drawn from two days on.
  writeFileSync(path.join(press, 'quota.txt'), `${ARTICLE}De Vries banned the trawlers on 3 March 2025.\n`);
  const names = [
    'memo.json',
    'cited.bib',
    'cited.csl.json',
    'cited.ris',
    'quotations.csv',
    'timeline.csv',
    'issues.csv',
    'timeline.svg',
    'timeline.png',
  ];
  const outs = names.flatMap((name) => ['--out', path.join(press, name)]);
  const first = await readout(['brief', press, ...outs]);
  expect(first.code).toBe(0);
  writeFileSync(path.join(press, 'reading.json'), (await readout(['analyze', press, '--json'])).out);
  const again = await readout(['brief', press, ...outs]);
  expect([again.code, again.out]).toEqual([0, first.out]);
  expect(again.err.trim().split('\n').toSorted()).toEqual(
    [...names, 'reading.json']
      .map((name) => `readout: left aside ${name}: Readout wrote it, and it is no article.`)
      .toSorted(),
  );
  writeFileSync(path.join(press, 'prices.csv'), 'day,price\n12 March 2025,4\n');
  const other = await readout(['analyze', press]);
  expect([other.code, other.err]).toEqual([3, expect.stringContaining('prices.csv')]);
});

test('an article that only speaks of a readout is one', () => {
  const text = `${ARTICLE}Readout of the call with the template that the ministry has used since 2019. Readout 2 is to follow.\n`;
  expect(ingest('readout.txt', new TextEncoder().encode(text)).articles).toHaveLength(1);
});

test('a Word file that is no whole one is told as damaged, and not as a zip', () => {
  const broken = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
  expect(ingest('note.docx', broken).notices).toMatchObject([{ code: 'file-damaged', values: { kind: 'Word' } }]);
  expect(ingest('packed.txt', broken).notices).toMatchObject([{ code: 'not-text', values: { kind: 'zip' } }]);
});
