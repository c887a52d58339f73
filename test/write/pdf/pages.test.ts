import { describe, expect, it } from 'vitest';
import type { Block, MemoDocument } from '../../../core/model/document.ts';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';
import { uaFaults } from './checkpoints.ts';
import { cell, cite, documentOf, heading, longDocument, paragraph, passage, prose, source, text } from './documents.ts';
import { nodesOf, type PlacedText, pageOf, type ReadPdf, writeAndRead } from './reading.ts';
import { spokenPages } from './spoken.ts';

const TOP = 72;
const BOTTOM = 841.89 - 72;
const RIGHT = 595.28 - 71;

/** Lines within the text area of a page: no marking, no title, no number. */
function bodyOf(read: ReadPdf, page: number): ReadPdf['lines'] {
  return read.lines.filter((line) => line.page === page && line.y > TOP && line.y < BOTTOM);
}

/** Paragraphs of so many short lines each, one line a word. */
function column(lines: number, name = 'line'): Block {
  return paragraph(
    Array.from({ length: lines }, (_, i) => [text(`${name} ${i + 1}`), { kind: 'break' as const }]).flat(),
  );
}

function tableOf(rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    id: 'table',
    caption: 'What was said',
    captioned: false,
    widths: [0.3, 0.7],
    head: [[cell('Who spoke', true), cell('What was said', true)]],
    rows: rows.map(([who, what]) => ({ uncertain: false, cells: [cell(who, true), cell(what)] })),
  };
}

describe('every page', () => {
  it('carries the marking at top and bottom, and its number of how many', async () => {
    const read = await writeAndRead(longDocument(6));
    const pages = read.pdf.numPages;
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++) {
      const lines = read.lines.filter((line) => line.page === page);
      const marks = lines.filter((line) => line.text === 'OFFICIAL – SENSITIVE').map((line) => line.y);
      expect(marks).toHaveLength(2);
      expect(Math.min(...marks)).toBeLessThan(TOP);
      expect(Math.max(...marks)).toBeGreaterThan(BOTTOM);
      expect(lines.map((line) => line.text)).toContain(`page ${page} of ${pages}`);
    }
  });

  it('has no marking where the document has none', async () => {
    const read = await writeAndRead({ ...longDocument(2), marking: null });
    expect(read.lines.filter((line) => line.text.includes('OFFICIAL'))).toEqual([]);
  });

  it('keeps its text within the margins', async () => {
    const read = await writeAndRead(longDocument(5, 'footnotes'));
    for (const line of read.lines) {
      expect(line.x).toBeGreaterThan(70);
      expect(line.x + line.width).toBeLessThan(RIGHT + 1);
      expect(line.y).toBeLessThan(841);
    }
  });
});

describe('lines', () => {
  it('of a justified paragraph end at the margin, all but the last', async () => {
    const read = await writeAndRead(documentOf([paragraph(prose(0, 6))]));
    const ends = bodyOf(read, 1).map((line) => line.x + line.width);
    expect(ends.length).toBeGreaterThan(5);
    // A hyphen at a line's end is drawn, but not read.
    for (const end of ends.slice(0, -1)) expect(Math.abs(end - RIGHT)).toBeLessThan(4.5);
  });

  it('broken within a word are joined again when read aloud', async () => {
    const words = 'internationalisation '.repeat(60).trim();
    const { bytes } = await writeAndRead(documentOf([paragraph([text(words)])]));
    const said = spokenPages(bytes).join('');
    expect(said).toContain('\u00ad');
    expect(said.replaceAll('\u00ad', '').trim()).toBe(words);
  });

  it('do not leave a citation alone on the last one where words can go with it', async () => {
    for (let words = 30; words < 60; words++) {
      const said = Array.from({ length: words }, (_, i) => ['talks', 'on', 'licences', 'and'][i % 4]).join(' ');
      const read = await writeAndRead(documentOf([paragraph([text(`${said}. `), cite('1a', 'c'), cite('1b', 'd')])]));
      expect([words, bodyOf(read, 1).filter((line) => line.text.trim() === '[1b]')]).toEqual([words, []]);
    }
  });

  it('break an address that is wider than the measure', async () => {
    const address = `https://gazette.example/${'archive'.repeat(40)}`;
    const read = await writeAndRead(documentOf([paragraph([text(address)])]));
    expect(
      bodyOf(read, 1)
        .map((line) => line.text)
        .join(''),
    ).toBe(address);
  });
});

