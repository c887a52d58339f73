import { describe, expect, test } from 'vitest';
import { buildMemo } from '../../core/memo/build.ts';
import { select } from '../../core/memo/select.ts';
import { statementsOf } from '../../core/model/contents.ts';
import { answering, type Dossier, type Highlight } from '../../core/model/dossier.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import { packOf } from '../../main/library/packs.ts';
import { at, DOSSIER, SENTENCES } from './fixture.ts';

const { pack } = await packOf('briefing-memo');
const [lisbon, hague] = DOSSIER.meetings;
if (!lisbon || !hague || !pack) throw new Error('no meetings or no pack');
const { manifest, phrases } = pack;

function bottomLine(meetings: readonly string[], dossier: Dossier = DOSSIER): readonly string[] {
  const selection = { ...EVERYTHING, meetings };
  const { memo } = buildMemo({ dossier, selection, phrases, manifest, program: '0', sentences: SENTENCES });
  const section = memo.sections.find(({ key }) => key === 'bottom-line');
  return (section ? statementsOf(section.content) : []).map(({ pieces }) =>
    pieces
      .map((piece) => (piece.kind === 'cited' ? '' : piece.kind === 'slot' ? piece.slot.value : piece.text))
      .join(''),
  );
}

describe('a meeting that was chosen', () => {
  test('heads the memo, though no article begins with it and it is told without day and place', () => {
    const [report] = lisbon.reports;
    const [passage] = report.evidence;
    const down = { ...report, evidence: [{ ...passage, start: passage.end - 5 }] as const };
    const aside = {
      ...lisbon,
      reports: [down] as const,
      place: null,
      date: { ...lisbon.date, earliest: null, latest: null },
    };
    const dossier = { ...DOSSIER, meetings: [aside, { ...hague, status: 'held' as const, previous: null }] };
    expect(bottomLine(['lisbon'], dossier)[0]).toBe('Ana Silva and Piet de Vries met.');
    expect(bottomLine([], dossier)[0]).not.toBe('Ana Silva and Piet de Vries met.');
  });
  test('is told where it was called off, too', () => {
    const off = { ...DOSSIER, meetings: [lisbon, { ...hague, status: 'called-off' as const }] };
    expect(bottomLine(['hague'], off)[0]).toBe(
      'A meeting was called off: Ana Silva and Piet de Vries, in The Hague, in May 2025.',
    );
    expect(bottomLine([], off).join(' ')).not.toContain('called off');
  });
  test('stands before the news where it is still to come', () =>
    expect(bottomLine(['hague'])[0]).toBe('Ana Silva and Piet de Vries are to meet in The Hague in May 2025.'));
});

describe('what is told beside a chosen meeting', () => {
  test('is not what tells mostly of others, but its own news is', () => {
    const told = (of: readonly string[]): Highlight => ({
      at: at('forum.txt', 'De Vries is expected to host her in The Hague in May.'),
      score: 1,
      rule: 'tells-facts',
      of,
    });
    const third = { ...hague, id: 'third' };
    const dossier = (of: readonly string[]): Dossier => ({
      ...DOSSIER,
      meetings: [lisbon, hague, third],
      highlights: [told(of)],
    });
    const left = (of: readonly string[], meeting: string): number =>
      select(dossier(of), { ...EVERYTHING, meetings: [meeting] }, 'dossier').dossier.highlights.length;
    expect(left(['lisbon', 'hague', 'third'], 'lisbon')).toBe(0);
    expect(left(['hague'], 'lisbon')).toBe(0);
    expect(left(['lisbon', 'hague', 'third'], 'hague')).toBe(1);
    expect(left([], 'lisbon')).toBe(1);
  });
  test('is only what stands near it in an article that tells it as background', () => {
    const [report] = lisbon.reports;
    const background = { ...lisbon, reports: [{ ...report, background: true }] as const };
    const far = { ...DOSSIER.highlights[0], at: { ...report.evidence[0], start: 5000, end: 5040 }, of: [] };
    const highlights = [{ ...far, score: 1, rule: 'theme' }];
    const left = (meeting: typeof lisbon): number =>
      select({ ...DOSSIER, meetings: [meeting], highlights }, { ...EVERYTHING, meetings: ['lisbon'] }, 'dossier')
        .dossier.highlights.length;
    expect(left(background)).toBe(0);
    expect(left(lisbon)).toBe(1);
  });
});

test('an id names its own thing, and the parts of a merged one only where no thing has it', () => {
  const spans = [{ article: 'a-0', start: 3, end: 9 }];
  const one = { id: 'meeting-a-0-3-9' };
  const other = { id: 'meeting-a-0-3-9-Holm' };
  expect(answering([one, other], one.id, () => spans)).toEqual([one]);
  expect(answering([other], one.id, () => spans)).toEqual([other]);
});
