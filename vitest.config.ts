import { defineConfig } from 'vitest/config';
import { PURE, ZONED } from './test/pure.ts';

/** By default one core is left to vitest itself, which has little to do: of two, that is half. */
const EVERY_CORE = '100%';

/**
 * Three projects, one after the other. The core is tested in a zone that is a day ahead of most others, where a date that
 * depended on the machine's zone would be seen; vitest.zone.config.ts has its days in one that is a day behind, and the other
 * projects are in the machine's own. The core keeps nothing between two calls but what it knows by heart, so that its tests
 * share a process, and with it what takes long to load and to become quick. The others have a process for each file: where
 * threads end one after the other in one process, Node 24 sometimes ends it over the WebAssembly that each of them had loaded
 * (nodejs/node 64500). The window's tests drive a browser and a service, and wait for what a person would see: they come last
 * and two files at a time, so that they do not fight for the machine with those that read and write.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: [PURE, ZONED],
          env: { TZ: 'Pacific/Kiritimati' },
          pool: 'forks',
          isolate: false,
          maxWorkers: EVERY_CORE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: ['test/app/**', PURE, ZONED],
          pool: 'forks',
          maxWorkers: EVERY_CORE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'window',
          include: ['test/app/**/*.test.ts'],
          globalSetup: 'test/app/browser.ts',
          pool: 'forks',
          // Each file drives a browser and a service: two wait less for each other than for what is drawn.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page comes to show: a machine that does much at once is slow, not wrong.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
