import { describe, expect, test } from 'vitest';
import { buildMemo } from '../../core/memo/build.ts';
import { select } from '../../core/memo/select.ts';
import { statementsOf } from '../../core/model/contents.ts';
import { UNDATED } from '../../core/model/dated.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Memo, Selection, Statement } from '../../core/model/memo.ts';
import type { Notice } from '../../core/model/notice.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import { packOf } from '../../main/library/packs.ts';
import { at, DOSSIER, dated, SENTENCES } from './fixture.ts';

const { pack } = await packOf('briefing-memo');

function build(
  choices: Partial<Selection> = {},
  dossier: Dossier = DOSSIER,
): { readonly memo: Memo; readonly notices: readonly Notice[] } {
  if (!pack) throw new Error('no pack');
  const { manifest, phrases } = pack;
  const selection = { ...EVERYTHING, ...choices };
  return buildMemo({ dossier, selection, phrases, manifest, program: '0', sentences: SENTENCES });
}

function words({ pieces }: Statement): string {
  return pieces
    .map((piece) => (piece.kind === 'cited' ? '' : piece.kind === 'slot' ? piece.slot.value : piece.text))
    .join('');
}

/** The statements of a section as printed, without their marks. */
function lines(memo: Memo, key: string): readonly string[] {
  const section = memo.sections.find((one) => one.key === key);
  return section ? statementsOf(section.content).map(words) : [];
}

function check(key: string, expected: readonly string[], choices: Partial<Selection> = {}, dossier = DOSSIER): void {
  expect(lines(build(choices, dossier).memo, key)).toEqual(expected);
}

