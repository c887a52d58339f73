import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedPack } from '../../../main/library/packs/installed.ts';
import { temporaryFolder } from '../readout.ts';
import { smallPack } from './packs.ts';
import { runTemplate, writePack } from './run.ts';
import { forgedZip } from './zip.ts';

/** A shelf, and people with libraries of their own who share by it. */
function office() {
  const home = temporaryFolder();
  const shelf = path.join(home, 'shelf');
  mkdirSync(shelf);
  let count = 0;
  const member = async (name: string | null, ...options: readonly string[]) => {
    const library = path.join(home, `library-${++count}`);
    const run = (...args: readonly string[]) => runTemplate(...args, '--library', library);
    if (name !== null) await run('key', 'new', '--author', name);
    await run('shelf', 'add', shelf, ...options);
    return {
      library,
      run,
      share: (version: string, words = version, ...more: readonly string[]) =>
        run(
          'share',
          writePack(path.join(home, `pack-${++count}`), smallPack({ 'memo.hbs': `<p>${words}</p>` }, { version })),
          ...more,
        ),
      version: async () => (await installedPack(library, 'harbour-note'))?.inUse.version ?? null,
    };
  };
  const files = (): readonly string[] => readdirSync(shelf).toSorted((a, b) => (a < b ? -1 : 1));
  const only = (version: string): string =>
    path.join(shelf, files().find((name) => name.startsWith(`harbour-note-${version}-`)) ?? '');
  return { shelf, member, files, only };
}

/** Leaves alone the times and modes of files, on which nothing may depend. */
const contents = (folder: string): readonly string[] =>
  readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1'));

