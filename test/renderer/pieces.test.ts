import { describe, expect, it } from 'vitest';
import { type Pieces, takenOver } from '../../renderer/state/growing.ts';

interface Item {
  readonly key: string;
  readonly words: string;
}
const items = (...words: readonly string[]): readonly Item[] => words.map((one) => ({ key: one[0] ?? '', words: one }));
const keyOf = ({ key }: Item): string => key;
const words = (pieces: Pieces<Item>): readonly string[] => [...pieces.values()].map((one) => one.words);
const check = (before: readonly Item[], now: readonly Item[], most: number, expected: readonly string[]): void =>
  expect(words(takenOver(new Map(before.map((one) => [one.key, one])), now, keyOf, most))).toEqual(expected);

describe('a list that is taken over in pieces', () => {
  it('begins with the foremost, and shows nothing yet of those behind', () => {
    check([], items('a1', 'b1', 'c1'), 2, ['a1', 'b1']);
  });

  it('shows the others as they were until their turn comes', () => {
    check(items('a1', 'b1', 'c1'), items('a2', 'b2', 'c2'), 1, ['a2', 'b1', 'c1']);
  });

  it('spends no turn on what is the same', () => {
    const [a, b, c] = items('a1', 'b1', 'c1');
    if (!a || !b || !c) throw new Error('three items');
    check([a, b, c], [a, b, { ...c, words: 'c2' }], 1, ['a1', 'b1', 'c2']);
  });

  it('has the order of today at once, and nothing that is gone', () => {
    check(items('a1', 'b1', 'c1'), items('c2', 'b2'), 0, ['c1', 'b1']);
  });
});
