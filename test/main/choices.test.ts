import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../core/model/project.ts';
import { type BriefValues, selectionOf } from '../../main/commands/choices.ts';
import { Trouble } from '../../main/trouble.ts';

function check(values: BriefValues, expected: object): void {
  expect(selectionOf(values)).toEqual({ ...EVERYTHING, ...expected });
}

function refused(values: BriefValues): string {
  try {
    selectionOf(values);
    return 'nothing';
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
}

describe('choices on the command line', () => {
  test('none choose everything', () => check({}, {}));
  test('a month and a year as a period begin on its first day and end on its last', () =>
    check({ from: '2024-02', to: '2024' }, { from: '2024-02-01', to: '2024-12-31' }));
  test('a text may hold equals signs, and a key given again adds a line', () =>
    check({ set: ['purpose=a=b', 'avoid=x', 'purpose=c'] }, { prompts: { purpose: 'a=b\nc', avoid: 'x' } }));
  test('an empty title and marking are none', () => check({ title: ' ', marking: '' }, {}));
  test('a key that every object has is a key like others', () =>
    check({ set: ['constructor=x'] }, { prompts: { constructor: 'x' } }));
  test.each([
    ['a day that does not exist', { from: '2025-02-30' }, 'bad-date'],
    ['a day in words', { to: 'yesterday' }, 'bad-date'],
    ['a period that ends before it begins', { from: '2026', to: '2025' }, 'reversed-dates'],
    ['a text without a key', { set: ['=x'] }, 'bad-set'],
    ['a key without a text', { set: ['purpose'] }, 'bad-set'],
    ['an unknown style of citations', { citations: 'inline' }, 'bad-choice'],
  ])('refused: %s', (_, values, code) => expect(refused(values)).toBe(code));
});
