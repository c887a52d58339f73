import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Where browsers of Chromium's kind usually are, on Linux, macOS and Windows. */
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const NAMED = process.env['READOUT_BROWSER'] || undefined;

/** True where a person said READOUT_BROWSER=none: the window's tests are left out, with a line that says so. */
export const skipped = NAMED === 'none';
if (skipped) process.stderr.write('READOUT_BROWSER=none, so the tests of the window did not run.\n');

/** The browser that the tests drive: the one that READOUT_BROWSER names, else the first that is there; undefined where none is. */
export function browserFile(): string | undefined {
  return (NAMED === undefined ? [...BROWSERS, playwrightsOwn()] : [NAMED]).find((file) => existsSync(file));
}

/** Vitest calls it once before the window's tests. Rejects, in words, where no browser is there or can be got. */
export function setup(): void {
  if (skipped || browserFile()) return;
  if (NAMED !== undefined) throw new Error(`READOUT_BROWSER names ${NAMED}, and no file is there.`);
  for (const command of waysToInstall()) {
    process.stderr.write(`No browser for the tests of the window, so one is installed: ${command.join(' ')}\n`);
    const [program = '', ...args] = command;
    // Packages are unpacked in silence: what is asked would wait for ever.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: LONGEST, env });
    if (browserFile()) return;
  }
  throw new Error(
    'No browser for the tests of the window, and none could be installed. Install Chromium, Chrome or Edge, or name one by READOUT_BROWSER; READOUT_BROWSER=none leaves these tests out.',
  );
}

/** How long one command may take, in milliseconds. */
const LONGEST = 300_000;

/** On Debian its own package, which brings the libraries along; where that is not ours to do, Playwright's browser. */
function waysToInstall(): readonly (readonly string[])[] {
  const debian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  const playwright = [process.execPath, path.join(ROOT, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'];
  if (!debian || process.getuid?.() !== 0) return [playwright];
  return [['apt-get', 'update', '-qq'], ['apt-get', 'install', '-y', '-qq', 'chromium'], playwright];
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where Playwright keeps the browser that it would install; nowhere on systems for which it has none. */
function playwrightsOwn(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}
