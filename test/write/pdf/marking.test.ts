import { describe, expect, it } from 'vitest';
import { readHouse } from '../../../core/template/house/read.ts';
import { houseFile } from '../../support/house.ts';
import { documentOf, longDocument, paragraph, text } from './documents.ts';
import { type ReadPdf, writeAndRead } from './reading.ts';

const LONG = `OFFICIAL – SENSITIVE – ${'NOT TO BE RELEASED BEFORE THE TALKS HAVE ENDED – '.repeat(4)}MINISTERS ONLY`;

const wordsOf = (lines: readonly { readonly text: string }[]): string =>
  lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ');

/** The lines above and below the middle of a page, from top to bottom. */
function halves(read: ReadPdf, page: number): readonly [string, string] {
  const own = read.lines.filter((line) => line.page === page).toSorted((a, b) => a.y - b.y);
  return [wordsOf(own.filter(({ y }) => y < 420)), wordsOf(own.filter(({ y }) => y > 420))];
}

it('a marking that is longer than a line stands whole at the top and the bottom of every page', async () => {
  const read = await writeAndRead({ ...longDocument(5), marking: LONG });
  expect(read.pdf.numPages).toBeGreaterThan(2);
  for (let page = 1; page <= read.pdf.numPages; page++)
    for (const half of halves(read, page)) expect(half).toContain(LONG);
});

it('no line of a long marking lies in the text', async () => {
  const { style } = documentOf([]);
  const margins = { top: 36, right: 54, bottom: 36, left: 54 };
  const lines = Array.from({ length: 90 }, (_, i) => paragraph([text(`Line ${i + 1}`)]));
  const read = await writeAndRead(
    documentOf(lines, { marking: LONG, style: { ...style, page: { ...style.page, margins } } }),
  );
  for (let page = 1; page <= read.pdf.numPages; page++) {
    const own = read.lines.filter((line) => line.page === page);
    const body = own.filter((line) => line.text.startsWith('Line ')).map(({ y }) => y);
    for (const { text: words, y } of own.filter((line) => !line.text.startsWith('Line ')))
      expect(y < Math.min(...body) - 9 || y > Math.max(...body) + 9, words).toBe(true);
  }
});

it('a marking that leaves the page no room for notes does not keep them from ending', async () => {
  const read = await writeAndRead({ ...longDocument(1), citations: 'footnotes', marking: LONG.repeat(14) });
  const notes = read.lines.filter((line) => line.text.includes('The Harbour Gazette'));
  expect(notes.length).toBeGreaterThan(0);
});

it('the title at the head of a page with a narrow margin stands clear of the text', async () => {
  const { style } = documentOf([]);
  const margins = { top: 40, right: 54, bottom: 40, left: 54 };
  const own = { ...longDocument(5), marking: null, style: { ...style, page: { ...style.page, margins } } };
  const read = await writeAndRead(own);
  const [title, first] = read.lines.filter((line) => line.page === 2).toSorted((a, b) => a.y - b.y);
  expect(title?.text).toBe(own.title);
  expect((first?.y ?? 0) - (title?.y ?? 0)).toBeGreaterThan(style.leading * 1.25);
});

it('a long marking stands whole above an office’s own header, too', async () => {
  const { house } = readHouse(houseFile());
  const read = await writeAndRead({ ...longDocument(3), marking: LONG, house });
  for (const half of halves(read, 2)) expect(half).toContain(LONG);
});

describe('in margins of every width', () => {
  /** Printers leave so much of a sheet's edges blank, in points. */
  const UNPRINTED = 12;
  const SHEET = 841.89;

  it.each([
    [64, 'OFFICIAL'],
    [42, 'OFFICIAL'],
    [36, 'OFFICIAL'],
    [36, LONG],
    [36, `${'SENSITIVE '.repeat(8)}ALL`],
  ])('the marking is printed whole, beside or below the number: %d points, %s', async (margin, marking) => {
    const { style } = documentOf([]);
    const margins = { top: margin, right: 54, bottom: margin, left: 54 };
    const read = await writeAndRead({
      ...longDocument(2),
      marking,
      style: { ...style, page: { ...style.page, margins } },
    });
    const lines = read.lines.filter((line) => line.page === 1);
    const [first, last] = [Math.min(...lines.map(({ y }) => y)), Math.max(...lines.map(({ y }) => y))];
    expect(first).toBeGreaterThan(UNPRINTED + 5);
    expect(last).toBeLessThanOrEqual(SHEET - UNPRINTED);
    expect(halves(read, 1)[1].replace(/ ?page 1 of \d+ ?/, ' ')).toContain(marking.slice(-30));
    expect(read.lines.filter((line) => line.page === 1 && /page 1 of \d+/.test(line.text))).toHaveLength(1);
  });
});
