import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';

/** The folder of labelled texts and schemas beside the project, where there is one. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared');

const there = existsSync(SHARED);

/** A group of tests that needs `../shared`: skipped where it is absent, failing where READOUT_SHARED=1 says that it must be there. */
export function describeShared(name: string, tests: () => void): void {
  if (!there && process.env.READOUT_SHARED === '1') throw new Error(`READOUT_SHARED=1, but ${SHARED} is not there`);
  describe.skipIf(!there)(`${name} (needs ../shared)`, tests);
}

/** The names of the labelled dossiers; where there are none, one that stands for them, so that what is skipped is counted. */
export function sharedDossiers(): readonly string[] {
  if (!there) return ['each dossier'];
  const entries = readdirSync(path.join(SHARED, 'dossiers'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
