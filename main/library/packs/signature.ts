import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as v from 'valibot';
import { Trouble } from '../../trouble.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The file of a pack that says who signed it: of all files the only one that the signature does not cover. */
export const SIGNATURE_FILE = 'signature.json';

/** Who signed a pack. The name is what the author calls himself; only the key behind the fingerprint is proven. */
export interface Signature {
  readonly author: string;
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  readonly fingerprint: string;
}

/** One line, without what could hide or turn its letters. */
export const authorName = v.pipe(
  v.string(),
  v.regex(/^[^\p{Cc}\p{Cf}\p{Z}][^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{0,120}$/u, 'a name in one line'),
);

const File = v.strictObject({
  format: v.literal(1),
  algorithm: v.literal('Ed25519'),
  author: authorName,
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
});

/** The bytes of the signature's file for content of that hash. The same key and content give the same bytes. */
export function signatureFile(content: string, author: string, privateKey: KeyObject): Uint8Array {
  const key = publicPart(privateKey);
  const signature = sign(null, statement(content, author), privateKey).toString('base64url');
  const file = { format: 1, algorithm: 'Ed25519', author, key, content, signature };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

/** The signature in its file, or null where there is no file. Throws a Trouble where it does not belong to this content. */
export function verifiedSignature(file: Uint8Array | null, content: string): Signature | null {
  if (!file) return null;
  const read = v.safeParse(File, jsonOf(file));
  if (!read.success) throw new Trouble('pack-signature-unreadable');
  const { author, content: signed, key, signature } = read.output;
  const right = signed === content && isSignedBy(key, statement(content, author), signature);
  if (!right) throw new Trouble('pack-signature-wrong', { author });
  return { author, key, fingerprint: fingerprintOf(key) };
}

/** The public key that belongs to a private one: 32 bytes in base64url (RFC 8037). */
export function publicPart(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (typeof x !== 'string') throw new TypeError('no Ed25519 key');
  return x;
}

/** What is signed. It begins with its purpose, so that the signature means nothing anywhere else. */
function statement(content: string, author: string): Buffer {
  return Buffer.from(`Readout template signature 1\ncontent ${content}\nauthor ${author}\n`);
}

/** Whether a signature (64 bytes) over a message is that of a key (32 bytes, both in base64url). */
export function isSignedBy(key: string, message: Buffer, signature: string): boolean {
  if (isWeak(Buffer.from(key, 'base64url'))) return false;
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, message, publicKey, Buffer.from(signature, 'base64url'));
}

/** Points of small order (RFC 7748, section 7, and their other spellings), whose signatures anybody can make up. */
const WEAK = [
  `00${'00'.repeat(31)}`,
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
];

/** The sign of a point stands in the last bit, and makes none of these another one. */
function isWeak(key: Buffer): boolean {
  const plain = Buffer.from(key);
  plain[31] = (plain[31] ?? 0) & 0x7f;
  return WEAK.includes(plain.toString('hex'));
}

function jsonOf(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file)) as unknown;
  } catch {
    return null;
  }
}
