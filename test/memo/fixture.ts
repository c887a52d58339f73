import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../../core/model/article.ts';
import { type DateBasis, type DatedBy, datedBy, UNDATED } from '../../core/model/dated.ts';
import type { Dossier, DossierParticipant, Meeting, Party, Utterance } from '../../core/model/dossier.ts';
import type { Quotation } from '../../core/model/fact.ts';
import { type NonEmpty, nonEmpty, type Range, type Span, spanOf } from '../../core/model/span.ts';

/** The articles of a made-up dossier: two ministers, three meetings, one of them planned. */
export const TEXTS = {
  'harbour.txt':
    '2025-03-12\nForeign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday, at the Ocean Forum. ' +
    'They discussed fishing quotas and port fees. "We want a fair quota before the summer," Silva said in a statement. ' +
    'The two sides disagree over port fees.',
  'forum.txt':
    'Ana Silva and Piet de Vries held talks in Lisbon this week. Silva said: "We want a fair quota before summer." ' +
    'De Vries is expected to host her in The Hague in May. His ministry put the port fee at 12 per cent. But the quays stayed open all week.',
} as const;

type File = keyof typeof TEXTS;

/** An article of one of the texts. The first one is dated by its header line. */
export function articleOf(file: string, text: string, published: DatedBy = UNDATED): Article {
  const hash = bytesToHex(sha256(utf8ToBytes(`${file}\n${text}`)));
  return {
    id: idOf(file),
    source: { sha256: hash, names: [file], bytes: text.length },
    part: 0,
    reader: { name: 'plain-text', version: 1 },
    text,
    textSha256: hash,
    title: null,
    publisher: null,
    author: null,
    url: null,
    published,
    dateline: null,
    boilerplate: [],
    places: [],
  };
}

/** The place of some words in a text of the fixture. Throws where they do not stand there. */
export function at(file: File, words: string): Span {
  const start = TEXTS[file].indexOf(words);
  if (start < 0) throw new RangeError(`${file} does not say ${words}`);
  return spanOf(idOf(file), { start, end: start + words.length });
}

export const ARTICLES: readonly Article[] = [
  articleOf(
    'harbour.txt',
    TEXTS['harbour.txt'],
    dated('2025-03-12', '2025-03-12', 'stated', 'header-date', [at('harbour.txt', '2025-03-12')]),
  ),
  articleOf(
    'forum.txt',
    TEXTS['forum.txt'],
    dated('2025-03-10', '2025-03-16', 'inferred', 'shared-meeting', [
      at('forum.txt', 'this week'),
      at('harbour.txt', '2025-03-12'),
    ]),
  ),
];

/** Sentences as a plain rule finds them: enough for made-up texts. */
export const SENTENCES = new Map<string, readonly Range[]>(
  ARTICLES.map(({ id, text }) => [
    id,
    [...text.matchAll(/[^.\n]+\.?"?/g)].map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { start: match.index + lead, end: match.index + match[0].length };
    }),
  ]),
);

const SILVA = party('silva', 'Ana Silva', 'PT', 'Foreign Minister');
const DE_VRIES = party('de-vries', 'Piet de Vries', 'NL', 'Trade Minister');

const MONDAY = dated('2025-03-10', '2025-03-10', 'stated', 'weekday-before-publication', [
  at('harbour.txt', 'on Monday'),
  at('harbour.txt', '2025-03-12'),
]);

export const DOSSIER: Dossier = {
  articles: ARTICLES,
  parties: [SILVA, DE_VRIES],
  meetings: [
    meeting('lisbon', 'held', MONDAY, 2, [
      at(
        'harbour.txt',
        'Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday, at the Ocean Forum.',
      ),
      at('forum.txt', 'Ana Silva and Piet de Vries held talks in Lisbon this week.'),
    ]),
    {
      ...meeting(
        'hague',
        'planned',
        dated('2025-05-01', '2025-05-31', 'stated', 'month-after-publication', [at('forum.txt', 'in May')]),
        1,
        [at('forum.txt', 'De Vries is expected to host her in The Hague in May.')],
      ),
      place: { name: 'The Hague', evidence: [at('forum.txt', 'The Hague')] },
      occasion: null,
      previous: 'lisbon',
    },
  ],
  utterances: [utterance()],
  origins: [],
  events: [
    {
      id: 'event-1',
      type: 'statement',
      date: dated('2025-03-10', '2025-03-16', 'inferred', 'shared-meeting', [at('forum.txt', 'this week')]),
      status: 'happened',
      text: 'His ministry put the port fee at 12 per cent. But the quays stayed open all week.',
      evidence: [at('forum.txt', 'His ministry put the port fee at 12 per cent.')],
      parties: ['de-vries'],
      salience: 0.6,
    },
  ],
  themes: [
    {
      id: 'theme-1',
      label: 'fisheries',
      terms: ['fishing', 'quota'],
      mentions: [at('harbour.txt', 'fishing quotas'), at('harbour.txt', 'fair quota')],
      from: 'lexicon',
    },
  ],
  issues: [
    {
      id: 'issue-1',
      label: 'port fees',
      terms: ['port', 'fees'],
      status: 'open',
      history: [
        {
          date: dated('2025-03-12', '2025-03-12', 'stated', 'header-date', [at('harbour.txt', '2025-03-12')]),
          status: 'open',
          mentions: [at('harbour.txt', 'The two sides disagree over port fees.')],
        },
      ],
      mentions: [at('harbour.txt', 'The two sides disagree over port fees.')],
      silentSince: null,
      positions: [
        {
          party: 'de-vries',
          name: 'Piet de Vries',
          at: at('forum.txt', 'His ministry put the port fee at 12 per cent.'),
        },
      ],
      salience: 0.8,
    },
  ],
  conflicts: [
    {
      id: 'conflict-1',
      about: 'what was said of the quota',
      type: 'wording',
      of: 'utterance-1',
      sides: [
        { value: 'before the summer', mentions: [at('harbour.txt', 'before the summer')] },
        { value: 'before summer', mentions: [at('forum.txt', 'before summer')] },
      ],
    },
  ],
  gaps: [{ code: 'meeting-without-place', values: {}, spans: [at('forum.txt', 'in May')] }],
  readouts: [
    {
      meeting: 'lisbon',
      columns: [
        {
          party: 'silva',
          name: 'Ana Silva',
          channel: 'statement',
          utterances: ['utterance-1'],
          places: [at('harbour.txt', '"We want a fair quota before the summer," Silva said in a statement.')],
        },
        {
          party: 'de-vries',
          name: 'Piet de Vries',
          channel: null,
          utterances: [],
          places: [at('forum.txt', 'His ministry put the port fee at 12 per cent.')],
        },
      ],
      rows: [
        { topic: 'fisheries', cells: [[at('harbour.txt', 'We want a fair quota before the summer')], []] },
        { topic: 'port fees', cells: [[], [at('forum.txt', 'put the port fee at 12 per cent')]] },
      ],
    },
  ],
  highlights: [
    { at: at('harbour.txt', 'The two sides disagree over port fees.'), score: 0.9, rule: 'issue', of: ['issue-1'] },
    { at: at('harbour.txt', 'They discussed fishing quotas and port fees.'), score: 0.8, rule: 'theme', of: [] },
    {
      at: at('forum.txt', 'His ministry put the port fee at 12 per cent.'),
      score: 0.7,
      rule: 'event',
      of: ['event-1'],
    },
  ],
};

