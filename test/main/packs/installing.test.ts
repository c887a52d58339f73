import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedPack } from '../../../main/library/packs/installed.ts';
import { knownAuthors } from '../../../main/library/packs/trust.ts';
import { packOf } from '../../../main/library/packs.ts';
import { CLI, temporaryFolder } from '../readout.ts';
import { smallPack } from './packs.ts';
import { runTemplate, writePack } from './run.ts';

/** A person with a library, a key of that name, and the templates that they pack. */
async function person(author: string) {
  const home = temporaryFolder();
  const library = path.join(home, 'library');
  const run = (...args: readonly string[]) => runTemplate(...args, '--library', library);
  const made = await run('key', 'new', '--author', author);
  const fingerprint = /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){7}/.exec(made.out)?.[0] ?? '';
  let count = 0;
  /** Packs a template of these contents, and gives the file. */
  const packed = async (manifest: object, words: string, ...options: readonly string[]): Promise<string> => {
    const folder = path.join(home, `pack-${++count}`);
    writePack(folder, smallPack({ 'memo.hbs': `<p>${words}</p>` }, manifest));
    const file = `${folder}.readout-template`;
    expect((await run('pack', folder, '--out', file, ...options)).err).toBe('');
    return file;
  };
  const signed = (manifest: object, words = 'one'): Promise<string> => packed(manifest, words, '--sign');
  const unsigned = (manifest: object, words = 'one'): Promise<string> => packed(manifest, words);
  return { home, library, run, fingerprint, signed, unsigned };
}

/** Somebody who installs. */
function member() {
  const library = path.join(temporaryFolder(), 'library');
  const run = (...args: readonly string[]) => runTemplate(...args, '--library', library);
  return { library, run };
}

/** All files of a folder with their contents, for comparing before and after. */
function everything(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

describe('a template that is installed', () => {
  it('is listed with who signed it, used by its id, shown, and removed', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    const first = await run('install', await ada.signed({}));
    expect(first.code).toBe(0);
    expect(first.out).toContain('Installed: harbour-note 1.0.0, “Harbour note”, signed by Ada Example.');
    expect(first.out).toContain(`You meet Ada Example for the first time.`);
    expect(first.out).toContain(ada.fingerprint);
    // The second time nobody is met.
    expect((await run('install', await ada.signed({ version: '1.1.0' }))).out).not.toContain('first time');

    // The office's own stands before those that come with the program.
    expect((await run('list')).out).toMatch(
      /^harbour-note +1\.1\.0 +Harbour note, signed by Ada Example\n[^]*^briefing-memo /m,
    );
    const shown = await run('show', 'harbour-note');
    expect(shown.out).toContain(ada.fingerprint);
    expect(shown.out).toContain('1.1.0 (in use), 1.0.0');
    expect((await packOf('harbour-note', library)).pack?.manifest.version).toBe('1.1.0');
    expect((await packOf('harbour-note@1.0.0', library)).pack?.manifest.version).toBe('1.0.0');
    expect((await packOf('harbour-note@9.0.0', library)).pack).toBeNull();

    expect((await run('remove', 'harbour-note')).out).toContain('Memos that were made with it keep');
    expect((await run('list')).out).not.toContain('harbour-note');
    expect((await packOf('harbour-note', library)).pack).toBeNull();
    expect((await run('remove', 'harbour-note')).err).toContain('no installed template “harbour-note”');
  });

  it('goes back a version and stays there, until it is told otherwise', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await run('install', await ada.signed({ version }));
    expect((await run('rollback', 'harbour-note')).out).toContain('In use now: harbour-note 1.1.0.');
    expect((await run('rollback', 'harbour-note')).out).toContain('In use now: harbour-note 1.0.0.');
    expect((await run('rollback', 'harbour-note')).err).toContain('no version before');
    expect((await run('list')).out).toContain('signed by Ada Example; pinned');
    expect((await run('rollback', 'harbour-note', '--to', '1.2.0')).out).toContain('harbour-note 1.2.0');
    expect((await run('rollback', 'harbour-note', '--to', '3.0.0')).err).toContain('no version 3.0.0');
    expect((await run('pin', 'harbour-note', '--off')).out).toBe(
      'harbour-note is at 1.2.0 and follows updates again.\n',
    );
    expect(await installedPack(library, 'harbour-note')).toMatchObject({ pinned: false, inUse: { version: '1.2.0' } });
  });

  it('is found again where the file that says what is in use is lost or damaged', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    for (const version of ['1.0.0', '1.1.0']) await run('install', await ada.signed({ version }));
    writeFileSync(path.join(library, 'templates/packs/harbour-note/use.json'), '{"inUse":');
    expect(await installedPack(library, 'harbour-note')).toMatchObject({ inUse: { version: '1.1.0' }, pinned: false });
  });

  it('whose file was changed afterwards is not used, and the others are listed', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    await run('install', await ada.signed({}));
    await run('install', await ada.signed({ id: 'other-note' }));
    const file = (await installedPack(library, 'harbour-note'))?.inUse.file ?? '';
    cpSync(await ada.signed({}, 'other words'), file);
    const listed = await run('list');
    expect([listed.code, listed.out.includes('other-note')]).toEqual([3, true]);
    expect(listed.err).toContain('is damaged. Memos are unharmed.');
    await expect(packOf('harbour-note', library)).rejects.toMatchObject({ code: 'pack-installed-damaged' });
    // Installing it again mends it.
    expect((await run('install', await ada.signed({}))).code).toBe(0);
    expect((await packOf('harbour-note', library)).pack).not.toBeNull();
  });
});

