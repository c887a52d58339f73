import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  dropBytes,
  inElectron,
  openSample,
  openWindow,
  skipped,
  type TestWindow,
} from './support.ts';

/** How long anything may take on a machine that does other things too, in milliseconds. */
const LONG = 60_000;
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

let window: TestWindow;
beforeAll(async () => {
  if (!skipped) window = await openWindow();
}, LONG);
beforeEach(async () => {
  // One window for all, since its service then has the sample read; each test opens it as a new project.
  if (!skipped) await window.anew();
}, LONG);
afterEach(() => {
  if (!skipped) expect(window.faults).toEqual([]);
});
afterAll(async () => {
  if (!skipped) await window.close();
}, LONG);

const saved = async (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor({ timeout: LONG });
const memoPane = (page: Page): Locator => page.getByRole('region', { name: 'Memo', exact: true });
const section = (page: Page, name: string): Locator => memoPane(page).getByRole('group', { name, exact: true });

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Exports Word and PDF from the sheet that is open, and gives the bytes in that order. */
async function exported(page: Page, press: () => Promise<void>): Promise<readonly [Uint8Array, Uint8Array]> {
  const downloads: Download[] = [];
  page.on('download', (one) => downloads.push(one));
  await press();
  // Where they do not come, the test tells what the sheet says.
  const sheet = page.getByRole('dialog');
  await expect
    .poll(async () => (downloads.length === 2 ? 'both came' : await sheet.allInnerTexts()), { timeout: LONG })
    .toBe('both came');
  await page.getByText(/^2 files (?:downloaded|written)\.$/).waitFor();
  const named = (ending: string): Download => {
    const found = downloads.find((one) => one.suggestedFilename().endsWith(ending));
    if (!found) throw new Error(`no download ${ending}`);
    return found;
  };
  return [await bytesOf(named('.docx')), await bytesOf(named('.pdf'))];
}

function expectMemo([word, pdf]: readonly [Uint8Array, Uint8Array], words: string): void {
  expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
  expect(strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())).toContain(words);
}

