import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  dropFiles,
  inElectron,
  openSample,
  openWindow,
  skipped,
  type TestWindow,
} from './support.ts';

const STORY = `Ministers meet in Geneva over grain

GENEVA, March 4, 2025 (AFP) - Foreign Minister Ana Petrova met her counterpart Luis Moreno in Geneva on Tuesday.
"We agreed to open the port of Varna to grain ships," Petrova told reporters after the talks.
Follow us on our channel for more news.
`;
const NOTE = `A ferry is late

The ferry to the island was late on Wednesday, the harbour office said in a statement.
`;

/** Adds the story, with an outlet given in the review, and waits until it is read. */
async function addStory(page: Page): Promise<void> {
  await dropFiles(page, [{ name: 'grain.txt', text: STORY }]);
  const sheet = page.getByRole('dialog', { name: 'Review 1 article before it is added' });
  // The file's name is a line of the details that is not pressed flat where they have little room.
  const file = sheet
    .getByRole('region', { name: /^What was found in / })
    .getByRole('paragraph')
    .first();
  await expect.poll(async () => (await file.boundingBox())?.height ?? 0).toBeGreaterThan(15);
  await sheet.getByRole('textbox', { name: 'Outlet' }).fill('The Varna Post');
  await sheet.getByRole('button', { name: 'Add 1 article' }).click();
  await page.getByRole('row').filter({ hasText: 'The Varna Post' }).waitFor();
}

/** What is said when something was done, to be seen and heard. */
async function told(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
}

