import path from 'node:path';
import * as v from 'valibot';
import { Trouble } from '../../trouble.ts';
import { factsIn, namesIn, readFact, writeFact, writeNewFact } from './facts.ts';
import type { Pack } from './pack.ts';
import type { Signature } from './signature.ts';

/** A key that was met: from the first pack that it signed on, or because a person said so; refused where a person said no. */
export interface KnownAuthor {
  readonly author: string;
  readonly fingerprint: string;
  readonly how: 'first-use' | 'agreed' | 'refused';
}

/** Why a pack needs a person's word, and what the person says with --trust to give it. */
export interface Concern {
  readonly kind: 'other-key' | 'now-unsigned' | 'author-key' | 'other-content';
  readonly agree: string;
  readonly values: Readonly<Record<string, string>>;
}

export const UNSIGNED = 'unsigned';
/** Digits of a content hash that a person types. */
export const SHORT = 12;

const Author = v.object({
  author: v.string(),
  fingerprint: v.string(),
  how: v.picklist(['first-use', 'agreed', 'refused']),
});
const Signer = v.object({ signer: v.string(), author: v.nullable(v.string()) });
const Content = v.object({ content: v.string() });

/**
 * What speaks against a pack by what was met before: another key, or none, where this template was signed; another key of
 * an author's name; other content under a version that was seen. Throws a Trouble where its key was refused for good.
 */
export async function concernsOf(library: string, pack: Pack): Promise<readonly Concern[]> {
  const { content, id, signature, version } = pack;
  const known = await knownAuthors(library);
  const own = signature && known.find(({ fingerprint }) => fingerprint === signature.fingerprint);
  if (own?.how === 'refused')
    throw new Trouble('trust-refused', { id, author: own.author, fingerprint: own.fingerprint });
  const found: Concern[] = [];
  const before = await readFact(signerFile(library, id), Signer);
  const signer = signature?.fingerprint ?? UNSIGNED;
  if (before && before.signer !== UNSIGNED && before.signer !== signer) {
    const values = { id, version, author: before.author ?? '', known: before.signer, fingerprint: signer };
    const sameHand = own?.how === 'agreed' && before.author !== null && sameName(own.author, before.author);
    if (!signature) found.push({ kind: 'now-unsigned', agree: UNSIGNED, values });
    else if (!sameHand)
      found.push({ kind: 'other-key', agree: signer, values: { ...values, other: signature.author } });
  }
  const other =
    signature && !own && known.find((one) => one.how !== 'refused' && sameName(one.author, signature.author));
  if (other)
    found.push({
      kind: 'author-key',
      agree: signer,
      values: { id, version, author: other.author, known: other.fingerprint, fingerprint: signer },
    });
  const seen = await readFact(contentFile(library, id, version), Content);
  if (seen && seen.content !== content) {
    const short = content.slice(0, SHORT);
    const values = { id, version, known: seen.content.slice(0, SHORT), content: short };
    found.push({ kind: 'other-content', agree: short, values });
  }
  return found;
}

/** Remembers a pack's key and content, once its concerns were agreed to. True where the key was met for the first time. */
export async function remember(library: string, pack: Pack): Promise<boolean> {
  const { content, id, signature, version } = pack;
  const first = signature !== null && (await metFirst(library, signature));
  await writeFact(signerFile(library, id), {
    signer: signature?.fingerprint ?? UNSIGNED,
    author: signature?.author ?? null,
  });
  if (!(await writeNewFact(contentFile(library, id, version), { content })))
    await writeFact(contentFile(library, id, version), { content });
  return first;
}

/** All keys that were met, by author and fingerprint. */
export async function knownAuthors(library: string): Promise<readonly KnownAuthor[]> {
  const folder = path.join(trustFolder(library), 'authors');
  const facts = await Promise.all(
    (await factsIn(folder)).map((name) => readFact(path.join(folder, `${name}.json`), Author)),
  );
  return facts
    .filter((fact) => fact !== null)
    .toSorted((a, b) => (`${a.author}\0${a.fingerprint}` < `${b.author}\0${b.fingerprint}` ? -1 : 1));
}

/** The ids of the templates that a key signed last, as far as they were met. */
export async function signedBy(library: string, fingerprint: string): Promise<readonly string[]> {
  const folder = path.join(trustFolder(library), 'templates');
  const ids = await namesIn(folder);
  const signers = await Promise.all(ids.map((id) => readFact(signerFile(library, id), Signer)));
  return ids.filter((_, i) => signers[i]?.signer === fingerprint);
}

/** What a person says of a key: that it is whose it says, or that nothing signed with it may be used. */
export async function decide(
  library: string,
  author: string,
  fingerprint: string,
  how: 'agreed' | 'refused',
): Promise<void> {
  await writeFact(authorFile(library, fingerprint), { author, fingerprint, how });
}

async function metFirst(library: string, { author, fingerprint }: Signature): Promise<boolean> {
  return writeNewFact(authorFile(library, fingerprint), { author, fingerprint, how: 'first-use' });
}

/** True where two names differ in nothing but case, spaces and forms of letters. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

function trustFolder(library: string): string {
  return path.join(library, 'templates', 'trust');
}

function authorFile(library: string, fingerprint: string): string {
  return path.join(trustFolder(library), 'authors', `${fingerprint}.json`);
}

function signerFile(library: string, id: string): string {
  return path.join(trustFolder(library), 'templates', id, 'signer.json');
}

function contentFile(library: string, id: string, version: string): string {
  return path.join(trustFolder(library), 'templates', id, 'versions', `${version}.json`);
}
