import { expect, it } from 'vitest';

/** Minutes behind UTC, of the zones of vitest.config.ts and vitest.zone.config.ts: without it a zone might not be in force. */
const BEHIND: Readonly<Record<string, number>> = { 'Pacific/Kiritimati': -14 * 60, 'Pacific/Pago_Pago': 11 * 60 };

it('the zone is the one that the configuration names', () => {
  const zone = process.env['TZ'] ?? '';
  expect(Object.keys(BEHIND)).toContain(zone);
  expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(BEHIND[zone]);
});
