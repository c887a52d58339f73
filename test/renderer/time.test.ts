import { describe, expect, it } from 'vitest';
import { timeInWords } from '../../renderer/parts/time.ts';

const check = (value: string, expected: string | null): void => expect(timeInWords(value)).toBe(expected);

describe('a time in words', () => {
  it('is a day, at an hour where that is known, a month or a year', () => {
    check('2025-09-22', '22 Sept 2025');
    check('2025-09-30T01:28:36', '30 Sept 2025, 01:28');
    check('2025-09-30TEV', '30 Sept 2025');
    check('2025-09', 'September 2025');
    check('2025', '2025');
  });

  it('is a quarter, or a week from its Monday', () => {
    check('2025-Q3', 'quarter 3 of 2025');
    check('2025-W01', 'the week from 30 Dec 2024');
    check('2021-W01', 'the week from 4 Jan 2021');
    check('2020-W53', 'the week from 28 Dec 2020');
  });

  it('is how long something lasts', () => {
    check('P2D', '2 days');
    check('P1Y', '1 year');
    check('P1Y6M', '1 year 6 months');
    check('PT90M', '90 minutes');
  });

  it('is nothing where the value tells none', () => {
    for (const value of ['PAST_REF', 'XXXX-WXX-1', 'PXD', 'P', 'PT', '202X', '']) check(value, null);
  });
});