describe.skipIf(skipped)('articles', { timeout: 240_000, retry: 2 }, () => {
  let window: TestWindow;
  beforeAll(async () => {
    window = await openWindow();
  });
  beforeEach(async () => {
    await window.anew();
    await window.page.getByRole('button', { name: 'New project' }).click();
  });
  afterEach(() => expect(window.faults).toEqual([]));
  afterAll(async () => window.close());

  it('an empty project says what fills it', async () => {
    const { page } = window;
    await page.getByText('No articles yet').waitFor();
    await page.getByRole('button', { name: 'Add articles …' }).waitFor();
    for (const name of ['Evidence', 'Memo'])
      await page
        .getByRole('region', { name, exact: true })
        .getByRole('button', { name: 'Choose articles …' })
        .waitFor();
    // What holds nothing is not called supported.
    await page.keyboard.press('Control+e');
    const sheet = page.getByRole('dialog', { name: 'Export the memo' });
    await sheet.getByText(/^The memo has no statements yet/).waitFor();
    expect(await sheet.getByText(/supported/i).count()).toBe(0);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    if (inElectron) return;
    const chosen = page.waitForEvent('filechooser');
    await page
      .getByRole('region', { name: 'Memo', exact: true })
      .getByRole('button', { name: 'Choose articles …' })
      .click();
    expect((await chosen).isMultiple()).toBe(true);
  });

  it('what is dropped is reviewed before anything is added: title, lines left out, a line restored', async () => {
    const { page } = window;
    await dropFiles(page, [
      { name: 'grain.txt', text: STORY },
      { name: 'ferry.txt', text: NOTE },
      { name: 'empty.txt', text: '' },
    ]);
    const sheet = page.getByRole('dialog', { name: 'Review 2 articles before they are added' });
    await sheet.waitFor();
    await sheet.getByText('empty.txt is empty and was left aside.').waitFor();
    await sheet.getByRole('button', { name: /Ministers meet|grain\.txt/ }).click();
    await sheet.getByRole('deletion').filter({ hasText: 'Follow us on our channel' }).waitFor();
    await sheet.getByRole('button', { name: 'Restore the line “Follow us on our channel for more news.”' }).click();
    await sheet.getByRole('textbox', { name: 'Outlet' }).fill('The Varna Post');
    await sheet.getByRole('checkbox', { name: /ferry/i }).uncheck();
    expect(await accessibilityFaults(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Add 1 article' }).click();
    const row = page.getByRole('row').filter({ hasText: 'The Varna Post' });
    await row.waitFor();
    const rows = page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(1);
    await row.getByText('edited by hand').waitFor();
  });

  it.skipIf(inElectron)('a folder with no file that could be an article is told of', async () => {
    const { page } = window;
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add articles …' }).click();
    await (await chosen).setFiles({ name: 'Thumbs.db', mimeType: '', buffer: Buffer.from('x') });
    await page.getByText('Nothing was added: there is no file in it that could be an article.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('pasted text is reviewed too, and told as a duplicate where it is one', async () => {
    const { page } = window;
    await addStory(page);
    await page.getByRole('button', { name: 'Paste text …' }).click();
    await page.getByRole('textbox', { name: 'Text of the article' }).fill(STORY);
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByText('the same text as grain.txt').waitFor();
    await page.getByRole('button', { name: 'Add 0 articles' }).and(page.locator(':disabled')).waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  it('words are found in the articles, and open them at the place; Escape goes back', async () => {
    const { page } = window;
    await addStory(page);
    // The memo has a button named after the same sentence: a hit is one of the articles' pane.
    const pane = page.getByRole('region', { name: 'Articles', exact: true });
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('port');
    await pane
      .getByRole('button', { name: /open the port of Varna/ })
      .first()
      .click();
    await page.getByRole('group', { name: 'Text of the article' }).waitFor();
    await expect.poll(() => page.locator('.here').first().textContent()).toBe('port');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('');
    await page.getByRole('grid', { name: 'Articles of the project' }).waitFor();
  });

  it('a very long article, all in one line, is shown at the place that is asked for, and more of it when that is wanted', async () => {
    const { page } = window;
    const long = 'The ferry to Varna was late on Wednesday, the harbour office said in a statement. '.repeat(3_000);
    await dropFiles(page, [
      { name: 'long.txt', text: `A long report\n\n4 March 2025\n\n${long}Nobody saw the dolphin.` },
    ]);
    await page.getByRole('button', { name: 'Add 1 article' }).click();
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('dolphin');
    await page
      .getByRole('region', { name: 'Articles', exact: true })
      .getByRole('button', { name: /Nobody saw the dolphin/ })
      .click();
    const text = page.getByRole('group', { name: 'Text of the article' });
    await text.getByText('dolphin', { exact: true }).waitFor();
    const shown = async (): Promise<number> => (await text.textContent())?.length ?? 0;
    const before = await shown();
    expect(before).toBeLessThan(long.length / 2);
    await page.getByRole('button', { name: 'Show what stands before this' }).click();
    await expect.poll(shown).toBeGreaterThan(before);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('');
    await page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row').click();
    // The beginning, and what follows by itself; not the end.
    await text.getByText('The ferry to Varna').first().waitFor();
    expect(await text.getByText('dolphin', { exact: true }).count()).toBe(0);
    const more = page.getByRole('button', { name: 'Show what follows' });
    await more.waitFor();
    const first = await shown();
    await more.click();
    await expect.poll(shown).toBeGreaterThan(first);
  });

  it('where colours are forced a quotation has a frame of its own, other than what is used in the memo', async () => {
    await window.anew();
    const { page } = window;
    await openSample(window);
    await page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row').first().click();
    const outline = (of: string): Promise<string> =>
      page
        .locator(of)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    await page.locator('.m-quotation').first().waitFor();
    expect(await outline('.m-quotation')).toBe('none');
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => outline('.m-quotation:not(.cited)')).toBe('dashed');
    await expect.poll(() => outline('.cited')).toBe('solid');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('an article’s date and a line are corrected where they stand, and undone', async () => {
    const { page } = window;
    await addStory(page);
    await page.getByRole('row').filter({ hasText: 'The Varna Post' }).click();
    await page.getByRole('button', { name: 'Change Date' }).click();
    await page.getByLabel('Published on').fill('2025-03-05');
    await page.getByLabel('or until').fill('2025-03-05');
    await page.getByLabel('or until').press('Enter');
    await page.getByText('5 Mar 2025, given by hand').waitFor();
    await told(page, 'Date changed');
    await page.getByRole('button', { name: 'Strike out lines …' }).click();
    await page.getByRole('button', { name: /Leave out the line “"We agreed to open/ }).click();
    await page.getByRole('button', { name: /Restore the line “"We agreed to open/ }).waitFor();
    await told(page, /^Left out: “"We agreed to open/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /Leave out the line “"We agreed to open/ }).waitFor();
    await page.getByRole('button', { name: 'Done with lines' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back' }).click();
  });

  it('an article is removed, and comes back with undo', async () => {
    const { page } = window;
    await addStory(page);
    await page.getByRole('button', { name: /^Remove .* from the project$/ }).click();
    await page.getByText('No articles yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row').filter({ hasText: 'The Varna Post' }).waitFor();
  });

  it('Delete removes the article whose row has the focus, says so, and leaves the focus with the next', async () => {
    const { page } = window;
    await addStory(page);
    await dropFiles(page, [{ name: 'ferry.txt', text: NOTE }]);
    await page.getByRole('button', { name: 'Add 1 article' }).click();
    const rows = page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await rows.first().focus();
    const name = await rows.first().getAttribute('aria-label');
    await page.keyboard.press('Delete');
    await expect.poll(() => rows.count()).toBe(1);
    await expect.poll(() => rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
    await told(page, `Removed: ${name}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.count()).toBe(2);
    await told(page, /^Undone: /);
  });

  it('an article that is taken back while it is read is told to be gone, and is there again with redo', async () => {
    const { page } = window;
    await addStory(page);
    await page.getByRole('row').filter({ hasText: 'The Varna Post' }).click();
    const text = page.getByRole('group', { name: 'Text of the article' });
    await text.waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('This article is no longer in the project.').waitFor();
    await text.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Redo' }).click();
    await text.waitFor();
  });
});
