import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, colourFaults, openSample, openWindow, skipped, type TestWindow } from './support.ts';

// One window for all, since its service then has the sample read; each test opens it as a new project.
let window: TestWindow;
let evidence: Locator;
beforeAll(async () => {
  if (!skipped) window = await openWindow();
});
beforeEach(async () => {
  if (skipped) return;
  await window.anew();
  await openSample(window);
  evidence = window.page.getByRole('region', { name: 'Evidence', exact: true });
});
afterEach(() => {
  if (!skipped) expect(window.faults).toEqual([]);
});
afterAll(async () => {
  if (!skipped) await window.close();
});

/** What a page comes to show. */
const soon = <T>(look: () => Promise<T> | T) => expect.poll(look);
/** Shows the list of a tab, from whatever is shown: also from an item of its own. */
const tab = async (name: string): Promise<void> => {
  await evidence.getByRole('tab', { name, exact: true }).click();
  await evidence.getByRole('grid', { name, exact: true }).waitFor();
};
const rows = (): Locator => evidence.getByRole('row');
const isFocused = (element: Element): boolean => element === document.activeElement;
/** How many rows there are, once those are drawn that are told of: a long list comes in pieces. */
const drawn = async (): Promise<number> => {
  const told = (): Promise<number> => evidence.locator('.list-head').innerText().then(Number.parseInt);
  await soon(async () => (await rows().count()) === (await told())).toBe(true);
  return rows().count();
};
const row = (name: string | RegExp): Locator => rows().filter({ hasText: name }).first();
const button = (name: string | RegExp): Locator => evidence.getByRole('button', { name }).first();
const dialog = (): Locator => window.page.getByRole('dialog');
const saved = async (): Promise<void> => window.page.getByText('Saved', { exact: true }).waitFor({ timeout: 30_000 });

/** Opens the item of a list whose row holds these words, by the keyboard. */
async function open(name: string | RegExp): Promise<void> {
  const found = row(name);
  await found.waitFor();
  await found.focus();
  await window.page.keyboard.press('Enter');
  await button(/^← /).waitFor();
}

async function undo(): Promise<void> {
  await window.page.getByRole('button', { name: 'Undo', exact: true }).and(window.page.locator(':enabled')).click();
  await saved();
}

/** From now on, what was drawn or done whenever nothing had the focus. */
const watchFocus = () =>
  window.page.evaluateHandle(() => {
    const lost: string[] = [];
    const look = (when: string): void => {
      if (document.activeElement === null || document.activeElement === document.body) lost.push(when);
    };
    new MutationObserver(() => look('drawn')).observe(document.body, { childList: true, subtree: true });
    document.addEventListener('keyup', () => look('key'));
    const frame = (): void => {
      look('frame');
      requestAnimationFrame(frame);
    };
    frame();
    return lost;
  });

const detail = (term: string): Promise<string> =>
  evidence
    .getByRole('term')
    .filter({ hasText: term })
    .first()
    .evaluate((element) => element.nextElementSibling?.textContent ?? '');

