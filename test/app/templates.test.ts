import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packOfFiles } from '../../main/library/packs/pack.ts';
import { packFile } from '../../main/library/packs/pack-file.ts';
import { publish } from '../../main/library/packs/shelf.ts';
import { addShelf } from '../../main/library/packs/shelves.ts';
import { packFilesNamed } from '../../main/library/packs.ts';
import { pngOf } from '../support/png.ts';
import { accessibilityFaults, colourFaults, inElectron, openWindow, skipped, type TestWindow } from './support.ts';

describe.skipIf(skipped)('the templates', { timeout: 240_000, retry: 2 }, () => {
  let window: TestWindow;
  let attempts = 0;
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
      .waitFor({ timeout: 120_000 });
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
    await expect.poll(() => code(page).textContent()).toContain('Approved by the desk.');
    await code(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('{{shout title}}');
    // Until it was looked at, nothing is said of it.
    expect(await page.getByText('Nothing is wrong with this template.').count()).toBe(0);
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
      .poll(() => page.evaluate(() => document.activeElement?.closest('.editor-code .code') === null))
      .toBe(true);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  it('what is written while the engine is away stays, and is kept once it is back', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Edit Our chronology' }).click();
    await code(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('<p>Before.</p>');
    await page.getByText('Changes kept as a draft, not saved yet').waitFor();
    await window.stopService();
    await page.getByText(/connection to Readout’s engine was lost/).waitFor();
    await code(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('<p>Meanwhile.</p>');
    await page.getByText(/^Your changes are not kept yet/).waitFor();
    await window.startService();
    await page.getByText(/^Connected again/).waitFor();
    await page.getByText('Changes kept as a draft, not saved yet').waitFor();
    await expect.poll(() => code(page).textContent()).toContain('<p>Meanwhile.</p><p>Before.</p>');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  it.skipIf(inElectron)(
    'two windows that write to one template lose nothing: the second goes on with a copy, or with the other',
    async () => {
      const page = await opened();
      // Of its own each time: a run that failed leaves its copy in the library.
      const name = ['Our ledger', 'Our register', 'Our journal'][attempts++] ?? 'Our list';
      await page.getByRole('button', { name: 'Duplicate Issue ledger' }).click();
      await page.getByRole('textbox', { name: 'Name of the copy' }).fill(name);
      await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
      await page.getByRole('heading', { name }).waitFor();
      const other = await page.context().newPage();
      await other.goto(window.address);
      await other.getByRole('button', { name: 'Templates …' }).click();
      await other.getByRole('button', { name: `Edit ${name}` }).click();
      const write = async (into: Page, words: string): Promise<void> => {
        await expect.poll(() => code(into).textContent()).toContain('title');
        await code(into).click();
        await into.keyboard.press('Control+Home');
        await into.keyboard.type(words);
      };
      await write(page, '<p>From the first.</p>');
      await page.getByText('Changes kept as a draft, not saved yet').waitFor();
      await write(other, '<p>From the second.</p>');
      await other.getByRole('alert').getByText('being changed in another window').waitFor();
      expect(await accessibilityFaults(other)).toEqual([]);
      await other.getByRole('button', { name: 'Keep mine as a copy' }).click();
      await other.getByRole('heading', { name: `${name} (mine)` }).waitFor();
      await expect.poll(() => code(other).textContent()).toContain('From the second.');
      await other.close();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText(`${name} is saved.`).waitFor();
      await write(page, '<p>Once more.</p>');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      // What is written while that is being saved is not taken away by it.
      await write(page, '<p>Meanwhile.</p>');
      await page.getByText('Changes kept as a draft, not saved yet').waitFor();
      await expect.poll(() => code(page).textContent()).toContain('Meanwhile.');
      const asked = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add a picture …' }).click();
      const crest = { name: 'Our Crest.png', mimeType: 'image/png', buffer: Buffer.from(pngOf(24, 12)) };
      await (await asked).setFiles(crest);
      await page.getByRole('button', { name: 'Replace assets/Our-Crest.png' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Remove assets/Our-Crest.png' }).click();
      await page.getByRole('region', { name: 'Pictures and Word file' }).getByText('None.').waitFor();
    },
  );

  it('has no faults of accessibility in light, dark and forced colours', async () => {
    const page = await opened();
    const looks = [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'active' },
    ] as const;
    for (const look of looks) {
      await page.emulateMedia(look);
      expect(await (look.colorScheme === 'light' ? accessibilityFaults : colourFaults)(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Look inside Meeting note' }).click();
    await pages(page)
      .getByText(/^\d pages?$/)
      .waitFor();
    for (const look of looks) {
      await page.emulateMedia(look);
      expect(await (look.colorScheme === 'light' ? accessibilityFaults : colourFaults)(page)).toEqual([]);
    }
  });

  let tries = 0;
  it('what the team shares is new on the shelf, is looked at, taken and pinned', async () => {
    const { library, page } = window;
    // Another template at each try: what an earlier one took is installed.
    const id = `desk-note-${++tries}`;
    const name = `Desk note ${tries}`;
    const folder = path.join(library, 'team');
    mkdirSync(folder, { recursive: true });
    await published(folder, id, name, '1.0.0', 'For the desk.');
    await page.reload();
    await page.getByRole('button', { name: /^Templates …/ }).click();
    const shelf = page.getByRole('region', { name: 'Shelf' });
    if (inElectron) {
      // The system's dialog is nobody's to answer here.
      await addShelf(library, { folder, automatic: false });
      await shelf.getByRole('button', { name: 'Look again' }).click();
    } else {
      await shelf.getByRole('button', { name: 'Add a folder …' }).click();
      // A path that leads nowhere is there to be mended, and not to be typed again.
      const path = page.getByRole('textbox', { name: 'Whole path of the folder' });
      await path.fill(`${folder}s`);
      await path.press('Enter');
      await page
        .getByRole('alert')
        .getByText(/is no folder that can be reached/)
        .waitFor();
      await shelf.getByRole('button', { name: 'Add a folder …' }).click();
      expect(await path.inputValue()).toBe(`${folder}s`);
      await path.fill(folder);
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText(`${folder} is a shelf now.`).waitFor();
    }
    await shelf.getByRole('button', { name: `Take ${name} 1.0.0` }).click();
    await page.getByText(`${name}, version 1.0.0, is in use now.`).waitFor();
    await page.getByRole('heading', { name }).waitFor();
    await published(folder, id, name, '1.1.0', 'For the whole desk.');
    await shelf.getByRole('button', { name: 'Look again' }).click();
    await shelf.getByRole('button', { name: `See the change of ${name} 1.1.0` }).click();
    const change = page.getByRole('dialog', { name: `What ${name} 1.1.0 changes` });
    await change.getByText('One page of the sample memo differs.').waitFor({ timeout: 120_000 });
    await change.getByRole('img', { name: 'Page 1 before' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await change.getByRole('tab', { name: 'Line by line' }).click();
    await change.getByText('<p>For the whole desk.</p>').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none' });
      expect(await (colorScheme === 'light' ? accessibilityFaults : colourFaults)(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    expect(await accessibilityFaults(page)).toEqual([]);
    await shelf.getByRole('button', { name: `Pin ${name} to version 1.0.0` }).click();
    await shelf.getByRole('button', { name: `No longer pin ${name}` }).waitFor();
    await shelf.getByRole('button', { name: `Take ${name} 1.1.0` }).click();
    await page.getByText(`${name}, version 1.1.0, is in use now.`).waitFor();
  });
});

/** Puts a version of a colleague's template on the shelf. */
async function published(folder: string, id: string, name: string, version: string, words: string): Promise<void> {
  const files = new Map(await packFilesNamed('chronology', folder));
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString()) as object;
  const own = { ...manifest, id, name, author: 'Ada Example', version };
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(own, null, 2)));
  const memo = Buffer.from(files.get('memo.hbs') ?? []).toString();
  files.set('memo.hbs', new TextEncoder().encode(`${memo.trimEnd()}\n<p>${words}</p>\n`));
  await publish(folder, packOfFiles(files), packFile(files));
}
