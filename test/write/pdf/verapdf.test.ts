import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../../core/readout.ts';
import { readHouse } from '../../../core/template/house/read.ts';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { builtInPacks } from '../../../main/library/packs.ts';
import { houseFile } from '../../support/house.ts';
import { memoOn, readTexts, SEED_TEXTS } from '../../support/memo.ts';
import { everyKind, longDocument } from './documents.ts';
import { LANGUAGES, memoIn } from './languages.ts';
import { JAVA, validate } from './verapdf.ts';

/** Where it has to run, it may not be left out in silence. */
if (!JAVA) {
  if (process.env.READOUT_VERAPDF === '1') throw new Error('READOUT_VERAPDF=1, but there is no Java runtime (java)');
  console.warn('veraPDF was not run: there is no Java runtime (java) here.');
}

const PROFILES = ['PDFUA-1', 'PDFA-3A'] as const;
const CITATIONS = ['list', 'footnotes', 'endnotes'] as const;
const fonts = libraryFonts();
const folder = mkdtempSync(path.join(tmpdir(), 'readout-verapdf-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Documents of every kind, each with its name; the sample's memos carry their evidence. */
async function files(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { house } = readHouse(houseFile());
  if (!house) throw new Error('no house file');
  const documents = [
    ...CITATIONS.map((citations) => [`every kind, ${citations}`, everyKind(citations)] as const),
    ...LANGUAGES.map((language) => [`in ${language}`, memoIn(language, 2, 'footnotes')] as const),
    ['with a letterhead', { ...everyKind(), marking: 'OFFICIAL', house }] as const,
    ['long', longDocument(40, 'footnotes')] as const,
  ];
  const sample: (readonly [string, Uint8Array])[] = [];
  const read = readTexts(SEED_TEXTS);
  for (const name of await builtInPacks()) {
    const { memo, document } = await memoOn(read, {}, name);
    sample.push([name, (await writePdf(document, fonts, manifestOf(memo, document))).bytes]);
  }
  const made = documents.map(async ([name, document]) => [name, (await writePdf(document, fonts)).bytes] as const);
  return [...(await Promise.all(made)), ...sample];
}

describe.skipIf(!JAVA)('veraPDF (needs a Java runtime)', () => {
  it('finds nothing against PDF/UA-1 or PDF/A-3a, and finds what was broken', { timeout: 240_000 }, async () => {
    const whole = await files();
    const broken = Buffer.from(
      Buffer.from((await writePdf(everyKind(), fonts)).bytes)
        .toString('latin1')
        .replace('/DisplayDocTitle true', '/DisplayDocTitle null')
        .replace('/S /GTS_PDFA1', '/S /GTS_PDFB1'),
      'latin1',
    );
    const named = [...whole, ['broken', broken] as const].map(([name, bytes], i) => {
      const file = path.join(folder, `${i}.pdf`);
      writeFileSync(file, bytes);
      return [file, name] as const;
    });
    const names = new Map(named);
    const found = validate(
      PROFILES,
      named.map(([file]) => file),
    );
    expect(found).toHaveLength(named.length * PROFILES.length);
    const faults = found
      .filter(({ compliant }) => !compliant)
      .map(({ file, profile, failed }) => [
        names.get(file),
        profile,
        [...new Set(failed.map((rule) => rule.clause))].sort(),
      ]);
    expect(faults).toEqual([
      ['broken', 'PDFUA-1', ['7.1']],
      ['broken', 'PDFA-3A', ['6.2.10', '6.2.4.3']],
    ]);
  });
});
