import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Trouble } from '../../trouble.ts';
import { readFact, written } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { putFile } from './put.ts';
import { authorName, publicPart } from './signature.ts';

/** The key with which one person signs templates. */
export interface AuthorKey {
  readonly author: string;
  readonly privateKey: KeyObject;
  readonly fingerprint: string;
  readonly file: string;
  /** True where others on this machine may read the file. */
  readonly exposed: boolean;
}

const File = v.strictObject({ format: v.literal(1), author: authorName, privateKey: v.string() });

/** The author's key in the settings of a library, or null where none was made. Throws a Trouble where it is damaged. */
export async function authorKey(library: string): Promise<AuthorKey | null> {
  const file = keyFile(library);
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  const read = await readFact(file, File);
  const privateKey = read && keyOf(read.privateKey);
  if (!privateKey) throw new Trouble('key-damaged', { path: file });
  const exposed = process.platform !== 'win32' && (found.mode & 0o077) !== 0;
  return { author: read.author, privateKey, fingerprint: fingerprintOf(publicPart(privateKey)), file, exposed };
}

/**
 * Makes a key for an author, readable by this user alone. Throws a Trouble where there is one: with `replace` the old one is
 * kept beside it, since what was signed with it stays signed with it.
 */
export async function newAuthorKey(library: string, author: string, replace: boolean): Promise<AuthorKey> {
  if (!v.is(authorName, author)) throw new Trouble('key-author', { author });
  const file = keyFile(library);
  // A key that is damaged is moved aside as well: nobody can be sure that nothing can be saved of it.
  const there = await stat(file).catch(() => null);
  if (there && !replace) throw new Trouble('key-there', { path: file });
  const { privateKey } = generateKeyPairSync('ed25519');
  await written(file, async () => {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    if (there) await rename(file, path.join(path.dirname(file), `author-until-${Math.round(there.mtimeMs)}.json`));
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await putFile(file, `${JSON.stringify({ format: 1, author, privateKey: pem }, null, 1)}\n`, 0o600);
  });
  const made = await authorKey(library);
  if (!made) throw new TypeError('the key that was written is gone');
  return made;
}

function keyFile(library: string): string {
  return path.join(library, 'settings', 'author.json');
}

function keyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