describe('the sections of a memo', () => {
  test('the bottom line: who met, the news, what is planned, what is open', () =>
    check('bottom-line', [
      'Ana Silva and Piet de Vries met in Lisbon on Monday 10 March 2025.',
      expect.any(String) as unknown as string,
      'Ana Silva and Piet de Vries are to meet in The Hague in May 2025.',
      'Open in these articles: port fees.',
    ]));

  test('a meeting of no day stands in the bottom line only where none has one', () => {
    const [lisbon] = DOSSIER.meetings;
    if (!lisbon) throw new Error('no meeting');
    const undated = { ...lisbon, id: 'undated', date: UNDATED };
    const first = (meetings: Dossier['meetings']): string | undefined =>
      lines(build({}, { ...DOSSIER, meetings }).memo, 'bottom-line')[0];
    expect(first([lisbon, undated])).toBe('Ana Silva and Piet de Vries met in Lisbon on Monday 10 March 2025.');
    expect(first([undated])).toBe('Ana Silva and Piet de Vries met in Lisbon.');
  });

  test('the summary says nothing again that the bottom line says, but keeps what tells more', () => {
    const [lisbon] = DOSSIER.meetings;
    if (!lisbon) throw new Error('no meeting');
    const told = 'Ana Silva and Piet de Vries held talks in Lisbon this week.';
    const more = 'De Vries is expected to host her in The Hague in May.';
    const memoWith = (of: readonly string[]): Memo => {
      const highlights = [told, more].map((passage) => ({
        at: at('forum.txt', passage),
        score: 1,
        rule: 'meeting',
        of,
      }));
      return build({}, { ...DOSSIER, meetings: [lisbon], highlights, issues: [], events: [] }).memo;
    };
    expect(lines(memoWith([lisbon.id]), 'summary')).toEqual([more]);
    // One that tells of an event beside the meeting says more, whatever its words.
    const both = memoWith([lisbon.id, 'event-1']);
    expect(
      [...lines(both, 'bottom-line'), ...lines(both, 'summary')].filter((line) => line.startsWith(told)),
    ).toHaveLength(1);
  });

  test('who spoke by telephone did not meet that day', () => {
    const [lisbon] = DOSSIER.meetings;
    if (!lisbon) throw new Error('no meeting');
    const call = { ...lisbon, id: 'call', kind: 'call' as const, place: null };
    const day = dated('2025-03-11', '2025-03-11', 'stated', 'day', []);
    const first = (meetings: Dossier['meetings']): string | undefined =>
      lines(build({}, { ...DOSSIER, meetings }).memo, 'bottom-line')[0];
    expect(first([lisbon, { ...call, date: day }])).toBe(
      'Ana Silva and Piet de Vries met in Lisbon on Monday 10 March 2025.',
    );
    expect(first([{ ...call, date: day }])).toBe(
      'Ana Silva and Piet de Vries spoke by telephone on Tuesday 11 March 2025.',
    );
    // Nor is the call what the sentence is about.
    const { memo } = build({}, { ...DOSSIER, meetings: [{ ...call, date: day }, lisbon] });
    const content = memo.sections.find((section) => section.key === 'bottom-line')?.content;
    expect(content && statementsOf(content)[0]?.of).toBe(lisbon.id);
  });

  test('a place that holds on is told once', () => {
    const [lisbon] = DOSSIER.meetings;
    if (!lisbon) throw new Error('no meeting');
    const again = { ...lisbon, id: 'again', date: dated('2025-03-11', '2025-03-11', 'stated', 'day', []) };
    expect(lines(build({}, { ...DOSSIER, meetings: [lisbon, again] }).memo, 'bottom-line')[0]).toBe(
      'Ana Silva and Piet de Vries met in Lisbon on Monday 10 March 2025 and on Tuesday 11 March 2025.',
    );
  });

  test('the bottom line tells the news with which an article begins before what stands further down', () => {
    const [weightiest, ...others] = DOSSIER.highlights;
    if (!weightiest) throw new Error('no highlight');
    const far = { ...weightiest, at: { ...weightiest.at, start: 700, end: 738 } };
    const news = (highlights: Dossier['highlights'], meetings: Dossier['meetings'] = []): string | undefined =>
      lines(build({}, { ...DOSSIER, meetings, highlights }).memo, 'bottom-line')[0];
    const lead = { ...(others.at(-1) ?? weightiest), score: 0.1 };
    expect(news([far, lead])).toBe('His ministry put the port fee at 12 per cent.');
  });

  test('a plan for days on which the same people met is none to come', () => {
    const [lisbon, hague] = DOSSIER.meetings;
    if (!lisbon || !hague) throw new Error('no meetings');
    const planned = (people: typeof hague.participants): boolean => {
      const held = {
        ...lisbon,
        id: 'held',
        date: dated('2025-05-09', '2025-05-09', 'stated', 'day', []),
        participants: people,
      };
      return lines(build({}, { ...DOSSIER, meetings: [lisbon, held, hague] }).memo, 'bottom-line').some((line) =>
        line.includes('are to meet'),
      );
    };
    expect(planned(hague.participants)).toBe(false);
    expect(planned([hague.participants[0]])).toBe(true);
  });

  test('two utterances that one sentence reports are quoted by that sentence once', () => {
    const [utterance] = DOSSIER.utterances;
    if (!utterance) throw new Error('no utterance');
    const again = { ...utterance, id: 'utterance-2', salience: 0.5 };
    const told = lines(build({}, { ...DOSSIER, utterances: [utterance, again] }).memo, 'quotations');
    expect(told.filter((line) => line.startsWith('“We want a fair quota before the summer'))).toHaveLength(1);
  });

  test('words that stand in a sentence which is quoted whole are not quoted again', () => {
    const [utterance] = DOSSIER.utterances;
    const [quotation] = utterance?.quotations ?? [];
    if (!utterance || !quotation) throw new Error('no utterance');
    const mixed = { ...quotation, id: 'mixed', form: 'mixed' as const };
    const whole = { ...utterance, id: 'utterance-2', salience: 0.5, quotations: [mixed] as const };
    const told = lines(build({}, { ...DOSSIER, utterances: [utterance, whole] }).memo, 'quotations');
    expect(told.filter((line) => line.includes('We want a fair quota before the summer'))).toHaveLength(1);
  });

  test('issues: the open ones first, then those that eased, then those that are settled', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const issues = (['resolved', 'eased', 'open'] as const).map((status) => ({ ...issue, id: status, status }));
    const { memo } = build({}, { ...DOSSIER, issues });
    const content = memo.sections.find(({ key }) => key === 'issues')?.content;
    if (content?.kind !== 'groups') throw new Error('no issues');
    expect(content.groups.map(({ key }) => key)).toEqual(['open', 'eased', 'resolved']);
    expect(memo.issues.map(({ id }) => id)).toEqual(['open', 'eased', 'resolved']);
  });

  test('an issue: what is settled ends its history, and its status rests on the step that settled it', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const [first] = issue.history;
    const later = at('harbour.txt', 'Piet de Vries');
    const history = [
      first,
      { ...first, status: 'resolved' as const },
      { ...first, status: 'eased' as const, mentions: [later] as const },
    ] as const;
    const { memo } = build({}, { ...DOSSIER, issues: [{ ...issue, history, status: 'resolved' }] });
    const told = lines(memo, 'issues');
    expect(told.filter((line) => /^(?:Open|Resolved|Eased), /.test(line)).map((line) => line.split(',')[0])).toEqual([
      'Open',
      'Resolved',
    ]);
    expect(memo.issues[0]?.steps.map(({ status }) => status)).toEqual(['open', 'resolved']);
    const content = memo.sections.find(({ key }) => key === 'issues')?.content;
    const status = content?.kind === 'groups' ? content.groups[0]?.fields[0]?.statements[0] : undefined;
    expect(status && words(status)).toBe('Resolved.');
    expect(status?.evidence).not.toContainEqual(later);
  });

  test('an issue: what its history prints is no position a second time', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const [first] = issue.history;
    const settled = at('harbour.txt', '"We want a fair quota before the summer,"');
    const history = [first, { ...first, status: 'resolved' as const, mentions: [settled] as const }] as const;
    const positions = [{ party: null, name: 'Silva', at: settled }] as unknown as typeof issue.positions;
    const once = (steps: typeof issue.history): number =>
      lines(build({}, { ...DOSSIER, issues: [{ ...issue, history: steps, positions }] }).memo, 'issues').filter(
        (line) => line.includes('fair quota before the summer'),
      ).length;
    expect([once(history), once([first])]).toEqual([1, 1]);
  });

  test('an issue that a person calls settled keeps its history, of which no step shows that', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const [first] = issue.history;
    const later = at('harbour.txt', 'Piet de Vries');
    const history = [first, { ...first, status: 'eased' as const, mentions: [later] as const }] as const;
    const { memo } = build({}, { ...DOSSIER, issues: [{ ...issue, history, status: 'resolved' }] });
    expect(memo.issues[0]?.steps.map(({ status }) => status)).toEqual(['open', 'eased']);
    expect(lines(memo, 'issues').filter((line) => /^(?:Open|Eased), /.test(line))).toHaveLength(2);
    const content = memo.sections.find(({ key }) => key === 'issues')?.content;
    const status = content?.kind === 'groups' ? content.groups[0]?.fields[0]?.statements[0] : undefined;
    expect(status?.evidence).toContainEqual(later);
  });

  test('what a side said once is told once, however two articles word it', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const position = (file: 'forum.txt' | 'harbour.txt', words: string) => ({
      party: 'silva',
      name: 'Ana Silva',
      at: at(file, words),
    });
    const once = [
      position('harbour.txt', '"We want a fair quota before the summer,"'),
      position('forum.txt', '"We want a fair quota before summer."'),
    ];
    const told = lines(build({}, { ...DOSSIER, issues: [{ ...issue, positions: once }] }).memo, 'issues');
    expect(told.filter((line) => line.startsWith('Ana Silva'))).toHaveLength(1);
    const apart = build({}, { ...DOSSIER, utterances: [], issues: [{ ...issue, positions: once }] }).memo;
    expect(lines(apart, 'issues').filter((line) => line.startsWith('Ana Silva'))).toHaveLength(2);
  });

  test('an issue on which no side speaks shows the passage that tells how it stands', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const told = lines(build({}, { ...DOSSIER, issues: [{ ...issue, positions: [] }] }).memo, 'issues');
    expect(told.find((line) => line.startsWith('Open, '))).toContain('The two sides disagree over port fees.');
    expect(lines(build().memo, 'issues').some((line) => line.startsWith('Open, '))).toBe(false);
  });

  test('what a side said of two issues stands under the first, and the second points there', () => {
    const [issue] = DOSSIER.issues;
    if (!issue) throw new Error('no issue');
    const issues = [issue, { ...issue, id: 'issue-2', label: 'fishing quotas' }];
    const told = lines(build({}, { ...DOSSIER, issues }).memo, 'issues');
    expect(told.filter((line) => line.startsWith('Piet de Vries'))).toEqual([
      'Piet de Vries, as reported: “His ministry put the port fee at 12 per cent.”',
      'Piet de Vries: the words under “port fees”.',
    ]);
  });

  test('key quotations: the fullest wording, who said it by which channel, and the other wording beside it', () =>
    check('quotations', [
      '“We want a fair quota before the summer”',
      'Ana Silva, in a statement; date not stated, reported in an article of 12 March 2025.',
      '“We want a fair quota before summer.”',
    ]));

  test('an issue: status, first mention and the words of a side', () =>
    check('issues', [
      'Open.',
      'First mentioned in an article of 12 March 2025.',
      'Piet de Vries, as reported: “His ministry put the port fee at 12 per cent.”',
      'port fees',
    ]));

  test('a disagreement: both wordings side by side', () =>
    check('disagreements', ['“before the summer”', '“before summer”', 'How Ana Silva is quoted']));

  test('a disagreement on an issue is headed by its name, which rests on a passage that has it', () => {
    const [wording] = DOSSIER.conflicts;
    if (!wording) throw new Error('no conflict');
    const conflicts = [{ ...wording, type: 'number' as const, about: 'port fees', of: 'issue-1' }];
    const section = build({}, { ...DOSSIER, conflicts }).memo.sections.find(({ key }) => key === 'disagreements');
    if (section?.content.kind !== 'groups') throw new Error('no disagreements');
    const heading = section.content.groups[0]?.heading;
    expect(heading && words(heading)).toBe('Numbers: port fees');
    expect(heading?.evidence).toContainEqual(at('harbour.txt', 'The two sides disagree over port fees.'));
  });

  test('a disagreement about words said at one meeting is none of another meeting that an article also tells of', () =>
    check(
      'disagreements',
      [],
      { meetings: ['hague'] },
      { ...DOSSIER, utterances: DOSSIER.utterances.map((one) => ({ ...one, meeting: 'lisbon' })) },
    ));

  test('the readouts: a topic that a side leaves out has an empty cell', () => {
    const section = build().memo.sections.find(({ key }) => key === 'readouts');
    if (section?.content.kind !== 'tables') throw new Error('no matrix');
    const rows = section.content.tables[0]?.rows.map(({ key, cells }) => [key, ...cells.map((cell) => cell.length)]);
    expect(rows).toEqual([
      ['fisheries', 1, 0],
      ['port fees', 0, 1],
    ]);
  });

  test('the timeline: in the order of time, with what each date rests on beside it', () => {
    const dates = lines(build().memo, 'timeline').filter((line) => /\d{4}/.test(line));
    expect(dates[0]).toBe('10 March 2025 (“on Monday” in an article of 12 March 2025)');
    expect(dates.at(-1)).toMatch(/^May 2025 \(“in May”/);
  });

  test('words of a side are not told beside the whole sentence that has them', () => {
    const [issue] = DOSSIER.issues;
    const [position] = issue?.positions ?? [];
    if (!issue || !position) throw new Error('no position');
    const positions = [
      '"We want a fair quota before the summer,"',
      '"We want a fair quota before the summer," Silva said in a statement.',
    ].map((words) => ({ ...position, at: at('harbour.txt', words) }));
    const told = lines(build({}, { ...DOSSIER, issues: [{ ...issue, positions }] }).memo, 'issues');
    expect(told.filter((line) => line.startsWith('Piet de Vries'))).toEqual([
      'Piet de Vries: "We want a fair quota before the summer," Silva said in a statement.',
    ]);
    // The same words with other marks are told once.
    const marked = ['"We want a fair quota before the summer,"', 'We want a fair quota before the summer'].map(
      (words) => ({
        ...position,
        at: at('harbour.txt', words),
      }),
    );
    const once = lines(build({}, { ...DOSSIER, issues: [{ ...issue, positions: marked }] }).memo, 'issues');
    expect(once.filter((line) => line.startsWith('Piet de Vries'))).toHaveLength(1);
  });

  test('what a pronoun leaves open stands behind what a sentence says by itself', () => {
    const open = (words: string) => ({
      code: 'said-unknown' as const,
      values: { words },
      spans: [at('forum.txt', words)],
    });
    const gaps = [open('His ministry put the port fee at 12 per cent.'), open('But the quays stayed open all week.')];
    expect(lines(build({}, { ...DOSSIER, gaps }).memo, 'gaps').slice(0, 2)).toEqual([
      '… the quays stayed open all week.',
      'His ministry put the port fee at 12 per cent.',
    ]);
  });

  test('the timeline leaves room for what came of so many meetings, and has the latest of these', () => {
    const [lisbon] = DOSSIER.meetings;
    const [event] = DOSSIER.events;
    if (!lisbon || !event) throw new Error('no meeting');
    const day = (i: number): string => `2025-02-${String(i).padStart(2, '0')}`;
    const meetings = Array.from({ length: 24 }, (_, i) => ({
      ...lisbon,
      id: `m-${i}`,
      origins: 1,
      date: dated(day(i + 1), day(i + 1), 'stated', 'day', [at('forum.txt', 'this week')]),
    }));
    const events = [{ ...event, date: dated(day(1), day(1), 'stated', 'day', [at('forum.txt', 'this week')]) }];
    const told = lines(build({}, { ...DOSSIER, meetings, events }).memo, 'timeline');
    expect(told).toContain('His ministry put the port fee at 12 per cent.');
    expect(told.at(-2)).toMatch(/^24 February 2025/);
    expect(told.some((line) => line.startsWith('2 February 2025'))).toBe(false);
  });

  test('an event that is half of a name or a phrase is told by its whole sentence', () => {
    const [event] = DOSSIER.events;
    if (!event) throw new Error('no event');
    const clipped = { ...event, evidence: [at('forum.txt', 'ministry put the port fee at 12 per cent')] as const };
    const told = lines(build({}, { ...DOSSIER, events: [clipped] }).memo, 'timeline');
    expect(told).toContain('His ministry put the port fee at 12 per cent.');
  });

  test('an event that begins within a phrase, though in capitals, is told by its whole sentence', () => {
    const [event] = DOSSIER.events;
    if (!event) throw new Error('no event');
    const told = (words: string): readonly string[] => {
      const clipped = { ...event, evidence: [at('forum.txt', words)] as const };
      return lines(build({}, { ...DOSSIER, meetings: [], events: [clipped] }).memo, 'timeline');
    };
    expect(told('Vries is expected to host her in The Hague')).toContain(
      'De Vries is expected to host her in The Hague in May.',
    );
  });

  test("an event's sentence loses the turn from the sentence before it, and shows that it did", () => {
    const [event] = DOSSIER.events;
    if (!event) throw new Error('no event');
    const turned = { ...event, evidence: [at('forum.txt', 'But the quays stayed open all week.')] as const };
    const told = lines(build({}, { ...DOSSIER, events: [turned] }).memo, 'timeline');
    expect(told).toContain('… the quays stayed open all week.');
  });

  test('the terms of a deal stand in the row of the deal', () => {
    const [event] = DOSSIER.events;
    if (!event) throw new Error('no event');
    const day = (rule: string) => dated('2025-03-11', '2025-03-11', 'inferred', rule, [at('forum.txt', 'in May')]);
    const deal = { ...event, id: 'deal', type: 'agreement', date: day('a-day-before') };
    const terms = {
      ...event,
      id: 'terms',
      type: 'tariff',
      date: day('term-of-deal'),
      evidence: [at('forum.txt', 'But the quays stayed open all week.')] as const,
    };
    const cellsOf = (events: Dossier['events']): readonly number[] => {
      const content = build({}, { ...DOSSIER, events }).memo.sections.find(({ key }) => key === 'timeline')?.content;
      if (content?.kind !== 'table') throw new Error('no timeline');
      return content.rows
        .filter(({ date }) => date?.earliest === '2025-03-11')
        .map(({ cells }) => cells[1]?.length ?? 0);
    };
    expect(cellsOf([deal, terms])).toEqual([2]);
    // Without a deal of that day they stand alone.
    expect(cellsOf([{ ...deal, type: 'statement' }, terms])).toEqual([1, 1]);
  });

  test('one side alone makes no matrix, however many topics it names', () => {
    const [matrix] = DOSSIER.readouts;
    const [column] = matrix?.columns ?? [];
    const [row] = matrix?.rows ?? [];
    if (!matrix || !column || !row) throw new Error('no matrix');
    const own = { ...row, cells: row.cells.slice(0, 1) };
    const sectionsOf = (some: typeof matrix): readonly string[] =>
      build({}, { ...DOSSIER, readouts: [some] }).memo.sections.map(({ key }) => key);
    expect(sectionsOf(matrix)).toContain('readouts');
    expect(sectionsOf({ ...matrix, columns: [column], rows: [own] })).not.toContain('readouts');
    const rows = [own, { ...own, topic: 'port fees' }, { ...own, topic: 'boats' }];
    expect(sectionsOf({ ...matrix, columns: [column], rows })).not.toContain('readouts');
  });

  test('a position is told once a side, by its whole sentence where only a few words are between marks', () => {
    const [issue] = DOSSIER.issues;
    const [position] = issue?.positions ?? [];
    if (!issue || !position) throw new Error('no position');
    const positions = [position, { ...position, at: at('forum.txt', 'put the port fee at 12 per cent') }];
    const told = lines(build({}, { ...DOSSIER, issues: [{ ...issue, positions }] }).memo, 'issues');
    expect(told.filter((line) => line.startsWith('Piet de Vries'))).toEqual([
      'Piet de Vries, as reported: “His ministry put the port fee at 12 per cent.”',
    ]);
  });

  test('a call says in the table of meetings that it was one', () => {
    const [meeting, ...others] = DOSSIER.meetings;
    if (!meeting) throw new Error('no meeting');
    const called = { ...DOSSIER, meetings: [{ ...meeting, kind: 'call' as const }, ...others] };
    expect(lines(build({}, called).memo, 'meetings')).toContain('Held by telephone.');
    expect(lines(build().memo, 'meetings')).not.toContain('Held by telephone.');
  });

  test('where there are too many meetings, those without a day go first, whatever their number', () => {
    const [lisbon, hague] = DOSSIER.meetings;
    if (!lisbon || !hague) throw new Error('no meetings');
    const undated = Array.from({ length: 20 }, (_, i) => ({ ...hague, id: `undated-${i}`, date: UNDATED }));
    const told = lines(build({}, { ...DOSSIER, meetings: [...undated, lisbon, hague] }).memo, 'meetings');
    expect(told.filter((line) => line.startsWith('Date not stated'))).toHaveLength(10);
    expect(told.findIndex((line) => line.startsWith('10 March 2025'))).toBeLessThan(
      told.findIndex((line) => line.startsWith('Date not stated')),
    );
  });

  test('a side without its account is told where day or place say of which meeting', () => {
    const [meeting] = DOSSIER.meetings;
    if (!meeting) throw new Error('no meeting');
    const [side] = meeting.participants;
    const gaps = [
      {
        code: 'side-without-account',
        values: { meeting: meeting.id, side: side?.name ?? '' },
        spans: [meeting.reports[0].evidence[0]],
      },
    ];
    const told = (one: typeof meeting): readonly string[] =>
      lines(build({}, { ...DOSSIER, gaps, meetings: [one] }).memo, 'gaps');
    expect(told(meeting).join()).toMatch(/^No account by .* of the meeting in Lisbon/);
    expect(told({ ...meeting, place: null, date: UNDATED })).toEqual([]);
  });

  test('what the articles do not say of a call is told of a call', () => {
    const [meeting] = DOSSIER.meetings;
    if (!meeting) throw new Error('no meeting');
    const gaps = [
      { code: 'meeting-without-date', values: { meeting: meeting.id }, spans: [at('forum.txt', 'this week')] },
    ];
    const told = (kind: 'call' | 'meeting'): readonly string[] =>
      lines(build({}, { ...DOSSIER, gaps, meetings: [{ ...meeting, kind, place: null }] }).memo, 'gaps');
    expect(told('call')).toEqual(['When Ana Silva and Piet de Vries spoke by telephone is not stated.']);
    expect(told('meeting')).toEqual(['When Ana Silva and Piet de Vries met is not stated.']);
  });

  test('what no person wrote is not printed, and what one wrote stands as it is', () => {
    expect(build().memo.sections.map(({ key }) => key)).not.toContain('purpose');
    const { memo } = build({ prompts: { purpose: 'Agree <b>the</b> agenda.', to: 'The Minister' } });
    const purpose = memo.sections.find(({ key }) => key === 'purpose');
    expect(purpose?.content).toEqual({ kind: 'person', text: { prompt: 'purpose', text: 'Agree <b>the</b> agenda.' } });
    expect(memo.masthead).toEqual([{ prompt: 'to', text: 'The Minister' }]);
  });
});

