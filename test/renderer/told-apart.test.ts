import { expect, it } from 'vitest';
import { toldApart } from '../../renderer/parts/told-apart.ts';

it('names that are the same are numbered from the second on; others stay as they are', () => {
  expect(toldApart(['Names Lima', 'Names Oslo', 'Names Lima', 'Names Lima'])).toEqual([
    'Names Lima',
    'Names Oslo',
    'Names Lima (2)',
    'Names Lima (3)',
  ]);
});
