import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { windowForAll } from './memo-steps.ts';
import { accessibilityFaults, dropFiles, inElectron, openSample, skipped } from './support.ts';

/** Enough words for the reading of hundreds to last a while. */
const LONG = 'The wind was light, and the ships waited for the tide before they went out to sea again.\n'.repeat(150);

/** Different articles: each with a name, a day and a few words of its own. */
function manyFiles(count: number): readonly { readonly name: string; readonly text: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${String(index).padStart(3, '0')}.txt`,
    text: `Report ${index} of the harbour office\n\nOn March ${1 + (index % 28)}, 2025 the harbour office counted ${index} ships of ${index % 7} countries.\n${LONG}`,
  }));
}

describe.skipIf(skipped)('long work and breaks', { timeout: 240_000, retry: 2 }, () => {
  const window = windowForAll();
  beforeEach(async () => {
    const { page } = window();
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByText('No articles yet').waitFor();
  });

  it('500 articles are dropped and stopped: what was read is reviewed, later, and added', async () => {
    const { page } = window();
    await dropFiles(page, manyFiles(500));
    const reading = page.getByRole('dialog', { name: 'Reading what you dropped' });
    await reading.getByText(/^[1-9]\d+ of 500$/).waitFor();
    // How far it is can be seen: the bar goes over the sheet, and what is done of it grows.
    const bar = reading.getByRole('progressbar');
    const widthOf = async (of: Locator): Promise<number> => (await of.boundingBox())?.width ?? 0;
    expect(await widthOf(bar.locator('.progress-line'))).toBeGreaterThan(300);
    expect(await widthOf(bar.locator('.progress-done'))).toBeGreaterThan(5);
    await reading.getByRole('button', { name: 'Cancel, and review what is read' }).click();
    const sheet = page.getByRole('dialog', { name: /Review \d+ articles before they are added/ });
    await sheet.waitFor();
    await sheet.getByText(/^Stopped: \d+ files were not looked at/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^\d+ articles wait to be reviewed$/).waitFor();
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    const head = page.locator('.topbar');
    const heightOf = async (): Promise<number> => (await head.boundingBox())?.height ?? 0;
    const before = await heightOf();
    await sheet.getByRole('button', { name: /^Add \d+ articles$/ }).click();
    // What is told while articles are read stands in the same line: nothing below it moves.
    await page.getByRole('button', { name: 'Cancel reading' }).waitFor();
    expect(await heightOf()).toBe(before);
    await page.getByRole('grid', { name: 'Articles of the project' }).waitFor({ timeout: 120_000 });
  });

  it('the service breaks off in mid-work: the window says so, finds it again, and nothing that was added is missing', async () => {
    const { page } = window();
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
    const title = page.getByRole('textbox', { name: 'Project title' });
    await title.fill('Harbour');
    await title.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
    await dropFiles(page, manyFiles(200));
    await page.getByRole('dialog', { name: 'Reading what you dropped' }).waitFor();
    await window().stopService();
    await page.getByText(/connection to Readout’s engine was lost/).waitFor();
    await window().startService();
    await page.getByText(/^Connected again/).waitFor();
    await page.getByRole('dialog', { name: 'Review 200 articles before they are added' }).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => title.inputValue()).toBe('Harbour');
    await title.fill('Harbour office');
    await title.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => title.inputValue()).toBe('Harbour');
  });

  it('what was left to be reviewed later stays for later, though the engine is started anew; what is dropped then is shown', async () => {
    const { page } = window();
    await dropFiles(page, manyFiles(3));
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByText('3 articles wait to be reviewed').waitFor();
    await window().stopService();
    await page.getByText(/connection to Readout’s engine was lost/).waitFor();
    await window().startService();
    await page.getByText(/^Connected again/).waitFor();
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('dialog', { name: 'Review 3 articles before they are added' }).waitFor();
    await page.getByRole('button', { name: 'Later' }).click();
    await dropFiles(page, manyFiles(4).slice(3));
    await page.getByRole('dialog', { name: 'Review 4 articles before they are added' }).waitFor();
  });

  it('what is being reviewed stays, with what was changed in it, though the engine is started anew', async () => {
    const { page } = window();
    await dropFiles(page, manyFiles(3));
    const sheet = page.getByRole('dialog', { name: 'Review 3 articles before they are added' });
    await sheet.getByRole('textbox', { name: 'Outlet' }).fill('The Harbour Times');
    await window().stopService();
    await page.getByText(/connection to Readout’s engine was lost/).waitFor();
    await window().startService();
    await page.getByText(/^Connected again/).waitFor();
    await page.getByRole('dialog', { name: 'Reading what you dropped' }).waitFor({ state: 'detached' });
    await sheet.getByRole('button', { name: 'Add 3 articles' }).click();
    const rows = page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(3);
    await rows.filter({ hasText: 'The Harbour Times' }).waitFor();
  });

  it.skipIf(inElectron)(
    'after the engine was started anew with another token the window asks for its address, and goes on where it was',
    async () => {
      const { page } = window();
      await entitle(page);
      // What is in the page and nowhere else: it is not loaded again.
      await page.evaluate('globalThis.here = true');
      // A sheet that is open lies not on what is asked, nor keeps the keyboard from it.
      await page.getByRole('button', { name: 'History' }).click();
      await page.getByRole('dialog', { name: 'History' }).waitFor();
      await window().stopService();
      await page.getByText(/connection to Readout’s engine was lost/).waitFor();
      const address = await window().startService(true);
      const asked = page.getByRole('alert').filter({ hasText: 'Readout was started anew' });
      await asked.waitFor();
      expect(await accessibilityFaults(page, '.banner')).toEqual([]);
      const field = asked.getByRole('textbox', { name: 'Address that Readout printed' });
      await expect.poll(() => field.getAttribute('autocomplete')).toBe('off');
      await field.fill('no address');
      await asked.getByRole('button', { name: 'Go on' }).click();
      await asked.getByText(/^That is not the address/).waitFor();
      await field.fill(address);
      await field.press('Enter');
      await page.getByText(/^Connected again/).waitFor();
      await page.getByRole('dialog', { name: 'History' }).getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => page.getByRole('textbox', { name: 'Project title' }).inputValue()).toBe('Harbour');
      expect(await page.evaluate('globalThis.here')).toBe(true);
      // And by itself, where the address is opened in another window of the browser.
      await window().stopService();
      const next = await window().startService(true);
      await asked.waitFor();
      const other = await page.context().newPage();
      await other.goto(next);
      await page.getByText(/^Connected again/).waitFor();
      await other.close();
      // The browser tells of each refusal in its console.
      expect(window().faults.filter((fault) => !fault.includes('401'))).toEqual([]);
      await window().anew();
    },
  );

  it.skipIf(inElectron)(
    'a project is kept as a file, opened again from it, and told where the file is none',
    async () => {
      const { page } = window();
      await entitle(page);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as file …' }).click();
      const kept = await saving;
      expect(kept.suggestedFilename()).toBe('Harbour.readout');
      const file = { name: 'Harbour.readout', mimeType: 'application/zip', buffer: await readFile(await kept.path()) };
      await page.getByRole('button', { name: 'All projects' }).click();
      const choose = async (buffer: Buffer): Promise<void> => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Open a project file …' }).click();
        await (await chooser).setFiles({ ...file, buffer });
      };
      await choose(Buffer.from('no project'));
      await page
        .getByRole('alert')
        .getByText(/Nothing was changed/)
        .waitFor();
      await choose(file.buffer);
      await expect.poll(() => page.getByRole('textbox', { name: 'Project title' }).inputValue()).toBe('Harbour');
    },
  );

  it.skipIf(inElectron)('a pane that cannot be drawn says so, and leaves the others as they are', async () => {
    const { page } = window();
    await dropFiles(page, manyFiles(1));
    await page.getByRole('button', { name: 'Add 1 article' }).click();
    await page.getByText(/^\d+ statements?, /).waitFor({ timeout: 120_000 });
    // What draws the pages is loaded when they are first wanted: here it does not come.
    await page.route(/assets\/pages-/, (route) => route.abort());
    await page.getByRole('tab', { name: 'Pages' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'Something went wrong while this was drawn.' });
    await told.waitFor();
    await page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row').first().click();
    await page.getByRole('group', { name: 'Text of the article' }).waitFor();
    await told.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('group', { name: 'Bottom line' }).waitFor();
    // It was told in the console too, as it should be.
    await window().anew();
  });

  it('a file that is larger than an article may be is told, and what was dropped beside it is taken in', async () => {
    const { page } = window();
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(130 * 1024 * 1024)], 'large.txt'));
      transfer.items.add(
        new File(['Ships wait\n\n6 May 2024\n\nThe ships waited for the tide on Monday.\n'], 'small.txt'),
      );
      return transfer;
    });
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
    const sheet = page.getByRole('dialog', { name: 'Review 1 article before it is added' });
    await sheet.getByText('large.txt has 130 MB; an article may have 40 MB. Split it into its articles.').waitFor();
    await sheet.getByRole('button', { name: 'Add 1 article' }).click();
    await page.getByRole('grid', { name: 'Articles of the project' }).waitFor();
  });

  it.skipIf(inElectron)(
    'a project file that is larger than one message is told, and the connection stays',
    async () => {
      const { page } = window();
      const data = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(130 * 1024 * 1024)], 'large.readout'));
        return transfer;
      });
      await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
      await page
        .getByRole('alert')
        .getByText(/^That is larger than 128 MB/)
        .waitFor();
      expect(await page.getByText(/connection/).count()).toBe(0);
    },
  );

  it.skipIf(inElectron)('what is being written is kept with the page, though nobody left its field', async () => {
    const { page } = window();
    await page.getByRole('button', { name: 'All projects' }).click();
    await openSample(window());
    const purpose = page.getByRole('textbox', { name: 'Purpose' });
    await purpose.pressSequentially('To renew');
    await page.reload();
    await expect.poll(() => purpose.inputValue()).toBe('To renew');
    // And at a rest, with the field still in use: what follows is a change of its own.
    await purpose.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' the treaty');
    await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
    await expect
      .poll(
        async () => {
          const other = await page.context().newPage();
          await other.goto(page.url());
          const there = await other.getByRole('textbox', { name: 'Purpose' }).inputValue();
          await other.close();
          return there;
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe('To renew the treaty');
    expect(await purpose.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it.skipIf(inElectron)('a project that another window removes is left here too, in words', async () => {
    const { page } = window();
    const other = await page.context().newPage();
    await other.goto(window().address);
    await other
      .getByRole('button', { name: /^Remove: / })
      .first()
      .click();
    await other.getByRole('button', { name: 'Remove the project' }).click();
    await page.getByRole('button', { name: 'Open the sample dossier' }).waitFor();
    await page
      .getByRole('alert')
      .getByText(/^That is no longer here/)
      .waitFor();
    await other.close();
  });

  it.skipIf(inElectron)('a window that broke off is told at the next start, with the way back', async () => {
    const { page } = window();
    await entitle(page);
    const context = page.context();
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const next = await context.newPage();
    await next.goto(window().address);
    await next.getByText(/^Readout stopped unexpectedly while “Harbour” was open/).waitFor();
    await next.getByRole('button', { name: 'Open it' }).click();
    await expect.poll(() => next.getByRole('textbox', { name: 'Project title' }).inputValue()).toBe('Harbour');
  });
});

/** Calls the project "Harbour", and waits until that is kept. */
async function entitle(page: Page): Promise<Locator> {
  const title = page.getByRole('textbox', { name: 'Project title' });
  await title.fill('Harbour');
  await title.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  return title;
}