describe('installing is refused, and nothing is changed,', () => {
  it('where another key signs a known template, until a person agrees', async () => {
    const [ada, bob] = [await person('Ada Example'), await person('Bob Example')];
    const { library, run } = member();
    await run('install', await ada.signed({}));
    const before = everything(library);
    const theirs = await bob.signed({ version: '1.1.0' });
    const refused = await run('install', theirs);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(`with the key ${ada.fingerprint}`);
    expect(refused.err).toContain(`--trust ${bob.fingerprint}`);
    expect((await run('install', theirs, '--trust', ada.fingerprint)).code).toBe(2);
    expect((await run('install', theirs, '--trust', 'unsigned')).code).toBe(2);
    expect((await run('install', theirs, '--trust', 'yes')).err).toContain('“yes” is no fingerprint');
    expect(everything(library)).toEqual(before);
    expect((await run('install', theirs, '--trust', bob.fingerprint.toLowerCase())).code).toBe(0);
    // And now it is Bob's: Ada's next one is asked about in turn.
    expect((await run('install', await ada.signed({ version: '1.2.0' }))).code).toBe(2);
  });

  it('where a known author comes with another key, until a person says that it is theirs', async () => {
    const [ada, again] = [await person('Ada Example'), await person('ada  EXAMPLE')];
    const { library, run } = member();
    expect(await run('trust')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('Nobody’s key is known yet'),
    });
    await run('install', await ada.signed({}));
    const known = await run('trust');
    expect([known.out, known.err]).toEqual([expect.stringContaining('Ada Example, known since'), '']);
    const before = everything(library);
    const theirs = await again.signed({ id: 'other-note' });
    const refused = await run('install', theirs);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(`has had the key ${ada.fingerprint}`);
    expect(everything(library)).toEqual(before);
    expect((await run('trust', again.fingerprint)).err).toContain('say whose it is');
    expect((await run('trust', again.fingerprint, '--author', 'Ada Example')).code).toBe(0);
    expect((await run('install', theirs)).code).toBe(0);
    // What Ada signed with her old key may follow with her new one.
    expect((await run('install', await again.signed({ version: '1.1.0' }))).code).toBe(0);
  });

  it('where a signed template comes unsigned, until a person agrees', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    await run('install', await ada.signed({}));
    const before = everything(library);
    const plain = await ada.unsigned({ version: '1.1.0' });
    const refused = await run('install', plain);
    expect([refused.code, refused.err.includes('--trust unsigned')]).toEqual([2, true]);
    expect(everything(library)).toEqual(before);
    expect((await run('install', plain, '--trust', 'unsigned')).out).toContain('1.1.0, “Harbour note”, not signed.');
  });

  it('where a version comes with other contents, until a person agrees', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    await run('install', await ada.signed({}, 'one'));
    const before = everything(library);
    const other = await ada.signed({}, 'two');
    const refused = await run('install', other);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('A version does not change once it is published.');
    expect(everything(library)).toEqual(before);
    const [, agree = ''] = /--trust (\w+)/.exec(refused.err) ?? [];
    expect((await run('install', other, '--trust', agree)).code).toBe(0);
    // Removing it does not make it forgotten.
    await run('remove', 'harbour-note');
    expect((await run('install', await ada.signed({}, 'three'))).code).toBe(2);
  });

  it('where its key was refused for good, until that is taken back', async () => {
    const ada = await person('Ada Example');
    const { library, run } = member();
    await run('install', await ada.signed({}));
    expect((await run('trust', ada.fingerprint, '--never')).out).toContain('refused by you: harbour-note');
    const next = await ada.signed({ version: '1.1.0' });
    expect((await run('install', next, '--trust', ada.fingerprint)).err).toContain('a key that you have refused');
    expect((await run('trust', ada.fingerprint)).code).toBe(0);
    expect((await run('install', next)).code).toBe(0);
    expect(await knownAuthors(library)).toEqual([
      { author: 'Ada Example', fingerprint: ada.fingerprint, how: 'agreed' },
    ]);
  });

  it.each<[string, Readonly<Record<string, string | null>>, object, string]>([
    ['where its templates are not in order', { 'memo.hbs': '{{{raw}}}' }, {}, 'raw output'],
    ['where it has an id of Readout', {}, { id: 'briefing-memo' }, 'comes with Readout'],
    ['where it is for a newer program', {}, { engine: '>=99.0.0' }, 'asks for Readout >=99.0.0'],
    ['where it is of a newer form', {}, { format: 2 }, 'newer version of Readout'],
    ['where it has no manifest', { 'manifest.json': null }, {}, 'no manifest.json'],
  ])('%s', async (_, files, manifest, words) => {
    const { library, run } = member();
    const folder = writePack(path.join(temporaryFolder(), 'pack'), smallPack(files, manifest));
    const refused = await run('install', folder);
    expect([refused.code, refused.out, everything(library)]).toEqual([2, '', {}]);
    expect(refused.err).toContain(words);
  });
});

