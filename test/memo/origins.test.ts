import { expect, it } from 'vitest';
import { rangesOf } from '../../core/memo/origins.ts';

it.each([
  [[], []],
  [[4], ['4']],
  [
    [1, 2],
    ['1', '2'],
  ],
  [[1, 2, 3], ['1–3']],
  [
    [1, 3, 4, 6, 7, 8, 12],
    ['1', '3', '4', '6–8', '12'],
  ],
])('reads %j out as %j', (numbers, words) => expect(rangesOf(numbers)).toEqual(words));
