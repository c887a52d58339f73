import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/model/calendar.ts';
import { type DatedBy, datedBy } from '../../../core/model/dated.ts';
import type { Shape } from '../../../core/model/scene.ts';
import { onScale } from '../../../core/model/stretch.ts';
import { axisOf, axisShapes } from '../../../core/template/figures/axis.ts';
import { widthOf, wrapped } from '../../../core/template/figures/measure.ts';
import { drawTimeline, type Entry } from '../../../core/template/figures/timeline.ts';
import { expectOrder } from './inside.ts';

const ROOM = { width: 467, tallest: 570 };
const WORDS = { 'month.1': 'January', 'month.3': 'March', 'month.9': 'September' };

function entry(date: DatedBy, shown: Entry['shown'] = 'meeting', what = 'They met in Lisbon.'): Entry {
  return { date, shown, when: '3 March 2031', what };
}

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days));
const date: fc.Arbitrary<DatedBy> = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom('day', 'span', 'choices', 'until', 'since'))
  .map(([first, more, kind]) => {
    const last = addDays(first, more);
    if (kind === 'day') return datedBy(first, first, 'stated', null);
    if (kind === 'until') return datedBy(null, last, 'inferred', null);
    if (kind === 'since') return datedBy(first, null, 'inferred', null);
    return datedBy(first, last, 'inferred', null, kind === 'choices' && more > 0 ? [first, last] : []);
  });
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'مرحبا بالعالم، كيف الحال؟',
    '部长们于周二在巴黎举行会谈并就渔业配额达成一致意见',
    'W'.repeat(300),
    '',
  ),
);
const entries = fc.array(
  fc.record({
    date,
    shown: fc.constantFrom('meeting', 'event', 'planned', 'called-off'),
    when: words,
    what: words,
  }) satisfies fc.Arbitrary<Entry>,
  { minLength: 2, maxLength: 45 },
);

/** The shapes of a drawing of one entry, its certain neighbour's left out. */
function shapesOf(one: Entry): readonly Shape[] {
  const drawn = drawTimeline([one, entry(datedBy('2031-01-01', '2031-01-01', 'stated', null))], WORDS, ROOM);
  return drawn?.scenes[0]?.shapes ?? [];
}

