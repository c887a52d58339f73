import { describe, expect, it } from 'vitest';
import { toldOf } from '../../renderer/parts/told-of.ts';

describe('how far something is', () => {
  it('is said each time among few, and by tenths among many', () => {
    const told = (of: number): readonly number[] => [
      ...new Set(Array.from({ length: of + 1 }, (_, done) => toldOf(done, of))),
    ];
    expect(told(3)).toEqual([0, 1, 2, 3]);
    expect(told(200)).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
    expect(told(25)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 25]);
  });
});
