import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  allSupported,
  command,
  exported,
  firstPage,
  memoPane,
  roundTrip,
  saved,
  section,
  tabTo,
  windowForAll,
} from './memo-steps.ts';
import { inElectron, openSample, skipped } from './support.ts';

const window = windowForAll();

function expectMemo([word, pdf]: readonly [Uint8Array, Uint8Array], words: string): void {
  expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
  expect(strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())).toContain(words);
}

/** A day in the field that has the focus, in place of the one that it holds. */
async function typeDay(page: Page, day: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(day);
}

/** The box that is seen is drawn over the one that is pressed. */
async function choose(row: Locator): Promise<void> {
  await row.locator('label').first().click();
  await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
}

/** F6 goes from pane to pane. */
async function goTo(page: Page, pane: 'Evidence' | 'Memo'): Promise<void> {
  const region = page.getByRole('region', { name: pane, exact: true });
  const isThere = (): Promise<boolean> =>
    region.evaluate((own) => own.parentElement?.contains(document.activeElement) ?? false);
  for (let i = 0; i < 5 && !(await isThere()); i++) await page.keyboard.press('F6');
  await expect.poll(isThere).toBe(true);
}

describe.skipIf(skipped)('from the sample to an exported memo', { timeout: 240_000, retry: 2 }, () => {
  it.skipIf(inElectron)('with the mouse', async () => {
    const { page } = window();
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    await openSample(window());
    await choose(evidence.getByRole('row', { name: /Rubio.*Jaishankar|Jaishankar.*Rubio/ }).first());
    await page.getByRole('tab', { name: 'Themes' }).click();
    for (const name of [/Visas/, /Energy, oil/]) await choose(evidence.getByRole('row', { name }).first());
    await saved(page);
    await page.getByRole('tab', { name: 'Meetings' }).click();
    await evidence
      .getByRole('row', { name: /Quad ministers/ })
      .first()
      .getByText('Quad ministers')
      .click();
    await page.getByRole('button', { name: 'Correct the date …' }).click();
    await page.getByRole('dialog').getByLabel('Date, or first day').fill('2025-07-01');
    await page.getByRole('dialog').getByLabel('Last day').fill('');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 Jul 2025 (given by hand)').waitFor();
    const purpose = memoPane(page).getByRole('textbox', { name: 'Purpose' });
    await purpose.fill('Agree what comes next.');
    await purpose.blur();
    await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
    await saved(page);
    await page.getByRole('tab', { name: 'Pages' }).click();
    await expect.poll(() => firstPage(page).textContent()).toContain('Agree what comes next.');
    await roundTrip(
      page,
      firstPage(page),
      (mark) => mark.hover(),
      (mark) => mark.click(),
    );
    await page.getByRole('tab', { name: 'Outline' }).click();
    await roundTrip(
      page,
      section(page, 'Bottom line'),
      (mark) => mark.hover(),
      (mark) => mark.click(),
    );
    await page.getByRole('button', { name: 'Export …' }).click();
    await allSupported(page);
    const files = await exported(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
    expectMemo(files, 'Rubio');
    await page.getByText('2 files downloaded.').waitFor();
  });

  it.skipIf(inElectron)('with the keyboard alone', async () => {
    const { page } = window();
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Open the sample dossier' }).waitFor();
    await keyboard.press('Enter');
    await saved(page);
    await command(page, 'Evidence: meetings');
    await goTo(page, 'Evidence');
    await tabTo(page, evidence.getByRole('row').filter({ hasText: 'Rubio' }).first());
    await keyboard.press('Space');
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Correct the date …' }));
    await keyboard.press('Enter');
    const day = page.getByRole('dialog').getByLabel('Date, or first day');
    await day.waitFor();
    await tabTo(page, day);
    await typeDay(page, '20 Jan 2025');
    await tabTo(page, page.getByRole('dialog').getByLabel('Last day'));
    await typeDay(page, '20 Jan 2025');
    await keyboard.press('Enter');
    await page.getByText('20 Jan 2025 (given by hand)').waitFor();
    await command(page, 'Evidence: themes');
    await goTo(page, 'Evidence');
    await tabTo(page, evidence.getByRole('row').first());
    await keyboard.press('Space');
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await command(page, 'Memo: outline');
    await goTo(page, 'Memo');
    await tabTo(page, memoPane(page).getByRole('textbox', { name: 'Purpose' }));
    await keyboard.type('Agree what comes next.');
    await keyboard.press('Tab');
    await command(page, 'Memo: pages');
    await expect.poll(() => firstPage(page).textContent()).toContain('Agree what comes next.');
    await goTo(page, 'Memo');
    await roundTrip(
      page,
      firstPage(page),
      (mark) => tabTo(page, mark),
      () => keyboard.press('Enter'),
    );
    await keyboard.press('Control+e');
    await allSupported(page);
    await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
    expectMemo(await exported(page, () => keyboard.press('Enter')), 'Rubio');
  });
});
