import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { expect, it } from 'vitest';
import { readHouse } from '../../core/template/house/read.ts';
import { writeDocx } from '../../core/write/docx/write.ts';
import { sampleDocument } from '../support/document.ts';
import { houseFile } from '../support/house.ts';
import { describeShared, SHARED } from './shared.ts';

const WORD =
  /^word\/(?:document|styles|numbering|settings|footnotes|endnotes|header\d|footer\d|house-header\d|house-footer\d|fontTable)\.xml$/;

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

describeShared('DOCX against the OOXML schema', () => {
  xmlRegisterFsInputProviders();

  it.each(['list', 'footnotes', 'endnotes'] as const)(
    'every part is valid, with citations as %s',
    async (citations) => {
      const validator = validatorOf();
      const parts = unzipSync(await writeDocx(sampleDocument(citations)));
      checkParts(validator, parts);
      const broken = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
        '<w:body>',
        '<w:body><w:nonsense/>',
      );
      expect(errorsIn(validator, broken)).not.toBe(null);
      validator.dispose();
    },
  );

  it('every part is valid in the form of a house file', async () => {
    const { house } = readHouse(houseFile());
    if (!house) throw new Error('no house file');
    const validator = validatorOf();
    checkParts(validator, unzipSync(await writeDocx({ ...sampleDocument('footnotes'), marking: 'OFFICIAL', house })));
    validator.dispose();
  });
});

function validatorOf(): XsdValidator {
  const file = path.join(SHARED, 'ooxml-xsd/ISO-IEC29500-4_2016/wml.xsd');
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
}

function checkParts(validator: XsdValidator, parts: Readonly<Record<string, Uint8Array>>): void {
  const names = Object.keys(parts).filter((name) => WORD.test(name));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names)
    expect([name, errorsIn(validator, strFromU8(parts[name] ?? new Uint8Array()))]).toEqual([name, null]);
}
