import { defineConfig } from 'vitest/config';

/**
 * Two projects, one after the other: the window's tests drive a browser and a service, and wait for what a person would
 * see. They come last and two files at a time, so that they do not fight for the machine with those that read and write. A process
 * for each file: where threads end one after the other in one process, Node 24 sometimes ends it over the WebAssembly that each of
 * them had loaded (nodejs/node 64500).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: ['test/app/**'],
          pool: 'forks',
          // By default one core is left to vitest itself, which has little to do: of two, that is half.
          maxWorkers: '100%',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
