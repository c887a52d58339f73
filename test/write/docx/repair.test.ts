import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readHouse } from '../../../core/template/house/read.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { paragraph, sampleDocument, words } from '../../support/document.ts';
import { houseFile } from '../../support/house.ts';
import { fileOf, memoFrom, SEED_TEXTS } from '../../support/memo.ts';
import { memoIn } from '../pdf/languages.ts';
import { repairCauses } from './repair.ts';

const CITATIONS = ['list', 'footnotes', 'endnotes'] as const;

describe('a Word file gives Word nothing to repair', () => {
  it.each(CITATIONS)('with citations as %s', async (citations) => {
    expect(repairCauses(await writeDocx(sampleDocument(citations)))).toEqual([]);
  });

  it.each(['footnotes', 'word'] as const)(
    'in a memo with drawings, comments and citations as %s',
    async (citations) => {
      const made = await memoFrom(SEED_TEXTS, { citations, marking: 'OFFICIAL', prompts: { to: 'The Minister' } });
      expect(repairCauses(await fileOf(made, 'docx'))).toEqual([]);
    },
    60_000,
  );

  it.each(['ar', 'hi', 'zh'] as const)('in a memo in %s', async (language) => {
    expect(repairCauses(await writeDocx(memoIn(language, 2, 'footnotes')))).toEqual([]);
  });

  it('in the form of a house file', async () => {
    const { house } = readHouse(houseFile());
    if (!house) throw new Error('no house file');
    expect(repairCauses(await writeDocx({ ...sampleDocument('footnotes'), marking: 'OFFICIAL', house }))).toEqual([]);
  });

  it('in the form of a house file with a logo, beside drawings of its own', async () => {
    const { house } = readHouse(houseFile());
    const made = await memoFrom(SEED_TEXTS, {}, 'issue-ledger');
    const bytes = await fileOf({ ...made, document: { ...made.document, house } }, 'docx');
    const numbers = Object.entries(unzipSync(bytes))
      .filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
      .flatMap(([, part]) => [...strFromU8(part).matchAll(/<wp:docPr\b[^>]*?\bid="(\d+)"/g)].map(([, id]) => id));
    expect(repairCauses(bytes)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(1);
  }, 60_000);

  it('with a marking longer than a property may be, and one character of two units at its limit', async () => {
    const marking = `${'A'.repeat(253)}😀😀 and no further`;
    expect(repairCauses(await writeDocx({ ...sampleDocument(), marking }))).toEqual([]);
  });

  it('with a table that nothing follows, an empty cell and text that XML cannot hold', async () => {
    const table = {
      kind: 'table',
      id: 'who-met',
      caption: 'Who \u0007met\uffff',
      captioned: true,
      widths: [0.5, 0.5],
      head: [],
      rows: [
        {
          cells: [
            { header: false, span: 1, blocks: [] },
            { header: false, span: 1, blocks: [paragraph([words('\u0000 \ud800')])] },
          ],
          uncertain: false,
        },
      ],
    } as const;
    expect(repairCauses(await writeDocx(sampleDocument('list', [table])))).toEqual([]);
  });
});

describe('the check', () => {
  it.each([
    ['word/document.xml', /<w:bookmarkEnd [^>]*>/, '', 'does not end'],
    ['word/document.xml', /(<w:bookmarkStart [^>]*w:name=")/, '$11 ', 'cannot be called'],
    ['word/document.xml', /w:anchor="[^"]*"/, 'w:anchor="nowhere"', 'which is not there'],
    ['word/document.xml', /<w:gridCol [^>]*>/, '', 'another width'],
    ['word/document.xml', /<w:pStyle w:val="[^"]*"/, '<w:pStyle w:val="Nothing"', 'no style Nothing'],
    ['word/document.xml', /(<w:footnoteReference w:id=")\d+/, '$199', 'no footnote 99'],
    ['word/footer1.xml', /<w:fldChar w:fldCharType="end"\/>/, '', 'does not end'],
    ['word/document.xml', /<w:p>/, '<w:p>\u0007', 'is no XML'],
    ['word/numbering.xml', /<w:num w:numId="\d+"/g, '<w:num w:numId="98"', 'no list'],
    ['word/_rels/document.xml.rels', /Target="styles.xml"/, 'Target="style.xml"', 'style.xml is not there'],
    [
      '[Content_Types].xml',
      /<Override [^>]*styles[^>]*>/,
      '<Override PartName="/word/x.xml" ContentType="a/b"/>',
      'has a type',
    ],
  ])('finds what is wrong where %s has lost %s', async (part, good, bad, fault) => {
    const parts = unzipSync(await writeDocx(sampleDocument('footnotes')));
    const whole = strFromU8(parts[part] ?? new Uint8Array());
    const broken = whole.replace(good, bad);
    expect(broken === whole).toBe(false);
    const faults = repairCauses(zipSync({ ...parts, [part]: strToU8(broken) }));
    expect(faults.join('; ')).toContain(fault);
  });
});
