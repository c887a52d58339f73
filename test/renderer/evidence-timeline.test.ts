import { describe, expect, it } from 'vitest';
import { datedBy, UNDATED } from '../../core/model/dated.ts';
import { layOut } from '../../renderer/views/evidence/timeline-layout.ts';

const line = (id: string, from: string | null, to: string | null, choices: readonly string[] = []) => ({
  id,
  date: datedBy(from, to, 'stated', null, choices),
});

describe('the drawn timeline', () => {
  it('draws a day as a point, a period as a bar, one of two days as two points', () => {
    const drawing = layOut(
      [
        line('day', '2025-01-01', '2025-01-01'),
        line('period', '2025-03-01', '2025-03-31'),
        line('either', '2025-10-20', '2025-10-27', ['2025-10-20', '2025-10-27']),
      ],
      600,
    );
    expect(drawing?.lines.map(({ id, shape, points }) => [id, shape, points.length])).toEqual([
      ['day', 'day', 1],
      ['period', 'period', 0],
      ['either', 'choices', 2],
    ]);
    const [day, period, either] = drawing?.lines ?? [];
    expect(day?.from).toBeLessThan(period?.from ?? 0);
    expect(period?.to).toBeLessThan(either?.from ?? 0);
  });

  it('draws what is open on one side beyond what is known, inside the drawing', () => {
    const drawing = layOut([line('before', null, '2025-01-01'), line('after', '2025-06-01', null)], 400);
    const [before, after] = drawing?.lines ?? [];
    expect(before?.openLeft).toBe(true);
    expect(before?.from).toBeGreaterThanOrEqual(0);
    expect(after?.openRight).toBe(true);
    expect(after?.to).toBeLessThanOrEqual(400);
  });

  it('sets lines that would touch below each other, and those without a date aside', () => {
    const drawing = layOut(
      [line('a', '2025-01-01', '2025-01-01'), line('b', '2025-01-01', '2025-01-01'), { id: 'c', date: UNDATED }],
      400,
    );
    expect(drawing?.lines.map(({ lane }) => lane)).toEqual([0, 1]);
    expect(drawing?.unknown).toEqual(['c']);
    expect(layOut([{ id: 'c', date: UNDATED }], 400)).toBeNull();
  });
});
