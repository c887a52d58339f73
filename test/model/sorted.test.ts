import { describe, expect, it } from 'vitest';
import { firstEndingAfter, firstIndex, firstStartingFrom, touching } from '../../core/model/sorted.ts';

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

describe('ranges that touch others', () => {
  const touches = touching([
    { start: 20, end: 24 },
    { start: 2, end: 12 },
    { start: 4, end: 6 },
  ]);

  it('are those within one, and those that share an end with it, whatever lies inside another', () => {
    expect(
      [
        [8, 9],
        [0, 3],
        [11, 14],
        [19, 30],
      ].map(([start = 0, end = 0]) => touches({ start, end })),
    ).toEqual([true, true, true, true]);
  });

  it('are not those that only stand beside one', () => {
    expect(
      [
        [0, 2],
        [12, 20],
        [24, 25],
      ].map(([start = 0, end = 0]) => touches({ start, end })),
    ).toEqual([false, false, false]);
    expect(touching([])({ start: 0, end: 5 })).toBe(false);
  });
});