describe('a shelf', () => {
  it('gives members what others publish: new ones by name, updates by choice within a major version, and back', async () => {
    const { files, member } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    const shared = await ada.share('1.0.0');
    expect([shared.code, shared.err]).toEqual([0, '']);
    expect(shared.out).toContain('Shared: harbour-note 1.0.0, signed by Ada Example, contents');
    expect(files()).toEqual([expect.stringMatching(/^harbour-note-1\.0\.0-[0-9a-f]{12}\.readout-template$/)]);
    // The same again is the same file.
    expect((await ada.share('1.0.0')).out).toContain('It is there already');
    expect(files()).toHaveLength(1);

    expect((await ben.run('update')).out).toContain('“Harbour note”, signed by Ada Example');
    expect(await ben.version()).toBeNull();
    expect((await ben.run('update', 'harbour-note')).err).toContain('You meet Ada Example for the first time');
    expect(await ben.version()).toBe('1.0.0');

    for (const version of ['1.2.0', '1.10.0', '2.0.0', '1.11.0-beta']) await ada.share(version);
    const looked = await ben.run('update', '--dry-run');
    expect(looked.out).toMatch(
      /harbour-note 1\.10\.0, signed by Ada Example.*: you have 1\.0\.0\..*\n.*harbour-note 2\.0\.0.*another major version/,
    );
    expect(await ben.version()).toBe('1.0.0');
    expect((await ben.run('list')).err).toContain('readout: new: harbour-note 1.10.0, signed by Ada Example');
    const taken = await ben.run('update');
    expect(taken.err).toContain('harbour-note is now 1.10.0, signed by Ada Example; it was 1.0.0.');
    expect(await ben.version()).toBe('1.10.0');
    await ben.run('update', '--major');
    expect(await ben.version()).toBe('2.0.0');

    await ben.run('rollback', 'harbour-note');
    expect(await ben.version()).toBe('1.10.0');
    await ben.run('update', '--major');
    expect(await ben.version()).toBe('1.10.0');
    await ben.run('pin', 'harbour-note', '--off');
    await ben.run('update', '--major');
    expect(await ben.version()).toBe('2.0.0');
  });

  it('goes by versions, whatever the clocks of those who published said', async () => {
    const { member, only } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await ada.share(version);
    utimesSync(only('1.0.0'), new Date('2099-01-01'), new Date('2099-01-01'));
    utimesSync(only('1.2.0'), new Date('1999-01-01'), new Date('1999-01-01'));
    await ben.run('update', 'harbour-note');
    expect(await ben.version()).toBe('1.2.0');
  });

  it('keeps both of two publishers of one version, tells it, and gives neither until a person chooses', async () => {
    const { files, member, only, shelf } = office();
    const [ada, bob, ben] = [await member('Ada Example'), await member('Bob Example'), await member(null)];
    await ada.share('1.0.0');
    await ben.run('update', 'harbour-note');
    const [one, other] = await Promise.all([ada.share('1.1.0', 'her words'), bob.share('1.1.0', 'his words')]);
    expect(files().filter((name) => name.includes('1.1.0'))).toHaveLength(2);
    expect([one.code, other.code]).toContain(3);
    expect(one.err + other.err).toContain('1.1.0 was published with different contents. All of them are kept');
    const looked = await ben.run('update');
    expect(looked.err).toMatch(/signed by Ada Example.*: harbour-note-1\.1\.0-/);
    expect(looked.err).toMatch(/signed by Bob Example.*: harbour-note-1\.1\.0-/);
    expect(await ben.version()).toBe('1.0.0');
    expect((await ben.run('shelf')).out).toContain('others have published another content under this version');
    // The next version settles it.
    await ada.share('1.1.1');
    await ben.run('update');
    expect(await ben.version()).toBe('1.1.1');
    expect(existsSync(only('1.1.0')) && shelf !== '').toBe(true);
  });

  it('passes over a file that is still arriving, and takes it once it is whole', async () => {
    const { member, only } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    await ada.share('1.0.0');
    await ben.run('update', 'harbour-note');
    await ada.share('1.1.0');
    const file = only('1.1.0');
    const whole = readFileSync(file);
    for (const length of [0, 1, 300, whole.length - 1]) {
      truncateSync(file, 0);
      writeFileSync(file, whole.subarray(0, length));
      const run = await ben.run('update');
      expect(run.err).toContain('is still arriving, or damaged');
      expect(await ben.version()).toBe('1.0.0');
    }
    // As large as it will be, and zeros where nothing has come yet: as some programs for syncing do it.
    writeFileSync(file, Buffer.concat([whole.subarray(0, 200), Buffer.alloc(whole.length - 200)]));
    expect((await ben.run('update')).err).toContain('is still arriving, or damaged');
    writeFileSync(file, whole);
    await ben.run('update');
    expect(await ben.version()).toBe('1.1.0');
  });

  it('makes a file whole that its publisher could not finish', async () => {
    const { member, only } = office();
    const ada = await member('Ada Example');
    await ada.share('1.0.0');
    const whole = readFileSync(only('1.0.0'));
    truncateSync(only('1.0.0'), 100);
    expect((await ada.share('1.0.0')).out).toContain('Shared:');
    expect(readFileSync(only('1.0.0'))).toEqual(whole);
  });

  it('takes copies that a program for syncing made for what they hold, each once', async () => {
    const { files, member, only, shelf } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    await ada.share('1.0.0');
    await ada.share('1.1.0');
    const names = [
      'harbour-note (1).readout-template',
      `${path.basename(only('1.0.0'), '.readout-template')}-conflict-20250311.readout-template`,
    ];
    for (const name of names) copyFileSync(only('1.0.0'), path.join(shelf, name));
    // Only the copy of the newer one is left, in capitals, as some file systems give names back.
    renameSync(only('1.1.0'), path.join(shelf, 'HARBOUR-NOTE-1.1.0 (ADA\u2019S COPY).READOUT-TEMPLATE'));
    const looked = await ben.run('shelf');
    expect(looked.out.match(/harbour-note +1\.0\.0/g)).toHaveLength(1);
    expect(looked.out.match(/harbour-note +1\.1\.0/g)).toHaveLength(1);
    expect(looked.out).not.toContain('others have published');
    await ben.run('update', 'harbour-note');
    expect(await ben.version()).toBe('1.1.0');
    expect(files()).toHaveLength(4);
  });

  it('refuses what was changed under a published name, and what is hostile, and takes the rest', async () => {
    const { member, only, shelf } = office();
    const [ada, bob, ben] = [await member('Ada Example'), await member('Bob Example'), await member(null)];
    await ada.share('1.0.0');
    await bob.share('1.1.0', 'his words', '--unsigned');
    await ada.share('1.2.0');
    writeFileSync(only('1.2.0'), readFileSync(only('1.1.0')));
    writeFileSync(path.join(shelf, 'x.readout-template'), forgedZip([{ name: '../x.hbs', content: 'x' }]));
    mkdirSync(path.join(shelf, 'folder.readout-template'));
    writeFileSync(path.join(shelf, 'notes.txt'), 'no template');
    writeFileSync(path.join(shelf, '.hidden.readout-template'), 'no template');
    const run = await ben.run('update', 'harbour-note');
    expect(run.err).toMatch(/harbour-note-1\.2\.0-\w+\.readout-template is passed over: it is not what was published/);
    expect(run.err).toContain('x.readout-template is refused: This template holds “../x.hbs”');
    expect(run.err).not.toContain('hidden');
    expect(await ben.version()).toBe('1.1.0');
  });

  it.skipIf(process.platform === 'win32')('reads no device and no pipe that is called a template', async () => {
    const { member, shelf } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    await ada.share('1.0.0');
    symlinkSync('/dev/zero', path.join(shelf, 'zero.readout-template'));
    execFileSync('mkfifo', [path.join(shelf, 'pipe.readout-template')]);
    const run = await ben.run('update', 'harbour-note');
    expect(run.err).toContain('zero.readout-template is refused: it is no file');
    expect(run.err).toContain('pipe.readout-template is refused: it is no file');
    expect(await ben.version()).toBe('1.0.0');
    expect((await ben.run('install', '/dev/zero')).err).toContain('neither a file nor a folder');
  });

  it('gives nothing of another hand unasked', async () => {
    const { member } = office();
    const [ada, bob, ben] = [await member('Ada Example'), await member('Bob Example'), await member(null)];
    await ada.share('1.0.0');
    await ben.run('update', 'harbour-note');
    await bob.share('1.1.0');
    const refused = await ben.run('update');
    expect([refused.code, await ben.version()]).toEqual([3, '1.0.0']);
    const [, agree = ''] = /--trust ([A-Z2-7-]{39})/.exec(refused.err) ?? [];
    await ben.run('update', 'harbour-note', '--trust', agree);
    expect(await ben.version()).toBe('1.1.0');
  });

  it('that is away is told, and nothing that is installed suffers, and it comes back', async () => {
    const { member, shelf } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    await ada.share('1.0.0');
    await ben.run('update', 'harbour-note');
    renameSync(shelf, `${shelf}-away`);
    expect(await ben.run('update')).toMatchObject({
      code: 3,
      err: expect.stringContaining('is away: it is not there now.'),
    });
    expect((await ben.run('shelf')).out).toContain('it is not there now. What you have installed works on.');
    expect((await ben.run('list')).out).toContain('harbour-note');
    const lost = await ada.share('1.1.0');
    expect([lost.code, lost.err.includes('is away'), existsSync(shelf)]).toEqual([2, true, false]);
    renameSync(`${shelf}-away`, shelf);
    await ada.share('1.1.0');
    await ben.run('update');
    expect(await ben.version()).toBe('1.1.0');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that may only be read serves readers, and says so to a publisher',
    async () => {
      const { files, member, shelf } = office();
      const [ada, ben] = [await member('Ada Example'), await member(null)];
      await ada.share('1.0.0');
      chmodSync(shelf, 0o555);
      try {
        await ben.run('update', 'harbour-note');
        const refused = await ada.share('1.1.0');
        expect([await ben.version(), refused.code, files().length]).toEqual(['1.0.0', 2, 1]);
        expect(refused.err).toContain('may be read but not written');
      } finally {
        chmodSync(shelf, 0o755);
      }
    },
  );

  it('is left clean: what a publisher who was ended left unfinished goes with the next one, what others write stays', async () => {
    const { files, member, shelf } = office();
    const ada = await member('Ada Example');
    await ada.share('1.0.0');
    // The machine's part of the name is that of this machine's own files.
    writeFileSync(path.join(shelf, '.x.readout-template.0badcafe-1-00000000.part'), 'of another machine');
    await ada.share('1.1.0');
    expect(files().filter((name) => name.endsWith('.part'))).toEqual(['.x.readout-template.0badcafe-1-00000000.part']);
    expect(statSync(path.join(shelf, files().at(-1) ?? '')).nlink).toBe(1);
  });

  it('that is followed gives its updates when a memo is written, and only within a major version', async () => {
    const { member } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null, '--auto')];
    await ada.share('1.0.0');
    await ben.run('update', 'harbour-note');
    await ada.share('1.1.0');
    await ada.share('2.0.0');
    const { followShelves } = await import('../../../main/commands/template-update.ts');
    const said: string[] = [];
    const quiet = {
      print: () => undefined,
      tell: () => undefined,
      say: (text: string) => void said.push(text),
      progress: () => undefined,
      skipped: () => false,
    };
    await followShelves(ben.library, 'harbour-note', quiet);
    expect([await ben.version(), said.length]).toEqual(['1.1.0', 1]);
    await followShelves(ben.library, 'harbour-note', quiet);
    expect(said).toHaveLength(1);
  });

  it('is forgotten without anything on it being touched', async () => {
    const { member, shelf } = office();
    const ada = await member('Ada Example');
    await ada.share('1.0.0');
    const before = contents(shelf);
    expect((await ada.run('shelf', 'remove', shelf)).code).toBe(0);
    expect(contents(shelf)).toEqual(before);
    expect((await ada.run('shelf', 'remove', shelf)).err).toContain('is none of your shelves');
    expect((await ada.share('1.1.0')).err).toContain('There is no shelf');
    for (const look of [['shelf'], ['update']])
      expect(await ada.run(...look)).toMatchObject({ code: 0, out: expect.stringContaining('There is no shelf yet') });
    rmSync(shelf, { recursive: true });
    expect((await ada.run('shelf', 'add', shelf)).err).toContain('is no folder');
  });
});

describe('template diff', () => {
  it('shows what changed between two versions, line by line, and what the shelf would bring', async () => {
    const { member } = office();
    const [ada, ben] = [await member('Ada Example'), await member(null)];
    await ada.share('1.0.0', 'one\n<em>two</em>\nthree\nfour\nfive\nsix');
    await ben.run('update', 'harbour-note');
    await ada.share('1.1.0', 'one\n<strong>two</strong>\nthree\nfour\nfive\nsix');
    const run = await ben.run('diff', 'harbour-note');
    expect(run.code).toBe(1);
    expect(run.out).toContain(
      'changed: memo.hbs\n    <p>one\n  - <em>two</em>\n  + <strong>two</strong>\n    three\n    four\n    …\n',
    );
    expect(run.out).toContain('changed: manifest.json');
    expect(run.out).not.toContain('styles.json');
    await ben.run('update');
    expect((await ben.run('diff', 'harbour-note@1.0.0', 'harbour-note')).out).toBe(run.out);
    expect(await ben.run('diff', 'harbour-note', 'harbour-note')).toMatchObject({
      code: 0,
      out: 'They are the same.\n',
    });
    expect((await ben.run('diff', 'harbour-note')).err).toContain('nothing newer');
  });
});
