import type {
  Block,
  Cell,
  Cite,
  Inline,
  Mark,
  MemoDocument,
  Paragraph,
  SourceEntry,
  SourcePassage,
} from '../../../core/model/document.ts';

import { pngOf } from '../../support/png.ts';

/** Hand-made documents: made-up people, places and papers. */

export function text(words: string, ...marks: readonly Mark[]): Inline {
  return { kind: 'text', text: words, marks };
}

export function foreign(words: string, language: string): Inline {
  return { kind: 'text', text: words, marks: [], language };
}

export function cite(label: string, id: string): Cite {
  return {
    kind: 'cite',
    label,
    id,
    target: `passage-${label}`,
    title: `Source ${Number.parseInt(label, 10)}, passage ${label.slice(-1)}`,
  };
}

export function paragraph(children: readonly Inline[], style = 'body', id: string | null = null): Paragraph {
  return { kind: 'paragraph', style, id, statements: [], children };
}

export function heading(level: 1 | 2 | 3, title: string, id: string, number: string | null = null): Block {
  return { kind: 'heading', level, id, number, children: [text(title)] };
}

export function cell(content: string | readonly Inline[], header = false, span = 1): Cell {
  return { header, span, blocks: [paragraph(typeof content === 'string' ? [text(content)] : content)] };
}

export function passage(label: string, words: string | null, citedBy: readonly string[]): SourcePassage {
  const note: readonly Inline[] = [
    text('The Harbour Gazette', 'emphasis'),
    text(`, “Ministers meet in Port Aven”, 4 March 2031: “${words ?? 'the two sides agreed to go on talking'}”`),
  ];
  return { label, id: `passage-${label}`, words, citedBy, note };
}

export function source(number: number, passages: readonly SourcePassage[]): SourceEntry {
  return {
    number,
    id: `source-${number}`,
    description: [
      text('The Harbour Gazette', 'emphasis'),
      text(', “Ministers meet in Port Aven”, Tuesday 4 March 2031 (date stated). '),
      {
        kind: 'link',
        href: 'https://gazette.example/2031/ministers',
        title: 'The article at The Harbour Gazette',
        children: [text('gazette.example')],
      },
    ],
    passages,
  };
}

export function documentOf(blocks: readonly Block[], more: Partial<MemoDocument> = {}): MemoDocument {
  return {
    title: 'Talks between Norland and Suderland',
    language: 'en-GB',
    author: 'A. Drafter',
    subject: 'Briefing memo',
    marking: 'OFFICIAL – SENSITIVE',
    date: '2031-03-05',
    citations: 'list',
    style: {
      page: { size: 'A4', margins: { top: 72, right: 71, bottom: 72, left: 71 } },
      fonts: { body: 'Source Serif 4', headings: 'Source Sans 3' },
      size: 10.5,
      leading: 15,
      colours: { text: '#1a1a1a', muted: '#5a6270', accent: '#1f4e79', rule: '#b8bfc8', shade: '#f2f4f7' },
      numbered: true,
      justified: true,
    },
    blocks,
    sources: [],
    words: { page: 'page {page} of {pages}', notes: 'Notes', back: 'back to text' },
    ...more,
  };
}

const PROSE = [
  'The foreign ministers of Norland and Suderland met in Port Aven on Tuesday and agreed to resume the negotiations on fisheries that had been interrupted in October.',
  'Representatives of both delegations described the conversation as constructive, although neither side published the text of the understanding.',
  'A spokesperson for the Suderland ministry said that the remaining differences concerned the administration of licences, the compensation of smaller cooperatives and the inspection of vessels in disputed waters.',
  'According to the Norland readout, the ministers also discussed energy infrastructure, the interconnection of electricity networks and the recognition of professional qualifications.',
];

/** A paragraph of made-up prose, a citation at the end of each sentence. */
export function prose(seed: number, sentences: number): readonly Inline[] {
  return Array.from({ length: sentences }, (_, i): readonly Inline[] => {
    const label = `${1 + ((seed + i) % 3)}${'ab'[(seed + i) % 2]}`;
    return [text(`${PROSE[(seed + i) % PROSE.length]}`), cite(label, `cite-${seed}-${i}`), text(' ')];
  }).flat();
}

/** Passages 1a to 3b, with the marks of the paragraphs `prose(seed, sentences)` of these seeds. */
export function proseSources(calls: readonly (readonly [seed: number, sentences: number])[]): readonly SourceEntry[] {
  const marks = new Map<string, string[]>();
  for (const [seed, sentences] of calls) {
    for (let i = 0; i < sentences; i++) {
      const label = `${1 + ((seed + i) % 3)}${'ab'[(seed + i) % 2]}`;
      marks.set(label, [...(marks.get(label) ?? []), `cite-${seed}-${i}`]);
    }
  }
  return [1, 2, 3].map((number) =>
    source(
      number,
      ['a', 'b'].map((letter) =>
        passage(`${number}${letter}`, 'the two sides agreed to go on talking', marks.get(`${number}${letter}`) ?? []),
      ),
    ),
  );
}

