import type { Block, Cell, Cite, Inline, MemoDocument, SourceEntry } from '../../core/model/document.ts';

/** Running text. */
export function words(text: string, ...marks: Extract<Inline, { kind: 'text' }>['marks']): Inline {
  return { kind: 'text', text, marks };
}

/** A citation of passage "3b" as the nth mark of the document. */
export function cite(label: string, nth: number): Cite {
  return { kind: 'cite', label, id: `cite-${nth}`, target: `passage-${label}`, title: `Source ${label}` };
}

/** A paragraph of body text. */
export function paragraph(children: readonly Inline[], style = 'body'): Block {
  return { kind: 'paragraph', style, id: null, statements: [], children };
}

function cell(children: readonly Inline[], header = false, span = 1): Cell {
  return { header, span, blocks: [paragraph(children)] };
}

const SOURCES: readonly SourceEntry[] = [
  {
    number: 1,
    id: 'source-1',
    description: [words('The Islander, “Ministers near a deal & more <soon>”, 3 February 2026 (stated)')],
    passages: [
      {
        label: '1a',
        id: 'passage-1a',
        words: 'The ministers met on Tuesday in Paris.',
        citedBy: ['cite-1', 'cite-3'],
        note: [words('The Islander, 3 February 2026: “The ministers met on Tuesday in Paris.”')],
      },
      {
        label: '1b',
        id: 'passage-1b',
        words: null,
        locator: [words('paragraph 3')],
        citedBy: ['cite-2'],
        note: [words('The Islander, 3 February 2026, paragraph 3.')],
      },
    ],
  },
];

/** A document with every kind of block, inline and mark, and text in six scripts. */
export function sampleDocument(
  citations: MemoDocument['citations'] = 'list',
  blocks: readonly Block[] = everyBlock(),
): MemoDocument {
  return {
    title: 'Fisheries talks & quotas',
    language: 'en-GB',
    author: 'A. Writer',
    subject: 'Fisheries',
    marking: 'OFFICIAL',
    date: '2026-02-03',
    citations,
    style: {
      page: { size: 'A4', margins: { top: 72, right: 72, bottom: 72, left: 72 } },
      fonts: { body: 'Source Serif 4', headings: 'Source Sans 3' },
      size: 10.5,
      leading: 15,
      colours: { text: '#1c1c1c', muted: '#555555', accent: '#1f3a5f', rule: '#b8c0cc', shade: '#eef1f5' },
      numbered: true,
      justified: true,
    },
    blocks,
    sources: SOURCES,
    words: { page: 'page {page} of {pages}', notes: 'Notes', back: 'back to the text' },
  };
}

function everyBlock(): readonly Block[] {
  return [
    paragraph([words('Fisheries talks & quotas')], 'title'),
    {
      kind: 'masthead',
      rows: [
        { label: 'To', value: [words('The Minister')] },
        { label: 'Date', value: [words('3 February 2026')] },
      ],
    },
    { kind: 'heading', level: 1, id: 'bottom-line', number: '1', children: [words('Bottom line')] },
    paragraph(
      [
        words('The ministers met on '),
        words('Tuesday', 'uncertain'),
        words(' in Paris.'),
        cite('1a', 1),
        words(' 2 origins', 'badge'),
      ],
      'lead',
    ),
    { kind: 'heading', level: 1, id: 'meetings', number: '2', children: [words('Meetings')] },
    { kind: 'heading', level: 2, id: 'meeting-1', number: '2.1', children: [words('Paris')] },
    paragraph([
      words('He called the quota '),
      words('“a good one”', 'quoted'),
      words(', “unfair” & <late>. '),
      cite('1b', 2),
      { kind: 'break' },
      words('A second line, ', 'small'),
      words('muted, ', 'muted'),
      words('strong', 'strong'),
      words(' and '),
      { kind: 'link', href: 'https://example.org/a?b=1&c=2', title: 'The paper', children: [words('linked')] },
      words('.'),
    ]),
    {
      kind: 'list',
      ordered: false,
      items: [
        [paragraph([words('first point '), cite('1a', 3)])],
        [
          paragraph([words('second point')]),
          {
            kind: 'list',
            ordered: true,
            items: [[paragraph([words('inner one')])], [paragraph([words('inner two')])]],
          },
        ],
      ],
    },
    { kind: 'rule' },
    {
      kind: 'table',
      id: 'timeline',
      caption: 'Timeline',
      captioned: true,
      widths: [0.25, 0.5, 0.25],
      head: [[cell([words('Date')], true), cell([words('What')], true), cell([words('Basis')], true)]],
      rows: [
        {
          uncertain: false,
          cells: [cell([words('3 February 2026')]), cell([words('They met.')]), cell([words('stated')])],
        },
        {
          uncertain: true,
          cells: [
            cell([words('October 2025', 'uncertain')]),
            cell([
              words('They may have met in October, on a Monday, for talks about quotas, boats and the rules for both.'),
            ]),
            cell([words('inferred')]),
          ],
        },
        { uncertain: false, cells: [cell([words('over two columns')], false, 2), cell([words('—')])] },
      ],
    },
    paragraph([
      words('नमस्ते, दुनिया। '),
      words('مرحبا بالعالم (1)، كيف الحال؟ '),
      words('שלום עולם '),
      words('Ελληνικά, Русский, 中文日本語 한국어. Control: \u0000\u0007\u202e.'),
    ]),
    { kind: 'heading', level: 1, id: 'sources', number: '3', children: [words('Sources')] },
    { kind: 'sources', entries: SOURCES },
    paragraph([words('Made by rules.')], 'method'),
  ];
}

/** The same with notes that begin with their labels, as a memo's do. */
export function labelled(document: MemoDocument): MemoDocument {
  const sources = document.sources.map((source) => ({
    ...source,
    passages: source.passages.map((one) => ({ ...one, note: [words(`${one.label}. `), ...one.note] })),
  }));
  return { ...document, sources };
}
