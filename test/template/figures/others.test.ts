import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedBy, UNDATED } from '../../../core/model/dated.ts';
import type { MemoIssue, MemoMeeting } from '../../../core/model/memo.ts';
import { drawEncounters } from '../../../core/template/figures/encounters.ts';
import { drawIssues } from '../../../core/template/figures/issues.ts';
import { expectOrder } from './inside.ts';

const ROOM = { width: 467, tallest: 570 };
const stated = datedBy('2031-03-04', '2031-03-04', 'stated', null);
const within = datedBy('2031-04-01', '2031-04-30', 'inferred', null);
const name = fc.oneof(
  fc.constantFrom(
    'Ana Silva',
    'Piet de Vries',
    'S. Okafor',
    'Maria-Theresia von Hohenstein-Wittgenstein',
    '王毅',
    'محمد',
  ),
  fc.string({ minLength: 1, maxLength: 30 }),
);

function meeting(who: readonly string[], date = stated, status: MemoMeeting['status'] = 'held'): MemoMeeting {
  return {
    id: 'm',
    kind: 'meeting',
    status,
    date,
    when: date === UNDATED ? null : 'between 14 and 21 September 2031',
    who: who.map((one) => ({ party: null, name: one })),
    place: 'Lisbon',
    occasion: null,
    background: false,
  };
}

describe('who met whom', () => {
  it('says what the number beside a row means, where somebody has no column', () => {
    const textsOf = (all: readonly MemoMeeting[]): readonly string[] =>
      drawEncounters(all, { 'figure.key.others': 'so many others' }, ROOM)?.scenes.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : [])),
      ) ?? [];
    const pair = meeting(['Ana Silva', 'Piet de Vries']);
    const crowd = meeting(['Ana Silva', 'Piet de Vries', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']);
    expect(textsOf([pair, crowd])).toEqual(expect.arrayContaining(['so many others', '+1']));
    expect(textsOf([pair, pair])).not.toContain('so many others');
  });

  it('breaks no name within a word: its column is wider, and where there is no room for all the last are counted', () => {
    const textsOf = (who: readonly string[]): readonly string[] =>
      drawEncounters([meeting(who), meeting(who)], {}, ROOM)?.scenes.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : [])),
      ) ?? [];
    const six = ['Ana Silva', 'Norway', 'Piet de Vries', 'Okafor', 'five other officials', 'Norwegian counterparts'];
    expect(textsOf(six)).toEqual(expect.arrayContaining(['counterparts', 'officials']));
    expect(textsOf(six)).not.toContain('+1');
    const long = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => `${letter}holmersveldkampen`);
    expect(textsOf(long).filter((text) => text.endsWith('holmersveldkampen')).length).toBeGreaterThan(1);
    expect(textsOf(long).filter((text) => text.endsWith('kampen') && !long.includes(text))).toEqual([]);
    expect(textsOf(long).some((text) => text.startsWith('+'))).toBe(true);
    // Scripts without spaces have nothing to break.
    const chinese = ['王毅', '李强', '张又侠', '丁薛祥', '何立峰', '刘振民'];
    expect(textsOf(chinese)).toEqual(expect.arrayContaining(chinese));
  });

  it('keeps within the page, whoever met', () => {
    const meetings = fc.array(
      fc
        .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), fc.constantFrom(stated, within, UNDATED))
        .map(([who, date]) => meeting(who, date)),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(meetings, (all) => {
        for (const scene of drawEncounters(all, {}, ROOM)?.scenes ?? []) {
          expect(scene.height).toBeLessThanOrEqual(ROOM.tallest + 20);
          expectOrder(scene);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('joins those who were there, counts those without a column, and shows a plan as a ring', () => {
    const eight = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    const drawn = drawEncounters([meeting(['A', 'B'], stated, 'planned'), meeting(eight)], {}, ROOM);
    const shapes = drawn?.scenes[0]?.shapes ?? [];
    // Beside the row, and in the key.
    expect(shapes.filter((shape) => shape.kind === 'label' && shape.text.startsWith('+'))).toHaveLength(2);
    expect(shapes.filter((shape) => shape.kind === 'dot' && shape.fill === 'paper')).toHaveLength(3);
  });

  it('draws nothing where there is nothing to compare', () => {
    expect(drawEncounters([meeting(['A', 'B'])], {}, ROOM)).toBe(null);
    expect(drawEncounters([meeting(['A']), meeting(['A'])], {}, ROOM)).toBe(null);
  });

  it('draws nothing where most meetings are of people who have no column', () => {
    const pairs = Array.from({ length: 8 }, (_, i) => meeting([`A${i}`, `B${i}`]));
    expect(drawEncounters(pairs, {}, ROOM)).toBe(null);
    expect(drawEncounters(pairs.slice(0, 6), {}, ROOM)?.scenes).toHaveLength(1);
  });
});

describe('issues over time', () => {
  const issue = (
    label: string,
    steps: MemoIssue['steps'],
    silentSince = null as MemoIssue['silentSince'],
  ): MemoIssue => ({
    id: label,
    label,
    status: steps.at(-1)?.status ?? 'open',
    steps,
    silentSince,
  });
  const step = (status: MemoIssue['status'], date = stated): MemoIssue['steps'][number] => ({
    date,
    status,
    when: null,
  });

  it('keeps within the page', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('open', 'eased', 'resolved'), fc.constantFrom(stated, within, UNDATED)),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, steps, fc.boolean()), { minLength: 2, maxLength: 60 }), (all) => {
        const issues = all.map(([label, some, silent]) =>
          issue(
            label,
            some.map(([status, date]) => step(status, date)),
            silent ? within : null,
          ),
        );
        for (const scene of drawIssues(issues, {}, ROOM)?.scenes ?? []) expectOrder(scene);
      }),
      { numRuns: 60 },
    );
  });

  it('shows what is eased and what is settled by shapes of their own, and silence as points', () => {
    const drawn = drawIssues(
      [issue('fees', [step('open'), step('eased', within)], within), issue('quotas', [step('open'), step('resolved')])],
      {},
      ROOM,
    );
    const shapes = drawn?.scenes[0]?.shapes ?? [];
    expect(shapes.some((shape) => shape.kind === 'polygon')).toBe(true);
    expect(shapes.some((shape) => shape.kind === 'bar' && shape.stroke === null)).toBe(true);
    expect(shapes.some((shape) => shape.kind === 'line' && shape.stroke.ink === 'muted')).toBe(true);
  });
});
