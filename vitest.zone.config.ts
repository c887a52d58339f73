import { defineConfig } from 'vitest/config';

/**
 * The reading, the dossier and the memo once more, in a zone that is a day ahead of most others: a date that depended on
 * the machine's zone would be seen. Processes, since a zone is a whole process's.
 */
export default defineConfig({
  test: {
    include: ['test/{ingest,language,dossier,memo}/**/*.test.ts', 'test/zone.test.ts'],
    exclude: ['test/dossier/scale.test.ts', 'test/language/robust.test.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 60_000,
  },
});
