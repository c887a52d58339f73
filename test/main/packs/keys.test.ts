import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorKey, authorSigner, newAuthorKey, setPassphrase } from '../../../main/library/packs/keys.ts';
import { packOfFiles } from '../../../main/library/packs/pack.ts';
import { openPackFile } from '../../../main/library/packs/pack-file.ts';
import { publicPart } from '../../../main/library/packs/signature.ts';
import { smallPack } from './packs.ts';
import { runTemplate, writePack } from './run.ts';

const WORDS = 'a harbour in the fog';
const saying = (words: string) => () => Promise.resolve(words);
const notAsked = () => Promise.reject(new Error('nobody should be asked'));

let library: string;
const file = (): string => path.join(library, 'settings', 'author.json');
beforeEach(() => {
  library = mkdtempSync(path.join(tmpdir(), 'readout-keys-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(library, { recursive: true, force: true });
});

describe('a key with a passphrase', () => {
  it('tells its fingerprint without it, and signs with it alone', async () => {
    const key = await newAuthorKey(library, 'Ada Example', false, WORDS);
    expect(key.locked).toBe(true);
    expect(await authorKey(library)).toEqual(key);
    expect((await authorSigner(library, saying(WORDS)))?.author).toBe('Ada Example');
    await expect(authorSigner(library, saying(`${WORDS}!`))).rejects.toMatchObject({ code: 'passphrase-wrong' });
  });

  it('lies encrypted on the disk', async () => {
    await newAuthorKey(library, 'Ada Example', false, WORDS);
    expect(readFileSync(file(), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    expect(readFileSync(file(), 'utf8')).not.toContain('BEGIN PRIVATE KEY');
  });

  it('is another one after a change, none after it was taken away, and the key the same', async () => {
    const { fingerprint } = await newAuthorKey(library, 'Ada Example', false);
    const print = async (words: string): Promise<string | undefined> => {
      const signer = await authorSigner(library, saying(words));
      return signer ? publicPart(signer.privateKey) : undefined;
    };
    const open = await print('');
    expect((await setPassphrase(library, notAsked, WORDS))?.fingerprint).toBe(fingerprint);
    expect(await print(WORDS)).toBe(open);
    await setPassphrase(library, saying(WORDS), 'another harbour');
    expect(await print('another harbour')).toBe(open);
    await expect(setPassphrase(library, saying(WORDS), null)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect((await setPassphrase(library, saying('another harbour'), null))?.locked).toBe(false);
    expect(await print('')).toBe(open);
  });

  it('is the same however a keyboard writes its letters', async () => {
    await newAuthorKey(library, 'Ada Example', false, 'caf\u00e9 au port');
    expect(await authorSigner(library, saying('cafe\u0301 au port'))).not.toBeNull();
  });

  it('signs for nobody else where the public part was changed', async () => {
    await newAuthorKey(library, 'Ada Example', false, WORDS);
    const value = JSON.parse(readFileSync(file(), 'utf8')) as object;
    writeFileSync(file(), JSON.stringify({ ...value, publicKey: 'A'.repeat(43) }));
    await expect(authorSigner(library, saying(WORDS))).rejects.toMatchObject({ code: 'key-damaged' });
  });

  it('is refused where it is short, and nothing is made', async () => {
    await expect(newAuthorKey(library, 'Ada Example', false, 'short')).rejects.toMatchObject({
      code: 'passphrase-short',
    });
    expect(await authorKey(library)).toBeNull();
  });
});

describe('template key', () => {
  it('takes the passphrase of a script from its environment, and says what is missing where there is none', async () => {
    const run = (...args: readonly string[]) => runTemplate(...args, '--library', library);
    const folder = writePack(path.join(library, 'note'), smallPack());
    const out = path.join(library, 'note.readout-template');
    vi.stubEnv('READOUT_PASSPHRASE', WORDS);
    expect((await run('key', 'new', '--author', 'Ada Example', '--passphrase')).out).toContain(
      'asks for its passphrase',
    );
    expect((await run('pack', folder, '--sign', '--out', out)).code).toBe(0);
    expect(packOfFiles(openPackFile(new Uint8Array(readFileSync(out)))).signature?.author).toBe('Ada Example');
    const other = 'another harbour';
    expect((await run('key', 'passphrase')).err).toContain('READOUT_NEW_PASSPHRASE');
    vi.stubEnv('READOUT_NEW_PASSPHRASE', other);
    expect((await run('key', 'passphrase')).code).toBe(0);
    await expect(authorSigner(library, saying(WORDS))).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect((await authorSigner(library, saying(other)))?.author).toBe('Ada Example');
    vi.stubEnv('READOUT_PASSPHRASE', '');
    const asked = await run('pack', folder, '--sign', '--out', path.join(library, 'again.readout-template'));
    expect(asked).toMatchObject({ code: 2 });
    expect(asked.err).toContain('READOUT_PASSPHRASE');
  });
});
