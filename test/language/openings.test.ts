import { expect, test } from 'vitest';
import { openingClasses } from '../../core/language/times/openings.ts';

function check(shape: string, expected: string): void {
  expect([...openingClasses(shape)].toSorted().join('')).toBe(expected);
}

test('a pattern opens with its first class', () => check('[ab][c]', 'ab'));
test('what may be left out lets the next open too', () => check('[a]?(?:[b][c])*[d][e]', 'abd'));
test('what must stand at least once lets nothing else open', () => check('[a]+[b]', 'a'));
test('each alternative opens', () => check('(?:[a]|[b]?[c]|)[d]|[e]', 'abcde'));
test('a look ahead opens nothing itself', () => check('(?=[a])[b](?=[c])', 'b'));

test('a pattern that may find nothing, or that is none, is refused', () => {
  expect(() => openingClasses('[a]?')).toThrow(RangeError);
  expect(() => openingClasses('[a]|')).toThrow(RangeError);
  expect(() => openingClasses('a[b]')).toThrow(RangeError);
  expect(() => openingClasses('[a])')).toThrow(RangeError);
});
