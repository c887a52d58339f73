import { expect, it } from 'vitest';
import { UNDATED } from '../../core/model/calendar.ts';
import { changesInWords } from '../../main/words/changes.ts';

const nothing = { added: [], changed: [], withdrawn: [], issues: [] };

it.each([
  ['2025-11-02', 'Since “Briefing” of 2025-11-02: 0 added, 0 changed, 0 withdrawn; issues that moved: 0.'],
  [UNDATED, 'Since “Briefing” on undated articles: 0 added, 0 changed, 0 withdrawn; issues that moved: 0.'],
])('the day of an older memo, or that it has none: %s', (date, expected) => {
  expect(changesInWords({ ...nothing, since: { title: 'Briefing', date } })).toBe(expected);
});
