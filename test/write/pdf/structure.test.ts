import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/model/document.ts';
import { uaFaults } from './checkpoints.ts';
import {
  cell,
  cite,
  documentOf,
  everyKind,
  foreign,
  heading,
  paragraph,
  passage,
  prose,
  proseSources,
  source,
  text,
} from './documents.ts';
import { nodesOf, type ReadPdf, writeAndRead } from './reading.ts';

/** Writes some blocks and lists the texts of the elements of a tag, in reading order. */
async function check(blocks: readonly Block[], tag: string, expected: readonly string[]): Promise<void> {
  const read = await writeAndRead(documentOf(blocks));
  expect(nodesOf(read, tag).map((node) => node.text.replace(/ +/g, ' ').trim())).toEqual(expected);
}

async function linksOf(read: ReadPdf): Promise<readonly { readonly says: string; readonly to: string }[]> {
  const out: { says: string; to: string }[] = [];
  for (let page = 1; page <= read.pdf.numPages; page++) {
    for (const one of await (await read.pdf.getPage(page)).getAnnotations()) {
      out.push({ says: one.contentsObj.str, to: String(one.url ?? one.dest) });
    }
  }
  return out;
}

describe('the tag tree of a PDF', () => {
  it('has headings by level, with their numbers', async () => {
    const blocks = [heading(1, 'Meetings', 'a', '2'), heading(2, 'Port Aven', 'b'), paragraph([text('They met.')])];
    await check(blocks, 'H1', ['2 Meetings']);
    await check(blocks, 'H2', ['Port Aven']);
  });

  it('lets no heading skip a level', async () => {
    await check([heading(3, 'Deep', 'a'), paragraph([text('Text.')])], 'H1', ['Deep']);
  });

  it('has lists with labels and bodies', async () => {
    const items = ['fish', 'nets'].map((words) => [paragraph([text(words)])]);
    await check([{ kind: 'list', ordered: true, items }], 'Lbl', ['1.', '2.']);
    await check([{ kind: 'list', ordered: true, items }], 'LBody', ['fish', 'nets']);
  });

  it('has tables with header cells, and rows of one width where a cell is missing', async () => {
    const table: Block = {
      kind: 'table',
      id: 't',
      caption: 'What was said',
      captioned: true,
      widths: [0.3, 0.7],
      head: [[cell('Who', true), cell('What', true)]],
      rows: [{ uncertain: false, cells: [cell('Norland', true)] }],
    };
    await check([table], 'TH', ['Who', 'What', 'Norland']);
    await check([table], 'TD', ['']);
    await check([table], 'Caption', ['What was said']);
  });

  it('has rows of one width where a row has more cells than the table names columns', async () => {
    const table: Block = {
      kind: 'table',
      id: 't',
      caption: 'What was said',
      captioned: false,
      widths: [0.5, 0.5],
      head: [[cell('Both', true, 2)]],
      rows: [{ uncertain: false, cells: [cell('one'), cell('two'), cell('three')] }],
    };
    const read = await writeAndRead(documentOf([table]));
    expect(nodesOf(read, 'TD').map((node) => node.text.trim())).toEqual(['one', 'two', 'three']);
    expect(uaFaults(read.bytes)).toEqual([]);
  });

  it('marks verbatim words as quotations and other languages as what they are', async () => {
    const read = await writeAndRead(
      documentOf([
        paragraph([text('“We agreed”', 'quoted'), text(' said he; '), foreign('les négociations', 'fr')]),
        paragraph([text('השיחות חודשו in Hebrew')]),
      ]),
    );
    expect(nodesOf(read, 'Quote').map((node) => node.text)).toEqual(['“We agreed”']);
    const spans = nodesOf(read, 'Span').filter(({ language }) => language !== undefined);
    expect(spans.map((node) => [node.language, node.text.trim()])).toEqual([
      ['fr', 'les négociations'],
      ['he', 'השיחות חודשו'],
    ]);
  });

  it('leaves out a language that is none', async () => {
    const read = await writeAndRead(documentOf([paragraph([foreign('words', 'no language!'), text(' follow')])]));
    expect(nodesOf(read, 'Span')).toEqual([]);
  });

  it('is read aloud in the order of the document', async () => {
    const read = await writeAndRead(everyKind());
    const said = read.trees.map((tree) => tree.text).join('');
    const order = [
      'Bottom line',
      'Port Aven, 4 March',
      'Licences',
      'a fund of',
      'What happened when',
      'Sources',
      'Extracted',
    ];
    const places = order.map((words) => said.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(said).not.toContain('page 1 of');
    expect(said).not.toContain('OFFICIAL');
  });

  it('sets each note after the words that call it', async () => {
    const read = await writeAndRead(
      documentOf([paragraph([text('First.'), cite('1a', 'c1'), text(' Second.')])], {
        citations: 'footnotes',
        sources: [source(1, [passage('1a', 'so they said', ['c1'])])],
      }),
    );
    const [tree] = read.trees;
    expect(tree?.text).toMatch(/^First\.1a ?Second\.1a .*so they said/);
    expect(nodesOf(read, 'Note')).toHaveLength(1);
  });
});

describe('links in a PDF', () => {
  it('lead from each citation to its passage and from the passage back, and say so', async () => {
    const sources = proseSources([[0, 3]]);
    const read = await writeAndRead(
      documentOf([paragraph(prose(0, 3)), { kind: 'sources', entries: sources }], { sources }),
    );
    const links = await linksOf(read);
    expect(links).toContainEqual({ says: 'Source 1, passage a', to: 'passage-1a' });
    expect(links).toContainEqual({ says: '1a: back to text', to: 'cite-0-0' });
    expect(links).toContainEqual({
      says: 'The article at The Harbour Gazette',
      to: 'https://gazette.example/2031/ministers',
    });
    const places = Object.fromEntries(await read.pdf.getDestinations());
    for (const { to } of links) if (!to.startsWith('https:')) expect(Object.keys(places)).toContain(to);
  });

  it.each(['footnotes', 'endnotes'] as const)('lead to %s and back', async (citations) => {
    const sources = proseSources([[0, 3]]);
    const read = await writeAndRead(documentOf([paragraph(prose(0, 3))], { sources, citations }));
    const links = await linksOf(read);
    const places = Object.fromEntries(await read.pdf.getDestinations());
    expect(links.filter(({ to }) => to.startsWith('passage-'))).toHaveLength(3);
    expect(links.filter(({ to }) => to.startsWith('cite-'))).toHaveLength(3);
    for (const { to } of links) expect(Object.keys(places)).toContain(to);
  });

  it.each([
    [[heading(1, 'Memo', 'memo'), heading(2, 'Summary', 'summary')], 'H2'],
    [[heading(1, 'Summary', 'summary'), heading(1, 'People', 'people')], 'H1'],
  ] as const)('in endnotes stand under a heading as high as those of the sections: %#', async (headings, tag) => {
    const blocks = [...headings, paragraph(prose(0, 3))];
    const read = await writeAndRead(documentOf(blocks, { sources: proseSources([[0, 3]]), citations: 'endnotes' }));
    expect(nodesOf(read, tag).map((node) => node.text)).toContain('Notes');
  });

  it('to places that are not there are set as plain text', async () => {
    const read = await writeAndRead(
      documentOf([
        paragraph([{ kind: 'reference', target: 'nowhere', title: 'Nowhere', children: [text('see there')] }]),
      ]),
    );
    expect(await linksOf(read)).toEqual([]);
    expect(read.lines.map((line) => line.text)).toContain('see there');
  });
});

describe('the outline of a PDF', () => {
  it('nests the headings and leads to them', async () => {
    const read = await writeAndRead(everyKind());
    const outline = await read.pdf.getOutline();
    expect(outline.map(({ title }) => title)).toContain('2 Meetings');
    const meetings = outline.find(({ title }) => title === '2 Meetings');
    expect(meetings?.items.map(({ title }: { readonly title: string }) => title)).toEqual(['Port Aven, 4 March 2031']);
  });
});
