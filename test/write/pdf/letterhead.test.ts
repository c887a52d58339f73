import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MemoDocument } from '../../../core/model/document.ts';
import { followed } from '../../../core/template/house/look.ts';
import { readHouse } from '../../../core/template/house/read.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { houseFile, houseParts } from '../../support/house.ts';
import { uaFaults } from './checkpoints.ts';
import { documentOf, paragraph, text } from './documents.ts';
import { writeAndRead } from './reading.ts';

const part = (name: string): string => String(houseParts()[name]);
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A house file whose pages with even numbers have a header of their own. */
const EVEN = {
  'word/settings.xml': `<w:settings xmlns:w="${W}"><w:evenAndOddHeaders/></w:settings>`,
  'word/header3.xml': part('word/header1.xml').replace('Harbour Office', 'Left-hand page'),
  'word/document.xml': part('word/document.xml').replace(
    '<w:pgSz',
    '<w:headerReference w:type="even" r:id="rId8"/><w:pgSz',
  ),
  'word/_rels/document.xml.rels': part('word/_rels/document.xml.rels').replace(
    '</Relationships>',
    `<Relationship Id="rId8" Type="${OFFICE}/header" Target="header3.xml"/><Relationship Id="rId9" Type="${OFFICE}/settings" Target="settings.xml"/></Relationships>`,
  ),
};

function inHouse(changes: Readonly<Record<string, string>> = {}, marking: string | null = 'OFFICIAL'): MemoDocument {
  const read = readHouse(houseFile(changes));
  if (!read.house) throw new Error(read.reason);
  const words = Array.from({ length: 90 }, (_, i) => paragraph([text(`The ministers met for talk number ${i}.`)]));
  const document = { ...documentOf(words), marking, house: read.house };
  return { ...document, style: followed(document.style, read.house) };
}

describe('a PDF in the form of a house file', () => {
  it('has its letterhead on the first page, its headers on the others, its footer with the number, and the marking', async () => {
    const read = await writeAndRead(inHouse(EVEN));
    const on = (page: number): string =>
      read.lines
        .filter((line) => line.page === page)
        .map((line) => line.text)
        .join(' ');
    expect(read.pdf.numPages).toBeGreaterThan(2);
    expect(on(1)).toContain('The Harbour Office, 1 Quay Street');
    expect(on(2)).toContain('Left-hand page');
    expect(on(3)).toMatch(/Harbour Office/);
    for (const page of [1, 2, 3]) {
      expect(on(page)).toContain(`Harbour Office – ${page}`);
      expect(on(page).match(/OFFICIAL/g)).toHaveLength(2);
      // The house numbers its pages: ours would say it twice.
      expect(on(page)).not.toContain(' of ');
    }
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('leaves the text room, however high the letterhead is', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `<w:p><w:r><w:t>Line ${i} of the address</w:t></w:r></w:p>`,
    ).join('');
    const read = await writeAndRead(
      inHouse({ 'word/header2.xml': part('word/header2.xml').replace('</w:hdr>', `${lines}</w:hdr>`) }),
    );
    const y = (words: string): number => read.lines.find((line) => line.text.startsWith(words))?.y ?? Number.NaN;
    expect(y('Line 11')).toBeLessThan(y('The ministers met for talk number 0') - 8);
  });

  it('prints all of a line that is longer than the page is wide, in lines that leave the text room', async () => {
    const notice = `${'Registered in Port Aven under the act on harbours and quays, '.repeat(4)}number 12.`;
    const long = (name: string): string => part(name).replace(/<w:t\b[^>]*>[^<]*<\/w:t>/, `<w:t>${notice}</w:t>`);
    const read = await writeAndRead(
      inHouse({ 'word/header1.xml': long('word/header1.xml'), 'word/footer1.xml': long('word/footer1.xml') }),
    );
    const own = read.lines.filter((line) => line.page === 2);
    const said = own.map((line) => line.text).join(' ');
    expect(said.match(/number 12\./g)).toHaveLength(2);
    const body = own.filter((line) => line.text.startsWith('The ministers')).map(({ y }) => y);
    for (const { text: words, x, y, width } of own.filter((line) => !line.text.startsWith('The ministers'))) {
      expect(y < Math.min(...body) - 8 || y > Math.max(...body) + 8, words).toBe(true);
      expect(x + width, words).toBeLessThan(595.28 - 56.7 + 4);
    }
  });

  it('follows alignment and tabs: to the left, between, to the right', async () => {
    const header = part('word/header1.xml').replace(
      /<w:r>.*<\/w:r>/,
      '<w:r><w:t>Left</w:t><w:tab/><w:t>Between</w:t><w:tab/><w:t>Right</w:t></w:r>',
    );
    const { lines } = await writeAndRead(inHouse({ 'word/header1.xml': header }));
    const line = lines.find(({ page, text: words }) => page === 2 && words.startsWith('Left'));
    expect(line?.text.replace(/\s+/g, ' ')).toBe('Left Between Right');
    // From margin to margin.
    expect(line?.x).toBeCloseTo(85.05, 1);
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(595.28 - 56.7, 0);
  });

  it('sets parts of a line that would lie on each other one below the other, above the text', async () => {
    const parts = [
      'Ministry of Harbours, Quays, Lighthouses and Inland Navigation',
      'For the addressees alone',
      'No. 77',
    ];
    const header = part('word/header1.xml').replace(
      /<w:r>.*<\/w:r>/,
      `<w:r>${parts.map((words) => `<w:t>${words}</w:t>`).join('<w:tab/>')}</w:r>`,
    );
    const { lines } = await writeAndRead(inHouse({ 'word/header1.xml': header }));
    const own = lines.filter(({ page }) => page === 2);
    const at = parts.map((words) => own.find(({ text: one }) => one === words)?.y ?? 0);
    const text = own.find(({ text: one }) => one.startsWith('The ministers'))?.y ?? 0;
    for (const [i, y] of at.entries()) expect((at[i + 1] ?? text) - y).toBeGreaterThan(8);
  });
});

describe('a Word file in the form of a house file', () => {
  const partsOf = async (changes: Readonly<Record<string, string>>): Promise<(name: string) => string> => {
    const parts = unzipSync(await writeDocx(inHouse(changes)));
    return (name) => strFromU8(parts[name] ?? new Uint8Array());
  };

  it('has the headers of even pages, and where the house has none for them, those of all', async () => {
    const text = await partsOf(EVEN);
    expect(text('word/settings.xml')).toContain('evenAndOddHeaders');
    const section = text('word/document.xml').match(/<w:sectPr>.*<\/w:sectPr>/s)?.[0] ?? '';
    expect(section.match(/<w:headerReference w:type="even"/g)).toHaveLength(1);
    expect(section.match(/<w:footerReference w:type="even"/g)).toHaveLength(1);
    const [, footer] = /<w:footerReference w:type="default" r:id="(\w+)"/.exec(section) ?? [];
    expect(section).toContain(`<w:footerReference w:type="even" r:id="${footer}"/>`);
  });

  it('has the marking on a first page of its own for which the house has no header', async () => {
    const text = await partsOf({
      'word/document.xml': part('word/document.xml').replace('<w:headerReference w:type="first" r:id="rId3"/>', ''),
    });
    const [, id] = /<w:headerReference w:type="first" r:id="(\w+)"/.exec(text('word/document.xml')) ?? [];
    const [, target] =
      new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`)
        .exec(text('word/_rels/document.xml.rels'))
        ?.filter(Boolean) ?? [];
    expect(text(`word/${target}`)).toContain('OFFICIAL');
  });
});
