import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BUNDLE_FOLDER, MADE_OF, sources } from '../main/sources.ts';

/**
 * `npm run prepare`, which `npm ci` runs at its end: the program as one bundle in build/program, for a start in half the
 * time. It reads templates, articles and fonts in the repository. Sources changed afterwards are run as they are.
 */
if (isThere('vite'))
  await make().catch((error: unknown) => {
    // The sources do as well: packages are installed all the same.
    process.stderr.write(`The program could not be bundled, so that it starts from its sources: ${String(error)}\n`);
  });

async function make(): Promise<void> {
  const { bundleCode } = await import('./bundle-code.ts');
  const before = sources();
  const folder = path.resolve(import.meta.dirname, '..', BUNDLE_FOLDER);
  const note = path.join(folder, MADE_OF);
  // Half a bundle says of no sources that it is made of them.
  rmSync(note, { force: true });
  await bundleCode(folder);
  writeFileSync(`${note}.part`, before);
  renameSync(`${note}.part`, note);
}

/** Without the packages for development there is nothing to bundle with. */
function isThere(name: string): boolean {
  try {
    return existsSync(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return false;
  }
}
