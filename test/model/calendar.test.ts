import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isIsoDay, weekdayOf } from '../../core/model/calendar.ts';

describe('calendar days', () => {
  it('are counted over the ends of months, years and centuries', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('1969-12-31', 1)).toBe('1970-01-01');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  it('lie as far apart as they are days', () => {
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
    expect(daysBetween('1970-01-02', '1969-12-30')).toBe(-3);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('have the weekday of before 1970 as of after', () => {
    expect(['1969-12-28', '1969-12-31', '1970-01-01', '2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([
      7, 3, 4, 1, 7,
    ]);
  });

  it('are none where the month has no such day', () => {
    expect(['2024-02-29', '2023-02-29', '2023-13-01', '2023-1-01'].map(isIsoDay)).toEqual([true, false, false, false]);
  });
});
