import { expect, it } from 'vitest';
import { bandsOf } from '../../renderer/templates/list/bands.ts';

const rows = (pattern: string): readonly boolean[] => pattern.split('').map((sign) => sign === 'x');

it('rows that differ are one band where they stand close, and several where they do not', () => {
  expect(bandsOf(rows('....'))).toEqual([]);
  expect(bandsOf(rows('xx..'))).toEqual([{ top: 0, height: 0.5 }]);
  expect(bandsOf(rows('x.x.....'))).toEqual([{ top: 0, height: 3 / 8 }]);
  expect(bandsOf(rows('x.....xx'))).toEqual([
    { top: 0, height: 1 / 8 },
    { top: 6 / 8, height: 2 / 8 },
  ]);
});
