import { describe, expect, it } from 'vitest';
import { articleIsRead, command, firstPage, memoPane, roundTrip, saved, section, windowForAll } from './memo-steps.ts';
import { accessibilityFaults, colourFaults, openSample, skipped } from './support.ts';

const window = windowForAll();

describe.skipIf(skipped)('the outline', { timeout: 240_000, retry: 2 }, () => {
  it('rewords a statement, which keeps its citations and says so, and takes it back', async () => {
    const { page } = window();
    await openSample(window());
    const bottom = section(page, 'Bottom line');
    await bottom
      .getByRole('button', { name: /^Citation / })
      .first()
      .waitFor();
    const marks = await bottom.getByRole('button', { name: /^Citation / }).count();
    await bottom
      .getByRole('button', { name: /^Change this statement/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Reword …' }).click();
    const words = page.getByRole('textbox', { name: 'Words of the statement' });
    await words.fill('They met three times, in my own words.');
    await words.press('Control+Enter');
    await bottom.getByText('They met three times, in my own words.').waitFor();
    await bottom.getByText('edited by hand').waitFor();
    await expect.poll(() => bottom.getByRole('button', { name: /^Citation / }).count()).toBe(marks);
    await memoPane(page).getByText('1 edited by hand').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await bottom.getByText('They met three times, in my own words.').waitFor({ state: 'detached' });
  });

  it('in a narrow window a citation leads to its article in another pane, and Escape back', async () => {
    const { page } = window();
    const size = page.viewportSize();
    await page.setViewportSize({ width: 640, height: 400 });
    try {
      await openSample(window());
      await page.getByRole('radio', { name: 'Memo' }).click();
      await roundTrip(
        page,
        section(page, 'Bottom line'),
        (mark) => mark.hover(),
        (mark) => mark.click(),
      );
      await memoPane(page).getByRole('tab', { name: 'Outline' }).waitFor();
    } finally {
      if (size) await page.setViewportSize(size);
    }
  });

  it('a cited stretch of an article leads to the statement that uses it, whatever of the memo was in sight', async () => {
    const { page } = window();
    await openSample(window());
    const cited = section(page, 'Bottom line');
    await cited
      .getByRole('button', { name: /^Citation / })
      .first()
      .click();
    await articleIsRead(page);
    const stretch = page.getByRole('group', { name: 'Text of the article' }).locator('.cited.here').first();
    const isReached = (): Promise<boolean> =>
      memoPane(page).evaluate((pane) => pane.contains(document.activeElement?.closest('.statement') ?? null));
    for (const away of [
      () => page.getByRole('tab', { name: 'Pages' }).click(),
      () => page.getByRole('button', { name: 'Hide Memo' }).click(),
    ]) {
      await away();
      await stretch.click();
      await page
        .getByRole('dialog', { name: 'What these words are' })
        .getByRole('button', { name: /^Used in the memo/ })
        .first()
        .click();
      await expect.poll(isReached).toBe(true);
    }
    // It is reached once: what is drawn anew later takes the focus from nobody.
    const part = memoPane(page).getByRole('checkbox', { name: 'Bottom line' });
    await part.press('Space');
    await cited
      .getByRole('button', { name: /^Citation / })
      .first()
      .waitFor({ state: 'detached' });
    await part.press('Space');
    await cited
      .getByRole('button', { name: /^Citation / })
      .first()
      .waitFor();
    expect(await isReached()).toBe(false);
  });

  it('leaves a statement out and puts it back, and comments on one', async () => {
    const { page } = window();
    await openSample(window());
    const bottom = section(page, 'Bottom line');
    const menus = bottom.getByRole('button', { name: /^Change this statement/ });
    await menus.first().waitFor();
    const before = await menus.count();
    await menus.nth(1).click();
    await page.getByRole('menuitem', { name: 'Leave out' }).click();
    await bottom.getByText(/^Left out by hand/).waitFor();
    await expect.poll(() => menus.count()).toBe(before - 1);
    // Seen and heard: what was done, and not only that it is saved.
    await page
      .getByRole('status')
      .filter({ hasText: /^Left out: / })
      .waitFor({ state: 'attached' });
    await bottom.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(() => menus.count()).toBe(before);
    await page
      .getByRole('status')
      .filter({ hasText: /^Put back: / })
      .waitFor({ state: 'attached' });
    await menus.first().click();
    await page.getByRole('menuitem', { name: 'Comment …' }).click();
    await page.getByRole('textbox', { name: 'Comment on the statement' }).fill('Check the place.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await bottom.getByText('Comment: Check the place.').waitFor();
  });

  it('switches sections, moves them by keyboard, and takes what only a person can write', async () => {
    const { page } = window();
    await openSample(window());
    const names = (): Promise<readonly string[]> => memoPane(page).getByRole('heading', { level: 3 }).allTextContents();
    const at = async (name: string): Promise<number> => (await names()).findIndex((one) => one.trim() === name);
    const purpose = memoPane(page).getByRole('textbox', { name: 'Purpose' });
    await purpose.fill('Agree the agenda.');
    // The keys of the window are its own in a field too.
    await purpose.press('F6');
    await expect.poll(() => purpose.evaluate((field) => field === document.activeElement)).toBe(false);
    const people = memoPane(page).getByRole('checkbox', { name: 'People' });
    await people.press('Space');
    await expect.poll(() => people.isChecked()).toBe(false);
    await section(page, 'Summary').waitFor();
    const before = await at('Summary');
    await memoPane(page).getByRole('checkbox', { name: 'Summary' }).press('Alt+ArrowUp');
    await expect.poll(() => at('Summary')).toBe(before - 1);
    await memoPane(page)
      .getByText(/^Summary is now section/)
      .waitFor();
    await saved(page);
    await page.getByRole('tab', { name: 'Pages' }).click();
    await expect.poll(() => firstPage(page).textContent()).toContain('Agree the agenda.');
  });

  it('what is written and taken back at once is not left standing, though no memo with it was drawn', async () => {
    const { page } = window();
    await openSample(window());
    const purpose = memoPane(page).getByRole('textbox', { name: 'Purpose' });
    const undo = page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator(':enabled'));
    await purpose.fill('First.');
    await purpose.press('F6');
    await undo.waitFor();
    await saved(page);
    await purpose.fill('Second.');
    await undo.click();
    await saved(page);
    await expect.poll(() => purpose.inputValue()).toBe('First.');
  });

  it('has its head whole from the first frame: no name comes late, and nothing below moves', async () => {
    const { page } = window();
    await openSample(window());
    await page.addInitScript(() => {
      const heads: string[] = [];
      Object.assign(globalThis, { heads });
      const frame = (): void => {
        const head = document.querySelector<HTMLElement>('.setup');
        if (head) heads.push(head.innerText);
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    await page.reload();
    await memoPane(page).getByRole('button', { name: 'Briefing memo Template' }).waitFor();
    const heads = await page.evaluate<readonly string[]>('heads');
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter((head) => !head.includes('Language') || head.includes('briefing-memo'))).toEqual([]);
  });

  it('has another template, and marking on its pages', async () => {
    const { page } = window();
    await openSample(window());
    await memoPane(page)
      .getByRole('button', { name: /Template$/ })
      .click();
    await page.getByRole('option', { name: 'Chronology' }).click();
    await section(page, 'Bottom line').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Memo settings' }).click();
    const marking = page.getByRole('textbox', { name: 'Marking' });
    await marking.fill('OFFICIAL');
    await marking.press('Enter');
    await page.getByRole('tab', { name: 'Pages' }).click();
    await expect.poll(() => firstPage(page).textContent()).toContain('OFFICIAL');
    await marking.press('Control+e');
    const sheet = page.getByRole('dialog', { name: 'Export the memo' });
    const there = sheet.getByRole('textbox', { name: 'Marking' });
    await there.fill('RESTRICTED');
    await there.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => firstPage(page).textContent()).toContain('RESTRICTED');
  });
});

describe.skipIf(skipped)('commands and keys', { timeout: 240_000, retry: 2 }, () => {
  it('are found by their words, and listed by F1', async () => {
    const { page } = window();
    await openSample(window());
    await page.getByRole('button', { name: 'Commands' }).click();
    const search = page.getByRole('searchbox', { name: 'Find a command' });
    await search.fill('chronology');
    await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual(['Template: Chronology']);
    await search.fill('no such command');
    await page.getByText('No command has these words.').waitFor();
    await search.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    for (const key of ['Ctrl+K', 'Ctrl+E', 'Ctrl+Z', 'F6']) await keys.getByText(key, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
  });
});

describe.skipIf(skipped)('every view of the memo', { timeout: 300_000, retry: 2 }, () => {
  it('has no faults of accessibility in light, dark and high contrast', async () => {
    const { page } = window();
    await openSample(window());
    const views: readonly (() => Promise<void>)[] = [
      async () => {
        await command(page, 'Memo: pages');
        await expect.poll(() => firstPage(page).textContent()).toContain('Sample dossier');
      },
      () => command(page, 'Memo: outline'),
      async () => {
        await page.keyboard.press('Control+e');
        await page
          .getByRole('dialog')
          .getByText(/supported\.$/)
          .waitFor();
      },
      async () => {
        await page.keyboard.press('Control+k');
        await page.getByRole('searchbox', { name: 'Find a command' }).waitFor();
      },
    ];
    for (const look of ['light', 'dark', 'high contrast']) {
      await command(page, `Look: ${look}`);
      for (const open of views) {
        await open();
        // What does not hang on colours is the same in each look.
        expect(await (look === 'light' ? accessibilityFaults : colourFaults)(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    }
  });

  it('a memo’s period is written in the window’s words; words that are no day stay, and change nothing', async () => {
    const { page } = window();
    await openSample(window());
    await memoPane(page).getByRole('button', { name: 'Memo settings' }).click();
    const from = memoPane(page).getByLabel('Period from');
    const counted = (): Promise<string> =>
      memoPane(page)
        .getByText(/^\d+ statements, /)
        .innerText();
    const all = await counted();
    await from.fill('1/1/2026');
    await from.press('Enter');
    await expect.poll(counted).not.toBe(all);
    const narrowed = await counted();
    await from.blur();
    await expect.poll(() => from.inputValue()).toBe('1 Jan 2026');
    await from.fill('next year');
    await from.blur();
    await memoPane(page).getByText('Write a day in full').waitFor();
    expect([await from.inputValue(), await counted()]).toEqual(['next year', narrowed]);
    await from.fill('');
    await from.blur();
    await expect.poll(counted).toBe(all);
  });
});
