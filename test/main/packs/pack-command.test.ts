import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackFile } from '../../../main/library/packs/pack-file.ts';
import { packOf } from '../../../main/library/packs.ts';
import { temporaryFolder } from '../readout.ts';
import { smallPack } from './packs.ts';
import { runTemplate, writePack } from './run.ts';
import { forgedZip } from './zip.ts';

describe('template pack', () => {
  it('writes equal bytes for equal folders, without what belongs to no template', async () => {
    const folder = temporaryFolder();
    const one = writePack(path.join(folder, 'one'), smallPack({ 'assets/logo.png': 'picture' }));
    const other = writePack(
      path.join(folder, 'other'),
      new Map([...smallPack({ 'assets/logo.png': 'picture' })].reverse()),
    );
    writePack(
      other,
      new Map([
        ['.DS_Store', new Uint8Array(3)],
        ['~$house.docx', new Uint8Array(3)],
        ['.git/config', new Uint8Array(3)],
      ]),
    );
    symlinkSync('/etc/passwd', path.join(other, 'assets', 'more.png'));
    const outs = [path.join(folder, 'one.readout-template'), path.join(folder, 'other.readout-template')] as const;
    expect(await runTemplate('pack', one, '--out', outs[0])).toMatchObject({ code: 0, err: '' });
    const run = await runTemplate('pack', other, '--out', outs[1]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.err).toBe(
      'readout: left out, since no template has such files: .DS_Store, .git, assets/more.png, ~$house.docx.\n',
    );
    expect(readFileSync(outs[1])).toEqual(readFileSync(outs[0]));
    expect(openPackFile(readFileSync(outs[0]))).toEqual(smallPack({ 'assets/logo.png': 'picture' }));
  });

  it('writes nothing where the template is not in order', async () => {
    const folder = temporaryFolder();
    const wrong = writePack(path.join(folder, 'wrong'), smallPack({ 'memo.hbs': '{{{raw}}}' }));
    const out = path.join(folder, 'wrong.readout-template');
    const run = await runTemplate('pack', wrong, '--out', out);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/memo\.hbs, line 1: raw output.*\n.*Nothing was written\.\n$/);
    expect(readdirSync(folder)).toEqual(['wrong']);
  });

  it.each([
    [['pack'], 'Say which template'],
    [['pack', 'nowhere'], 'no file or folder at “nowhere”'],
    [['pack', import.meta.filename], 'is no folder'],
    [['check'], 'Say which template'],
    [[], 'list, show, check, new, pack'],
    [['burn'], 'list, show, check, new, pack'],
  ])('%j is refused in words', async (args, words) => {
    const { code, err, out } = await runTemplate(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});

describe('template show', () => {
  it('tells what the manifest states, and nothing that it does not', async () => {
    const folder = temporaryFolder();
    const stated = { licence: 'MIT', engine: '>=0.1.0', pages: 2, replaces: ['old-note', 'older-note'] };
    const { code, out } = await runTemplate('show', writePack(path.join(folder, 'all'), smallPack({}, stated)));
    const lines = out.split('\n').map((line) => line.trim().replace(/ {2,}/, ': '));
    expect(code).toBe(0);
    for (const line of ['licence: MIT', 'for versions: >=0.1.0', 'pages: 2 at most', 'replaces: old-note, older-note'])
      expect(lines).toContain(line);
    const { out: less } = await runTemplate('show', writePack(path.join(folder, 'less'), smallPack()));
    expect(less).not.toMatch(/^ +(?:licence|for versions|pages|replaces) /m);
  });
});

describe('template check', () => {
  it('reads a folder and a file alike, and answers with 1 where something is wrong', async () => {
    const folder = temporaryFolder();
    const right = writePack(path.join(folder, 'right'), smallPack());
    const wrong = writePack(path.join(folder, 'wrong'), smallPack({ 'styles.json': '{}' }));
    const file = path.join(folder, 'right.readout-template');
    await runTemplate('pack', right, '--out', file);
    const words = 'harbour-note 1.0.0, “Harbour note”, is in order.\n';
    expect(await runTemplate('check', right)).toEqual({ code: 0, out: words, err: '' });
    expect(await runTemplate('check', file)).toEqual({ code: 0, out: words, err: '' });
    const found = await runTemplate('check', wrong);
    expect(found.code).toBe(1);
    expect(found.out).toContain('styles.json:1:1: error: page is missing. Add the key here.\n');
  });

  it('opens no hostile file, and a file beside it stays as it was', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'hostile.readout-template');
    writeFileSync(path.join(folder, 'beside.hbs'), 'as it was');
    writeFileSync(
      file,
      forgedZip(
        [...smallPack()]
          .map(([name, content]) => ({ name, content }))
          .concat([{ name: '../beside.hbs', content: new Uint8Array(3) }]),
      ),
    );
    const { code, err } = await runTemplate('check', file);
    expect([code, readdirSync(folder), readFileSync(path.join(folder, 'beside.hbs'), 'utf8')]).toEqual([
      2,
      ['beside.hbs', 'hostile.readout-template'],
      'as it was',
    ]);
    expect(err).toContain('“../beside.hbs”, a name that leads out of it');
  });
});

it('a template in one file is the template that its folder is', async () => {
  const folder = temporaryFolder();
  const right = writePack(path.join(folder, 'right'), smallPack());
  const file = path.join(folder, 'right.readout-template');
  await runTemplate('pack', right, '--out', file);
  expect(await packOf(file)).toEqual(await packOf(right));
  expect((await packOf(file)).pack?.manifest.id).toBe('harbour-note');
});
