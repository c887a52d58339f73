import { createHash, sign } from 'node:crypto';
import * as v from 'valibot';
import type { Manifest } from '../../core/model/manifest.ts';
import type { SignatureCheck } from '../../core/model/verification.ts';
import { fingerprintOf } from './packs/fingerprint.ts';
import { authorKey, type Signer } from './packs/keys.ts';
import { authorName, isSignedBy, publicPart } from './packs/signature.ts';
import { knownAuthors, sameName } from './packs/trust.ts';

const Signature = v.strictObject({
  algorithm: v.literal('Ed25519'),
  author: authorName,
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
});

/** A manifest is at most this deep; whoever nests further wants to exhaust the stack. */
const DEEPEST = 32;

/** The manifest with its author's signature. The same manifest and key give the same one: Ed25519 has no chance in it. */
export function signedManifest(manifest: Manifest, { author, privateKey }: Signer): Manifest {
  const hash = hashOf(JSON.parse(JSON.stringify(manifest)));
  if (hash === null) throw new TypeError('the manifest is too deep');
  const signature = sign(null, statement(hash, author), privateKey).toString('base64url');
  return { ...manifest, signature: { algorithm: 'Ed25519', author, key: publicPart(privateKey), signature } };
}

/**
 * Whose signature the JSON of a manifest carries, beside the keys that a library (or none) knows; null where it carries none. It is
 * checked over all that stands there, known to this version or not. Nothing is remembered: verifying is no agreement.
 */
export async function signatureIn(json: string, library: string | null): Promise<SignatureCheck | null> {
  const value = objectOf(json);
  if (!value || !Object.hasOwn(value, 'signature')) return null;
  const read = v.safeParse(Signature, value['signature']);
  const hash = hashOf(value);
  if (!read.success || hash === null) return broken('');
  const { author, key, signature } = read.output;
  if (!isSignedBy(key, statement(hash, author), signature)) return broken(author);
  return beside(author, fingerprintOf(key), library);
}

async function beside(author: string, fingerprint: string, library: string | null): Promise<SignatureCheck> {
  // One's own key is known without having been met, and one that is damaged hinders nobody from verifying.
  const own = library === null ? null : await authorKey(library).catch(() => null);
  const met = library === null ? [] : await knownAuthors(library);
  if (met.some((one) => one.fingerprint === fingerprint && one.how === 'refused'))
    return { state: 'refused', author, fingerprint, known: null };
  const trusted = [...(own ? [own] : []), ...met.filter(({ how }) => how !== 'refused')].map((one) => ({
    author: one.author,
    fingerprint: one.fingerprint,
  }));
  const same = trusted.filter((one) => one.fingerprint === fingerprint);
  const named = trusted.filter((one) => sameName(one.author, author));
  const both = same.find((one) => named.includes(one));
  if (both) return { state: 'known', author, fingerprint, known: both };
  if (same[0]) return { state: 'other-name', author, fingerprint, known: same[0] };
  if (named[0]) return { state: 'other-key', author, fingerprint, known: named[0] };
  return { state: 'unknown', author, fingerprint, known: null };
}

function broken(author: string): SignatureCheck {
  return { state: 'broken', author, fingerprint: null, known: null };
}

/** What is signed. It begins with its purpose, so that the signature means nothing anywhere else. */
function statement(hash: string, author: string): Buffer {
  return Buffer.from(`Readout memo signature 1\nevidence ${hash}\nauthor ${author}\n`);
}

/** SHA-256 of a manifest without its signature, in its canonical form as UTF-8; null where it is nested too deep. */
function hashOf(manifest: object): string | null {
  const { signature: _, ...rest } = manifest as Readonly<Record<string, unknown>>;
  const text = canonical(rest, 0);
  return text === null ? null : createHash('sha256').update(text).digest('hex');
}

/** JSON without spaces, each object's keys in the order of their UTF-16 units (RFC 8785): how a program lays it out means nothing. */
function canonical(value: unknown, depth: number): string | null {
  if (depth > DEEPEST) return null;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((one) => canonical(one, depth + 1))
    : Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => {
          const text = canonical(one, depth + 1);
          return text === null ? null : `${JSON.stringify(key)}:${text}`;
        });
  if (parts.includes(null)) return null;
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

function objectOf(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
