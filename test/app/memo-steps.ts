/** Steps that several tests of the memo take. */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openWindow, skipped, type TestWindow } from './support.ts';

/** How long anything may take on a machine that does other things too, in milliseconds. */
export const LONG = 60_000;

/**
 * One window for all tests of a file, since its service then has the sample read; each test begins at its start, and leaves no
 * fault in its page. Gives the window to those who ask in a test.
 */
export function windowForAll(): () => TestWindow {
  let window: TestWindow;
  beforeAll(async () => {
    if (!skipped) window = await openWindow();
  }, LONG);
  beforeEach(async () => {
    if (!skipped) await window.anew();
  }, LONG);
  afterEach(() => {
    if (!skipped) expect(window.faults).toEqual([]);
  });
  afterAll(async () => {
    if (!skipped) await window.close();
  }, LONG);
  return () => window;
}

export const saved = async (page: Page): Promise<void> =>
  page.getByText('Saved', { exact: true }).waitFor({ timeout: LONG });

export const memoPane = (page: Page): Locator => page.getByRole('region', { name: 'Memo', exact: true });

export const section = (page: Page, name: string): Locator => memoPane(page).getByRole('group', { name, exact: true });

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Exports Word and PDF from the sheet that is open, and gives the bytes in that order. */
export async function exported(page: Page, press: () => Promise<void>): Promise<readonly [Uint8Array, Uint8Array]> {
  const downloads: Download[] = [];
  page.on('download', (one) => downloads.push(one));
  await press();
  // Where they do not come, the test tells what the sheet says.
  const sheet = page.getByRole('dialog');
  await expect
    .poll(async () => (downloads.length === 2 ? 'both came' : await sheet.allInnerTexts()), { timeout: LONG })
    .toBe('both came');
  await page.getByText(/^2 files (?:downloaded|written)\.$/).waitFor();
  const named = (ending: string): Download => {
    const found = downloads.find((one) => one.suggestedFilename().endsWith(ending));
    if (!found) throw new Error(`no download ${ending}`);
    return found;
  };
  return [await bytesOf(named('.docx')), await bytesOf(named('.pdf'))];
}

/** An opened article has the focus, at the passage: what is read next is what was cited. */
export async function articleIsRead(page: Page): Promise<void> {
  const articles = page.getByRole('region', { name: 'Articles', exact: true });
  await articles.getByRole('button', { name: 'Back' }).waitFor();
  await expect.poll(() => articles.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
}

/** The text of the first page, as it is read aloud. */
export const firstPage = (page: Page): Locator => page.getByRole('listitem', { name: /^Page 1 of / });

/** The first citation of a place: its card, the article at the passage, and back to it with Escape. */
export async function roundTrip(
  page: Page,
  place: Locator,
  reach: (mark: Locator) => Promise<void>,
  press: (mark: Locator) => Promise<void>,
): Promise<void> {
  const mark = place.getByRole('button', { name: /^Citation / }).first();
  await mark.waitFor();
  await reach(mark);
  await page.getByRole('tooltip').getByText('Escape returns', { exact: false }).waitFor();
  await press(mark);
  await articleIsRead(page);
  // However far down the passage stands, the way back is in sight.
  const underTheBar = async (): Promise<number> => {
    const bar = await page.locator('.topbar').boundingBox();
    const back = await page.getByRole('button', { name: '← Back' }).boundingBox();
    return (back?.y ?? Number.NaN) - ((bar?.y ?? 0) + (bar?.height ?? 0));
  };
  await expect.poll(underTheBar).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
  // Whoever comes back has just read the passage: its card would lie over what they go on with.
  expect(await page.getByRole('tooltip').count()).toBe(0);
}

/** What is told before the export: whatever was chosen, each statement stands on its passages. */
export async function allSupported(page: Page): Promise<void> {
  const told = page.getByRole('dialog').getByText(/^\d+ statements: /);
  await expect.poll(() => told.textContent()).toMatch(/^(\d+) statements: \1 supported\.$/);
}

export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find a command' }).fill(name);
  await page.getByRole('menuitem', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Presses Tab until it has the focus: what cannot be reached so is no control for whoever has no mouse. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('not reached by Tab');
}
