import { expect, it } from 'vitest';
import { openWinkData } from '../../core/language/base/wink-data.ts';
import { wordsOfTable, wordTableOf } from '../../packaging/native/word-table.ts';

const { words } = openWinkData();
const list = Array.from({ length: words.size }, (_, lexeme) => words.at(lexeme));
const table = wordTableOf(list);
const kept = wordsOfTable(table);

it('tells each word of the model by its number, and each number by its word', () => {
  expect(kept.size).toBe(words.size);
  const wrong = list.filter((word, lexeme) => kept.at(lexeme) !== word || kept.numberOf(word) !== lexeme);
  expect(wrong).toEqual([]);
  expect(list).toContain('can’t');
});

it('knows no other words', () => {
  for (const word of ['', 'Vorpalia', 'talk s', 'can’tt', 'ẞtraße', '\0', list.join(''), kept.at(words.size)])
    expect(kept.numberOf(word), word.slice(0, 20)).toBeUndefined();
  // A piece of the letters that begins and ends where words do is two of them, and not a word.
  const [first = '', second = ''] = list.filter((word) => word.startsWith('zo'));
  expect(kept.numberOf(first + second)).toBe(words.numberOf(first + second));
});

it('keeps most look-ups to one slot', () => {
  const used = table.slots.filter((slot) => slot !== 0).length;
  expect(used / table.slots.length).toBeLessThan(0.67);
});

it('holds an empty list, and refuses one that is too long', () => {
  expect(wordsOfTable(wordTableOf([])).numberOf('the')).toBeUndefined();
  expect(() => wordTableOf(Array.from({ length: 131_071 }, (_, i) => `w${i}`))).toThrow(RangeError);
});
