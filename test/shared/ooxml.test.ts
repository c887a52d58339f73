import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Block } from '../../core/model/document.ts';
import { readHouse } from '../../core/template/house/read.ts';
import { writeDocx } from '../../core/write/docx/write.ts';
import { paragraph, sampleDocument, words } from '../support/document.ts';
import { houseFile } from '../support/house.ts';
import { fileOf, memoFrom, SEED_TEXTS } from '../support/memo.ts';
import { memoIn } from '../write/pdf/languages.ts';
import { describeShared, SHARED } from './shared.ts';

const WORD =
  /^word\/(?:document|styles|numbering|settings|footnotes|endnotes|header\d|footer\d|house-header\d|house-footer\d|fontTable|comments)\.xml$/;

/** The errors that a part has against the transitional schema of ISO/IEC 29500, what `mc:Ignorable` names left out. */
function errorsIn(validator: XsdValidator, xml: string): string | null {
  const ignorable = /mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(' ') ?? [];
  const plain = ignorable
    .reduce((rest, prefix) => rest.replace(new RegExp(`\\s${prefix}:[\\w]+="[^"]*"`, 'g'), ''), xml)
    .replace(/\smc:Ignorable="[^"]*"/, '');
  const document = XmlDocument.fromString(plain);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document.dispose();
  }
}

const XSD = path.join(SHARED, 'ooxml-xsd/ISO-IEC29500-4_2016');

async function faultsIn(validator: XsdValidator, file: Uint8Array, parts: RegExp): Promise<readonly unknown[]> {
  const all = unzipSync(file);
  const names = Object.keys(all).filter((name) => parts.test(name));
  return names.flatMap((name) => {
    const error = errorsIn(validator, strFromU8(all[name] ?? new Uint8Array()));
    return error === null ? [] : [[name, error]];
  });
}

describeShared('DOCX against the OOXML schema', () => {
  let source: XmlDocument;
  let validator: XsdValidator;

  beforeAll(() => {
    xmlRegisterFsInputProviders();
    const file = path.join(XSD, 'wml.xsd');
    source = XmlDocument.fromBuffer(readFileSync(file), { url: file });
    validator = XsdValidator.fromDoc(source);
  });
  afterAll(() => {
    validator.dispose();
    source.dispose();
  });

  it.each(['list', 'footnotes', 'endnotes'] as const)(
    'every part is valid, with citations as %s',
    async (citations) => {
      const file = await writeDocx(sampleDocument(citations));
      const parts = unzipSync(file);
      expect(Object.keys(parts).filter((name) => WORD.test(name)).length).toBeGreaterThan(5);
      expect(await faultsIn(validator, file, WORD)).toEqual([]);
      const broken = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
        '<w:body>',
        '<w:body><w:nonsense/>',
      );
      expect(errorsIn(validator, broken)).not.toBe(null);
    },
  );

  it.each(['word', 'footnotes'] as const)(
    'a memo with drawings, comments and citations as %s is valid, and so are the sources that Word manages',
    async (citations) => {
      const made = await memoFrom(SEED_TEXTS, { citations, marking: 'OFFICIAL', prompts: { to: 'The Minister' } });
      const file = await fileOf(made, 'docx');
      const parts = unzipSync(file);
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      for (const wanted of ['<w:drawing>', '<w:commentReference']) expect(xml).toContain(wanted);
      expect(xml.includes('CITATION Source1')).toBe(citations === 'word');
      expect(await faultsIn(validator, file, WORD)).toEqual([]);
      if (citations !== 'word') return;
      const name = path.join(XSD, 'shared-bibliography.xsd');
      const schema = XmlDocument.fromBuffer(readFileSync(name), { url: name });
      const sources = XsdValidator.fromDoc(schema);
      expect(strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array())).toContain('<b:Tag>Source5</b:Tag>');
      expect(await faultsIn(sources, file, /^customXml\/item1\.xml$/)).toEqual([]);
      sources.dispose();
      schema.dispose();
    },
    60_000,
  );

  it('every part is valid of the sample’s memo in French', async () => {
    const file = await fileOf(await memoFrom(SEED_TEXTS, { citations: 'footnotes', language: 'fr' }), 'docx');
    expect(strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())).toContain('Comptes rendus comparés');
    expect(await faultsIn(validator, file, WORD)).toEqual([]);
  }, 60_000);

  it.each(['ar', 'hi', 'zh'] as const)('every part is valid of a memo in %s', async (language) => {
    expect(await faultsIn(validator, await writeDocx(memoIn(language, 2)), WORD)).toEqual([]);
  });

  it('every part is valid in the form of a house file', async () => {
    const { house } = readHouse(houseFile());
    if (!house) throw new Error('no house file');
    const file = await writeDocx({ ...sampleDocument('footnotes'), marking: 'OFFICIAL', house });
    expect(Object.keys(unzipSync(file)).filter((name) => WORD.test(name)).length).toBeGreaterThan(5);
    expect(await faultsIn(validator, file, WORD)).toEqual([]);
  });

  it('a long one with a table of contents is valid', async () => {
    const title: Block = { kind: 'heading', level: 1, id: 'title', number: null, children: [words('Fisheries')] };
    const section = (n: number): readonly Block[] => [
      { kind: 'heading', level: 2, id: `part-${n}`, number: String(n), children: [words(`Part ${n}`)] },
      ...Array.from({ length: 10 }, () => paragraph([words('The ministers spoke of quotas and fees. '.repeat(20))])),
    ];
    const file = await writeDocx(sampleDocument('list', [title, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(section)]));
    expect(strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())).toMatch(/TOC /);
    expect(await faultsIn(validator, file, WORD)).toEqual([]);
  });
});
