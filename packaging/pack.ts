import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronBinary, HOW_TO_INSTALL } from './electron.ts';
import { standInElectron } from './stand-in.ts';

/**
 * `npm run pack`: the desktop program in build/packed, for this machine's system where Electron's program is installed;
 * further arguments go to electron-builder (`-- --dir` leaves out the installers). Where it is not installed, a folder for
 * Linux with a stand-in for it: everything of ours is in its place, and test/desktop/pack.test.ts looks at it.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const STAND_IN = path.join(ROOT, 'build/stand-in');
const args = process.argv.slice(2);

run('packaging/bundle.ts');
if (electronBinary()) {
  run('node_modules/electron-builder/cli.js', '--publish', 'never', `-c.electronDist=${distFolder()}`, ...args);
} else {
  process.stderr.write(`Electron is not installed, so a stand-in takes its place. ${HOW_TO_INSTALL}\n`);
  standInElectron(STAND_IN);
  run('node_modules/electron-builder/cli.js', '--linux', 'dir', `-c.electronDist=${STAND_IN}`, ...args);
}

function distFolder(): string {
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(ROOT, 'node_modules/electron/dist');
}

function run(script: string, ...given: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, script), ...given], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
