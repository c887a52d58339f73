import { expect, test } from 'vitest';
import { perStretch, unitsOf } from '../../core/language/stretches.ts';

test('what a stretch tells is made once for each way of writing it', () => {
  const asked: string[] = [];
  const lengthAt = perStretch((stretch) => {
    asked.push(stretch);
    return stretch.length;
  });
  const units = unitsOf('talks, Talks and talks');
  expect([lengthAt(units, 0, 5), lengthAt(units, 7, 12), lengthAt(units, 17, 22)]).toEqual([5, 5, 5]);
  expect(asked).toEqual(['talks', 'Talks']);
});

test('stretches of one length and other letters are kept apart, however many there are', () => {
  const same = perStretch((stretch) => stretch, 1_000);
  const words = Array.from({ length: 5_000 }, (_, i) => `w${i}`);
  const units = unitsOf(words.join(' '));
  let at = 0;
  for (const word of [...words, ...words]) {
    if (at >= units.text.length) at = 0;
    expect(same(units, at, at + word.length)).toBe(word);
    at += word.length + 1;
  }
});

test('a stretch too long to be kept is told all the same', () => {
  const lengthAt = perStretch((stretch) => stretch.length);
  expect(lengthAt(unitsOf('x'.repeat(5_000)), 0, 5_000)).toBe(5_000);
});