describe.skipIf(skipped)('the evidence', { timeout: 240_000, retry: 2 }, () => {
  it('is listed in seven tabs, with badges in words', async () => {
    for (const name of ['Meetings', 'Themes', 'Issues', 'Quotations', 'People', 'Timeline', 'Conflicts']) {
      await tab(name);
      await rows().first().waitFor();
    }
    await tab('Meetings');
    const meetings = evidence.getByRole('grid', { name: 'Meetings' });
    for (const badge of ['single source', '2 origins', 'inferred date', 'conflict', 'planned'])
      await soon(() => meetings.innerText()).toContain(badge);
  });

  it('a list comes with its rows: at no frame is it there without them, on a slow machine neither', async () => {
    const { page } = window;
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    try {
      const empty = await page.evaluateHandle(() => {
        const seen: string[] = [];
        const frame = (): void => {
          const grid = document.querySelector('.evidence [role=grid]');
          if (grid && !grid.querySelector('[role=row]')) seen.push(grid.ariaLabel ?? '');
          requestAnimationFrame(() => setTimeout(frame));
        };
        frame();
        return seen;
      });
      for (const name of ['Themes', 'Issues', 'Quotations', 'People', 'Timeline', 'Conflicts', 'Meetings']) {
        await tab(name);
        await rows().first().waitFor();
      }
      expect(await empty.jsonValue()).toEqual([]);
    } finally {
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await slow.detach();
    }
  });

  it('is narrowed by words, person, theme and period, for all tabs at once', async () => {
    await tab('Meetings');
    const all = await drawn();
    const search = evidence.getByRole('searchbox', { name: 'Words in the evidence' });
    const { y } = (await search.boundingBox()) ?? {};
    await search.fill('luxon');
    await soon(() => rows().count()).toBe(1);
    // The way out of the filter comes without moving what is filtered by.
    await evidence.getByRole('button', { name: 'Clear the filter' }).waitFor();
    await soon(async () => (await search.boundingBox())?.y).toBe(y);
    await search.fill('no such word');
    await evidence.getByText('Nothing matches the filter').waitFor();
    await evidence.getByRole('button', { name: 'Show everything' }).click();
    await soon(() => rows().count()).toBe(all);
    await evidence.getByLabel('From').fill('2026-01-01');
    await soon(() => rows().count()).toBeLessThan(all);
    await tab('Timeline');
    await evidence.getByText(/filtered/).waitFor();
    await evidence.getByRole('button', { name: 'Clear the filter' }).click();
    await tab('Quotations');
    await button('Any person Person').click();
    await window.page.getByRole('option', { name: 'Narendra Modi' }).click();
    await evidence.getByText(/filtered/).waitFor();
    await row(/Modi/).waitFor();
    await evidence.getByRole('button', { name: 'Clear the filter' }).click();
    await button('Any theme Theme').click();
    await window.page.getByRole('option').nth(1).click();
    await evidence.getByText(/filtered/).waitFor();
    await evidence.getByRole('button', { name: 'Clear the filter' }).click();
  });

  it('is what the memo is about: chosen with Space, and taken out again', async () => {
    const memo = window.page.getByRole('region', { name: 'Memo', exact: true });
    await tab('Meetings');
    await row(/Luxon/).focus();
    await window.page.keyboard.press('Space');
    await evidence.getByText('the memo is about the 1 chosen').waitFor();
    await saved();
    // It is said once, and not again whenever the list is drawn.
    expect(await window.page.getByRole('log').allTextContents()).not.toContainEqual(expect.stringContaining('1 item'));
    await soon(() => memo.innerText()).not.toContain('Tuesday 3 February 2026');
    await row(/Luxon/).getByRole('checkbox').click();
    await evidence.getByText('none chosen: the memo is about all').waitFor();
    await saved();
    await tab('Themes');
    await rows().first().focus();
    await window.page.keyboard.press('Space');
    await evidence.getByText('the memo is about the 1 chosen').waitFor();
    await undo();
    await evidence.getByText('none chosen: the memo is about all').waitFor();
    await tab('People');
    await row(/Luxon/).getByRole('checkbox').click();
    await evidence.getByText('the memo is about the 1 chosen').waitFor();
    await undo();
    await evidence.getByText('none chosen: the memo is about all').waitFor();
    await tab('Issues');
    const issue = (await rows().first().getByRole('button').first().innerText()).trim();
    await rows().first().focus();
    await window.page.keyboard.press('Space');
    await evidence.getByText('the memo is about the 1 chosen').waitFor();
    await memo.getByText('Only about 1 issue').waitFor();
    await soon(() => memo.getByRole('group', { name: 'Open issues' }).innerText()).toContain(issue);
    // What the filter hides is chosen all the same.
    await evidence.getByRole('searchbox', { name: 'Words in the evidence' }).fill('no such word');
    await evidence.getByText('Nothing matches the filter').waitFor();
    await evidence.getByText('the memo is about the 1 chosen').waitFor();
    await evidence.getByRole('tab', { name: 'Themes' }).click();
    await evidence.getByText('none chosen here').waitFor();
    await memo.getByRole('button', { name: 'About everything' }).click();
    await evidence.getByText('none chosen: the memo is about all').waitFor();
  });

  it('a meeting shows its reports side by side, why they are one, and the readouts of each side', async () => {
    await tab('Meetings');
    await open(/22 Sept 2025/);
    await evidence.getByRole('group', { name: 'Reports side by side' }).waitFor();
    await soon(() =>
      evidence.getByRole('group', { name: 'Reports side by side' }).getByRole('listitem').count(),
    ).toBeGreaterThan(2);
    await soon(() => evidence.getByRole('group', { name: 'Why these are one meeting' }).innerText()).toMatch(/people/);
    await evidence.getByRole('table').waitFor();
    await soon(() => evidence.getByRole('rowheader').count()).toBeGreaterThan(2);
    await window.page.keyboard.press('Escape');
    await soon(() => row(/22 Sept 2025/).evaluate(isFocused)).toBe(true);
  });

  it('the way back leads to the row that one came from; in between, on a slow machine too, the focus is never nowhere', async () => {
    const { page } = window;
    const slow = await page.context().newCDPSession(page);
    await tab('Meetings');
    await row(/Luxon/).focus();
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    try {
      const lost = await watchFocus();
      await page.keyboard.press('Enter');
      const heading = evidence.getByRole('heading', { name: /Luxon/, level: 3 });
      await soon(() => heading.evaluate(isFocused)).toBe(true);
      await page.keyboard.press('Escape');
      await soon(() => row(/Luxon/).evaluate(isFocused)).toBe(true);
      const article = page.getByRole('grid', { name: 'Articles of the project' }).getByRole('row').first();
      await article.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: 'Text of the article' }).waitFor();
      await page.keyboard.press('Escape');
      await soon(() => article.evaluate(isFocused)).toBe(true);
      expect(await lost.jsonValue()).toEqual([]);
    } finally {
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await slow.detach();
    }
  });

  it('a meeting’s date and status are corrected, marked, undone', async () => {
    await tab('Meetings');
    await open(/Luxon/);
    const before = await detail('Date');
    await button('Correct the date …').click();
    await dialog().getByLabel('Date, or first day').fill('2025-10-27');
    await dialog().getByLabel('Last day').fill('2025-10-26');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('alert').waitFor();
    await dialog().getByLabel('Last day').fill('');
    await window.page.keyboard.press('Enter');
    await soon(() => detail('Date')).toBe('27 Oct 2025 (given by hand)');
    await evidence.getByText('edited by hand').waitFor();
    await saved();
    // What opened the form has the focus again, although its date is another by now.
    await soon(() => button('Correct the date …').evaluate(isFocused)).toBe(true);
    await window.page.keyboard.press('Control+z');
    const told = window.page.getByRole('status').filter({ hasText: /^Undone: Date of a meeting changed: “/ });
    await told.waitFor();
    await saved();
    await soon(() => detail('Date')).toBe(before);
    await button('Correct the status …').click();
    await dialog().getByRole('radio', { name: 'planned' }).check();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await button('Correct the status …').click();
    // What was given up is not chosen still.
    await soon(() => dialog().getByRole('radio', { name: 'held' }).isChecked()).toBe(true);
    await dialog().getByRole('radio', { name: 'planned' }).check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await soon(() => detail('Status')).toBe('planned');
    await told.waitFor({ state: 'detached' });
    await evidence.getByRole('button', { name: /^Take back: Status: planned/ }).click();
    await soon(() => detail('Status')).toBe('held');
    await saved();
    await undo();
    await undo();
  });

  it('meetings are merged, a report is told apart, one is left out and put back', async () => {
    await tab('Meetings');
    const all = await drawn();
    await open(/Luxon/);
    await button('Same meeting as …').click();
    await soon(() => dialog().getByRole('searchbox').evaluate(isFocused)).toBe(true);
    await dialog()
      .getByRole('option', { name: /Albanese/ })
      .waitFor();
    await window.page.keyboard.type('albanese');
    await soon(() => dialog().getByRole('option').count()).toBe(1);
    await window.page.keyboard.press('Enter');
    await saved();
    await soon(() => evidence.getByRole('group', { name: 'Reports side by side' }).getByRole('listitem').count()).toBe(
      2,
    );
    await tab('Meetings');
    await soon(() => rows().count()).toBe(all - 1);
    await undo();
    await soon(() => rows().count()).toBe(all);
    await open(/22 Sept 2025/);
    await button(/^Another meeting: /).click();
    await saved();
    await tab('Meetings');
    await soon(() => rows().count()).toBe(all + 1);
    await undo();
    await row(/Luxon/).focus();
    await window.page.keyboard.press('Delete');
    await soon(() => rows().count()).toBe(all - 1);
    await saved();
    await button('1 left out by hand').click();
    await button(/^Put back: /).click();
    await soon(() => rows().count()).toBe(all);
    await saved();
    await undo();
    await undo();
  });

  it('a person is renamed, merged with another, and a mention told apart', async () => {
    await tab('People');
    const all = await drawn();
    await open(/^S\. Jaishankar/);
    await button('Correct the name …').click();
    await dialog().getByRole('combobox', { name: 'Name' }).fill('Subrahmanyam Jaishankar');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await evidence.getByRole('heading', { name: 'Subrahmanyam Jaishankar' }).waitFor();
    await saved();
    await undo();
    await evidence.getByRole('heading', { name: 'S. Jaishankar' }).waitFor();
    await button(/^Somebody else: /).click();
    await saved();
    await tab('People');
    await soon(() => rows().count()).toBe(all + 1);
    await undo();
    await soon(() => rows().count()).toBe(all);
    await open(/Luxon/);
    await button('Same person as …').click();
    await dialog()
      .getByRole('option', { name: /Albanese/ })
      .click();
    await saved();
    await tab('People');
    await soon(() => rows().count()).toBe(all - 1);
    await undo();
    await soon(() => rows().count()).toBe(all);
  });

  it('an issue’s status, an event’s date and a quotation’s speaker are corrected and undone', async () => {
    await tab('Issues');
    await open(/open/);
    await button('Correct the status …').click();
    await dialog().getByRole('radio', { name: 'resolved' }).check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await evidence.getByText('Status: resolved').waitFor();
    await saved();
    await undo();
    await evidence.getByText('Status: resolved').waitFor({ state: 'detached' });
    await tab('Timeline');
    await open(/event · happened/);
    await button('Correct the date …').click();
    await dialog().getByLabel('Date, or first day').fill('2025-09-10');
    await dialog().getByLabel('Last day').fill('');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await soon(() => detail('Date')).toBe('10 Sept 2025 (given by hand)');
    await saved();
    await undo();
    await tab('Quotations');
    await open(/Narendra Modi/);
    await button('Correct the speaker …').click();
    await dialog().getByRole('combobox', { name: 'Name' }).fill('');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await evidence.getByText('Speaker: speaker unclear').waitFor();
    await saved();
    await undo();
    await evidence.getByText('Speaker: speaker unclear').waitFor({ state: 'detached' });
  });

  it('leads back to where one came from', async () => {
    await tab('Timeline');
    await open(/meeting · held/);
    await evidence.getByRole('heading', { level: 3 }).waitFor();
    await button('← Timeline').click();
    await soon(() => row(/meeting · held/).evaluate(isFocused)).toBe(true);
    await open(/meeting · held/);
    // The tab of what is shown leads to its list.
    await evidence.getByRole('tab', { name: 'Meetings' }).click();
    await evidence.getByRole('grid', { name: 'Meetings' }).waitFor();
  });

  it('all that was done is listed, and one goes back to any point of it', async () => {
    await tab('Conflicts');
    const all = await drawn();
    await rows().first().focus();
    await window.page.keyboard.press('Delete');
    await soon(() => rows().count()).toBe(all - 1);
    await saved();
    await window.page.getByRole('button', { name: 'History', exact: true }).click();
    await dialog()
      .getByRole('button', { name: /^Back to before this: Left out or put back/ })
      .first()
      .click();
    await dialog().getByText('undone').first().waitFor();
    await window.page.keyboard.press('Escape');
    await soon(() => rows().count()).toBe(all);
  });

  it('a passage shows itself in context where it is focused, and opens its article', async () => {
    await tab('Conflicts');
    await open(/Jaishankar/);
    const passage = button(/^Agreed on the importance/);
    await passage.focus();
    await window.page.keyboard.press('Tab');
    await window.page.keyboard.press('Shift+Tab');
    await window.page
      .getByRole('tooltip')
      .getByText(/^Agreed on the importance/)
      .waitFor();
    await window.page.keyboard.press('Escape');
    await button('← Conflicts').click();
  });

  it('a card opens for a pointer that comes to a passage, not for one that pressed it, nor where it was drawn under one', async () => {
    const { page } = window;
    const card = page.getByRole('tooltip');
    const longerThanItRests = async (): Promise<void> => {
      const until = await page.evaluate(() => performance.now() + 700);
      await page.waitForFunction((then) => performance.now() > then, until);
    };
    await tab('Conflicts');
    await open(/Jaishankar/);
    const passage = button(/^Agreed on the importance/);
    const place = await passage.boundingBox();
    await button('← Conflicts').click();
    await soon(() => row(/Jaishankar/).evaluate(isFocused)).toBe(true);
    await page.mouse.move((place?.x ?? 0) + 20, (place?.y ?? 0) + 10);
    await page.keyboard.press('Enter');
    await passage.waitFor();
    await longerThanItRests();
    expect(await card.count()).toBe(0);
    await page.mouse.move((place?.x ?? 0) + 22, (place?.y ?? 0) + 500);
    await passage.hover();
    await card.getByText(/^Agreed on the importance/).waitFor();
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'detached' });
    await passage.click();
    await page.getByRole('group', { name: 'Text of the article' }).waitFor();
    await longerThanItRests();
    expect(await card.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('grid', { name: 'Articles of the project' }).waitFor();
    await button('← Conflicts').click();
  });

  it('has no faults of accessibility, in light and in dark', async () => {
    const { page } = window;
    // The whole page is looked at elsewhere; here the pane and its dialogs.
    const pane = 'section.evidence';
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const faults = colorScheme === 'light' ? accessibilityFaults : colourFaults;
      for (const name of ['Meetings', 'Timeline']) {
        await tab(name);
        await rows().first().waitFor();
        expect(await faults(page, pane)).toEqual([]);
      }
      await tab('Meetings');
      await open(/22 Sept 2025/);
      await evidence.getByRole('table').waitFor();
      expect(await faults(page, pane)).toEqual([]);
      await button('Correct the date …').click();
      await dialog().waitFor();
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await window.page.getByRole('button', { name: 'History', exact: true }).click();
      await dialog().waitFor();
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