describe('a page break', () => {
  it('never parts a heading from its text', async () => {
    for (let lines = 36; lines <= 48; lines++) {
      const blocks = [column(lines), heading(1, 'A heading of its own', 'h'), paragraph(prose(0, 4))];
      const read = await writeAndRead(documentOf(blocks));
      const page = pageOf(read, 'A heading of its own');
      const [first] = read.lines.filter((line) => line.text.startsWith('The foreign ministers'));
      expect([lines, first?.page]).toEqual([lines, page]);
    }
  });

  it('leaves at least two lines of a paragraph on either side', async () => {
    for (let lines = 38; lines <= 46; lines++) {
      const read = await writeAndRead(documentOf([column(lines), paragraph(prose(0, 6))]));
      const total = bodyOf(read, 1).length + bodyOf(read, 2).length - lines;
      const first = bodyOf(read, 1).filter((line) => !line.text.startsWith('line ')).length;
      expect([lines, first === 0 || first >= 2]).toEqual([lines, true]);
      expect([lines, total - first === 0 || total - first >= 2]).toEqual([lines, true]);
    }
  });

  it('leaves a quotation with the line that says whose it is', async () => {
    for (let lines = 38; lines <= 48; lines++) {
      const quote = paragraph([text('“We agreed to go on.”', 'quoted')], 'quote');
      const read = await writeAndRead(
        documentOf([column(lines), quote, paragraph([text('Spoken by R. Ames')], 'note')]),
      );
      expect(pageOf(read, 'We agreed to go on')).toBe(pageOf(read, 'Spoken by R. Ames'));
    }
  });

  it('leaves the last passage of a source with the one before it', async () => {
    const entry = source(
      1,
      ['first', 'second', 'third', 'fourth'].map((word, i) => passage(`1${'abcd'[i]}`, `the ${word} passage`, [])),
    );
    for (let lines = 34; lines <= 46; lines++) {
      const read = await writeAndRead(
        documentOf([column(lines), { kind: 'sources', entries: [entry] }, column(20, 'more')]),
      );
      const [third, fourth] = ['third', 'fourth'].map(
        (word) => read.lines.find((line) => line.text.includes(`the ${word} passage`))?.page,
      );
      expect([lines, third]).toEqual([lines, fourth]);
    }
  });

  it('does not part a list of two short entries', async () => {
    for (let lines = 38; lines <= 48; lines++) {
      const items = [[paragraph([text('licences')])], [paragraph([text('nets')])]];
      const read = await writeAndRead(documentOf([column(lines), { kind: 'list', ordered: false, items }]));
      expect(pageOf(read, 'nets')).toBe(pageOf(read, 'licences'));
    }
  });

  it('leaves a line that ends in a colon with what it introduces', async () => {
    for (let lines = 38; lines <= 48; lines++) {
      const items = [[paragraph([text('licences')])], [paragraph([text('nets')])]];
      const blocks: Block[] = [
        column(lines),
        paragraph([text('They spoke of:')]),
        { kind: 'list', ordered: false, items },
      ];
      const read = await writeAndRead(documentOf(blocks));
      expect(pageOf(read, 'licences')).toBe(pageOf(read, 'They spoke of:'));
    }
  });
});

