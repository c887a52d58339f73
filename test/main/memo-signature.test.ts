import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseManifest, readFinished, verify, writeMemo } from '../../core/readout.ts';
import { signerOf } from '../../main/commands/signer.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { signatureIn, signedManifest } from '../../main/library/memo-signature.ts';
import { fingerprintOf } from '../../main/library/packs/fingerprint.ts';
import { authorSigner, newAuthorKey } from '../../main/library/packs/keys.ts';
import { publicPart } from '../../main/library/packs/signature.ts';
import { decide } from '../../main/library/packs/trust.ts';
import { terminal } from '../../main/terminal.ts';
import { isSupported, signatureInWords, verificationInWords } from '../../main/words/verification.ts';
import { sampleMemo } from '../verify/sample.ts';
import { temporaryFolder } from './readout.ts';

const { document, manifest, memo } = await sampleMemo();
const [ada, other] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ed25519').privateKey];
const AUTHOR = 'Ada Example';

function signed(key = ada, author = AUTHOR): ReturnType<typeof signedManifest> {
  return signedManifest(manifest, { author, privateKey: key });
}

function print(key: KeyObject): string {
  return fingerprintOf(publicPart(key));
}

async function written(format: 'docx' | 'pdf', evidence = signed()): Promise<Uint8Array> {
  return (await writeMemo(format, { memo, document }, libraryFonts(), evidence)).bytes;
}

/** A library that knows Ada's key. */
async function knowing(): Promise<string> {
  const library = temporaryFolder();
  await decide(library, AUTHOR, print(ada), 'agreed');
  return library;
}

/** The state of the signature in the JSON, or null. */
async function state(value: unknown, library?: string): Promise<string | null> {
  return (await signatureIn(JSON.stringify(value), library ?? (await knowing())))?.state ?? null;
}

async function jsonIn(bytes: Uint8Array): Promise<string> {
  return (await readFinished(new Uint8Array(bytes))).text?.manifest ?? '';
}

