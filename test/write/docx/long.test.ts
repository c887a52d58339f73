import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block, MemoDocument } from '../../../core/model/document.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { cite, paragraph, sampleDocument, words } from '../../support/document.ts';

async function partsOf(document: MemoDocument): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a long memo in Word', () => {
  const section = (n: number): readonly Block[] => [
    { kind: 'heading', level: 2, id: `part-${n}`, number: String(n), children: [words(`Part ${n}`)] },
    ...Array.from({ length: 10 }, () => paragraph([words('The ministers spoke of quotas and fees. '.repeat(20))])),
  ];
  const title: Block = { kind: 'heading', level: 1, id: 'title', number: null, children: [words('Fisheries')] };
  const long = sampleDocument('list', [title, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(section)]);

  it('has a table of contents below its title, a short one has none', async () => {
    const { 'word/document.xml': xml = '', 'word/settings.xml': settings } = await partsOf(long);
    expect(xml).toMatch(/<w:instrText[^>]*>\s*TOC /);
    expect(xml.indexOf('Fisheries')).toBeLessThan(xml.indexOf('TOC '));
    expect(xml.indexOf('TOC ')).toBeLessThan(xml.indexOf('The ministers spoke'));
    expect(settings).toContain('<w:updateFields');
    const short = await partsOf(sampleDocument());
    expect(short['word/document.xml']).not.toContain('TOC ');
    expect(short['word/settings.xml']).not.toContain('<w:updateFields');
  });

  it('has its title in the style for titles, its sections as first level with Word’s own numbers', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(long);
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(xml.match(/<w:pStyle w:val="Heading1"\/><w:numPr>/g)).toHaveLength(9);
  });

  it('has the same bytes twice', async () => {
    expect(await writeDocx(long)).toEqual(await writeDocx(long));
  });
});

const REMARKED = {
  kind: 'paragraph',
  style: 'body',
  id: null,
  statements: ['s1', 's2'],
  children: [words('A.')],
} satisfies Block;
const said = (statement: string, label: string, nth: number): Block => ({
  ...REMARKED,
  statements: [statement],
  children: [words('They met.'), cite(label, nth)],
});
const cellOf = (one: Block) => ({ header: false, span: 1, blocks: [one] });
const row = (...blocks: readonly Block[]) => ({ uncertain: false, cells: blocks.map(cellOf) });

describe('remarks', () => {
  const remarked = {
    ...sampleDocument('list', [REMARKED, REMARKED]),
    remarks: [{ statement: 's1', text: 'Edited by <hand>.' }],
  };

  it('are comments on their paragraph, once each', async () => {
    const parts = await partsOf(remarked);
    expect(parts['word/comments.xml']).toContain('Edited by &lt;hand&gt;.');
    expect(parts['word/document.xml']?.match(/<w:commentReference /g)).toHaveLength(1);
    expect(await writeDocx(remarked)).toEqual(await writeDocx(remarked));
  });

  /** Where comments (C), notes (N) and cells stand. */
  const order = (xml = ''): string =>
    [...xml.matchAll(/<w:(?:tc|commentReference|footnoteReference)\b/g)]
      .map(([tag]) => (tag === '<w:tc' ? '|' : tag === '<w:commentReference' ? 'C' : 'N'))
      .join('');

  it('stand on the words before the citations', async () => {
    const held: Block = { ...REMARKED, children: [words('They met.'), cite('1a', 1), words('Held.')] };
    const document = { ...remarked, ...sampleDocument('footnotes', [held]), remarks: remarked.remarks };
    expect(order((await partsOf(document))['word/document.xml'])).toBe('CN');
  });

  it('stand together before the first note where that is in a row of a table', async () => {
    const rows = [row(said('s1', '1a', 1), said('s2', '1b', 2)), row(said('s3', '1a', 3), said('s4', '1b', 4))];
    const table: Block = { kind: 'table', id: 't', caption: 'Who', captioned: false, widths: [1, 1], head: [], rows };
    const remarks = ['s2', 's4'].map((statement) => ({ statement, text: 'Edited.' }));
    const document = { ...sampleDocument('footnotes', [table]), remarks };
    expect(order((await partsOf(document))['word/document.xml'])).toBe('|CN|N|N|CN');
  });

  it('leave no trace where there are none', async () => {
    expect((await partsOf(sampleDocument()))['word/document.xml']).not.toContain('comment');
  });
});

describe('another program', () => {
  it.each(['list', 'footnotes', 'endnotes'] as const)(
    'reads the text, its headings and its links (%s)',
    async (citations) => {
      const { value: html } = await mammoth.convertToHtml({
        buffer: Buffer.from(await writeDocx(sampleDocument(citations))),
      });
      expect(html).toMatch(/<h1>.*Bottom line.*<\/h1>/);
      expect(html).toContain('<table>');
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
      expect(targets.length).toBeGreaterThan(3);
      for (const target of targets) expect(ids).toContain(target);
    },
  );

  it('finds marking and citations among the file’s properties', async () => {
    const { 'docProps/custom.xml': xml } = await partsOf(sampleDocument('footnotes'));
    expect(xml).toContain('<vt:lpwstr>OFFICIAL</vt:lpwstr>');
    expect(xml).toContain('<vt:lpwstr>footnotes</vt:lpwstr>');
  });
});
