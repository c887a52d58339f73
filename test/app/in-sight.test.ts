import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { windowForAll } from './memo-steps.ts';
import { dropFiles, inElectron, openSample, skipped } from './support.ts';

/** Whether all of it can be seen: nothing over its corners, and none of it outside of the window. */
function isWholeInSight(of: Locator): Promise<boolean> {
  return of.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const corners = [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ] as const;
    return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}

describe.skipIf(skipped || inElectron)('at 200 %', { timeout: 240_000, retry: 2 }, () => {
  const window = windowForAll();

  it('what a button opens is in sight with its own buttons: a form of the memo, one of an article, one of a sheet', async () => {
    const { page } = window();
    await page.setViewportSize({ width: 640, height: 400 });
    await openSample(window());
    const seen = async (of: Locator): Promise<void> => expect.poll(() => isWholeInSight(of)).toBe(true);
    await page.getByRole('radio', { name: 'Memo', exact: true }).click({ force: true });
    await page
      .getByRole('button', { name: /^Change this statement/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Comment …' }).click();
    await seen(page.getByRole('textbox', { name: 'Comment on the statement' }));
    await seen(page.getByRole('button', { name: 'Save', exact: true }));
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Articles', exact: true }).click({ force: true });
    await page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row').first().click();
    await page.getByRole('button', { name: 'Change Date' }).click();
    await seen(page.getByRole('button', { name: 'Save', exact: true }));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    const sheet = page.getByRole('dialog', { name: 'Export the memo' });
    await sheet.getByRole('button', { name: 'Sign …' }).click();
    await seen(sheet.getByRole('textbox', { name: 'Your name, as others shall read it' }));
    await sheet.getByRole('button', { name: 'More formats' }).click();
    await seen(sheet.getByRole('checkbox', { name: 'RIS (.ris)' }).locator('xpath=ancestor::label'));
  });

  it('a review of articles begins with its title and its list, though the focus is on the button at its foot', async () => {
    const { page } = window();
    await page.setViewportSize({ width: 640, height: 400 });
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByText('No articles yet').waitFor();
    await dropFiles(page, [
      { name: 'grain.txt', text: 'Envoys meet in Lima\n\n7 March 2027\n\nEnvoys met in Lima on Friday.\n' },
      { name: 'ferry.txt', text: 'A ferry is late\n\nThe ferry to the island was late.\n' },
    ]);
    const sheet = page.getByRole('dialog', { name: /^Review 2 articles/ });
    await expect
      .poll(() => sheet.getByRole('button', { name: 'Add 2 articles' }).evaluate((it) => it === document.activeElement))
      .toBe(true);
    for (const of of [
      sheet.getByRole('heading', { name: /^Review 2/ }),
      sheet.getByRole('button', { name: /^Envoys/ }),
    ])
      expect(await isWholeInSight(of)).toBe(true);
  });

  it('what has the focus is not under the foot of a sheet', async () => {
    const { page } = window();
    await page.setViewportSize({ width: 640, height: 400 });
    await openSample(window());
    await page.keyboard.press('Control+e');
    const sheet = page.getByRole('dialog', { name: 'Export the memo' });
    await sheet.getByText(/^\d+ statements: /).waitFor();
    await sheet.getByRole('button', { name: 'More formats' }).click();
    await sheet.getByRole('button', { name: 'Close' }).focus();
    const last = sheet.getByRole('button', { name: 'Export', exact: true });
    let stops = 0;
    while (!(await last.evaluate((button) => button === document.activeElement))) {
      await page.keyboard.press('Tab');
      const focus = page.locator(':focus');
      // A box that is ticked is hidden: what is seen of it is its label.
      const label = focus.locator('xpath=ancestor::label');
      const shown = (await label.count()) > 0 ? label : focus;
      await expect.poll(() => isWholeInSight(shown)).toBe(true);
      stops++;
    }
    expect(stops).toBeGreaterThan(12);
  });
});
