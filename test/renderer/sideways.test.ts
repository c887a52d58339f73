import { expect, it } from 'vitest';
import { stepOf } from '../../renderer/parts/sideways.ts';

it('arrows lead on as one reads: to the right, and from the right to the left', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp'];
  expect(keys.map((key) => stepOf(key, false))).toEqual([1, -1, 0]);
  expect(keys.map((key) => stepOf(key, true))).toEqual([-1, 1, 0]);
});
