import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/model/calendar.ts';
import { dayInWords } from '../../renderer/parts/date.ts';
import { dayOf } from '../../renderer/parts/day-text.ts';

describe('a day that is written', () => {
  it('is read as it is shown, whichever day it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('1970-01-01', days);
        expect(dayOf(dayInWords(day))).toBe(day);
        expect(dayOf(day)).toBe(day);
      }),
    );
  });

  it('may be written with the month in words, whole or in short, and in figures with the day first', () => {
    for (const text of [
      '3 April 2026',
      '3rd April 2026',
      '03 apr 2026',
      'April 3, 2026',
      'Apr. 3rd 2026',
      '3-Apr-2026',
      '3/4/2026',
      '03.04.2026',
      ' 3. 4. 2026 ',
      '2026-4-3',
    ])
      expect([text, dayOf(text)]).toEqual([text, '2026-04-03']);
  });

  it('is none where it does not exist, or is not told in full', () => {
    for (const text of [
      '',
      '31 April 2026',
      '29/2/2026',
      '4/13/2026',
      'April 2026',
      '2026',
      '3 April',
      '3 Ap 2026',
      '3 Smarch 2026',
      'soon',
    ])
      expect([text, dayOf(text)]).toEqual([text, null]);
  });
});
