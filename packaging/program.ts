import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMPILED } from '../main/resources.ts';
import { BUNDLE_FOLDER, MADE_OF, sources } from '../main/sources.ts';
import { keepNode } from './node-blob.ts';
import { QUICK } from './quick.ts';

/**
 * `npm run prepare`, which `npm ci` runs at its end: the program as one bundle in build/program, for a start in half the
 * time, and Node itself as `npm run brief` starts it. It reads templates, articles and fonts in the repository. Sources changed afterwards are run as they are. The sample
 * memo is written, so that what the code compiles to is kept for the first start too.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
if (isThere('vite'))
  await make().catch((error: unknown) => {
    // The sources do as well: packages are installed all the same.
    process.stderr.write(`The program could not be bundled, so that it starts from its sources: ${String(error)}\n`);
  });

async function make(): Promise<void> {
  const { bundleCode } = await import('./bundle-code.ts');
  const before = sources();
  const folder = path.join(ROOT, BUNDLE_FOLDER);
  const note = path.join(folder, MADE_OF);
  // Half a bundle says of no sources that it is made of them.
  rmSync(note, { force: true });
  await bundleCode(folder, 'loaded');
  writeFileSync(`${note}.part`, before);
  renameSync(`${note}.part`, note);
  if (COMPILED) rmSync(COMPILED, { recursive: true, force: true });
  keepNode(ROOT, QUICK);
  compile();
}

/** What is kept of a module is what was compiled at the end of the first process that used it: both formats, which use most, come first. */
function compile(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-prepare-'));
  try {
    for (const switches of [QUICK, []])
      for (const names of [['memo.pdf', 'memo.docx'], ['memo.docx']]) {
        const outs = names.flatMap((name) => ['--out', path.join(folder, name)]);
        const command = [path.join(ROOT, 'main/cli.js'), 'brief', path.join(ROOT, 'seeds'), ...outs];
        spawnSync(process.execPath, [...switches, ...command], { cwd: ROOT });
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without the packages for development there is nothing to bundle with. */
function isThere(name: string): boolean {
  try {
    return existsSync(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch {
    return false;
  }
}
