import { describe, expect, it } from 'vitest';
import { startAnew } from './anew.ts';
import { windowForAll } from './memo-steps.ts';
import { accessibilityFaults, inElectron, openSample, skipped } from './support.ts';

describe.skipIf(skipped)('the workbench', { timeout: 240_000, retry: 2 }, () => {
  const window = windowForAll();

  it('the sample dossier opens in one click', async () => {
    const { page } = window();
    expect(await accessibilityFaults(page)).toEqual([]);
    await openSample(window());
    for (const name of ['Articles', 'Evidence', 'Memo'])
      await page.getByRole('region', { name, exact: true }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Project title' }).inputValue()).toBe('Sample dossier');
    const rows = page.getByRole('region', { name: 'Articles', exact: true }).getByRole('row');
    await expect.poll(() => rows.count()).toBe(5);
  });

  it('commands and keys are listed where no project is open yet, and in one there are those of all of it', async () => {
    const { page } = window();
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Open the sample dossier' }).waitFor();
    // How the window looks is chosen here, too, by whoever sees this page first.
    for (const [name, look] of [
      ['Dark', 'dark'],
      ['Light', 'light'],
    ] as const) {
      await page.getByRole('button', { name: 'Appearance' }).click();
      await page.getByRole('menuitemradio', { name }).click();
      await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe(look);
    }
    await keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Keys' }).getByText('All commands').waitFor();
    await keyboard.press('Escape');
    const give = async (words: string): Promise<void> => {
      await keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).waitFor();
      await keyboard.type(words);
      await page.getByRole('menuitem', { name: words }).waitFor();
      await keyboard.press('Enter');
    };
    await give('Open the sample dossier');
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 });
    await keyboard.press('Control+k');
    const listed = page.getByRole('dialog', { name: 'Commands' }).getByRole('menuitem');
    // What is done with the project stands first, how the window looks last.
    await expect.poll(() => listed.first().innerText()).toMatch(/^Add articles …/);
    await expect.poll(() => listed.last().innerText()).toMatch(/^Look: high contrast/);
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await give('History');
    await page.getByRole('dialog', { name: 'History' }).waitFor();
    await keyboard.press('Escape');
    await give('Paste text …');
    await page.getByRole('textbox', { name: 'Text of the article' }).waitFor();
    await keyboard.press('Escape');
    if (!inElectron) {
      const chosen = page.waitForEvent('filechooser');
      await give('Add articles …');
      await (await chosen).setFiles({
        name: 'lima.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Envoys meet in Lima\n\n7 March 2027\n\nEnvoys met in Lima on Friday.\n'),
      });
      // Whoever comes back from the system's dialog goes on by Enter.
      const add = page.getByRole('dialog').getByRole('button', { name: 'Add 1 article' });
      await add.waitFor();
      await expect.poll(() => add.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    if (!inElectron) {
      const folder = page.waitForEvent('filechooser');
      await give('Add a folder …');
      await folder;
    }
    await keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).waitFor();
    await keyboard.press('Control+e');
    await page.getByRole('dialog', { name: 'Export the memo' }).waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await give('All projects');
    await page.getByRole('button', { name: 'Open the sample dossier' }).waitFor();
  });

  it('F6 goes from pane to pane; a pane is folded away, and stays so', async () => {
    const { page } = window();
    await openSample(window());
    const focusedPane = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.closest('section.pane')?.getAttribute('aria-labelledby'));
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await expect.poll(focusedPane).toBe('pane-articles');
    await page.getByRole('button', { name: 'Hide Memo' }).click();
    // Loaded again, the page shows the project that was open, as it was left.
    await page.reload();
    await page.getByRole('button', { name: 'Show Memo' }).click();
    await page.getByRole('region', { name: 'Memo', exact: true }).waitFor();
    const edge = page.getByRole('separator', { name: 'Edge between Articles and Evidence' });
    const place = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'));
    const before = await place();
    await edge.press('ArrowRight');
    await expect.poll(place).toBeGreaterThan(before);
    if (inElectron) return;
    // At 200 % one pane has the window: that in which one is.
    await page.getByRole('region', { name: 'Memo', exact: true }).getByRole('button', { name: 'Templates …' }).focus();
    await page.setViewportSize({ width: 640, height: 400 });
    await page.getByRole('radio', { name: 'Memo', checked: true }).waitFor();
    // And back again, that which was chosen there.
    await page.getByRole('radio', { name: 'Evidence' }).click();
    await page.getByRole('radio', { name: 'Evidence', checked: true }).waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Hide Evidence' }).waitFor();
    await page.setViewportSize({ width: 640, height: 400 });
    await page.getByRole('radio', { name: 'Evidence', checked: true }).waitFor();
  });

  it('a mark of an article leads to what it is, by mouse and by keyboard; Escape closes the card', async () => {
    const { page } = window();
    await openSample(window());
    await page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row').first().click();
    const text = page.getByRole('group', { name: 'Text of the article' });
    await text.getByRole('button').filter({ hasText: 'Rubio' }).first().click();
    const card = page.getByRole('dialog', { name: 'What these words are' });
    await card.getByRole('button', { name: /Names .*Rubio/ }).click();
    await page.getByRole('tab', { name: 'People', selected: true }).waitFor();
    await text.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await card.waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it('has no faults of accessibility in light, dark and high contrast', async () => {
    const { page } = window();
    await openSample(window());
    // The other panes are looked at in their own tests.
    for (const pane of ['Evidence', 'Memo']) await page.getByRole('button', { name: `Hide ${pane}` }).click();
    for (const look of ['Light', 'Dark', 'High contrast']) {
      await page.getByRole('button', { name: 'Appearance' }).click();
      await page.getByRole(look === 'High contrast' ? 'menuitemcheckbox' : 'menuitemradio', { name: look }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  it('a title is changed where it stands, taken back with Ctrl+Z, made again with Ctrl+Y', async () => {
    const { page } = window();
    await openSample(window());
    const title = page.getByRole('textbox', { name: 'Project title' });
    await title.fill('Rubio and Jaishankar');
    await title.press('Enter');
    // The field is left, and the keyboard goes on in a pane.
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-region') === 'articles');
    await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => title.inputValue()).toBe('Sample dossier');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => title.inputValue()).toBe('Rubio and Jaishankar');
  });

  it('a title that is given and taken back at once is not left standing, though no state with it was drawn', async () => {
    const { page } = window();
    await openSample(window());
    const title = page.getByRole('textbox', { name: 'Project title' });
    const undo = page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator(':enabled'));
    await title.fill('First');
    await title.press('Enter');
    await undo.waitFor();
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    await title.fill('Second');
    await title.press('Enter');
    await undo.click();
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await slow.detach();
    await expect.poll(() => title.inputValue()).toBe('First');
  });

  it.skipIf(inElectron)(
    'what another window writes is shown in a field that is written in no more, and stays',
    async () => {
      const { page } = window();
      await openSample(window());
      const other = await page.context().newPage();
      await other.goto(page.url());
      const title = { name: 'Project title' };
      await page.getByRole('textbox', title).fill('Ours, given up');
      await page.getByRole('textbox', title).press('Escape');
      await other.getByRole('textbox', title).fill('Theirs');
      await other.getByRole('textbox', title).press('Enter');
      await expect.poll(() => page.getByRole('textbox', title).inputValue()).toBe('Theirs');
      const purpose = { name: 'Purpose' };
      await page.getByRole('textbox', purpose).fill('Ours, at a rest');
      await expect.poll(() => other.getByRole('textbox', purpose).inputValue()).toBe('Ours, at a rest');
      await other.getByRole('textbox', purpose).fill('Theirs');
      await other.getByRole('textbox', purpose).press('F6');
      await expect.poll(() => page.getByRole('textbox', purpose).inputValue()).toBe('Theirs');
      await page.getByRole('textbox', purpose).press('F6');
      // What is asked after that is answered after it.
      await page.getByRole('textbox', title).fill('Afterwards');
      await page.getByRole('textbox', title).press('Enter');
      await expect.poll(() => other.getByRole('textbox', title).inputValue()).toBe('Afterwards');
      await other.getByText('Saved', { exact: true }).waitFor();
      await expect.poll(() => other.getByRole('textbox', purpose).inputValue()).toBe('Theirs');
      await other.close();
    },
  );

  it('starts anew in the same page, as the tests ask of the desktop program: no project, no look that was chosen', async () => {
    const { library, page } = window();
    await openSample(window());
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await startAnew(page, library);
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme ?? null')).not.toBe('dark');
    await expect.poll(() => page.evaluate('location.hash')).toBe('');
  });

  it('the keyboard is never left nowhere: after writing, leaving out, undoing to the end, and removing a project', async () => {
    const { page } = window();
    const focused = (): Promise<string> =>
      page.evaluate(`document.activeElement === document.body ? 'nowhere' : document.activeElement.tagName`);
    const somewhere = (): Promise<unknown> => expect.poll(focused, { interval: 100 }).not.toBe('nowhere');
    await openSample(window());
    const change = page.getByRole('button', { name: /^Change this statement/ }).first();
    await change.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Comment …' }).click();
    await page.keyboard.type('Check this.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Check this.').waitFor();
    await expect.poll(() => change.evaluate((element) => element === document.activeElement)).toBe(true);
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    await undo.focus();
    while (await undo.isEnabled()) {
      await page.keyboard.press('Enter');
      await page.getByText('Saved', { exact: true }).waitFor();
    }
    await somewhere();
    await page.keyboard.press('F6');
    await somewhere();
    await page.getByRole('button', { name: 'All projects' }).click();
    const project = page.getByRole('button', { name: 'Remove: Sample dossier' });
    await project.first().waitFor();
    const before = await project.count();
    await project.first().click();
    const asked = page.getByRole('alertdialog', { name: 'Remove “Sample dossier”?' });
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => project.count()).toBe(before);
    await project.first().click();
    await asked.getByRole('button', { name: 'Remove the project' }).click();
    await expect.poll(() => project.count()).toBe(before - 1);
    await somewhere();
  });
});
