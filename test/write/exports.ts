import { datedBy } from '../../core/model/dated.ts';
import type { Memo, Source, Statement } from '../../core/model/memo.ts';
import { articleOf } from '../memo/fixture.ts';

const AT = { article: 'a', start: 0, end: 4 } as const;

/** A composed statement of some words and slots, cited as "1a". */
export function statement(id: string, of: string | null, phrase: string | null, words: string, slots = {}): Statement {
  const slotPieces = Object.entries<string>(slots).map(([name, value]) => ({
    kind: 'slot' as const,
    slot: { name, value, surface: null, rule: 'verbatim', explained: null, evidence: [AT] as const },
  }));
  return {
    id,
    kind: 'composed',
    phrase,
    pieces: [{ kind: 'text', text: words }, ...slotPieces, { kind: 'note', text: ' (noted)' }],
    evidence: [AT],
    badges: [],
    of,
  };
}

const day = datedBy('2031-03-04', '2031-03-04', 'stated', null);
const month = datedBy('2031-04-01', '2031-04-30', 'inferred', null);
const weekend = datedBy('2031-05-03', '2031-05-10', 'inferred', null, ['2031-05-03', '2031-05-10']);

function source(number: number, published: Source['published'], title: string, publisher: string | null): Source {
  const article = {
    ...articleOf(`file-${number}.txt`, 'Some words.', published),
    title: { text: title, at: null },
    publisher: publisher === null ? null : { text: publisher, at: null },
    author: { text: 'A. Writer, B. Other', at: null },
    url: 'https://example.org/a_b?c=1&d={2}',
  };
  const citation = { label: `${number}a`, number, letter: 'a', source: article.id, passage: AT, words: 'Some' };
  return {
    number,
    article,
    published,
    dateWords: 'a date (stated)',
    dayWords: 'a date',
    originWords: null,
    citations: [citation],
  };
}

/** A memo with a quotation, a timeline, an issue, two planned meetings, and titles that trip up careless writers. */
export function exportMemo(): Memo {
  const sources = [
    source(1, day, 'Fees & {quotas}: 5 % of #1 ~ \\x_y^2 "now"', 'The Islander'),
    source(2, month, 'Début à l’île — 部长会谈', null),
    source(3, datedBy('2031-03-04', '2031-03-09', 'inferred', null), 'Window', 'The Gazette'),
  ];
  const citation = sources[0]?.citations[0];
  if (!citation) throw new RangeError('no citation');
  return {
    title: 'Talks; quotas, and fees',
    language: 'en-GB',
    selection: {} as Memo['selection'],
    sections: [
      {
        key: 'quotations',
        content: {
          kind: 'groups',
          groups: [
            {
              key: 'q1',
              heading: null,
              fields: [
                { label: 'words', statements: [statement('s1', 'q1', null, '=SUM(A1) "said", he')] },
                {
                  label: 'speaker',
                  statements: [statement('s2', 'q1', 'quotation.by', '', { who: 'Ana Silva', date: '4 March 2031' })],
                },
              ],
            },
          ],
        },
      },
      {
        key: 'timeline',
        content: {
          kind: 'table',
          columns: ['date', 'what'],
          caption: null,
          rows: [
            {
              key: 'm1',
              cells: [
                [statement('s3', 'm1', null, 'May 2031')],
                [statement('s4', 'm1', 'timeline.planned.meeting', 'Ana Silva: a meeting, planned')],
              ],
              badges: ['planned'],
              date: weekend,
            },
          ],
        },
      },
      {
        key: 'issues',
        content: {
          kind: 'groups',
          groups: [
            {
              key: 'i1',
              heading: statement('s5', 'i1', null, 'port fees'),
              fields: [{ label: 'history', statements: [statement('s6', 'i1', null, 'Open,\nthen eased')] }],
            },
          ],
        },
      },
    ],
    sources,
    meetings: [
      {
        id: 'm1',
        kind: 'meeting',
        status: 'planned',
        date: weekend,
        when: 'May 2031, Saturday 3 or 10',
        who: [
          { party: null, name: 'Ana Silva' },
          { party: null, name: 'Piet de Vries' },
        ],
        place: 'The Hague; Binnenhof',
        occasion:
          'the Ocean Forum, an assembly whose name in full is long enough for a line of a calendar to go on — 部长会谈',
        background: false,
      },
      {
        id: 'm2',
        kind: 'call',
        status: 'held',
        date: day,
        when: '4 March 2031',
        who: [{ party: null, name: 'Ana Silva' }],
        place: null,
        occasion: null,
        background: false,
      },
    ],
    issues: [{ id: 'i1', label: 'port fees', status: 'eased', steps: [], silentSince: null }],
    counts: { articles: 3, meetings: 2, quotations: 1, issues: 1, statements: 6, citations: 3 },
    date: '2031-04-30',
    method: { program: '0', template: 't', articles: 3 },
    masthead: [],
    uncited: [],
    citationOf: () => citation,
  };
}
