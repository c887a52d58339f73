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

  it('draws what lies years before many days at the end of their axis, which is not pressed together by it', () => {
    const many = Array.from({ length: 9 }, (_, i) => line(`day ${i}`, `2025-03-0${i + 1}`, `2025-03-0${i + 1}`));
    const drawing = layOut([line('long ago', '1981-01-01', '1989-12-31'), ...many], 600);
    const ago = drawing?.lines.find(({ id }) => id === 'long ago');
    const others = drawing?.lines.filter(({ id }) => id !== 'long ago') ?? [];
    expect(drawing?.outside).toEqual(['long ago']);
    expect(ago).toMatchObject({ shape: 'period', openLeft: true });
    expect(ago?.from).toBeGreaterThanOrEqual(0);
    expect(ago?.to).toBeLessThan(Math.min(...others.map(({ from }) => from)));
    expect(Math.max(...others.map(({ to }) => to)) - Math.min(...others.map(({ from }) => from))).toBeGreaterThan(400);
    expect(layOut(many, 600)?.outside).toEqual([]);
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