/** Every kind of block and of inline content once. */
export function everyKind(citations: MemoDocument['citations'] = 'list'): MemoDocument {
  const calls: readonly (readonly [number, number])[] = [
    [0, 3],
    [10, 2],
    [20, 4],
    [30, 5],
    [40, 6],
  ];
  const sources = proseSources(calls);
  const timeline: readonly (readonly [string, string, boolean])[] = [
    ['Tuesday 4 March 2031', 'The ministers met in Port Aven and agreed to resume negotiations.', false],
    ['October 2030, Monday 20 or 27', 'Negotiations on fisheries were interrupted after an incident at sea.', true],
    [
      '12 September 2030',
      'Suderland published its licensing regulation, internationally criticised as disproportionate.',
      false,
    ],
  ];
  return documentOf(
    [
      {
        kind: 'picture',
        id: 'logo',
        format: 'png',
        bytes: pngOf(24, 12),
        width: 72,
        height: 36,
        alt: 'Crest of the Northern Office',
        place: 'right',
      },
      paragraph([text('Talks between Norland and Suderland')], 'title'),
      {
        kind: 'masthead',
        rows: [
          { label: 'To', value: [text('Director General, Northern Affairs')] },
          { label: 'From', value: [text('A. Drafter')] },
          { label: 'Date', value: [text('5 March 2031')] },
          {
            label: 'Subject',
            value: [text('Talks between Norland and Suderland: where they stand before the ministers’ meeting')],
          },
        ],
      },
      { kind: 'rule' },
      heading(1, 'Bottom line', 'bottom-line', '1'),
      paragraph(prose(0, 3), 'lead'),
      heading(1, 'Meetings', 'meetings', '2'),
      heading(2, 'Port Aven, 4 March 2031', 'meeting-1'),
      paragraph([
        text('When: ', 'strong'),
        text('October 2030, Monday 20 or 27', 'uncertain'),
        text(' '),
        text('inferred date', 'badge'),
        text(' and '),
        text('two origins', 'badge'),
        text('. See '),
        { kind: 'reference', target: 'timeline', title: 'Section 4, Timeline', children: [text('Timeline')] },
        text(' or '),
        {
          kind: 'link',
          href: 'https://norland.example/readout',
          title: 'Readout of the Norland ministry',
          children: [text('the readout of the ministry, at its own address on the public site')],
        },
        text('; '),
        text('emphasised', 'emphasis'),
        text(', '),
        text('small', 'small'),
        text(', '),
        text('muted', 'muted'),
        text('.'),
        { kind: 'break' },
        text('A new line of the same paragraph.'),
      ]),
      paragraph(prose(10, 2)),
      {
        kind: 'list',
        ordered: false,
        items: [
          [paragraph([text('Licences: Suderland wants a common register, which Norland calls premature.')])],
          [
            paragraph([text('Compensation of cooperatives:')]),
            {
              kind: 'list',
              ordered: true,
              items: [
                [paragraph([text('a fund of 40 million crowns,')])],
                [paragraph([text('paid over five years.')])],
              ],
            },
          ],
          [paragraph([text('Inspection of vessels in disputed waters.')])],
        ],
      },
      heading(1, 'Quotations', 'quotations', '3'),
      paragraph(
        [
          text(
            '“We did not come here to sign; we came here to understand each other’s numbers, and now we do.”',
            'quoted',
          ),
          text(' '),
          cite('1a', 'cite-quote'),
        ],
        'quote',
      ),
      paragraph([text('Note: the wording differs between papers.')], 'note'),
      heading(1, 'Timeline', 'timeline', '4'),
      {
        kind: 'table',
        id: 'timeline-table',
        caption: 'What happened when',
        captioned: true,
        widths: [0.24, 0.56, 0.2],
        head: [[cell('Date', true), cell('Event', true), cell('Sources', true)]],
        rows: timeline.map(([date, event, uncertain], i) => ({
          uncertain,
          cells: [
            cell(uncertain ? [text(date, 'uncertain')] : date, true),
            cell(event),
            cell([cite('2a', `cite-row-${i}`), text(' '), cite('3b', `cite-row-${i}-b`)]),
          ],
        })),
      },
      heading(2, 'Background', 'background'),
      paragraph(prose(20, 4)),
      paragraph(prose(30, 5)),
      heading(3, 'In other languages', 'languages'),
      paragraph([
        text('In French '),
        foreign('« les négociations internationales reprennent »', 'fr'),
        text(', in German '),
        foreign('Verhandlungsgegenstand', 'de'),
        text(', in Russian '),
        foreign('переговоры возобновились', 'ru'),
        text(
          ', in Greek διαπραγματεύσεις, in Arabic «استؤنفت المفاوضات في 12 مارس», in Hebrew השיחות חודשו, in Hindi वार्ता फिर शुरू हुई, in Bengali আলোচনা আবার শুরু, in Tamil பேச்சுவார்த்தை, in Thai การเจรจากลับมาเริ่มใหม่, in Japanese 交渉が再開された。, in Chinese 谈判恢复, in Korean 협상이 재개되었다, and a face 🙂.',
        ),
      ]),
      paragraph(prose(40, 6), 'person'),
      paragraph([text('What must this meeting achieve?')], 'prompt'),
      heading(1, 'Sources', 'sources', '5'),
      { kind: 'sources', entries: sources },
      paragraph(
        [
          text(
            'Extracted from 3 articles by Readout 0.1.0; nothing was invented. Same articles, same choices: same bytes.',
          ),
        ],
        'method',
      ),
    ],
    { citations, sources },
  );
}

/** A long document of so many sections, each about a third of a page. */
export function longDocument(sections: number, citations: MemoDocument['citations'] = 'list'): MemoDocument {
  const calls: (readonly [number, number])[] = [];
  const blocks: Block[] = [];
  for (let i = 0; i < sections; i++) {
    blocks.push(heading(1, `Section ${i + 1} of the record`, `section-${i}`, String(i + 1)));
    for (let n = 0; n < 2; n++) {
      const seed = 100 + i * 20 + n * 7;
      calls.push([seed, 4]);
      blocks.push(paragraph(prose(seed, 4)));
    }
  }
  const sources = proseSources(calls);
  return documentOf([...blocks, heading(1, 'Sources', 'sources'), { kind: 'sources', entries: sources }], {
    citations,
    sources,
  });
}
