import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block, MemoDocument } from '../../../core/model/document.ts';
import { pageOf } from '../../../core/write/docx/page.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { cite, paragraph, sampleDocument, words } from '../../support/document.ts';
import { memoIn } from '../pdf/languages.ts';

/** The styles whose lines are as far apart as their font says; the three of one line or a picture have no words. */
async function looseStyles(document: MemoDocument): Promise<readonly string[]> {
  const parts = unzipSync(await writeDocx(document));
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array()).match(/<w:style\b.*?<\/w:style>/gs) ?? [];
  return styles
    .filter((style) => style.includes('w:lineRule="auto"'))
    .map((style) => /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '')
    .filter((id) => !['Figure', 'Rule', 'AfterTable'].includes(id));
}

describe('the lines of a Word file', () => {
  it('are as far apart whatever font stands in for the memo’s: no note runs over where a machine lacks Cambria', async () => {
    expect(await looseStyles(sampleDocument('footnotes', [paragraph([words('Talks in Łódź and Αθήνα.')])]))).toEqual(
      [],
    );
  });

  it('have the room that their script needs: Devanagari hangs lower than Latin', async () => {
    expect(await looseStyles(memoIn('hi', 1, 'footnotes'))).toContain('TableText');
    expect(await looseStyles(memoIn('hi', 1, 'footnotes'))).toContain('Heading1');
  });
});

it('a heading behind a table has its own room above it, and no line’s height more', async () => {
  const table: Block = {
    kind: 'table',
    id: 'when',
    caption: 'When',
    captioned: false,
    widths: [1],
    head: [],
    rows: [{ uncertain: false, cells: [{ header: false, span: 1, blocks: [paragraph([words('On Monday.')])] }] }],
  };
  const heading: Block = { kind: 'heading', level: 2, id: 'next', number: null, children: [words('Next')] };
  const lines = async (next: Block): Promise<readonly (string | undefined)[]> => {
    const parts = unzipSync(await writeDocx(sampleDocument('list', [table, next])));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const after = xml.match(/<w:pStyle w:val="AfterTable"\/>.*?<\/w:pPr>|<w:pStyle w:val="AfterTable"\/><\/w:pPr>/gs);
    return (after ?? []).map((one) => /w:line="(\d+)"/.exec(one)?.[1]);
  };
  expect(await lines(heading)).toEqual(['20']);
  expect(await lines(paragraph([words('Then.')]))).toEqual([undefined]);
});

describe('the footer of a Word file', () => {
  const sample = sampleDocument();
  const withBottom = (bottom: number): number => {
    const margins = { ...sample.style.page.margins, bottom };
    return pageOf({ ...sample, style: { ...sample.style, leading: 11, page: { ...sample.style.page, margins } } })
      .margin.footer;
  };

  it('stands within its margin, so that it takes no room from the text', () => {
    expect(withBottom(36) / 20 + 2 * 11).toBeLessThanOrEqual(36);
  });

  it('stands in the middle of a wide margin, and never where printers do not print', () => {
    expect(withBottom(72)).toBe(36 * 20);
    expect(withBottom(20)).toBe(12 * 20);
  });
});

describe('small words of a Word file', () => {
  it('are smaller than the text around them, also in cells, and keep their paler colour', async () => {
    const note = words('(told after “last week”)', 'muted', 'small');
    const table: Block = {
      kind: 'table',
      id: 'when',
      caption: 'When',
      captioned: false,
      widths: [1],
      head: [],
      rows: [{ uncertain: true, cells: [{ header: false, span: 1, blocks: [paragraph([note])] }] }],
    };
    const parts = unzipSync(await writeDocx(sampleDocument('list', [paragraph([note]), table])));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect([...xml.matchAll(/<w:rStyle w:val="(\w*Small\w*)"/g)].map(([, id]) => id)).toEqual([
      'SmallMuted',
      'TableSmallMuted',
    ]);
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    const sizeOf = (id: string): number =>
      Number(new RegExp(`w:styleId="${id}".*?<w:sz w:val="(\\d+)"`, 's').exec(styles)?.[1]);
    expect(sizeOf('SmallMuted')).toBeLessThan(sampleDocument().style.size * 2);
    expect(sizeOf('TableSmallMuted')).toBeLessThan(sizeOf('TableText'));
  });

  it('and citations are smaller than a note’s own, too', async () => {
    const small = words('counted from Monday', 'muted', 'small');
    const note = paragraph([small, cite('1a', 1)], 'note');
    const list: Block = { kind: 'list', ordered: false, items: [[note]] };
    const plain = paragraph([words('They met.'), cite('1a', 2)]);
    const parts = unzipSync(await writeDocx(sampleDocument('list', [plain, note, list])));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const styles = [...xml.matchAll(/<w:rStyle w:val="(\w*(?:Small|CitationMark)\w*)"/g)].map(([, id]) => id);
    expect(styles.slice(0, 5)).toEqual([
      'CitationMark',
      'NoteSmallMuted',
      'NoteCitationMark',
      'NoteSmallMuted',
      'NoteCitationMark',
    ]);
    const known = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    const sizeOf = (id: string): number =>
      Number(new RegExp(`w:styleId="${id}".*?<w:sz w:val="(\\d+)"`, 's').exec(known)?.[1]);
    for (const id of ['NoteSmallMuted', 'NoteCitationMark'])
      expect([id, sizeOf(id) < sizeOf('NoteText')]).toEqual([id, true]);
    expect(sizeOf('NoteCitationMark')).toBeLessThan(sizeOf('TableCitationMark'));
    expect(sizeOf('TableCitationMark')).toBeLessThan(sizeOf('CitationMark'));
  });
});

it('tables of a Word file have the font of its headings, as the PDF’s have', async () => {
  const parts = unzipSync(await writeDocx(sampleDocument()));
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const fontOf = (id: string): string | undefined =>
    new RegExp(`w:styleId="${id}".*?w:ascii="([^"]*)"`, 's').exec(styles)?.[1];
  for (const id of ['TableText', 'TableNote', 'TableHead']) expect([id, fontOf(id)]).toEqual([id, fontOf('Heading1')]);
});
