import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, inElectron, openSample, openWindow, skipped, type TestWindow } from './support.ts';

/** What a memo is written as, who signs it, and what it says of an older one. */
describe.skipIf(skipped)('the export sheet', { timeout: 240_000 }, () => {
  let window: TestWindow;

  beforeAll(async () => {
    window = await openWindow();
  });
  beforeEach(() => window.anew());
  afterAll(() => window?.close());

  it.skipIf(inElectron)(
    'writes every format, signs in the name of a person, and verifies what it wrote; a later memo tells the changes',
    async () => {
      const { page } = window;
      await openSample(window);
      await page.keyboard.press('Control+e');
      const sheet = page.getByRole('dialog', { name: 'Export the memo' });
      await sheet.getByText(/^\d+ statements: /).waitFor();
      await sheet.getByRole('button', { name: 'More formats' }).click();
      const references = sheet.getByRole('group', { name: 'Sources for a reference manager' });
      await references.getByRole('checkbox', { name: 'RIS (.ris)' }).check();
      await sheet.getByRole('checkbox', { name: 'PDF (.pdf)' }).uncheck();
      await sheet.getByRole('radio', { name: 'Endnotes' }).check();
      await sheet.getByRole('button', { name: 'Sign …' }).click();
      await sheet.getByRole('textbox', { name: 'Your name, as others shall read it' }).fill('Ada Example');
      await page.keyboard.press('Enter');
      const sign = sheet.getByRole('checkbox', { name: 'Sign as Ada Example' });
      await expect.poll(() => sign.isChecked()).toBe(true);
      expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
      const names: string[] = [];
      page.on('download', (file) => names.push(file.suggestedFilename()));
      await sheet.getByRole('button', { name: 'Export', exact: true }).click();
      await sheet.getByText('2 files downloaded.').waitFor();
      await expect.poll(() => names).toEqual(['Sample dossier.docx', 'Sample dossier.ris']);
      await sheet.getByRole('button', { name: 'Verify Sample dossier.docx' }).click();
      const report = page.getByRole('dialog', { name: 'Verification of Sample dossier.docx' });
      await report.getByText('Signed by Ada Example', { exact: false }).waitFor();
      await report.getByRole('button', { name: 'Tell the changes since this memo' }).click();
      const changes = page.getByRole('group', { name: 'What changed since the last memo' });
      await changes.getByText('0 statements are new').waitFor();
      expect(window.faults).toEqual([]);
    },
  );

  it('has the memo in another language, and back with undo', async () => {
    const { page } = window;
    await openSample(window);
    await page.getByRole('button', { name: /Language$/ }).click();
    await page.getByRole('option', { name: 'French' }).click();
    await page.getByRole('group', { name: 'L’essentiel' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('group', { name: 'Bottom line' }).waitFor();
  });
});

describe.skipIf(skipped)('the outline', { timeout: 240_000 }, () => {
  let window: TestWindow;

  beforeAll(async () => {
    window = await openWindow();
    await openSample(window);
  });
  afterAll(() => window?.close());

  it('shows at once what is switched and moved, and loses none of several in a row', async () => {
    const { page } = window;
    const names = (): Promise<readonly string[]> =>
      page.getByRole('tabpanel', { name: 'Outline' }).getByRole('heading', { level: 3 }).allInnerTexts();
    await page.getByRole('group', { name: 'Sources', exact: true }).waitFor();
    const before = await names();
    await page.getByRole('checkbox', { name: 'Timeline' }).uncheck();
    await page.getByRole('checkbox', { name: 'People' }).uncheck();
    await page.getByRole('button', { name: 'Move Summary up' }).click();
    await page.getByRole('button', { name: 'Move Summary up' }).click();
    await expect.poll(async () => (await names()).indexOf('Summary')).toBe(before.indexOf('Summary') - 2);
    const after = await names();
    await page.getByText('Saved', { exact: true }).waitFor();
    await expect.poll(names).toEqual(after);
    for (const name of ['Timeline', 'People'])
      await expect.poll(() => page.getByRole('checkbox', { name }).isChecked(), { message: name }).toBe(false);
  });

  it('never scrolls the window itself, whatever is brought into sight', async () => {
    const { page } = window;
    await page.getByRole('group', { name: 'Sources', exact: true }).scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.evaluate('[scrollY, document.documentElement.scrollHeight <= innerHeight]'))
      .toEqual([0, true]);
    await page.getByRole('heading', { name: 'Articles', exact: true }).click({ trial: true });
  });
});
