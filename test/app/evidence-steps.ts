/** Steps that tests of the evidence take. */
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openSample, openWindow, skipped, type TestWindow } from './support.ts';

// One window for all tests of a file, since its service then has the sample read; each opens it as a new project.
let opened: TestWindow;

/** Opens the window for the tests of a file, each of which begins with the sample and leaves no fault in its page. */
export function withSample(): void {
  beforeAll(async () => {
    if (!skipped) opened = await openWindow();
  });
  beforeEach(async () => {
    if (skipped) return;
    await opened.anew();
    await openSample(opened);
  });
  afterEach(() => {
    if (!skipped) expect(opened.faults).toEqual([]);
  });
  afterAll(async () => {
    if (!skipped) await opened.close();
  });
}

/** The page as it is now: each test has one of its own. */
export const pageNow = () => opened.page;
export const evidence = (): Locator => pageNow().getByRole('region', { name: 'Evidence', exact: true });

/** What a page comes to show. */
export const soon: typeof expect.poll = (look) => expect.poll(look);

/** Shows the list of a tab, from whatever is shown: also from an item of its own. */
export const tab = async (name: string): Promise<void> => {
  await evidence().getByRole('tab', { name, exact: true }).click();
  await evidence().getByRole('grid', { name, exact: true }).waitFor();
};
export const rows = (): Locator => evidence().getByRole('row');
export const isFocused = (element: Element): boolean => element === document.activeElement;
/** How many rows there are, once those are drawn that are told of: a long list comes in pieces. */
export const drawn = async (): Promise<number> => {
  const told = (): Promise<number> => evidence().locator('.list-head').innerText().then(Number.parseInt);
  await soon(async () => (await rows().count()) === (await told())).toBe(true);
  return rows().count();
};
export const row = (name: string | RegExp): Locator => rows().filter({ hasText: name }).first();
export const button = (name: string | RegExp): Locator => evidence().getByRole('button', { name }).first();
export const dialog = (): Locator => pageNow().getByRole('dialog');
export const saved = async (): Promise<void> =>
  pageNow().getByText('Saved', { exact: true }).waitFor({ timeout: 30_000 });

/** Opens the item of a list whose row holds these words, by the keyboard. */
export async function open(name: string | RegExp): Promise<void> {
  const found = row(name);
  await found.waitFor();
  await found.focus();
  await pageNow().keyboard.press('Enter');
  await button(/^← /).waitFor();
}

export async function undo(): Promise<void> {
  await pageNow().getByRole('button', { name: 'Undo', exact: true }).and(pageNow().locator(':enabled')).click();
  await saved();
}

/** From now on, what was drawn or done whenever nothing had the focus. */
export const watchFocus = () =>
  pageNow().evaluateHandle(() => {
    const lost: string[] = [];
    const look = (when: string): void => {
      if (document.activeElement === null || document.activeElement === document.body) lost.push(when);
    };
    new MutationObserver(() => look('drawn')).observe(document.body, { childList: true, subtree: true });
    document.addEventListener('keyup', () => look('key'));
    const frame = (): void => {
      look('frame');
      requestAnimationFrame(frame);
    };
    frame();
    return lost;
  });

export const detail = (term: string): Promise<string> =>
  evidence()
    .getByRole('term')
    .filter({ hasText: term })
    .first()
    .evaluate((element) => element.nextElementSibling?.textContent ?? '');