/** An opened article has the focus, at the passage: what is read next is what was cited. */
async function articleIsRead(page: Page): Promise<void> {
  const articles = page.getByRole('region', { name: 'Articles', exact: true });
  await articles.getByRole('button', { name: 'Back' }).waitFor();
  await expect.poll(() => articles.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
}

/** The text of the first page, as it is read aloud. */
const firstPage = (page: Page): Locator => page.getByRole('listitem', { name: /^Page 1 of / });

describe.skipIf(skipped)('from the sample to an exported memo', { timeout: 240_000, retry: 2 }, () => {
  it.skipIf(inElectron)('with the mouse', async () => {
    const { page } = window;
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    await openSample(window);
    await choose(evidence.getByRole('row', { name: /Rubio.*Jaishankar|Jaishankar.*Rubio/ }).first());
    await page.getByRole('tab', { name: 'Themes' }).click();
    for (const name of [/Visas/, /Energy, oil/]) await choose(evidence.getByRole('row', { name }).first());
    await saved(page);
    await page.getByRole('tab', { name: 'Meetings' }).click();
    await evidence
      .getByRole('row', { name: /Quad ministers/ })
      .first()
      .getByText('Quad ministers')
      .click();
    await page.getByRole('button', { name: 'Correct the date …' }).click();
    await page.getByRole('dialog').getByLabel('Date, or first day').fill('2025-07-01');
    await page.getByRole('dialog').getByLabel('Last day').fill('');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('1 Jul 2025 (given by hand)').waitFor();
    const purpose = memoPane(page).getByRole('textbox', { name: 'Purpose' });
    await purpose.fill('Agree what comes next.');
    await purpose.blur();
    await page.getByRole('button', { name: 'Undo' }).and(page.locator(':enabled')).waitFor();
    await saved(page);
    await page.getByRole('tab', { name: 'Pages' }).click();
    await expect.poll(() => firstPage(page).textContent()).toContain('Agree what comes next.');
    await roundTrip(
      page,
      firstPage(page),
      (mark) => mark.hover(),
      (mark) => mark.click(),
    );
    await page.getByRole('tab', { name: 'Outline' }).click();
    await roundTrip(
      page,
      section(page, 'Bottom line'),
      (mark) => mark.hover(),
      (mark) => mark.click(),
    );
    await page.getByRole('button', { name: 'Export …' }).click();
    await allSupported(page);
    const files = await exported(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
    expectMemo(files, 'Rubio');
    await page.getByText('2 files downloaded.').waitFor();
  });

  it.skipIf(inElectron)('with the keyboard alone', async () => {
    const { page } = window;
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Open the sample dossier' }).waitFor();
    await keyboard.press('Enter');
    await saved(page);
    await command(page, 'Evidence: meetings');
    await goTo(page, 'Evidence');
    await tabTo(page, evidence.getByRole('row').filter({ hasText: 'Rubio' }).first());
    await keyboard.press('Space');
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Correct the date …' }));
    await keyboard.press('Enter');
    const day = page.getByRole('dialog').getByLabel('Date, or first day');
    await day.waitFor();
    await tabTo(page, day);
    await typeDay(page, '01', '20', '2025');
    await tabTo(page, page.getByRole('dialog').getByLabel('Last day'));
    await typeDay(page, '01', '20', '2025');
    await keyboard.press('Enter');
    await page.getByText('20 Jan 2025 (given by hand)').waitFor();
    await command(page, 'Evidence: themes');
    await goTo(page, 'Evidence');
    await tabTo(page, evidence.getByRole('row').first());
    await keyboard.press('Space');
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await command(page, 'Memo: outline');
    await goTo(page, 'Memo');
    await tabTo(page, memoPane(page).getByRole('textbox', { name: 'Purpose' }));
    await keyboard.type('Agree what comes next.');
    await keyboard.press('Tab');
    await command(page, 'Memo: pages');
    await expect.poll(() => firstPage(page).textContent()).toContain('Agree what comes next.');
    await goTo(page, 'Memo');
    await roundTrip(
      page,
      firstPage(page),
      (mark) => tabTo(page, mark),
      () => keyboard.press('Enter'),
    );
    await keyboard.press('Control+e');
    await allSupported(page);
    await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
    expectMemo(await exported(page, () => keyboard.press('Enter')), 'Rubio');
  });
});

/** The first citation of a place: its card, the article at the passage, and back to it with Escape. */
async function roundTrip(
  page: Page,
  place: Locator,
  reach: (mark: Locator) => Promise<void>,
  press: (mark: Locator) => Promise<void>,
): Promise<void> {
  const mark = place.getByRole('button', { name: /^Citation / }).first();
  await mark.waitFor();
  await reach(mark);
  await page.getByRole('tooltip').getByText('Escape returns', { exact: false }).waitFor();
  await press(mark);
  await articleIsRead(page);
  // However far down the passage stands, the way back is in sight.
  const underTheBar = async (): Promise<number> => {
    const bar = await page.locator('.topbar').boundingBox();
    const back = await page.getByRole('button', { name: '← Back' }).boundingBox();
    return (back?.y ?? Number.NaN) - ((bar?.y ?? 0) + (bar?.height ?? 0));
  };
  await expect.poll(underTheBar).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
  // Whoever comes back has just read the passage: its card would lie over what they go on with.
  expect(await page.getByRole('tooltip').count()).toBe(0);
}

/** What is told before the export: whatever was chosen, each statement stands on its passages. */
async function allSupported(page: Page): Promise<void> {
  const told = page.getByRole('dialog').getByText(/^\d+ statements: /);
  await expect.poll(() => told.textContent()).toMatch(/^(\d+) statements: \1 supported\.$/);
}

/** A day in a field of the browser's own, part by part as its language orders them. */
async function typeDay(page: Page, month: string, day: string, year: string): Promise<void> {
  for (const part of [month, day, year]) await page.keyboard.type(part);
}

/** The box that is seen is drawn over the one that is pressed. */
async function choose(row: Locator): Promise<void> {
  await row.locator('label').first().click();
  await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
}

/** F6 goes from pane to pane. */
async function goTo(page: Page, pane: 'Evidence' | 'Memo'): Promise<void> {
  const region = page.getByRole('region', { name: pane, exact: true });
  const isThere = (): Promise<boolean> =>
    region.evaluate((own) => own.parentElement?.contains(document.activeElement) ?? false);
  for (let i = 0; i < 5 && !(await isThere()); i++) await page.keyboard.press('F6');
  await expect.poll(isThere).toBe(true);
}

/** Presses Tab until it has the focus: what cannot be reached so is no control for whoever has no mouse. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by Tab');
}

describe.skipIf(skipped)('the outline', { timeout: 240_000, retry: 2 }, () => {
  it('rewords a statement, which keeps its citations and says so, and takes it back', async () => {
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    const size = page.viewportSize();
    await page.setViewportSize({ width: 640, height: 400 });
    try {
      await openSample(window);
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
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    await openSample(window);
    const bottom = section(page, 'Bottom line');
    const menus = bottom.getByRole('button', { name: /^Change this statement/ });
    await menus.first().waitFor();
    const before = await menus.count();
    await menus.nth(1).click();
    await page.getByRole('menuitem', { name: 'Leave out' }).click();
    await bottom.getByText(/^Left out by hand/).waitFor();
    await expect.poll(() => menus.count()).toBe(before - 1);
    await bottom.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(() => menus.count()).toBe(before);
    await menus.first().click();
    await page.getByRole('menuitem', { name: 'Comment …' }).click();
    await page.getByRole('textbox', { name: 'Comment on the statement' }).fill('Check the place.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await bottom.getByText('Comment: Check the place.').waitFor();
  });

  it('switches sections, moves them by keyboard, and takes what only a person can write', async () => {
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    await openSample(window);
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

describe.skipIf(skipped)('a finished memo dropped on the window', { timeout: 240_000, retry: 2 }, () => {
  it.skipIf(inElectron)('is verified: a changed number stands first, beside its evidence', async () => {
    const { page } = window;
    await openSample(window);
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
    parts['word/document.xml'] = strToU8(text.replace('Monday 22 September 2025', 'Monday 29 September 2025'));
    await dropBytes(page, 'changed.docx', zipSync(parts));
    const changed = page.getByRole('dialog', { name: 'Verification of changed.docx' });
    await changed.getByText('altered', { exact: true }).first().waitFor({ timeout: LONG });
    await changed.getByRole('heading', { name: 'Its evidence' }).first().waitFor();
    for (const look of LOOKS) {
      await page.emulateMedia(look);
      expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([]);
    }
    await changed
      .getByRole('button', { name: /^Open the article at this passage/ })
      .first()
      .click();
    await page.getByRole('region', { name: 'Articles', exact: true }).getByRole('button', { name: 'Back' }).waitFor();
  });

  it.skipIf(inElectron)('is verified from the first page too, where no project is open', async () => {
    const { page } = window;
    await openSample(window);
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
    const { page } = window;
    await openSample(window);
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

describe.skipIf(skipped)('every view of the memo', { timeout: 300_000, retry: 2 }, () => {
  it('has no faults of accessibility in light, dark and high contrast', async () => {
    const { page } = window;
    await openSample(window);
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
        expect(await (look === 'light' ? accessibilityFaults(page) : contrastFaults(page))).toEqual([]);
        await page.keyboard.press('Escape');
      }
    }
  });
});

async function contrastFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find a command' }).fill(name);
  await page.getByRole('menuitem', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
