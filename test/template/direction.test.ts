import { expect, test } from 'vitest';
import { anchored } from '../../core/template/direction.ts';

test('words that end from the right in a memo from the left are followed by its mark of direction', () => {
  expect(anchored('at the crossing of رفح', false)).toBe('at the crossing of رفح\u200e');
  expect(anchored('“ירושלים,” 2031', false)).toBe('“ירושלים,” 2031\u200e');
});

test('other words are as they were', () => {
  for (const text of ['רפיח (Rafah)', 'Rafah', '2031', '', 'Αθήνα', '東京']) expect(anchored(text, false)).toBe(text);
  expect(anchored('عند رفح', true)).toBe('عند رفح');
});

test('words from the left in a memo from the right have that of the memo', () => {
  expect(anchored('معبر Rafah', true)).toBe('معبر Rafah\u200f');
});

test('words of any length take no time', () => {
  expect(anchored('1'.repeat(200_000), false)).toHaveLength(200_000);
});
