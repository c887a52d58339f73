import { expect, it } from 'vitest';
import { EVERYTHING } from '../../core/model/project.ts';
import { narrowedInWords } from '../../renderer/views/memo/narrowed.ts';

it('says what a memo was narrowed to, and nothing where it tells everything', () => {
  expect(narrowedInWords(EVERYTHING)).toEqual([]);
  expect(narrowedInWords({ ...EVERYTHING, meetings: ['a'], issues: ['b', 'c'], to: '2025-03-31' })).toEqual([
    '1 meeting',
    '2 issues',
    'until 31 Mar 2025',
  ]);
});
