import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articleIsRead, command, exported, memoPane, saved, tabTo, windowForAll } from './memo-steps.ts';
import { inElectron, skipped } from './support.ts';

const ARTICLES: Readonly<Record<string, string>> = {
  'harbour.txt': `Ministers close to a fish deal

Published: 12 March 2025

LISBON - Foreign Minister Ana Silva met Dutch Trade Minister Piet de Vries in Lisbon on Monday.

"We want a fair quota before the summer," Silva told reporters after the meeting. The two ministers remain divided over port fees and tariffs on fish.
`,
  'fees.txt': `Port fees divide Lisbon and The Hague

Published: 14 March 2025

THE HAGUE - Trade Minister Piet de Vries said on Thursday that the Netherlands would not pay the port fee. "We will not pay a single euro," he told parliament. The dispute over tariffs on fish has dragged on for two years.
`,
};

/** A folder with articles, as it lies on an analyst's disk. */
function pressFolder(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'readout-keys-')), 'press');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const focused = (one: Locator): Promise<boolean> => one.evaluate((element) => element === document.activeElement);

describe.skipIf(skipped || inElectron)('by the keyboard alone, at 200 %', { timeout: 240_000, retry: 2 }, () => {
  const window = windowForAll();

  it('from a folder of articles to an exported memo, and from a sentence to its evidence', async () => {
    const { page } = window();
    const { keyboard } = page;
    await page.setViewportSize({ width: 640, height: 400 });
    const folder = pressFolder();
    const start = page.getByRole('button', { name: 'New project' });
    await start.waitFor();
    await tabTo(page, start);
    await keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Project title' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await command(page, 'Add a folder …');
    await (await chooser).setFiles(folder);
    const add = page.getByRole('dialog').getByRole('button', { name: 'Add 2 articles' });
    await expect.poll(() => add.count()).toBe(1);
    await expect.poll(() => focused(add)).toBe(true);
    await keyboard.press('Enter');
    await saved(page);

    // A command shows what it is about, though another pane has the whole window.
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    await command(page, 'Evidence: meetings');
    await page.getByRole('radio', { name: 'Evidence', checked: true }).waitFor();
    await tabTo(page, evidence.getByRole('row').filter({ hasText: 'Silva' }).first());
    await keyboard.press('Space');
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await command(page, 'Evidence: themes');
    await tabTo(page, evidence.getByRole('grid', { name: 'Themes' }).getByRole('row').first());
    await keyboard.press('Space');
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await saved(page);

    await command(page, 'Memo: outline');
    await page.getByRole('radio', { name: 'Memo', checked: true }).waitFor();
    const change = memoPane(page)
      .getByRole('button', { name: /^Change this statement: .*met/ })
      .first();
    await change.waitFor();
    await tabTo(page, change);
    await keyboard.press('Enter');
    const reword = page.getByRole('menuitem', { name: 'Reword …' });
    await reword.waitFor();
    await expect.poll(() => focused(reword)).toBe(true);
    await keyboard.press('Enter');
    const words = page.getByRole('textbox', { name: 'Words of the statement' });
    await words.waitFor();
    await expect.poll(() => focused(words)).toBe(true);
    await keyboard.press('Control+a');
    await keyboard.type('The two ministers met about the fees of the port.');
    await keyboard.press('Control+Enter');
    const edited = memoPane(page).getByText('The two ministers met about the fees of the port.');
    await edited.first().waitFor();
    await saved(page);
    // The focus stays at the sentence, for whoever goes on with it.
    await expect.poll(() => memoPane(page).evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
    await keyboard.press('Control+z');
    await edited.first().waitFor({ state: 'detached' });
    await keyboard.press('Control+y');
    await edited.first().waitFor();
    await saved(page);

    const mark = memoPane(page)
      .getByRole('button', { name: /^Citation / })
      .first();
    await tabTo(page, mark, 'Shift+Tab');
    await keyboard.press('Enter');
    await articleIsRead(page);
    await keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Memo', checked: true }).waitFor();
    await expect.poll(() => focused(mark)).toBe(true);

    await keyboard.press('Control+e');
    await page
      .getByRole('dialog')
      .getByText(/^\d+ statements?: .*1 edited by hand/)
      .waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
    const [word, pdf] = await exported(page, () => keyboard.press('Enter'));
    expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
    expect(strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())).toContain('fees of the port.');
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });

  it('the pane in front is told where colours are forced: its edge alone is seen', async () => {
    const { page } = window();
    await page.setViewportSize({ width: 640, height: 400 });
    await page.emulateMedia({ forcedColors: 'active' });
    await page.getByRole('button', { name: 'New project' }).press('Enter');
    await page.getByRole('radio', { name: 'Articles', checked: true }).waitFor();
    const edges = await page.locator('.switch-item').evaluateAll((items) =>
      items.map((item) => {
        const { borderBottomColor, backgroundColor } = getComputedStyle(item);
        return borderBottomColor === backgroundColor ? 'unseen' : 'seen';
      }),
    );
    expect(edges).toEqual(['seen', 'unseen', 'unseen']);
  });
});
