import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { createRouterClient } from '@orpc/server';
import { chromium, type Page } from 'playwright-core';
import { grantedPaths } from '../../main/desktop/granted.ts';
import { openStore } from '../../main/library/store/sqlite-store.ts';
import { pagesOf } from '../../main/serve/pages.ts';
import { type Served, serve } from '../../main/serve/serve.ts';
import { router } from '../../main/service/router.ts';
import { type Service, startService } from '../../main/service/service.ts';
import { DEFAULT_LOOK } from './anew.ts';
import { browserFile, skipped } from './browser.ts';
import { asDesktop, type DesktopSide } from './desktop-side.ts';
import { openElectron } from './electron.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** How long anything may take to show, in milliseconds: a machine that builds and tests at once is slow, not wrong. */
export const PATIENCE = 30_000;
/** How often axe looks at a page that it finds faults in. */
const LOOKS = 3;
/** The window in a browser, on a library of its own. */
export interface TestWindow {
  readonly page: Page;
  readonly address: string;
  /** The library's folder. */
  readonly library: string;
  /** What went wrong in the page since it was new: a test that expects none compares with []. */
  readonly faults: readonly string[];
  /** A new page at the window's start, whatever the test before left: a sheet, a crash, a service that is away. */
  readonly anew: () => Promise<void>;
  /** Ends the service under the window, as a crash would. */
  readonly stopService: () => Promise<void>;
  /** Starts it again on the same library, at the same address; with `anew` with another token. Gives the address. */
  readonly startService: (anew?: boolean) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The browser that the tests drive: test/app/browser.ts has seen to it that there is one. */
export const executablePath = browserFile();
export { skipped };

/** True in the desktop program, whose dialogs are the system's and nobody's to answer, and which has one page alone. */
export const inElectron = process.env['READOUT_WINDOW'] === 'electron';

/** Opens the window at its start. The page is built first where it is older than its sources. */
export async function openWindow({
  width = 1280,
  height = 800,
  desktop,
}: {
  readonly width?: number;
  readonly height?: number;
  /** With what the desktop program gives its window, in a browser: the dialogs are then answered by this. */
  readonly desktop?: DesktopSide;
} = {}): Promise<TestWindow> {
  if (inElectron) return openElectron({ width, height });
  const window = builtWindow();
  const library = mkdtempSync(path.join(tmpdir(), 'readout-window-'));
  const granted = grantedPaths();
  let service: Service | null = null;
  let served: Served | null = null;
  const start = async (anew = false): Promise<string> => {
    if (service) return served?.address ?? '';
    service = startService({
      store: openStore(library),
      library,
      program: 'test',
      paths: desktop ? granted.has : false,
      shelfFolders: (folder) => path.isAbsolute(folder),
    });
    const { port, token } = served ?? { port: 0, token: undefined };
    served = await serve(service, port, pagesOf(window), anew ? undefined : token);
    return served.address;
  };
  const stop = async (): Promise<void> => {
    await served?.close();
    await service?.close();
    service = null;
  };
  const address = await start();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const faults: string[] = [];
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    if (desktop) await asDesktop(context, desktop, granted.add);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => {
      // A connection that is refused while the service is away is what such a test is about.
      if (line.type() === 'error' && !/WebSocket|net::ERR_CONNECTION_REFUSED/.test(line.text()))
        faults.push(line.text());
    });
    await page.goto(served?.address ?? address);
    return page;
  };
  let page = await open();
  return {
    get page() {
      return page;
    },
    address,
    library,
    faults,
    anew: async () => {
      await page.context().close();
      faults.length = 0;
      await start();
      if (service) await createRouterClient(router, { context: service }).settings.set(DEFAULT_LOOK);
      page = await open();
    },
    stopService: stop,
    startService: start,
    close: async () => {
      await browser.close();
      await stop();
      rmSync(library, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Opens the sample dossier, and waits until its evidence and its memo are there. */
export async function openSample({ page }: TestWindow): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample dossier' }).click();
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
}

/** Drops files with these words on the window, as from a folder of the system. */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'text/plain' }));
    return transfer;
  }, files);
  const place = page.getByRole('main');
  await place.dispatchEvent('dragenter', { dataTransfer: data });
  await place.dispatchEvent('drop', { dataTransfer: data });
}

/** Drops one file with these bytes on the window. */
export async function dropBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer();
      const own = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([own], file ?? ''));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
}

/** What axe finds in the page, or in a part of it, in short: rule and places. */
export function accessibilityFaults(page: Page, part?: string): Promise<readonly string[]> {
  return faultsOf(new AxeBuilder({ page }), part);
}

/** The same by the rules that hang on colours: for another look of what was looked at whole in one. */
export function colourFaults(page: Page, part?: string): Promise<readonly string[]> {
  return faultsOf(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']), part);
}

/** It looks on while it finds something, since what is half drawn at one moment is whole at the next: what stays is a fault. */
async function faultsOf(axe: AxeBuilder, part: string | undefined): Promise<readonly string[]> {
  const look = part === undefined ? axe : axe.include(part);
  let found: readonly string[] = [];
  for (let looks = 0; looks < LOOKS; looks++) {
    // An element that goes while axe names it stops axe: the page as it then stands is looked at.
    const { violations } = await look.analyze().catch((error: unknown) => {
      if (!String(error).includes('frame.evaluate')) throw error;
      return look.analyze();
    });
    found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    if (found.length === 0) break;
  }
  return found;
}

/** The folder of the built window; one process builds, the others wait for it. */
function builtWindow(): string {
  const folder = path.join(ROOT, 'build/window');
  const lock = `${folder}.building`;
  const isBuilt = (): boolean => {
    const page = path.join(folder, 'index.html');
    return (
      existsSync(page) &&
      statSync(page).mtimeMs > newest(['renderer', 'core/model', 'core/contract.ts', 'core/contract'])
    );
  };
  mkdirSync(path.dirname(folder), { recursive: true });
  const until = Date.now() + 120_000;
  while (!taken(lock)) {
    if (Date.now() > until) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    if (isBuilt()) return folder;
    const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
    const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the window could not be built: ${stderr}`);
    return folder;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function newest(places: readonly string[]): number {
  return Math.max(
    ...places.map((place) => {
      const full = path.join(ROOT, place);
      if (statSync(full).isFile()) return statSync(full).mtimeMs;
      const inside = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return Math.max(...inside.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
    }),
  );
}
