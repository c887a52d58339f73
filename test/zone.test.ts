import { expect, it } from 'vitest';

/** Holds under both configurations, each in its own zone: without it the second run might prove nothing. */
it('the zone is the one that the configuration names', () => {
  const zone = process.env['TZ'];
  if (zone === 'Pacific/Kiritimati') expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(-14 * 60);
  else expect(new Date(Date.UTC(2024, 0, 1)).toISOString()).toBe('2024-01-01T00:00:00.000Z');
});
