import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.resolve(import.meta.dirname, '../node_modules/electron');

/**
 * Electron's program where it is installed, else null. (The package itself would fetch it when asked; nothing here does.)
 * ELECTRON_OVERRIDE_DIST_PATH names a folder that holds it, as for the package.
 */
export function electronBinary(): string | null {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = named ?? path.join(PACKAGE, 'dist');
  const binary = path.join(folder, programName());
  return existsSync(binary) ? binary : null;
}

function programName(): string {
  const noted = path.join(PACKAGE, 'path.txt');
  if (existsSync(noted)) return readFileSync(noted, 'utf8').trim();
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** How to get it: one line for people. */
export const HOW_TO_INSTALL =
  'To install Electron’s program (about 120 MB from the network): npm exec install-electron';
