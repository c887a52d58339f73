import { describe, expect, it } from 'vitest';
import { firstEndingAfter, firstIndex, firstStartingFrom } from '../../core/model/sorted.ts';

const RANGES = [
  { start: 0, end: 4 },
  { start: 5, end: 9 },
  { start: 9, end: 12 },
];

describe('the first of a sorted list', () => {
  it('is where a test begins to hold, or behind the last', () => {
    expect([0, 1, 3, 7].map((at) => firstIndex([1, 3, 5], (value) => value >= at))).toEqual([0, 0, 1, 3]);
    expect(firstIndex([], () => true)).toBe(0);
  });

  it('is the range that starts at an offset or later', () => {
    expect([0, 1, 5, 9, 10].map((at) => firstStartingFrom(RANGES, at))).toEqual([0, 1, 1, 2, 3]);
  });

  it('is the range that ends behind an offset', () => {
    expect([0, 4, 8, 9, 12].map((at) => firstEndingAfter(RANGES, at))).toEqual([0, 1, 1, 2, 3]);
  });
});
