import { defineConfig } from 'vitest/config';
import { ZONED } from './test/pure.ts';

/**
 * What reads, works out and prints days once more, in a zone that is a day behind most others, as vitest.config.ts has the core in
 * one that is a day ahead: midnight falls on another day in each. Processes, since a zone is a whole process's.
 */
export default defineConfig({
  test: {
    include: [
      'test/{golden,ingest,model}/**/*.test.ts',
      'test/language/{dated-again,openings,sides,times,times-of-news}.test.ts',
      'test/facts/events*.test.ts',
      'test/dossier/{cases,dating,dating-*,meetings-news-day,seeds,stamps}.test.ts',
      'test/memo/{changes,chosen-meetings,sections,wording}.test.ts',
      ZONED,
    ],
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    env: { TZ: 'Pacific/Pago_Pago' },
    testTimeout: 60_000,
  },
});