describe('the signature of a memo', () => {
  it.each(['docx', 'pdf'] as const)('travels in a %s, which has the same bytes each time', async (format) => {
    const bytes = await written(format);
    expect(Buffer.from(bytes).equals(await written(format))).toBe(true);
    const json = await jsonIn(bytes);
    expect(parseManifest(json)).toEqual({ manifest, at: '' });
    const known = { author: AUTHOR, fingerprint: print(ada) };
    expect(await signatureIn(json, await knowing())).toEqual({ state: 'known', ...known, known });
  });

  it('stays when another program zips the file anew, and when the JSON is laid out in another way', async () => {
    const parts = Object.entries(unzipSync(await written('docx'))).toReversed();
    const again = zipSync(Object.fromEntries(parts), { level: 1 });
    expect((await signatureIn(await jsonIn(again), await knowing()))?.state).toBe('known');
    const turned = Object.fromEntries(Object.entries(signed()).toReversed());
    expect((await signatureIn(JSON.stringify(turned, null, 2), await knowing()))?.state).toBe('known');
  });

  it('is broken where anything of the evidence in the file was changed', async () => {
    const parts = unzipSync(await written('docx'));
    const xml = strFromU8(parts['customXml/item9.xml'] ?? new Uint8Array());
    expect(xml).toContain('45,000 euros');
    parts['customXml/item9.xml'] = strToU8(xml.replaceAll('45,000 euros', '95,000 euros'));
    const { text } = await readFinished(zipSync(parts));
    const found = parseManifest(text?.manifest ?? '').manifest;
    if (!text || !found) throw new Error('it could not be read');
    const signature = await signatureIn(text.manifest ?? '', await knowing());
    if (!signature) throw new Error('the signature is gone');
    expect(signature).toEqual({ state: 'broken', author: AUTHOR, fingerprint: null, known: null });

    const request = { file: text, manifest: found, articles: null, again: null, vocabulary: null };
    const verification = { ...verify({ ...request, from: 'manifest' }), signature };
    expect(isSupported({ ...verification, findings: [] })).toBe(false);
    expect(verificationInWords(verification)).toMatch(
      /^The signature is broken: the evidence was changed after it was signed as “Ada Example”\.\n/,
    );
  });

  it('covers what this version does not know, its own author, and the order of lists', async () => {
    const whole = signed();
    expect(await state({ ...whole, more: 1 })).toBe('broken');
    expect(await state({ ...whole, title: `${whole.title} ` })).toBe('broken');
    expect(await state({ ...whole, statements: whole.statements.toReversed() })).toBe('broken');
    expect(await state({ ...whole, signature: { ...whole.signature, author: 'The Minister' } })).toBe('broken');
  });

  it('with another key put in its place is broken, or that key’s own', async () => {
    const whole = signed();
    expect(await state({ ...whole, signature: { ...whole.signature, key: publicPart(other) } })).toBe('broken');
    const known = { author: AUTHOR, fingerprint: print(ada) };
    expect(await signatureIn(JSON.stringify(signed(other, 'ada  EXAMPLE')), await knowing())).toEqual({
      state: 'other-key',
      author: 'ada  EXAMPLE',
      fingerprint: print(other),
      known,
    });
  });

  it('is told from what is known here: nothing, another name, a key refused, one’s own', async () => {
    expect(await state(signed(), temporaryFolder())).toBe('unknown');
    expect(await state(signed(ada, 'The Minister'))).toBe('other-name');
    const library = await knowing();
    await decide(library, AUTHOR, print(ada), 'refused');
    expect(await state(signed(), library)).toBe('refused');
    const home = temporaryFolder();
    await newAuthorKey(home, AUTHOR, false);
    const own = await authorSigner(home, () => Promise.reject(new Error('not asked')));
    expect(own && (await state(signedManifest(manifest, own), home))).toBe('known');
    expect(await state(signed(other), home)).toBe('other-key');
  });

  it('is not missed where there is none', async () => {
    expect(await state(manifest)).toBeNull();
    expect(await state([signed()])).toBeNull();
    expect(await signatureIn('{', await knowing())).toBeNull();
  });

  const { signature = null } = signed();
  let deep: unknown = 1;
  for (let i = 0; i < 2000; i++) deep = [deep];
  it.each([
    ['nothing', null],
    ['a list', [signature]],
    ['another algorithm', { ...signature, algorithm: 'none' }],
    ['a key of zeros', { ...signature, key: 'A'.repeat(43) }],
    ['a key that is too long', { ...signature, key: 'A'.repeat(100_000) }],
    ['no letters of base64url', { ...signature, signature: '/'.repeat(86) }],
    ['a name that turns its letters', { ...signature, author: 'Ada \u202etxet' }],
    ['a name of two lines', { ...signature, author: 'Ada\nSigned by the Minister' }],
    ['a name without end', { ...signature, author: 'A'.repeat(1_000_000) }],
    ['more than belongs there', { ...signature, trusted: true }],
  ])('that is hostile (%s) is broken, and the evidence is read all the same', async (_, hostile) => {
    const json = JSON.stringify({ ...manifest, signature: hostile });
    expect((await signatureIn(json, await knowing()))?.state).toBe('broken');
    expect(parseManifest(json).manifest).toEqual(manifest);
  });

  it('over what is nested without end is broken', async () => {
    expect(await state({ ...signed(), deep })).toBe('broken');
  });

  it('is never said to make anything true', async () => {
    for (const [key, author] of [
      [ada, AUTHOR],
      [other, AUTHOR],
      [other, 'Somebody'],
    ] as const) {
      const found = await signatureIn(JSON.stringify(signed(key, author)), await knowing());
      if (!found) throw new Error('no signature was found');
      const words = signatureInWords({ signature: found });
      expect(words).toContain(print(key));
      expect(words).toMatch(/not that it is true\.$/);
    }
    expect(signatureInWords({})).toBe('');
  });
});

describe('brief --sign', () => {
  const formats = [{ format: 'md' }, { format: 'docx' }] as const;
  const stream = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
  const quiet = terminal(stream, stream);

  it('takes the author’s key', async () => {
    const library = temporaryFolder();
    const { fingerprint } = await newAuthorKey(library, AUTHOR, false);
    expect(print((await signerOf({ library }, formats, quiet)).privateKey)).toBe(fingerprint);
  });

  it.each([
    ['there is no key', {}, formats, 'key-missing'],
    ['the evidence is left out', { 'no-manifest': true }, formats, 'sign-no-manifest'],
    ['no file carries evidence', {}, [{ format: 'md' }], 'sign-no-file'],
  ] as const)('is refused in words where %s', async (_, values, outputs, code) => {
    await expect(signerOf({ ...values, library: temporaryFolder() }, outputs, quiet)).rejects.toMatchObject({ code });
  });
});
