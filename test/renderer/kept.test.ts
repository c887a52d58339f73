import { expect, it } from 'vitest';
import { kept } from '../../renderer/state/kept.ts';

const check = (before: unknown, after: unknown): unknown => {
  const found = kept(before, after);
  expect(found).toEqual(after);
  return found;
};

it('what is equal is the very thing that was there', () => {
  const before = { title: 'Talks', sections: [{ key: 'a', words: ['one', 'two'] }], none: null };
  expect(check(before, structuredClone(before))).toBe(before);
});

it('what differs is new, and what is equal beside it stays', () => {
  const before = { sections: [{ key: 'a' }, { key: 'b', on: true }] };
  const found = check(before, { sections: [{ key: 'a' }, { key: 'b', on: false }] }) as typeof before;
  expect(found).not.toBe(before);
  expect(found.sections[0]).toBe(before.sections[0]);
  expect(found.sections[1]).not.toBe(before.sections[1]);
});

it('what has a name in a list is compared with what had it, wherever it stood', () => {
  const before = [
    { id: 'a', words: ['one'] },
    { id: 'b', words: ['two'] },
  ];
  const found = check(before, [
    { id: 'b', words: ['two'] },
    { id: 'c', words: ['three'] },
  ]) as typeof before;
  expect(found[0]).toBe(before[1]);
  expect(found[1]).not.toBe(before[1]);
  // The same two in another order are another list.
  expect(check(before, structuredClone(before).toReversed())).not.toBe(before);
});

it('a part less or a part more is a difference', () => {
  expect(check([1, 2, 3], [1, 2])).toHaveLength(2);
  expect(check([1], [1, 2])).toHaveLength(2);
  expect(check({ a: 1, b: undefined }, { a: 1 })).toEqual({ a: 1 });
  expect(check({ a: 1 }, { b: 1 })).not.toHaveProperty('a');
  expect(check({ a: undefined }, { b: undefined })).toHaveProperty('b');
});

it('what is neither a list nor a plain object is taken as it is', () => {
  const day = new Date(0);
  expect(check({ at: new Date(0) }, { at: day })).toHaveProperty('at', day);
  expect(check(null, [])).toEqual([]);
  expect(check([], {})).toEqual({});
});
