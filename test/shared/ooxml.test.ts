import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { expect, it } from 'vitest';
import { writeDocx } from '../../core/write/docx/write.ts';
import { sampleDocument } from '../support/document.ts';
import { describeShared, SHARED } from './shared.ts';

const WORD = /^word\/(?:document|styles|numbering|settings|footnotes|endnotes|header\d|footer\d|fontTable)\.xml$/;

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
      const file = path.join(SHARED, 'ooxml-xsd/ISO-IEC29500-4_2016/wml.xsd');
      const source = XmlDocument.fromBuffer(readFileSync(file), { url: file });
      const validator = XsdValidator.fromDoc(source);
      const parts = unzipSync(await writeDocx(sampleDocument(citations)));
      const names = Object.keys(parts).filter((name) => WORD.test(name));
      expect(names.length).toBeGreaterThan(5);
      for (const name of names)
        expect([name, errorsIn(validator, strFromU8(parts[name] ?? new Uint8Array()))]).toEqual([name, null]);
      const broken = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
        '<w:body>',
        '<w:body><w:nonsense/>',
      );
      expect(errorsIn(validator, broken)).not.toBe(null);
      validator.dispose();
      source.dispose();
    },
  );
});
