import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { smallPng } from './small-png.ts';
import { dropBytes, dropFiles, openSample, openWindow } from './support.ts';

/**
 * `npm run pictures`: the window as a person sees it, one picture a view, written to docs/images (or to the folder named).
 * Made with the sample dossier, in a browser of 1280 x 800.
 */
const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../docs/images'));
mkdirSync(folder, { recursive: true });

const NOTE = `Ministers meet in Geneva over grain

GENEVA, March 4, 2025 (AFP) - Foreign Minister Ana Petrova met her counterpart Luis Moreno in Geneva on Tuesday.
"We agreed to open the port of Varna to grain ships," Petrova told reporters after the talks.
Follow us on our channel for more news.
`;

const window = await openWindow();
const { page } = window;
try {
  // The list of projects comes a little later than the buttons.
  await page.getByText('No projects yet', { exact: false }).waitFor();
  await take(page, 'start');
  await openSample(window);
  await chooseMeeting(page);
  await take(page, 'panes-light');
  await dropFiles(page, [
    { name: 'grain.txt', text: NOTE },
    { name: 'grain-copy.txt', text: `${NOTE}\n` },
  ]);
  const review = page.getByRole('dialog', { name: /^Review 2 articles/ });
  await review.waitFor();
  await take(page, 'review');
  await review.getByRole('button', { name: 'Discard' }).click();
  await review.waitFor({ state: 'detached' });
  await pageShown(page);
  const mark = page
    .getByRole('listitem', { name: /^Page 1 of / })
    .getByRole('button', { name: /^Citation / })
    .first();
  await mark.hover();
  await page.getByRole('tooltip').getByText('Escape returns', { exact: false }).waitFor();
  await take(page, 'citation');
  await mark.click();
  await page.getByRole('group', { name: 'Text of the article' }).waitFor();
  await page.mouse.move(0, 0);
  await take(page, 'article');
  await page.getByRole('button', { name: '← Back', exact: true }).click();
  await look(page, 'Dark');
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('row').first().waitFor();
  await take(page, 'panes-dark');
  await look(page, 'Light');
  await page.getByRole('button', { name: 'Export …' }).click();
  await page
    .getByRole('dialog')
    .getByText(/supported/)
    .first()
    .waitFor();
  await page
    .getByRole('dialog')
    .getByText(/^\d+ statements: /)
    .waitFor();
  await take(page, 'export');
  const word = page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.docx'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const bytes = readFileSync(await (await word).path());
  await page.getByText('2 files downloaded.').waitFor();
  await page.keyboard.press('Escape');
  await dropBytes(page, 'memo.docx', bytes);
  const report = page.getByRole('dialog', { name: 'Verification of memo.docx' });
  await report.getByText(/^\d+ statements: /).waitFor();
  await report.getByRole('button', { name: /beside its evidence$/ }).click();
  await report.getByRole('heading', { name: 'Its evidence' }).first().waitFor();
  await take(page, 'verification');
} finally {
  await window.close();
}

async function take(of: Page, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  const browser = of.context().browser();
  if (!browser) throw new Error('pictures are made in a browser');
  const bytes = await smallPng(browser, await of.screenshot({ caret: 'hide', animations: 'disabled' }));
  writeFileSync(file, bytes);
  process.stdout.write(`${file}, ${Math.round(bytes.length / 1000)} kB\n`);
}

/** The meeting of September 2025, seen in the evidence and told by the memo alone. */
async function chooseMeeting(of: Page): Promise<void> {
  const row: Locator = of.getByRole('row', { name: /Rubio.*Jaishankar/ }).filter({ hasText: '22 Sept 2025' });
  await row.first().locator('label').first().click();
  await of.getByText('the memo is about the 1 chosen').waitFor();
  await of.getByText('Saved', { exact: true }).waitFor();
  // The memo is drawn a little later.
  await of.getByText(/^\d+ statements, /).waitFor();
}

async function pageShown(of: Page): Promise<void> {
  await of.getByRole('tab', { name: 'Pages' }).click();
  await of
    .getByRole('listitem', { name: /^Page 1 of / })
    .getByRole('button', { name: /^Citation / })
    .first()
    .waitFor();
}

async function look(of: Page, name: string): Promise<void> {
  await of.getByRole('button', { name: 'Appearance' }).click();
  await of.getByRole('menuitemradio', { name }).click();
  await of.keyboard.press('Escape');
  await of.getByRole('menu').waitFor({ state: 'detached' });
}