describe('a last page', () => {
  const items = (count: number): Block[] =>
    Array.from({ length: count }, (_, i) => paragraph([text(`Point ${i + 1}`)]));

  it('of a line or two is saved where the blocks can stand a little closer', async () => {
    const pages = async (count: number): Promise<number> => (await writeAndRead(documentOf(items(count)))).pdf.numPages;
    const counts = await Promise.all(Array.from({ length: 16 }, async (_, i) => pages(i + 28)));
    const most = 28 + counts.lastIndexOf(1);
    const roomy = await writeAndRead(documentOf(items(20)));
    const close = await writeAndRead(documentOf(items(most)));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    // The last point of the fullest single page stands closer to the one before than the points of a roomier one.
    const step = ({ lines }: ReadPdf): number => {
      const [one, other] = ['Point 1', 'Point 2'].map((words) => lines.find((line) => line.text === words)?.y ?? 0);
      return (other ?? 0) - (one ?? 0);
    };
    expect(step(close)).toBeLessThan(step(roomy) - 0.5);
    expect(uaFaults(close.bytes)).toEqual([]);
  });

  it('of six lines after three full ones is saved in the same way', async () => {
    for (let count = 96; count <= 132; count += 2) {
      const read = await writeAndRead(documentOf(items(count)));
      const lines = bodyOf(read, read.pdf.numPages).length;
      expect([count, lines === 5 || lines === 6]).toEqual([count, false]);
    }
  });

  it('of a quarter of a page after three full ones is saved where paragraphs still stand apart', async () => {
    const { leading } = documentOf([]).style;
    const [one = 0, two = 0] = bodyOf(await writeAndRead(documentOf(items(20))), 1).map((line) => line.y);
    const room = two - one - leading;
    let saved = 0;
    for (let count = 100; count <= 140; count += 4) {
      const read = await writeAndRead(documentOf(items(count)));
      const at = bodyOf(read, 1).map((line) => line.y);
      const steps = at.slice(1).map((y, i) => y - (at[i] ?? 0));
      if (Math.min(...steps) < leading + room * 0.7) saved++;
      expect([count, Math.min(...steps) > leading + room * 0.55]).toEqual([count, true]);
    }
    expect(saved).toBeGreaterThan(0);
  });

  /** A text of one long paragraph a page, whose lines alone can stand closer, and its lowest and highest step from line to line. */
  const steps = async (lines: number, style: Partial<MemoDocument['style']>) => {
    const plain = documentOf([column(lines)]);
    const read = await writeAndRead({ ...plain, style: { ...plain.style, ...style } });
    const at = bodyOf(read, 1).map((line) => line.y);
    const between = at.slice(1).map((y, i) => y - (at[i] ?? 0));
    return { read, pages: read.pdf.numPages, least: Math.min(...between), most: Math.max(...between) };
  };

  it('of a few lines is saved by lines a little closer, in their size', async () => {
    const roomy = await steps(30, {});
    let saved = 0;
    for (let lines = 44; lines <= 54; lines++) {
      const { pages, least, most, read } = await steps(lines, {});
      if (pages === 1 && least < roomy.least - 0.1) {
        saved++;
        expect(uaFaults(read.bytes)).toEqual([]);
      }
      expect([lines, least >= roomy.least * 0.94, most <= roomy.most + 0.1]).toEqual([lines, true, true]);
    }
    expect(saved).toBeGreaterThan(0);
  });

  it('keeps its lines where they stand so close that they would touch', async () => {
    const { size } = documentOf([]).style;
    const solid = { leading: size * 1.25 };
    const roomy = await steps(30, solid);
    for (let lines = 50; lines <= 62; lines++) {
      const { least } = await steps(lines, solid);
      expect([lines, least > roomy.least - 0.1]).toEqual([lines, true]);
    }
  });

  it('is shared by the paragraph before the last, where nothing can stand closer', async () => {
    for (let lines = 36; lines <= 48; lines++) {
      const closing = paragraph([text('Made by rules.')], 'method');
      const read = await writeAndRead(documentOf([column(lines), paragraph(prose(0, 1)), { kind: 'rule' }, closing]));
      const [last] = read.lines.filter((line) => line.text.startsWith('The foreign ministers'));
      expect([lines, last?.page]).toEqual([lines, pageOf(read, 'Made by rules.')]);
    }
  });

  it('is shared by the last entries of a list, where a closing line would stand there alone or beside one of them', async () => {
    const closing = paragraph([text('Made by rules.')], 'method');
    for (let count = 36; count <= 60; count += 2) {
      const entries = Array.from({ length: count }, (_, i) => paragraph([text(`Entry ${i + 1}`)], 'note'));
      const read = await writeAndRead(documentOf([...entries, { kind: 'rule' }, closing]));
      const last = bodyOf(read, read.pdf.numPages).filter(({ text: words }) => words.startsWith('Entry'));
      expect([count, read.pdf.numPages === 1 || last.length >= 4]).toEqual([count, true]);
    }
  });

  it('that has more keeps its room', async () => {
    const read = await writeAndRead(documentOf(items(60)));
    expect(read.pdf.numPages).toBe(2);
  });
});

