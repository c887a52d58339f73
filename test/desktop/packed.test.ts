import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The packed program, started as a person starts it: from its archive, with its fuses set. Only where READOUT_PACKED says that
 * `npm run pack` made it with Electron's own program, as the workflow does.
 */
const wanted = process.env['READOUT_PACKED'] !== undefined;
if (!wanted) process.stderr.write('READOUT_PACKED is not set, so test/desktop/packed did not run.\n');

const PACKED = path.resolve(import.meta.dirname, '../../build/packed');
const NAMES = ['readout', 'Readout.exe', 'Readout'];
const LISTENING = /DevTools listening on (ws:\/\/\S+)/;

describe.skipIf(!wanted)('the packed program', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'readout-packed-'));
  let program: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    program = spawn(executable(), ['--remote-debugging-port=0', `--user-data-dir=${path.join(place, 'user')}`], {
      env: { ...process.env, READOUT_LIBRARY: path.join(place, 'library') },
    });
    browser = await chromium.connectOverCDP(await addressOf(program));
    const [context] = browser.contexts();
    if (!context) throw new Error('the program has no window');
    // The program can be driven before its window is there.
    page = context.pages()[0] ?? (await context.waitForEvent('page'));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    program?.kill();
    rmSync(place, { recursive: true, force: true, maxRetries: 20 });
  });

  it('puts the sample together in its workers, and draws its pages', async () => {
    await page.getByRole('button', { name: 'Open the sample dossier' }).click();
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
    await page.getByRole('tab', { name: 'Pages' }).click();
    await page
      .getByRole('listitem', { name: /^Page 1 of / })
      .getByRole('button', { name: /^Citation / })
      .first()
      .waitFor({ timeout: 60_000 });
    expect(page.url()).toMatch(/^app:\/\/readout\//);
  }, 200_000);
});

/** Where the program says that it can be driven. Rejects with what it said instead, where it ends before that. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = LISTENING.exec(said)?.[1];
      if (address) resolve(address);
    });
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
}

/** The program in what was packed for this system. */
function executable(): string {
  const all = readdirSync(PACKED, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && NAMES.includes(entry.name) && /unpacked|MacOS/.test(entry.parentPath),
  );
  const [entry] = all;
  if (!entry) throw new Error(`nothing was packed in ${PACKED}`);
  return path.join(entry.parentPath, entry.name);
}
