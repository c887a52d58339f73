import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, fingerprintTyped } from '../../../main/library/packs/fingerprint.ts';
import { packOfFiles } from '../../../main/library/packs/pack.ts';
import type { PackFiles } from '../../../main/library/packs/pack-file.ts';
import { publicPart, SIGNATURE_FILE, signatureFile } from '../../../main/library/packs/signature.ts';
import { smallPack } from './packs.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519').privateKey;

function signed(files: PackFiles, author = 'Ada Example', key = privateKey): PackFiles {
  return new Map([...files, [SIGNATURE_FILE, signatureFile(packOfFiles(files).content, author, key)]]);
}

/** The signature's file with a value changed. */
function altered(files: PackFiles, change: object): PackFiles {
  const text = new TextDecoder().decode(files.get(SIGNATURE_FILE));
  const value = { ...(JSON.parse(text) as object), ...change };
  return new Map([...files, [SIGNATURE_FILE, new TextEncoder().encode(JSON.stringify(value))]]);
}

const codeOf = (files: PackFiles): string => {
  try {
    return packOfFiles(files).signature ? 'signed' : 'unsigned';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

/** The identity as key and as R, and 0 as S: right by the formula of RFC 8032 for every message. */
function forgedForAll(): PackFiles {
  const identity = Buffer.from(`01${'00'.repeat(31)}`, 'hex');
  const signature = Buffer.concat([identity, Buffer.alloc(32)]).toString('base64url');
  return altered(signed(smallPack()), { key: identity.toString('base64url'), signature });
}

describe('a signature', () => {
  it('names the author and the fingerprint of the key, and leaves the content as it was', () => {
    const pack = packOfFiles(signed(smallPack()));
    expect(pack.signature).toEqual({
      author: 'Ada Example',
      key: publicPart(privateKey),
      fingerprint: fingerprintOf(publicPart(privateKey)),
    });
    expect([pack.content, pack.files]).toEqual([packOfFiles(smallPack()).content, smallPack()]);
  });

  it('is the same for the same content and key', () => {
    expect(signed(smallPack())).toEqual(signed(smallPack()));
  });

  it('may be missing', () => {
    expect(codeOf(smallPack())).toBe('unsigned');
  });

  const whole = signed(smallPack({ 'assets/logo.png': 'picture' }));
  const files = (changed: Readonly<Record<string, string | null>>): PackFiles =>
    new Map([
      ...smallPack({ 'assets/logo.png': 'picture', ...changed }),
      [SIGNATURE_FILE, whole.get(SIGNATURE_FILE) ?? new Uint8Array()],
    ]);
  const foreign = JSON.parse(
    new TextDecoder().decode(signed(smallPack(), 'Ada Example', other).get(SIGNATURE_FILE)),
  ) as {
    readonly key: string;
    readonly signature: string;
  };

  it.each<[string, PackFiles]>([
    ['a file was changed', files({ 'memo.hbs': '<p>other</p>' })],
    ['a file was added', files({ 'more.hbs': '<p>other</p>' })],
    ['a file was taken away', files({ 'assets/logo.png': null })],
    ['a file was renamed', files({ 'assets/logo.png': null, 'assets/logo2.png': 'picture' })],
    ['the author has another name', altered(whole, { author: 'Bob Example' })],
    ['another key stands there', altered(whole, { key: foreign.key })],
    ['another signature stands there', altered(whole, { signature: foreign.signature })],
    ['another content is named', altered(whole, { content: 'a'.repeat(64) })],
    ['the key is none', altered(whole, { key: 'A'.repeat(43) })],
    ['the key is one that anybody can sign for', forgedForAll()],
  ])('is refused where %s', (_, changed) => {
    expect(codeOf(changed)).toBe('pack-signature-wrong');
  });

  it.each([
    { format: 2 },
    { algorithm: 'none' },
    { author: '' },
    { author: 'Ada\nkey x' },
    { author: 'Ada\u202e' },
    { key: 'short' },
    { signature: '' },
    { more: true },
  ])('with %j cannot be read', (change) => {
    expect(codeOf(altered(whole, change))).toBe('pack-signature-unreadable');
  });
});

describe('a fingerprint', () => {
  it('is eight groups of four, and found again however it is typed', () => {
    const print = fingerprintOf(publicPart(privateKey));
    expect(print).toMatch(/^(?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}$/);
    expect(fingerprintTyped(` ${print.toLowerCase().replaceAll('-', ' ')} `)).toBe(print);
    expect(fingerprintTyped(print.slice(1))).toBeNull();
    expect(fingerprintOf(publicPart(other))).not.toBe(print);
  });

  // RFC 8032, section 7.1, the public key of the first test; its SHA-256 in base 32 by another program.
  it('is the SHA-256 of the key in base 32', () => {
    const key = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
      'base64url',
    );
    expect(fingerprintOf(key)).toBe('EH7D-DX5B-KSRG-CYTL-7BKA-I36S-E4NX-X3KL');
  });
});

describe('a manifest', () => {
  it.each<[string, PackFiles, string]>([
    ['that is missing', smallPack({ 'manifest.json': null }), 'pack-no-manifest'],
    ['that is no JSON', smallPack({ 'manifest.json': '{' }), 'pack-manifest'],
    ['that is a list', smallPack({ 'manifest.json': '[]' }), 'pack-manifest'],
    ['of a newer form', smallPack({}, { format: 2, id: 7 }), 'pack-newer'],
    ['for a newer program', smallPack({}, { engine: '>=99.0.0' }), 'pack-engine'],
    ['for an older program', smallPack({}, { engine: '<0.0.1' }), 'pack-engine'],
    ['with an id that leads out', smallPack({}, { id: '../../x' }), 'pack-manifest'],
    ['with an id in capitals', smallPack({}, { id: 'Memo' }), 'pack-manifest'],
    ['without a version', smallPack({}, { version: 'latest' }), 'pack-manifest'],
    ['without a name', smallPack({}, { name: '' }), 'pack-manifest'],
    ['with a name that turns its letters', smallPack({}, { name: 'Note \u202etxt.exe' }), 'pack-manifest'],
    ['with an id that no folder of Windows can have', smallPack({}, { id: 'con' }), 'pack-manifest'],
    ['with an id of a port', smallPack({}, { id: 'lpt1' }), 'pack-manifest'],
    ['that is nested without end', smallPack({ 'manifest.json': '['.repeat(100_000) }), 'pack-manifest'],
    ['with an author of several lines', smallPack({}, { author: 'a\nb' }), 'pack-manifest'],
  ])('%s is refused', (_, files, code) => {
    expect(codeOf(files)).toBe(code);
  });
});