describe('the timeline’s figure', () => {
  it('keeps every label and mark within the page, and no label over another', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom('axis', 'rail'), (all, look) => {
        const drawn = drawTimeline(all, WORDS, ROOM, look);
        expect(drawn?.scenes.length).toBeGreaterThan(0);
        for (const scene of drawn?.scenes ?? []) {
          expect(scene.height).toBeLessThanOrEqual(ROOM.tallest + 20);
          expectOrder(scene);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rules its days evenly, also where a label has no room beside the one with the year', () => {
    const months = { 'month.9': 'September', 'month.10': 'October' };
    const axis = axisOf(['2031-09-06', '2031-10-05'], 300, 467, months);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['7 Sep 2031', '', '21 Sep', '28 Sep', '5 Oct']);
    const lines = axisShapes(axis, 0, 100).filter((shape) => shape.kind === 'line' && shape.from[0] === shape.to[0]);
    const at = lines.map((shape) => (shape.kind === 'line' ? shape.from[0] : 0));
    expect(at).toEqual(axis.ticks.map(({ x }) => x));
    const steps = at.slice(1).map((x, i) => x - (at[i] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 0);
    const labels = axisShapes(axis, 0, 100).filter((shape) => shape.kind === 'label');
    expect(labels).toHaveLength(4);
  });

  it.each([
    ['janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 'avr juil oct'],
    ['January February March April May June July August September October November December', 'Apr July Oct'],
    ['gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', 'apr lug ott'],
  ])('shortens no month to what another may be: %s', (names, short) => {
    const months = Object.fromEntries(names.split(' ').map((name, i) => [`month.${i + 1}`, name]));
    const { ticks } = axisOf(['2031-01-01', '2032-01-01'], 100, 467, months);
    const shown = ticks.map(({ text }) => text.replace(/ ?\d+/, '')).filter((text) => text !== '');
    expect(shown.join(' ')).toBe(short);
  });

  it('goes on in a second drawing rather than below the page’s end', () => {
    const many = Array.from({ length: 60 }, (_, i) => {
      const on = addDays('2031-01-01', i * 3);
      return entry(datedBy(on, on, 'stated', null), 'event', `Event ${i}`);
    });
    const drawn = drawTimeline(many, WORDS, ROOM);
    expect(drawn?.scenes.length).toBeGreaterThan(1);
    const told = drawn?.scenes.flatMap(({ shapes }) => shapes).filter((shape) => shape.kind === 'label') ?? [];
    for (const { what } of many) expect(told.filter(({ text }) => text === what)).toHaveLength(1);
  });

  it('cuts what happened to a line where that saves a page, and leaves no page with a row or two', () => {
    const on = (i: number): DatedBy => datedBy(addDays('2031-01-01', i), addDays('2031-01-01', i), 'stated', null);
    const long = 'The ministers of both states met the envoys of the league of ports and spoke of the quota at length.';
    const rowsOf = (count: number): readonly number[] => {
      const entries = Array.from({ length: count }, (_, i) => entry(on(i * 3), 'event', long));
      const told = (drawTimeline(entries, WORDS, ROOM)?.scenes ?? []).map(({ shapes }) =>
        shapes.filter((shape) => shape.kind === 'label' && shape.text === '3 March 2031'),
      );
      return told.map(({ length }) => length);
    };
    expect(rowsOf(20)).toEqual([20]);
    expect(rowsOf(30)).toEqual([30]);
    // A first page that is full leaves what follows the second drawing more room than two that are half empty.
    const [first = 0, second = 0, ...more] = rowsOf(48);
    expect([first + second, first > second, more]).toEqual([48, true, []]);
    expect(rowsOf(first + 1)).toEqual([first - 2, 3]);
    expect(rowsOf(first)).toEqual([first]);
  });

  it('has a row of one line for each of many, and then as much room for a date as keeps it in one', () => {
    const span = datedBy('2031-03-10', '2031-03-20', 'inferred', null);
    const when = 'between 10 and 20 September 2031';
    const what = 'The ministers of both states met the envoys of the league.';
    const told = (count: number): { readonly height: number; readonly labels: readonly string[] } => {
      const entries = Array.from({ length: count }, () => ({ date: span, shown: 'event' as const, when, what }));
      const scene = drawTimeline(entries, WORDS, { ...ROOM, width: 480 })?.scenes[0];
      const labels = scene?.shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : [])) ?? [];
      return { height: scene?.height ?? 0, labels };
    };
    const [few, many] = [told(9), told(16)];
    expect(few.labels).not.toContain(when);
    expect(few.labels.filter((one) => one.startsWith('The ministers'))).toHaveLength(9);
    expect(many.labels.filter((one) => one === when)).toHaveLength(16);
    expect(many.labels.filter((one) => /^The ministers .* …$/.test(one))).toHaveLength(16);
    expect(many.height).toBeLessThan(few.height * 1.3);
  });

  it('keeps a date that is longer than that column, and beside its lines as many of what happened', () => {
    const span = datedBy('2031-03-10', '2031-03-20', 'inferred', null);
    const when = 'between Wednesday 10 September 2031 and Wednesday 17 September 2031';
    const what = 'The ministers of both states met the envoys of the league of ports.';
    const short = { date: span, shown: 'event' as const, when: '10 September', what };
    const entries = Array.from({ length: 20 }, (_, i) => (i === 3 ? { ...short, when } : short));
    const labels = drawTimeline(entries, WORDS, ROOM)?.scenes[0]?.shapes.flatMap((shape) =>
      shape.kind === 'label' ? [shape.text] : [],
    );
    expect(labels?.join(' ')).toContain(when.split(' ').at(-1));
    expect(labels?.filter((one) => one.endsWith('…'))).toHaveLength(19);
  });

  it.each([
    ['2031-01-05 2031-02-01 2031-02-20 2031-03-03', [0, 1, 2, 3]],
    ['1960-01-05 2031-01-05 2031-02-01 2031-02-20 2031-03-03', [1, 2, 3, 4]],
    ['2031-01-05 2031-02-01 2031-02-20 2031-03-03 2050-03-03', [0, 1, 2, 3]],
    ['1960-01-05 1980-02-01 1999-02-20 2015-03-03 2031-03-03', [0, 1, 2, 3, 4]],
    // Many days of one spring are not pressed together by a few years before it.
    [
      `2021-01-05 2022-02-01 2025-01-05 2026-03-03 ${Array.from({ length: 28 }, (_, i) => addDays('2031-02-01', i)).join(' ')}`,
      Array.from({ length: 28 }, (_, i) => i + 4),
    ],
    // What is only a little apart stays on it: it would be no great gain.
    ['1990-01-01 2030-12-01 2031-01-05 2031-01-20 2031-02-01 2031-02-20 2031-03-03 2031-03-13', [1, 2, 3, 4, 5, 6, 7]],
    // Nor are the last few days of many left out for a scale half as wide again.
    [
      `2021-01-05 2026-03-03 ${Array.from({ length: 32 }, (_, i) => addDays('2031-02-01', i)).join(' ')} 2031-03-14 2031-03-17 2031-03-20 2031-03-22`,
      Array.from({ length: 36 }, (_, i) => i + 2),
    ],
    // One of three is no outlier.
    ['1960-01-05 2031-01-05 2031-02-01', [0, 1, 2]],
  ])('has few dates far from the others outside its scale: %s', (days, inside) => {
    const dates = days.split(' ');
    expect(onScale(dates, (one) => [one]).map((one) => dates.indexOf(one))).toEqual(inside);
  });

  it('leads out of the scale by an arrow, and says what that means', () => {
    const on = (iso: string): Entry => entry(datedBy(iso, iso, 'stated', null));
    const near = ['2031-01-05', '2031-02-01', '2031-02-20', '2031-03-03'].map(on);
    const arrowsOf = (all: readonly Entry[]): number =>
      drawTimeline(all, WORDS, ROOM)?.scenes[0]?.shapes.filter(({ kind }) => kind === 'polygon').length ?? 0;
    // One beside the entry, one in the key.
    expect([arrowsOf(near), arrowsOf([on('1960-05-01'), ...near])]).toEqual([0, 2]);
  });

  it('shows a date that begins before the scale and ends on it there, and leads out where it begins', () => {
    const on = (iso: string): Entry => entry(datedBy(iso, iso, 'stated', null));
    const near = ['2031-01-05', '2031-01-20', '2031-02-01', '2031-02-20', '2031-03-03', '2031-03-09'].map(on);
    const marksOf = (from: string, to: string): readonly Shape[] =>
      drawTimeline([entry(datedBy(from, to, 'stated', null)), ...near], WORDS, ROOM)?.scenes[0]?.shapes ?? [];
    const spanOf = (shapes: readonly Shape[]): readonly number[] =>
      shapes.flatMap((one) => (one.kind === 'bar' ? [one.at[0], one.at[0] + one.width] : [])).slice(0, 2);
    const headsOf = (shapes: readonly Shape[]): readonly number[] =>
      shapes.flatMap((one) => (one.kind === 'polygon' ? [one.points[0]?.[0] ?? 0] : []));
    const [start = 0, end = 0] = spanOf(marksOf('2029-01-01', '2031-01-31'));
    const axisLeft = ROOM.width * 0.58;
    expect(start).toBeGreaterThan(axisLeft + 4);
    expect(start).toBeLessThan(axisLeft + 10);
    expect(end).toBeGreaterThan(axisLeft + 20);
    expect(end).toBeLessThan(ROOM.width - 40);
    expect(headsOf(marksOf('2029-01-01', '2031-01-31'))[0]).toBeCloseTo(axisLeft, 0);
    expect(headsOf(marksOf('2031-03-10', '2035-12-31'))[0]).toBeCloseTo(ROOM.width - 6, 0);
    // One day of it on the scale is no more than its arrow.
    const [outside = 0, far = 0] = spanOf(marksOf('2029-01-01', '2031-01-04'));
    expect([outside > axisLeft + 7, far - outside]).toEqual([true, 10]);
  });

  it('shows an uncertain date by another shape than a stated day', () => {
    const stated = shapesOf(entry(datedBy('2031-03-03', '2031-03-03', 'stated', null)));
    expect(stated.filter(({ kind }) => kind === 'polygon')).toEqual([]);
    const choices = ['2031-03-03', '2031-03-10'];
    const one = shapesOf(entry(datedBy('2031-03-03', '2031-03-10', 'stated', null, choices)));
    // A diamond for each day, and one in the key.
    expect(one.filter(({ kind }) => kind === 'polygon')).toHaveLength(3);
    const month = shapesOf(entry(datedBy('2031-03-01', '2031-03-31', 'stated', null)));
    const bars = month.filter((shape) => shape.kind === 'bar');
    expect(bars.length).toBeGreaterThan(0);
    for (const { stroke } of bars) expect(stroke?.dash.length).toBeGreaterThan(0);
  });

  it('draws nothing for a single entry', () => {
    expect(drawTimeline([entry(datedBy('2031-03-03', '2031-03-03', 'stated', null))], WORDS, ROOM)).toBe(null);
  });
});

