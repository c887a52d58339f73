import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Trouble } from '../../trouble.ts';
import { readFact, written } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lockedKey, SHORTEST_PASSPHRASE, unlockedKey } from './locked-key.ts';
import { putFile } from './put.ts';
import { authorName, publicPart } from './signature.ts';

/** Who signs, with which private key. */
export interface Signer {
  readonly author: string;
  readonly privateKey: KeyObject;
}

/** The key with which one person signs templates, as it lies there. */
export interface AuthorKey {
  readonly author: string;
  readonly fingerprint: string;
  readonly file: string;
  /** True where others on this machine may read the file. */
  readonly exposed: boolean;
  /** True where it asks for a passphrase. */
  readonly locked: boolean;
}

/** Asks a person for a passphrase. */
export type AskPassphrase = () => Promise<string>;

const Open = v.strictObject({ format: v.literal(1), author: authorName, privateKey: v.string() });
const Locked = v.strictObject({
  format: v.literal(2),
  author: authorName,
  publicKey: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  privateKey: v.string(),
});
const File = v.variant('format', [Open, Locked]);
type File = v.InferOutput<typeof File>;

/** The author's key in the settings of a library, or null where none was made. Throws a Trouble where it is damaged. */
export async function authorKey(library: string): Promise<AuthorKey | null> {
  return (await keyIn(library))?.key ?? null;
}

/**
 * The author as one who can sign; null where no key was made. `ask` is asked where the key has a passphrase. Throws a Trouble
 * where the passphrase is another one.
 */
export async function authorSigner(library: string, ask: AskPassphrase): Promise<Signer | null> {
  const found = await keyIn(library);
  return found && { author: found.key.author, privateKey: await opened(found, ask) };
}

/**
 * Makes a key for an author, readable by this user alone, behind a passphrase where one is given. Throws a Trouble where there
 * is one: with `replace` the old one is kept beside it, since what was signed with it stays signed with it.
 */
export async function newAuthorKey(
  library: string,
  author: string,
  replace: boolean,
  passphrase: string | null = null,
): Promise<AuthorKey> {
  if (!v.is(authorName, author)) throw new Trouble('key-author', { author });
  const file = keyFile(library);
  // A key that is damaged is moved aside as well: nobody can be sure that nothing can be saved of it.
  const there = await stat(file).catch(() => null);
  if (there && !replace) throw new Trouble('key-there', { path: file });
  const { privateKey } = generateKeyPairSync('ed25519');
  const content = fileOf({ author, privateKey }, passphrase);
  await written(file, async () => {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    if (there) await rename(file, path.join(path.dirname(file), `author-until-${Math.round(there.mtimeMs)}.json`));
    await putFile(file, content, 0o600);
  });
  return made(library);
}

/** Puts another passphrase before the key, or none; `ask` is asked for the one that it has. Null where no key was made. */
export async function setPassphrase(
  library: string,
  ask: AskPassphrase,
  passphrase: string | null,
): Promise<AuthorKey | null> {
  const signer = await authorSigner(library, ask);
  if (!signer) return null;
  const content = fileOf(signer, passphrase);
  await written(keyFile(library), () => putFile(keyFile(library), content, 0o600));
  return made(library);
}

async function made(library: string): Promise<AuthorKey> {
  const key = await authorKey(library);
  if (!key) throw new TypeError('the key that was written is gone');
  return key;
}

interface KeyThere {
  readonly key: AuthorKey;
  readonly content: File;
}

async function keyIn(library: string): Promise<KeyThere | null> {
  const file = keyFile(library);
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  const content = await readFact(file, File);
  const publicKey = content && publicKeyOf(content);
  if (!publicKey) throw new Trouble('key-damaged', { path: file });
  const exposed = process.platform !== 'win32' && (found.mode & 0o077) !== 0;
  const locked = content.format === 2;
  return { key: { author: content.author, fingerprint: fingerprintOf(publicKey), file, exposed, locked }, content };
}

async function opened({ content, key: { file } }: KeyThere, ask: AskPassphrase): Promise<KeyObject> {
  if (content.format === 1) {
    const key = keyOf(content.privateKey);
    if (!key) throw new Trouble('key-damaged', { path: file });
    return key;
  }
  const key = unlockedKey(content, await ask());
  if (!key) throw new Trouble('passphrase-wrong', { path: file });
  // Somebody changed the file: what would be signed would be signed by another than it says.
  if (publicPart(key) !== content.publicKey) throw new Trouble('key-damaged', { path: file });
  return key;
}

function fileOf({ author, privateKey }: Signer, passphrase: string | null): string {
  if (passphrase !== null && passphrase.normalize('NFC').length < SHORTEST_PASSPHRASE)
    throw new Trouble('passphrase-short', { least: SHORTEST_PASSPHRASE });
  const pem = (): string => privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const content: File =
    passphrase === null
      ? { format: 1, author, privateKey: pem() }
      : { format: 2, author, publicKey: publicPart(privateKey), ...lockedKey(privateKey, passphrase) };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function publicKeyOf(content: File): string | null {
  if (content.format === 2) return content.publicKey;
  const key = keyOf(content.privateKey);
  return key && publicPart(key);
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