describe('a note on one meeting', () => {
  const [lisbon, hague] = DOSSIER.meetings;
  if (!lisbon || !hague) throw new Error('no meetings');
  const alone = { ...lisbon, id: 'alone', reports: [lisbon.reports[0]] as const };
  const later = dated('2025-04-02', '2025-04-02', 'stated', 'day', [at('forum.txt', 'in May')]);
  const chosen = (meetings: Dossier['meetings']): string | undefined =>
    select({ ...DOSSIER, meetings }, EVERYTHING, 'meeting').dossier.meetings[0]?.id;

  test('is on the one that most articles tell of, of several on the latest day', () => {
    expect(chosen([lisbon, alone])).toBe('lisbon');
    expect(chosen([alone, lisbon])).toBe('lisbon');
  });

  test('is on one that several articles tell of rather than on a later one that a single article tells of', () => {
    expect(chosen([{ ...alone, date: later }, lisbon])).toBe('lisbon');
    expect(chosen([{ ...lisbon, id: 'later', date: later }, lisbon])).toBe('later');
  });

  test('is on the latest where none is told by several, and on a planned one where none was held', () => {
    expect(chosen([{ ...alone, id: 'last', date: later }, alone])).toBe('last');
    expect(chosen([hague])).toBe('hague');
  });

  test('is on one with which an article begins rather than on a later one that is told further down', () => {
    const down = {
      ...lisbon.reports[0],
      evidence: [{ ...lisbon.reports[0].evidence[0], start: 700, end: 720 }] as const,
    };
    expect(chosen([alone, { ...alone, id: 'down', date: later, reports: [down] }])).toBe('alone');
  });
});

