import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openWindow, skipped, type TestWindow } from './support.ts';

const eventually = { timeout: 30_000 };

describe.skipIf(skipped)('the templates', { timeout: 120_000, retry: 2 }, () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
  }, 120_000);
  afterEach(() => {
    expect(window.faults).toEqual([]);
  });
  afterAll(async () => {
    await window?.close();
  });

  const code = (page: Page, file = 'memo.hbs'): Locator =>
    page.getByRole('textbox', { name: new RegExp(`^${file}, source of the template`) });
  const pages = (page: Page): Locator => page.getByRole('region', { name: 'Pages of the template' });

  /** Opens the list, from the start of the window. */
  async function opened(): Promise<Page> {
    const { page } = window;
    await page.reload();
    await page.getByRole('button', { name: 'Templates …' }).click();
    await page.getByRole('heading', { name: 'Templates', exact: true }).waitFor();
    return page;
  }

  it('one that comes with the program is duplicated, and changed beside its pages', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Duplicate Chronology' }).click();
    await page.getByRole('textbox', { name: 'Name of the copy' }).fill('Our chronology');
    await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
    await page.getByRole('heading', { name: 'Our chronology' }).waitFor();
    await pages(page)
      .getByText(/^\d pages?$/)
      .waitFor({ timeout: 60_000 });
    await code(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('<p>Approved by the desk.</p>');
    await pages(page)
      .getByRole('listitem', { name: /^Page 1 of/ })
      .getByText('Approved by the desk.')
      .waitFor();
    await page.getByText('Changes kept as a draft, not saved yet').waitFor();
  });

  it('what was written is there again after the window broke off; what is wrong is told where it stands', async () => {
    const page = await opened();
    const item = page.getByRole('listitem').filter({ hasText: 'Our chronology' });
    await item.getByText('changes not saved').waitFor();
    await item.getByRole('button', { name: 'Edit Our chronology' }).click();
    await expect.poll(() => code(page).textContent(), eventually).toContain('Approved by the desk.');
    await code(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('{{shout title}}');
    await page.getByRole('button', { name: /error memo\.hbs, line 1, column 1 .*shout/ }).waitFor();
    await page.getByRole('option', { name: 'memo.hbs' }).getByText('1 error').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/There is an error in memo\.hbs, line 1/)
      .waitFor();
    await code(page).click();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < '{{shout title}}'.length; i++) await page.keyboard.press('Delete');
    await page.getByText('Nothing is wrong with this template.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Our chronology is saved.').waitFor();
  });

  it('completion knows what a place is given; Escape, then Tab leaves the editor', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Edit Our chronology' }).click();
    await code(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('{{#with sections.timeline}}{{head');
    await page.getByRole('option', { name: /^heading/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.editor-code .code') === null), eventually)
      .toBe(true);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  it('has no faults of accessibility in light, dark and forced colours', async () => {
    const page = await opened();
    const looks = [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'active' },
    ] as const;
    for (const look of looks) {
      await page.emulateMedia(look);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Look inside Meeting note' }).click();
    await pages(page)
      .getByText(/^\d pages?$/)
      .waitFor();
    for (const look of looks) {
      await page.emulateMedia(look);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});
