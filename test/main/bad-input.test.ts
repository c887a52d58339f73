import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readout, temporaryFolder } from './readout.ts';

// Each of these tests starts the program, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const GOOD =
  'date 2025-03-12 Lisbon: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday. ' +
  '"We want a fair quota before the summer," Silva said in a statement.\n';

/** Files that are no English article, and the one line that each of them gets. */
const BAD: readonly (readonly [name: string, bytes: Uint8Array, line: string | RegExp])[] = [
  ['empty.txt', new Uint8Array(), 'skipped empty.txt: it is empty.'],
  [
    'image.txt',
    bytesOf([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 1]),
    /^skipped image\.txt: it is no text \(PNG image\)/,
  ],
  ['packed.txt', bytesOf([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /^skipped packed\.txt: it is no text \(zip\)/],
  ['noise.txt', noise(4000), /^skipped noise\.txt: it is no text/],
  [
    'line.txt',
    new Uint8Array(50 * 1024 * 1024).fill(97),
    /^skipped line\.txt: it has 50 MB; an article may have \d+ MB/,
  ],
  [
    'surrogate.txt',
    bytesOf([...utf8(GOOD.repeat(2)), 0xed, 0xa0, 0x80]),
    /^kept surrogate\.txt: it holds \d+ control or unreadable characters; they are left out of the memo\.$/,
  ],
  [
    'controls.txt',
    utf8(GOOD.replace('fair quota', 'fair\u0000\u0007 \u001b[31mquota\u202e'.replace('\u001b', '\u001b'))),
    /^kept controls\.txt: it holds 3 control or unreadable characters; they are left out of the memo\.$/,
  ],
  [
    'hindi.txt',
    utf8('विदेश मंत्री ने सोमवार को न्यूयॉर्क में मुलाकात की। दोनों ने व्यापार पर चर्चा की।\n'),
    /^kept hindi\.txt as a source, but it is not in English/,
  ],
  [
    'arabic.txt',
    utf8('التقى وزير الخارجية يوم الاثنين في نيويورك بنظيره وناقشا التجارة والطاقة.\n'),
    /^kept arabic\.txt as a source, but it is not in English/,
  ],
];

test('each bad file gets one clear line, none stops the others, and the exit code says that something was left out', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'press'));
  writeFileSync(path.join(folder, 'press', 'good.txt'), GOOD);
  for (const [name, bytes] of BAD) writeFileSync(path.join(folder, 'press', name), bytes);
  const outs = ['memo.docx', 'memo.pdf', 'memo.md'].map((name) => path.join(folder, name));
  const { code, out, err } = await readout([
    'brief',
    path.join(folder, 'press'),
    ...outs.flatMap((file) => ['--out', file]),
  ]);
  expect(code).toBe(3);
  expect(out).toContain('Found: 5 articles, 1 meeting');
  const lines = err
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^readout: /, ''));
  for (const [name, , line] of BAD) {
    const own = lines.filter((one) => one.includes(name));
    expect(own, name).toEqual([expect.stringMatching(line)]);
  }
  const [docx = '', pdf = '', md = ''] = outs;
  for (const [name, part] of Object.entries(unzipSync(readFileSync(docx)))) {
    if (name.endsWith('.xml')) expect(harmful(new TextDecoder().decode(part)), name).toBe(false);
  }
  expect(harmful(readFileSync(md, 'utf8'))).toBe(false);
  expect(readFileSync(md, 'utf8')).toContain('fair [31mquota'.replaceAll('[', '\\['));
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test.each([
  ['an empty folder', [], /The folder “.*” holds no files\. Put the articles there/],
  ['a folder without articles', ['README.md'], /There is no article that can be read there \(files looked at: 1\)/],
  ['a folder that does not exist', null, /There is no file or folder at “.*”\. Nothing was written\./],
])('%s: said in one line, and nothing is written', async (_, files, line) => {
  const folder = temporaryFolder();
  const press = path.join(folder, 'press');
  if (files) mkdirSync(press);
  for (const name of files ?? []) writeFileSync(path.join(press, name), 'About these articles.\n');
  const { code, out, err } = await readout(['brief', press, '--out', path.join(folder, 'memo.md')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  expect(readdirSync(folder)).toEqual(files ? ['press'] : []);
});

test('articles that hold nothing make a memo that says so, with exit code 3', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'date 2025-01-02.txt');
  writeFileSync(file, 'date 2025-01-02\nNothing at all.\n');
  const { code, err } = await readout(['brief', file, '--out', path.join(folder, 'memo.md')]);
  expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('the memo has no statements') });
  expect(readFileSync(path.join(folder, 'memo.md'), 'utf8')).toContain(
    'These articles hold nothing that this memo prints.',
  );
});

test('a name that leads out of the folder writes nowhere else', async () => {
  const folder = temporaryFolder();
  const inner = path.join(folder, 'inner');
  mkdirSync(inner);
  writeFileSync(path.join(inner, 'a.txt'), GOOD);
  const tries = [
    ['--template', '../x'],
    ['--set', '../x=y'],
    ['--person', '../x'],
    ['--out', '../missing/x.md'],
  ];
  const runs = tries.map((args) => readout(['brief', 'a.txt', '--out', 'memo.md', ...args], { cwd: inner }));
  expect((await Promise.all(runs)).map(({ code }) => code)).toEqual(tries.map(() => 2));
  expect(readdirSync(folder)).toEqual(['inner']);
  expect(readdirSync(inner)).toEqual(['a.txt']);
});

function harmful(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/.test(
    text,
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytesOf(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

/** Bytes without order, the same each time (a linear congruential generator). */
function noise(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}