describe('words in a figure', () => {
  it('break into lines that fit, and end in an ellipsis where more was said', () => {
    const lines = wrapped('The ministers met in Lisbon to speak of quotas and of port fees.', 90, 8, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const one of lines) expect(widthOf(one, 8)).toBeLessThanOrEqual(90);
    expect(wrapped('Short', 90, 8, 2)).toEqual(['Short']);
  });

  it('are cut between words, but for one so long that little would be left', () => {
    const [, cut = ''] = wrapped('The ministers met in Lisbon to speak of quotas, and of port fees.', 90, 8, 2);
    expect(cut).toBe('Lisbon to speak of …');
    expect(wrapped('The quotas, portfees', 52, 8, 1)).toEqual(['The quotas …']);
    expect(wrapped('Donaudampfschifffahrtsgesellschaft', 60, 8, 1)[0]).toMatch(/^Donaudampf\p{L}*…$/u);
    expect(wrapped('部长们于周二在巴黎举行会谈并就渔业配额达成一致意见', 60, 8, 1)[0]).toMatch(
      /^部长们于\p{Script=Han}*…$/u,
    );
  });

  it('take linear time on a word without end', () => {
    expect(wrapped('a'.repeat(20_000), 90, 8, 2)).toHaveLength(2);
  });
});
