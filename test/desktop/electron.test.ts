import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronBinary, HOW_TO_INSTALL } from '../../packaging/electron.ts';

/** The desktop program itself, where Electron's program is installed: what only it can show. */
const ROOT = path.resolve(import.meta.dirname, '../..');
const binary = electronBinary();
if (!binary)
  process.stderr.write(`Electron is not installed, so test/desktop/electron did not run. ${HOW_TO_INSTALL}\n`);

describe.skipIf(!binary)('the desktop program', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'readout-electron-'));
  let program: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    execFileSync(process.execPath, [path.join(ROOT, 'packaging/bundle.ts'), path.join(place, 'dist')], { cwd: ROOT });
    cpSync(path.join(ROOT, 'package.json'), path.join(place, 'package.json'));
    program = await _electron.launch({
      executablePath: binary ?? '',
      args: [path.join(place, 'dist/desktop.js'), `--user-data-dir=${path.join(place, 'user')}`],
      env: { ...process.env, READOUT_LIBRARY: path.join(place, 'library') },
    });
    page = await program.firstWindow();
  }, 300_000);
  afterAll(async () => {
    await program?.close();
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens the sample dossier over its port', async () => {
    await page.getByRole('button', { name: 'Open the sample dossier' }).click();
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 60_000 });
  }, 90_000);

  it('gives its window no Node, and the bridge’s functions alone', async () => {
    const seen = await page.evaluate(
      `({ require: typeof require, process: typeof process, bridge: Object.keys(window.readout).sort() })`,
    );
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      bridge: ['askPort', 'chooseFiles', 'chooseFolder', 'chooseSaves', 'onOpened', 'open', 'show'],
    });
  });

  it('reaches no network and no file, opens no window, leaves no page, gives no permission', async () => {
    const tried = (script: string): Promise<unknown> => page.evaluate(script);
    const fetched = (address: string): Promise<unknown> =>
      tried(`fetch('${address}').then(({ status }) => status, () => 'refused')`);
    expect(await fetched('https://example.org/')).toBe('refused');
    expect(await fetched('file:///etc/hosts')).toBe('refused');
    expect(await fetched('app://readout/engine.js')).toBe(404);
    expect(await tried(`window.open('https://example.org/') === null`)).toBe(true);
    await tried(`void (location.href = 'https://example.org/')`);
    expect(page.url()).toBe('app://readout/');
    expect(program.windows()).toHaveLength(1);
    expect(await tried(`navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)`)).toBe(
      'denied',
    );
    // The main process's own requests go the same way.
    const asked = await program.evaluate(({ session }) =>
      session.defaultSession.fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(asked).toBe('refused');
  });

  it('shows and opens nothing that no dialog gave', async () => {
    await program.evaluate(({ shell }) => {
      const asked: string[] = [];
      Reflect.set(globalThis, 'asked', asked);
      shell.openPath = async (file) => String(asked.push(file));
      shell.showItemInFolder = (file) => void asked.push(file);
    });
    await page.evaluate(`window.readout.open('/etc/hosts').then(() => window.readout.show('/etc/hosts'))`);
    expect(await program.evaluate(() => Reflect.get(globalThis, 'asked') as unknown)).toEqual([]);
  });
});
