import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../../core/readout.ts';
import { readHouse } from '../../../core/template/house/read.ts';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { houseFile } from '../../support/house.ts';
import { memoFrom } from '../../support/memo.ts';
import { archiveFaults } from './archive-checkpoints.ts';
import { everyKind } from './documents.ts';
import { memoIn } from './languages.ts';

const fonts = libraryFonts();

function holds(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes).includes(words);
}

describe('PDF/A-3a, as far as a script can say', () => {
  it.each(['list', 'footnotes', 'endnotes'] as const)(
    'every kind of block, with citations as %s',
    async (citations) => {
      expect(archiveFaults((await writePdf(everyKind(citations), fonts)).bytes)).toEqual([]);
    },
  );

  it.each(['ar', 'hi', 'zh'] as const)('a memo in %s', async (language) => {
    expect(archiveFaults((await writePdf(memoIn(language, 1, 'footnotes'), fonts)).bytes)).toEqual([]);
  });

  it('a memo with its evidence attached', async () => {
    const text =
      'date 2025-03-04\n\nNorwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Bergen on Monday.\n';
    const made = await memoFrom({ 'a.txt': text }, { citations: 'footnotes' });
    const { bytes } = await writePdf(made.document, fonts, manifestOf(made.memo, made.document));
    expect(holds(bytes, '/AFRelationship')).toBe(true);
    expect(archiveFaults(bytes)).toEqual([]);
  });

  it('one with the letterhead and pictures of a house file', async () => {
    const { house } = readHouse(houseFile());
    if (!house) throw new Error('no house file');
    const { bytes } = await writePdf({ ...everyKind(), marking: 'OFFICIAL', house }, fonts);
    expect(holds(bytes, '/Subtype /Image')).toBe(true);
    expect(archiveFaults(bytes)).toEqual([]);
  });

  it.each([
    ['/S /GTS_PDFA1', '/S /GTS_PDFB1', '6.2.3'],
    ['/Type /Annot', '/Type /Annot /AA 1', '6.5.2'],
    ['/S /GoTo', '/S /Hide', '6.5.1'],
    ['/CIDToGIDMap', '/CIDToGIDNap', '6.2.11.3'],
    ['/Encoding /Identity-H', '/Encoding /Identity-X', '6.2.11.3'],
    ['/Subtype /Link', '/Subtype /Linc', '6.3.1'],
    ['/ID [', '/IE [', '6.1.3'],
    ['/IDTree <<', '/IDTrxx <<', 'table 322'],
    ['/ID (passage-1a.page1)', '/ID (passage-9z.page1)', 'table 322'],
    [
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/',
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfub/',
      '6.6.2',
    ],
  ])('notices a file where %s has become %s', async (good, bad, clause) => {
    const source = Buffer.from((await writePdf(everyKind('footnotes'), fonts)).bytes).toString('latin1');
    expect(source.includes(good)).toBe(true);
    const faults = archiveFaults(Buffer.from(source.replace(good, bad), 'latin1'));
    expect(faults.map((fault) => fault.split(':')[0])).toContain(clause);
  });
});
