import { expect, test } from 'vitest';
import { openingsOf } from '../../core/language/times/openings.ts';

function check(shape: string, expected: string): void {
  expect([...openingsOf(shape)].toSorted().join(' ')).toBe(expected);
}

test('a pattern opens with its first two classes', () => check('[ab][c][d]', 'ac bc'));
test('a pattern of one class, or one that may end behind it, opens with that alone', () => {
  check('[a]', 'a');
  check('[a][b]?', 'a ab');
});
test('what may be left out lets the next open too', () => check('[a]?(?:[b][c])*[d][e]', 'ab ad bc de'));
test('what must stand at least once may stand again before the next', () => check('[a]+[b]', 'aa ab'));
test('each alternative opens, and goes on with what follows the group', () =>
  check('(?:[a]|[b]?[c]|)[d]|[e]', 'ad bc cd d e'));
test('a look ahead opens nothing itself', () => check('(?=[a])[b](?=[c])', 'b'));

test('a pattern that may find nothing, or that is none, is refused', () => {
  expect(() => openingsOf('[a]?')).toThrow(RangeError);
  expect(() => openingsOf('[a]|')).toThrow(RangeError);
  expect(() => openingsOf('a[b]')).toThrow(RangeError);
  expect(() => openingsOf('[a])')).toThrow(RangeError);
});
