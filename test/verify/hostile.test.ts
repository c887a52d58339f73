import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseManifest, readFinished, verify, vocabularyOf, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { sampleMemo } from './sample.ts';

const { document, manifest, memo } = await sampleMemo();
const { pack } = await packOf('briefing-memo');
const { bytes } = await writeMemo('docx', { memo, document }, libraryFonts(), manifest);
const parts = unzipSync(bytes);

function withPart(name: string, text: string | Uint8Array): Uint8Array {
  return zipSync({ ...parts, [name]: typeof text === 'string' ? strToU8(text) : text }, { level: 6 });
}

async function codes(file: Uint8Array): Promise<readonly string[]> {
  return (await readFinished(file)).notices.map(({ code }) => code);
}

describe('files that nobody should trust', () => {
  it('a manifest of 200 MB is noticed before it is unpacked, and the words are still read', async () => {
    const head = strToU8('<evidence xmlns="urn:readout:evidence:1">');
    const bomb = new Uint8Array(200 * 1024 * 1024).fill(32);
    bomb.set(head);
    const { notices, text } = await readFinished(withPart('customXml/item9.xml', bomb));
    expect(notices.map(({ code }) => code)).toEqual(['part-too-large']);
    expect(text?.manifest).toBeNull();
    expect(text?.lines.length).toBeGreaterThan(20);
  });

  it('entities are refused, in the text and in the evidence', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy"><!ENTITY z "&x;&x;&x;">]>';
    expect(await codes(withPart('word/document.xml', `${bomb}<w:document>&z;</w:document>`))).toEqual(['xml-doctype']);
    expect(
      await codes(withPart('customXml/item9.xml', `${bomb}<evidence xmlns="urn:readout:evidence:1">&z;</evidence>`)),
    ).toEqual(['xml-doctype']);
  });

  it('what is neither Word file nor PDF is said to be so', async () => {
    expect(await codes(strToU8('hello'))).toEqual(['no-memo-format']);
    expect(await codes(strToU8('PK but no archive'))).toEqual(['package-damaged']);
    expect(await codes(strToU8('%PDF-1.7 and nothing more'))).toEqual(['pdf-damaged']);
    expect(await codes(zipSync({ 'a.txt': strToU8('a') }))).toEqual(['no-word-file']);
    expect(await codes(bytes.subarray(0, 5000))).toEqual(['package-damaged']);
  });

  it('a malformed manifest is none, and says where', () => {
    expect(parseManifest('{')).toEqual({ manifest: null, at: 'JSON' });
    expect(parseManifest(JSON.stringify({ ...manifest, version: 2 })).at).toBe('version');
    const [source] = manifest.sources;
    const bad = { ...manifest, sources: [{ ...source, sha256: '../../etc/passwd' }] };
    expect(parseManifest(JSON.stringify(bad)).at).toBe('sources.0.sha256');
  });

  it('a manifest that vouches for a lie is not believed', async () => {
    const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
    const first = manifest.statements.find(
      ({ kind, words }) => kind === 'verbatim' && JSON.stringify(document).includes(quoted(words)),
    );
    if (!first || !pack) throw new Error('the sample has no verbatim statement');
    const lie = `${first.words.slice(0, -1)} and resigned.`;
    const lying = {
      ...manifest,
      statements: manifest.statements.map((one) =>
        one.id === first.id
          ? { ...one, words: lie, verbatim: one.verbatim.map((part) => ({ ...part, end: lie.length })) }
          : one,
      ),
      layout: manifest.layout.map((unit) => (unit.statement === first.id ? { ...unit, words: lie } : unit)),
    };
    const told = JSON.parse(JSON.stringify(document).replaceAll(quoted(first.words), quoted(lie))) as typeof document;
    const file = await writeMemo('docx', { memo, document: told }, libraryFonts(), lying);
    const { text } = await readFinished(new Uint8Array(file.bytes));
    if (!text) throw new Error('it could not be read');
    expect(text.lines.some((line) => line.text.includes('and resigned.'))).toBe(true);
    const { findings } = verify({
      file: text,
      manifest: lying,
      from: 'manifest',
      articles: null,
      again: null,
      vocabulary: vocabularyOf(pack),
    });
    expect(findings.filter(({ id, status }) => id === first.id && status === 'not-found').length).toBeGreaterThan(0);
  });
});
