import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { allSupported, exported, LONG, windowForAll } from './memo-steps.ts';
import { accessibilityFaults, colourFaults, dropBytes, inElectron, openSample, skipped } from './support.ts';

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

const window = windowForAll();

describe.skipIf(skipped)('a finished memo dropped on the window', { timeout: 240_000, retry: 2 }, () => {
  it.skipIf(inElectron)('is verified: a changed number stands first, beside its evidence', async () => {
    const { page } = window();
    await openSample(window());
    await page.keyboard.press('Control+e');
    await allSupported(page);
    const [word] = await exported(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
    await page.keyboard.press('Escape');
    await dropBytes(page, 'memo.docx', word);
    const report = page.getByRole('dialog', { name: 'Verification of memo.docx' });
    await report.getByText('Nothing differs', { exact: false }).waitFor({ timeout: LONG });
    // What stands can be seen too: the statement, and the article at its passage.
    await report.getByRole('button', { name: /^\d+ statements that are supported, each beside its evidence$/ }).click();
    const standing = report.getByRole('listitem').filter({ hasText: 'supported' }).first();
    await standing.getByRole('heading', { name: 'Its evidence' }).waitFor();
    await standing
      .getByRole('button', { name: /^Open the article at this passage/ })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    await report.getByRole('button', { name: 'Close' }).click();
    const parts = unzipSync(word);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const added = '<w:p><w:r><w:t>The envoy resigned on Friday.</w:t></w:r></w:p>';
    parts['word/document.xml'] = strToU8(
      text.replace('Monday 22 September 2025', 'Monday 29 September 2025').replace('<w:sectPr', `${added}<w:sectPr`),
    );
    await dropBytes(page, 'changed.docx', zipSync(parts));
    const changed = page.getByRole('dialog', { name: 'Verification of changed.docx' });
    await changed.getByText('altered', { exact: true }).first().waitFor({ timeout: LONG });
    await changed.getByRole('heading', { name: 'Its evidence' }).first().waitFor();
    // A sentence that is new is told with the rest, although no statement of the memo is it.
    await changed
      .getByRole('status')
      .getByText(/^\d+ statements: \d+ supported, \d+ altered\. Elsewhere in the file: 1 uncited\.$/)
      .waitFor();
    for (const look of LOOKS) {
      await page.emulateMedia(look);
      expect(await (look.colorScheme === 'light' ? accessibilityFaults : colourFaults)(page, '[role=dialog]')).toEqual(
        [],
      );
    }
    await changed
      .getByRole('button', { name: /^Open the article at this passage/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Articles', exact: true }).getByRole('button', { name: 'Back' }).waitFor();
  });

  it.skipIf(inElectron)('is verified from the first page too, where no project is open', async () => {
    const { page } = window();
    await openSample(window());
    await page.keyboard.press('Control+e');
    await allSupported(page);
    const [, pdf] = await exported(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All projects' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Verify a finished memo …' }).click();
    await (await chooser).setFiles({ name: 'memo.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
    const report = page.getByRole('dialog', { name: 'Verification of memo.pdf' });
    await report.getByText('Nothing differs', { exact: false }).waitFor({ timeout: LONG });
    await report.getByRole('button', { name: 'Close' }).click();
    await dropBytes(page, 'again.pdf', pdf);
    await page.getByRole('dialog', { name: 'Verification of again.pdf' }).waitFor();
  });

  it('is refused in words where it carries no evidence that can be read', async () => {
    const { page } = window();
    await openSample(window());
    await dropBytes(page, 'broken.pdf', strToU8('%PDF-1.7 and nothing else'));
    await page.getByRole('alert').getByText('“broken.pdf” is damaged, or no PDF.', { exact: false }).waitFor();
    // It may be an article, which then is said to be damaged where articles are reviewed.
    await page.getByRole('button', { name: 'Review it as an article …' }).click();
    await page
      .getByRole('dialog', { name: 'Nothing to review' })
      .getByText(/^broken\.pdf was left aside/)
      .waitFor();
  });
});