function idOf(file: string): string {
  return `article-${file.replace(/\W.*$/, '')}`;
}

export function dated(from: string, to: string, basis: DateBasis, rule: string, spans: readonly Span[]): DatedBy {
  return datedBy(from, to, basis, { rule, values: {}, spans });
}

function party(id: string, name: string, country: string, role: string): Party {
  const roleAt = { text: role, at: at('harbour.txt', role) };
  return {
    id,
    kind: 'person',
    name,
    aliases: [],
    role: roleAt,
    roles: [roleAt],
    country,
    entities: [{ article: idOf('harbour.txt'), entity: id }],
    mentions: [at('harbour.txt', name), at('forum.txt', name)],
  };
}

function meeting(
  id: string,
  status: 'held' | 'planned',
  date: DatedBy,
  origins: number,
  spans: readonly Span[],
): Meeting {
  const who = (name: string, key: string): DossierParticipant => ({
    name,
    party: key,
    evidence: nonEmpty(spans, 'spans'),
  });
  const reports = nonEmpty(spans, 'reports').map((evidence, i) => ({
    kind: 'meeting' as const,
    id: `${id}-${i}`,
    evidence: [evidence] as NonEmpty<Span>,
    rule: 'met',
    certainty: 'stated' as const,
    form: 'meeting' as const,
    status,
    participants: [],
    place: null,
    occasion: null,
    date,
    refersBack: false,
    background: false,
    relative: null,
  }));
  return {
    id,
    kind: 'meeting',
    status,
    participants: [who('Ana Silva', 'silva'), who('Piet de Vries', 'de-vries')],
    place: { name: 'Lisbon', evidence: [at('harbour.txt', 'Lisbon')] },
    occasion: { name: 'Ocean Forum', evidence: [at('harbour.txt', 'Ocean Forum')] },
    date,
    reports: nonEmpty(reports, 'reports'),
    merged: [],
    origins,
    background: false,
    previous: null,
  };
}

function utterance(): Utterance {
  const quotation = (id: string, words: Span, content: Span, mention: Span): Quotation => ({
    kind: 'quotation',
    id,
    evidence: [content],
    rule: 'cue-after-marks',
    certainty: 'stated',
    form: 'direct',
    content: [content],
    words: [words],
    speaker: { mention, entity: 'silva', name: 'Ana Silva' },
    cue: null,
    channel: 'statement',
    said: UNDATED,
    use: 'statement',
    relation: null,
  });
  const long = at('harbour.txt', 'We want a fair quota before the summer,');
  const short = at('forum.txt', 'We want a fair quota before summer.');
  return {
    id: 'utterance-1',
    quotations: [
      quotation(
        'q-1',
        long,
        at('harbour.txt', '"We want a fair quota before the summer,"'),
        at('harbour.txt', 'Silva said').start < 0
          ? long
          : { ...at('harbour.txt', 'Silva said'), end: at('harbour.txt', 'Silva said').start + 5 },
      ),
      quotation('q-2', short, at('forum.txt', '"We want a fair quota before summer."'), {
        ...at('forum.txt', 'Silva said'),
        end: at('forum.txt', 'Silva said').start + 5,
      }),
    ],
    wordings: [
      { text: 'We want a fair quota before the summer,', places: [long] },
      { text: 'We want a fair quota before summer.', places: [short] },
    ],
    speaker: { name: 'Ana Silva', party: 'silva' },
    channel: 'statement',
    said: UNDATED,
    alsoIn: [],
    meeting: 'lisbon',
    relation: null,
    salience: 0.9,
  };
}