describe('choices', () => {
  test('a meeting leaves out what belongs to others', () => {
    const { memo, notices } = build({ meetings: ['Hague'] });
    expect(memo.counts.meetings).toBe(1);
    expect(notices).toEqual([]);
  });
  test('an issue is told without the others, and with a theme beside it both are', () => {
    const [first] = DOSSIER.issues;
    if (!first) throw new Error('no issue');
    const quota = [at('harbour.txt', 'fishing quotas')] as const;
    const fishing = { ...first, id: 'issue-fishing', label: 'fishing quotas', terms: ['quota'], mentions: quota };
    const both = { ...DOSSIER, issues: [first, fishing] };
    const issuesOf = (selection: Partial<Selection>): readonly string[] =>
      build(selection, both).memo.issues.map(({ label }) => label);
    expect(issuesOf({})).toEqual([first.label, 'fishing quotas']);
    expect(issuesOf({ issues: ['fishing quota'] })).toEqual(['fishing quotas']);
    expect(issuesOf({ issues: ['issue-fishing'] })).toEqual(['fishing quotas']);
    // A theme takes in what is told beside it, other issues too.
    expect(issuesOf({ issues: ['issue-fishing'], themes: [first.label] })).toEqual([first.label, 'fishing quotas']);
    const [notice] = build({ issues: ['whaling'] }, both).notices;
    expect(notice?.values).toMatchObject({ kind: 'issue', known: `${first.label}; fishing quotas` });
  });
  test('a meeting that was picked is told whatever theme is picked beside it; one that its words name is narrowed', () => {
    const [first] = DOSSIER.themes;
    if (!first) throw new Error('no theme');
    const elsewhere = { ...first.mentions[0], start: 90_000, end: 90_010 };
    const mentions: typeof first.mentions = [elsewhere];
    const whaling = { ...first, id: 'theme-far', label: 'whaling', terms: ['whaling'], mentions };
    const away = { ...DOSSIER, themes: [whaling] };
    const meetingsOf = (selection: Partial<Selection>): readonly string[] =>
      build(selection, away).memo.meetings.map(({ id }) => id);
    expect(meetingsOf({ meetings: ['lisbon'], themes: ['theme-far'] })).toEqual(['lisbon']);
    expect(meetingsOf({ meetings: ['Lisbon'], themes: ['theme-far'] })).toEqual([]);
    expect(meetingsOf({ meetings: ['lisbon'], themes: ['theme-far'], to: '2025-01-01' })).toEqual([]);
  });
  test('a period keeps what may lie in it and leaves out what cannot', () => {
    expect(build({ from: '2025-05-10' }).memo.counts.meetings).toBe(1);
    expect(build({ to: '2025-03-31' }).memo.counts.meetings).toBe(1);
    expect(build({ from: '2025-03-01', to: '2025-05-01' }).memo.counts.meetings).toBe(2);
  });
  test('words begin names whatever their case and accents', () =>
    expect(build({ people: ['SÍLVA'] }).notices).toEqual([]));
  test('one that fits nothing is an error that names what there is', () =>
    expect(build({ people: ['Napoleon'] }).notices).toEqual([
      {
        code: 'choice-unmatched',
        severity: 'error',
        place: null,
        values: { kind: 'person', words: 'Napoleon', known: 'Ana Silva; Piet de Vries' },
      },
    ]));
  test('an unknown prompt is refused, naming those that there are', () => {
    const [notice] = build({ prompts: { purpos: 'x' } }).notices;
    expect(notice).toMatchObject({ code: 'prompt-unknown', severity: 'error' });
    expect(notice?.values['known']).toContain('purpose');
  });
});