describe('a table over pages', () => {
  it('shows its header row again, tagged once', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`Speaker ${i + 1}`, `Sentence number ${i + 1}.`] as const);
    const read = await writeAndRead(documentOf([tableOf(rows)]));
    for (let page = 1; page <= read.pdf.numPages; page++) {
      expect(bodyOf(read, page)[0]?.text).toContain('Who spoke');
    }
    expect(read.pdf.numPages).toBeGreaterThan(1);
    expect(nodesOf(read, 'TH').filter((node) => node.text === 'Who spoke')).toHaveLength(1);
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('breaks a row that is higher than a page, and loses nothing of it', async () => {
    const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
    const read = await writeAndRead(
      documentOf([
        tableOf([
          ['Speaker', long],
          ['Next', 'The end.'],
        ]),
      ]),
    );
    expect(read.pdf.numPages).toBeGreaterThan(1);
    const said = read.trees.map((tree) => tree.text).join('');
    expect(said).toContain('word0 ');
    expect(said).toContain('word899');
    expect(pageOf(read, 'The end.')).toBe(read.pdf.numPages);
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('does not end with its header row', async () => {
    for (let lines = 38; lines <= 47; lines++) {
      const read = await writeAndRead(
        documentOf([
          column(lines),
          tableOf([
            ['Norland', 'Yes.'],
            ['Suderland', 'No.'],
          ]),
        ]),
      );
      expect(pageOf(read, 'Who spoke')).toBe(pageOf(read, 'Yes.'));
    }
  });

  it('has no row alone below its header, nor its last one alone', async () => {
    const rows = Array.from({ length: 14 }, (_, i) => [`Speaker ${i + 1}`, `Sentence number ${i + 1}.`] as const);
    for (let lines = 34; lines <= 44; lines += 2) {
      const read = await writeAndRead(documentOf([column(lines), tableOf(rows)]));
      expect(pageOf(read, 'Sentence number 1.')).toBe(pageOf(read, 'Sentence number 2.'));
      expect(pageOf(read, 'Sentence number 13.')).toBe(pageOf(read, 'Sentence number 14.'));
    }
  });
});

describe('footnotes', () => {
  const isNote = ({ text: words }: PlacedText): boolean => /\bnote\b|Harbour Gazette/.test(words);

  function noted(words: string, before: number): MemoDocument {
    return documentOf([column(before), paragraph([text('Here is the call.'), cite('1a', 'c1')]), column(12, 'after')], {
      citations: 'footnotes',
      sources: [source(1, [passage('1a', words, ['c1'])])],
    });
  }

  it('stand at the foot of the page that calls them, below its text', async () => {
    const read = await writeAndRead(noted('so they said', 5));
    const note = read.lines.find((line) => line.text.includes('so they said'));
    expect(note?.page).toBe(1);
    expect(BOTTOM - (note?.y ?? 0)).toBeLessThan(15);
  });

  it('go to the next page with their line where there is no room', async () => {
    const read = await writeAndRead(noted('so they said', 46));
    expect(pageOf(read, 'so they said')).toBe(pageOf(read, 'Here is the call.'));
  });

  it('run on to the next page where they are longer than the room', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
    const read = await writeAndRead(noted(words, 30));
    expect(pageOf(read, 'word0 ')).toBe(pageOf(read, 'Here is the call.'));
    expect(pageOf(read, 'word1499')).toBeGreaterThan(pageOf(read, 'word0 '));
    const said = read.trees.map((tree) => tree.text).join('');
    expect(said.match(/word\d+/g)).toHaveLength(1500);
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('and the rows of a table that calls them never lie over each other', async () => {
    const labels = Array.from({ length: 40 }, (_, i) => `1${String.fromCodePoint(97 + (i % 26))}${i > 25 ? 'x' : ''}`);
    const said =
      'What was said at some length about licences and nets, over more than a line or two of a narrow column.';
    const rows = labels.map((label, i) => ({
      uncertain: false,
      cells: [cell([text(`Speaker ${i}`), cite(label, `c${i}`)], true), cell(`${said} ${i % 3 === 0 ? said : ''}`)],
    }));
    const table: Block = {
      kind: 'table',
      id: 't',
      caption: 'Said',
      captioned: false,
      widths: [0.3, 0.7],
      head: [],
      rows,
    };
    const passages = labels.map((label, i) => passage(label, 'note '.repeat(20 + (i % 7) * 30).trim(), [`c${i}`]));
    const read = await writeAndRead(documentOf([table], { citations: 'footnotes', sources: [source(1, passages)] }));
    for (let page = 1; page <= read.pdf.numPages; page++) {
      const [notes, rest] = [bodyOf(read, page).filter(isNote), bodyOf(read, page).filter((line) => !isNote(line))];
      const lowest = Math.max(...rest.map((line) => line.y));
      for (const line of notes) expect([page, line.text, line.y > lowest + 8]).toEqual([page, line.text, true]);
    }
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('print their own label once', async () => {
    const document = noted('so they said', 2);
    const [entry] = document.sources;
    if (!entry) throw new Error('no source');
    const passages = entry.passages.map((one) => ({ ...one, note: [text('1a. '), ...one.note] }));
    const read = await writeAndRead({ ...document, sources: [{ ...entry, passages }] });
    const note = read.lines.find((line) => line.text.includes('so they said'));
    expect(note?.text.startsWith('1a The Harbour')).toBe(true);
  });
});

describe('the pages that a template means a memo to have', () => {
  it.each([
    ['more than those are told, and written', 1, [['longer-than-template', { pages: 2, most: 1 }]]],
    ['so many are right', 2, []],
    ['fewer are right', 3, []],
    ['a template that says nothing means any', undefined, []],
  ])('%s', async (_name, pages, expected) => {
    const { bytes, notices } = await writePdf(documentOf([column(60)], { pages }), libraryFonts());
    expect(notices.map(({ code, values }) => [code, values])).toEqual(expected);
    expect(spokenPages(bytes).join('')).toContain('line 60');
  });
});
