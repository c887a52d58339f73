import { expect, test } from 'vitest';
import { baseIsRight } from '../../core/model/direction.ts';
import { stretchesOf } from '../../core/write/direction.ts';

/** The text with its stretches from the right in brackets. */
function drawn(text: string): string {
  return stretchesOf(text)
    .map((stretch) => (stretch.rightToLeft ? `<${stretch.text}>` : stretch.text))
    .join('');
}

test('a stretch from the right has the signs and numbers between its words, and none around them', () => {
  expect(drawn('Hassan (سامح حسن) said: "نريد 12, لا أقل," and left')).toBe(
    'Hassan (<سامح حسن>) said: "<نريد 12, لا أقل>," and left',
  );
  expect(drawn('ירושלים 2031')).toBe('<ירושלים> 2031');
  expect(drawn('שָׁלוֹם and שלום')).toBe('<שָׁלוֹם> and <שלום>');
  expect(drawn('Lisbon, 2031')).toBe('Lisbon, 2031');
  expect(drawn('')).toBe('');
});

test('a paragraph runs as its first letter does, unless it only begins with a name of the other direction', () => {
  expect(baseIsRight('Noa (נועה בן־עמי)', false)).toBe(false);
  expect(baseIsRight('“אנחנו רוצים הסכם” 12', false)).toBe(true);
  expect(baseIsRight('ליאור was heard first.', false)).toBe(false);
  expect(baseIsRight('Rafah معبر رفح هو الباب', true)).toBe(true);
  expect(baseIsRight('12 (3)', true)).toBe(true);
});

test('the time grows with the length of the text alone', () => {
  const marks = `א${'\u05b0'.repeat(100_000)} ${'1 '.repeat(100_000)}b`;
  expect(stretchesOf(marks).map(({ rightToLeft }) => rightToLeft)).toEqual([true, false]);
});
