import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block, MemoDocument } from '../../../core/model/document.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { paragraph, sampleDocument, words } from '../../support/document.ts';

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

describe('remarks', () => {
  const block: Block = {
    kind: 'paragraph',
    style: 'body',
    id: null,
    statements: ['s1', 's2'],
    children: [words('A.')],
  };
  const remarked = {
    ...sampleDocument('list', [block, block]),
    remarks: [{ statement: 's1', text: 'Edited by <hand>.' }],
  };

  it('are comments on their paragraph, once each', async () => {
    const parts = await partsOf(remarked);
    expect(parts['word/comments.xml']).toContain('Edited by &lt;hand&gt;.');
    expect(parts['word/document.xml']?.match(/<w:commentReference /g)).toHaveLength(1);
    expect(await writeDocx(remarked)).toEqual(await writeDocx(remarked));
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
