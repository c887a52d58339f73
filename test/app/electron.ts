import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { electronBinary, HOW_TO_INSTALL } from '../../packaging/electron.ts';
import { startAnew } from './anew.ts';
import { PATIENCE, type TestWindow } from './support.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let bundled: string | null = null;

/** The window in the desktop program, on a library of its own: what READOUT_WINDOW=electron asks for. */
export async function openElectron(size: { readonly width: number; readonly height: number }): Promise<TestWindow> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error(`Electron is not installed. ${HOW_TO_INSTALL}`);
  const place = mkdtempSync(path.join(tmpdir(), 'readout-desktop-'));
  const program = await _electron.launch({
    executablePath,
    args: [path.join(bundle(), 'dist/desktop.js'), `--user-data-dir=${path.join(place, 'user')}`],
    env: { ...process.env, READOUT_LIBRARY: path.join(place, 'library') },
  });
  const page = await program.firstWindow();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  const opened = {
    page,
    address: page.url(),
    library: path.join(place, 'library'),
    faults,
    anew: async () => {
      faults.length = 0;
      await startAnew(page, path.join(place, 'library'));
    },
    stopService: async () => {
      await program.evaluate(({ app }) => {
        const service = app.getAppMetrics().find(({ name }) => name === 'Readout service');
        if (service) process.kill(service.pid);
      });
    },
    // The program starts it again by itself.
    startService: () => Promise.resolve(page.url()),
    close: async () => {
      await program.close();
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return opened;
}

function bundle(): string {
  if (bundled) return bundled;
  const place = mkdtempSync(path.join(tmpdir(), 'readout-bundle-'));
  execFileSync(process.execPath, [path.join(ROOT, 'packaging/bundle.ts'), path.join(place, 'dist')], { cwd: ROOT });
  cpSync(path.join(ROOT, 'package.json'), path.join(place, 'package.json'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  bundled = place;
  return place;
}
