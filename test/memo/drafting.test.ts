import { expect, test } from 'vitest';
import { buildMemo } from '../../core/memo/build.ts';
import { statementsOf } from '../../core/model/contents.ts';
import { UNDATED } from '../../core/model/dated.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import { packOf } from '../../main/library/packs.ts';
import { at, DOSSIER, dated, SENTENCES } from './fixture.ts';

const { pack } = await packOf('briefing-memo');

/** The statements of a section as printed, without their marks. */
function lines(key: string, changes: Partial<Dossier>): readonly string[] {
  if (!pack) throw new Error('no pack');
  const { manifest, phrases } = pack;
  const dossier = { ...DOSSIER, ...changes };
  const { memo } = buildMemo({
    dossier,
    selection: EVERYTHING,
    phrases,
    manifest,
    program: '0',
    sentences: SENTENCES,
  });
  const section = memo.sections.find((one) => one.key === key);
  return (section ? statementsOf(section.content) : []).map(({ pieces }) =>
    pieces
      .map((piece) => (piece.kind === 'cited' ? '' : piece.kind === 'slot' ? piece.slot.value : piece.text))
      .join(''),
  );
}

test.each([
  ['2025-03-10', /met in Lisbon/],
  ['2025-03-01', /^The two sides disagree/],
])('the bottom line leads with the news where the meetings are long over: %s', (day, expected) => {
  const meetings = DOSSIER.meetings.map((meeting) => ({ ...meeting, date: dated(day, day, 'stated', 'day', []) }));
  const told = lines('bottom-line', { meetings: meetings.slice(0, 1) });
  expect(told[0]).toMatch(expected);
  expect(told.filter((line) => line.includes('met in Lisbon'))).toHaveLength(1);
});

test('what several rows of one date rest on stands beside the first of them', () => {
  const [event] = DOSSIER.events;
  const [lisbon] = DOSSIER.meetings;
  if (!event || !lisbon) throw new Error('no event');
  const passages = ['His ministry put the port fee at 12 per cent.', 'But the quays stayed open all week.'] as const;
  const events = passages.map((words, i) => ({
    ...event,
    id: `event-${i}`,
    evidence: [at('forum.txt', words)] as const,
  }));
  const dates = lines('timeline', { events, meetings: [lisbon] }).filter((line) =>
    /^(?:Between )?\d.*2025/i.test(line),
  );
  const [monday, first, second] = dates;
  expect(dates).toHaveLength(3);
  expect(monday).toContain('(“on Monday”');
  expect(first).toContain('(worked out from “this week”');
  expect(second).toBe(first?.replace(/ \(worked out.*$/, ''));
});

test('an issue that opens a sentence of its article has a small letter within one of the memo', () => {
  const [issue] = DOSSIER.issues;
  if (!issue) throw new Error('no issue');
  const open = (label: string): string | undefined =>
    lines('bottom-line', { issues: [{ ...issue, label }] }).find((line) => line.startsWith('Open'));
  expect(open('Port fees')).toBe('Open in these articles: port fees.');
  // "Ocean" is printed with a capital alone: a name.
  expect(open('Ocean rules')).toBe('Open in these articles: Ocean rules.');
});

test.each([
  ['A joint statement', 'A joint statement; date not stated'],
  ['Ana Silva', 'Ana Silva, in a statement; date not stated'],
])('a document that speaks is its own channel: %s', (name, expected) => {
  const [utterance] = DOSSIER.utterances;
  if (!utterance) throw new Error('no utterance');
  const utterances = [{ ...utterance, speaker: { ...utterance.speaker, name } }];
  const told = lines('quotations', { utterances });
  expect(told.some((line) => line.startsWith(expected))).toBe(true);
});

test('what is told of one date stands in the order in which the articles tell it', () => {
  const [event] = DOSSIER.events;
  if (!event) throw new Error('no event');
  const passages = [
    ['event-a', 'forum.txt', 'But the quays stayed open all week.'],
    ['event-b', 'forum.txt', 'His ministry put the port fee at 12 per cent.'],
    ['event-c', 'harbour.txt', 'The two sides disagree over port fees.'],
  ] as const;
  const events = passages.map(([id, file, words]) => ({ ...event, id, evidence: [at(file, words)] as const }));
  const told = lines('timeline', { events, meetings: [] }).filter((line) => !/2025/.test(line));
  expect(told).toEqual([
    'The two sides disagree over port fees.',
    'His ministry put the port fee at 12 per cent.',
    '… the quays stayed open all week.',
  ]);
});

test('that an article without a day reports a quotation is not said beside each', () => {
  const [article, ...others] = DOSSIER.articles;
  if (!article) throw new Error('no article');
  const undated = [{ ...article, published: UNDATED }, ...others];
  expect(lines('quotations', { articles: undated })).toContain('Ana Silva, in a statement; date not stated.');
  expect(lines('quotations', {})).toContain(
    'Ana Silva, in a statement; date not stated, reported in an article of 12 March 2025.',
  );
});