describe('the key of an author', () => {
  it('is made once, readable by its user alone, and kept when another one is made', async () => {
    const ada = await person('Ada Example');
    const settings = path.join(ada.library, 'settings');
    const file = path.join(settings, 'author.json');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    expect((await ada.run('key', 'new', '--author', 'Ada Example')).err).toContain('There is a key already');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect((await ada.run('key')).out).toContain(ada.fingerprint);
    expect((await ada.run('key', 'new', '--author', 'Ada Example', '--replace')).out).not.toContain(ada.fingerprint);
    const kept = readdirSync(settings).filter((name) => name !== 'author.json');
    expect(kept.map((name) => readFileSync(path.join(settings, name), 'utf8'))).toEqual([before]);
  });

  it.skipIf(process.platform === 'win32')('that others may read is said to be so', async () => {
    const ada = await person('Ada Example');
    chmodSync(path.join(ada.library, 'settings', 'author.json'), 0o644);
    expect((await ada.run('key')).err).toContain('others on this machine can read your key');
  });

  it.each([
    [['key'], 'There is no key to sign with'],
    [['key', 'burn'], 'show, new'],
    [['key', 'new'], 'needs the name of its author'],
    [['key', 'new', '--author', 'Ada\u202e'], 'needs the name of its author'],
    [['trust', 'ABCD'], 'is no fingerprint'],
    [['pin', 'nothing'], 'no installed template “nothing”'],
    [['rollback', '../../x'], 'no installed template'],
    [['remove', '../../x'], 'no installed template'],
    [['show', 'nothing'], 'no template, folder or file “nothing”'],
    [['install', 'nowhere'], 'no file or folder at “nowhere”'],
    [['new', 'Bad Name'], 'cannot be the name of a template'],
  ])('%j is refused in words', async (args, words) => {
    const { library, run } = member();
    const { code, err, out } = await run(...args);
    expect({ code, out, there: everything(library) }).toEqual({ code: 2, out: '', there: {} });
    expect(err).toContain(words);
  });

  it('cannot be read where its file is damaged, which is kept', async () => {
    const ada = await person('Ada Example');
    const file = path.join(ada.library, 'settings', 'author.json');
    writeFileSync(file, '{}');
    expect((await ada.run('key')).err).toContain('cannot be read, so nothing can be signed');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });
});

it('a template to begin with is in order, has its folder\u2019s name, and is never written over one that is there', async () => {
  const folder = path.join(temporaryFolder(), 'press-note');
  expect((await runTemplate('new', folder, '--from', 'meeting-note')).code).toBe(0);
  expect((await runTemplate('check', folder)).out).toBe('press-note 1.0.0, “Press note”, is in order.\n');
  const before = everything(folder);
  expect((await runTemplate('new', folder)).err).toContain('is there already');
  expect(everything(folder)).toEqual(before);
});

it('a folder that is here is what its author checks, whatever template of that id is installed', async () => {
  const { library, run } = member();
  const home = path.dirname(library);
  const folder = writePack(path.join(home, 'harbour-note'), smallPack());
  expect((await run('pack', folder, '--out', path.join(home, 'a.readout-template'))).code).toBe(0);
  expect((await run('install', path.join(home, 'a.readout-template'))).code).toBe(0);
  writeFileSync(path.join(folder, 'memo.hbs'), '{{shout}}');
  const args = [CLI, 'template', 'check', 'harbour-note', '--library', library];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, expect.stringContaining('shout')]);
  expect(stderr).toContain('“harbour-note” here is meant');
});
