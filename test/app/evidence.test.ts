import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  button,
  dialog,
  drawn,
  evidence,
  isFocused,
  open,
  pageNow,
  row,
  rows,
  soon,
  tab,
  watchFocus,
  withSample,
} from './evidence-steps.ts';
import { accessibilityFaults, colourFaults, skipped } from './support.ts';

withSample();

describe.skipIf(skipped)('the evidence', { timeout: 240_000, retry: 2 }, () => {
  it('is listed in seven tabs, with badges in words', async () => {
    for (const name of ['Meetings', 'Themes', 'Issues', 'Quotations', 'People', 'Timeline', 'Conflicts']) {
      await tab(name);
      await rows().first().waitFor();
    }
    await tab('Meetings');
    const meetings = evidence().getByRole('grid', { name: 'Meetings' });
    for (const badge of ['single source', '2 origins', 'inferred date', 'conflict', 'planned'])
      await soon(() => meetings.innerText()).toContain(badge);
  });

  it('a list comes with its rows: at no frame is it there without them, on a slow machine neither', async () => {
    const page = pageNow();
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    try {
      const empty = await page.evaluateHandle(() => {
        const seen: string[] = [];
        const frame = (): void => {
          const grid = document.querySelector('.evidence [role=grid]');
          if (grid && !grid.querySelector('[role=row]')) seen.push(grid.ariaLabel ?? '');
          const drawing = document.querySelector('.drawing-scroll');
          if (drawing && drawing.scrollWidth > drawing.clientWidth) seen.push('a drawing wider than its pane');
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
    const search = evidence().getByRole('searchbox', { name: 'Words in the evidence' });
    const { y } = (await search.boundingBox()) ?? {};
    await search.fill('luxon');
    await soon(() => rows().count()).toBe(1);
    // The way out of the filter comes without moving what is filtered by.
    await evidence().getByRole('button', { name: 'Clear the filter' }).waitFor();
    await soon(async () => (await search.boundingBox())?.y).toBe(y);
    await search.fill('no such word');
    await evidence().getByText('Nothing matches the filter').waitFor();
    await evidence().getByRole('button', { name: 'Show everything' }).click();
    await soon(() => rows().count()).toBe(all);
    const from = evidence().getByLabel('From', { exact: true });
    await from.fill('2026-01-01');
    await soon(() => rows().count()).toBeLessThan(all);
    // A day is shown as the window shows all days, whatever language the browser has.
    await from.blur();
    await soon(() => from.inputValue()).toBe('1 Jan 2026');
    // Words that are no day narrow nothing, and say so once the field is left.
    await from.fill('31/2/2026');
    await soon(() => rows().count()).toBe(all);
    await from.blur();
    await evidence().getByText('Write a day in full').waitFor();
    await from.fill('1/1/2026');
    await soon(() => rows().count()).toBeLessThan(all);
    // A period that ends before it begins says so, and narrows nothing.
    await evidence().getByLabel('To', { exact: true }).fill('2025-01-01');
    await evidence().getByText('The period ends before it begins').waitFor();
    await soon(() => rows().count()).toBe(all);
    expect(
      await evidence()
        .getByText(/filtered/)
        .count(),
    ).toBe(0);
    await evidence().getByLabel('To', { exact: true }).fill('');
    // Who has no day of their own is of the days of the articles that name them.
    await tab('People');
    await evidence()
      .getByText(/filtered/)
      .waitFor();
    await row(/Rubio/).waitFor();
    await soon(() => row(/Luxon/).count()).toBe(0);
    await tab('Timeline');
    await evidence()
      .getByText(/filtered/)
      .waitFor();
    await evidence().getByRole('button', { name: 'Clear the filter' }).click();
    await tab('Quotations');
    await button('Any person Person').click();
    await pageNow().getByRole('option', { name: 'Narendra Modi' }).click();
    await evidence()
      .getByText(/filtered/)
      .waitFor();
    await row(/Modi/).waitFor();
    await evidence().getByRole('button', { name: 'Clear the filter' }).click();
    await button('Any theme Theme').click();
    await pageNow().getByRole('option').nth(1).click();
    await evidence()
      .getByText(/filtered/)
      .waitFor();
    await evidence().getByRole('button', { name: 'Clear the filter' }).click();
  });

  it('a meeting shows its reports side by side, why they are one, and the readouts of each side', async () => {
    await tab('Meetings');
    await open(/22 Sept 2025/);
    await evidence().getByRole('group', { name: 'Reports side by side' }).waitFor();
    await soon(() =>
      evidence().getByRole('group', { name: 'Reports side by side' }).getByRole('listitem').count(),
    ).toBeGreaterThan(2);
    await soon(() => evidence().getByRole('group', { name: 'Why these are one meeting' }).innerText()).toMatch(
      /people/,
    );
    await evidence().getByRole('table').waitFor();
    await soon(() => evidence().getByRole('rowheader').count()).toBeGreaterThan(2);
    await pageNow().keyboard.press('Escape');
    await soon(() => row(/22 Sept 2025/).evaluate(isFocused)).toBe(true);
  });

  it('the way back leads to the row that one came from; in between, on a slow machine too, the focus is never nowhere', async () => {
    const page = pageNow();
    const slow = await page.context().newCDPSession(page);
    await tab('Meetings');
    await row(/Luxon/).focus();
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    try {
      const lost = await watchFocus();
      await page.keyboard.press('Enter');
      const heading = evidence().getByRole('heading', { name: /Luxon/, level: 3 });
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

  it('is one stop for Tab, in which arrows go from row to row and into a row, and letters to a name', async () => {
    const page = pageNow();
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await tab('People');
    await drawn();
    const isIn = (part: Locator): Promise<boolean> => part.evaluate(isFocused);
    await rows().first().focus();
    await press('End');
    await soon(() => isIn(rows().last())).toBe(true);
    await press('Home');
    await press('ArrowDown');
    await soon(() => isIn(rows().nth(1))).toBe(true);
    await page.keyboard.type('nar');
    const modi = evidence().getByRole('row', { name: 'Narendra Modi' });
    await soon(() => isIn(modi)).toBe(true);
    await press('ArrowRight');
    await soon(() => isIn(modi.getByRole('checkbox', { name: 'Put into the memo: Narendra Modi' }))).toBe(true);
    await press('ArrowRight');
    await soon(() => isIn(modi.getByRole('button', { name: 'Narendra Modi' }))).toBe(true);
    await press('ArrowLeft');
    await press('ArrowLeft');
    await soon(() => isIn(modi)).toBe(true);
    await press('Tab');
    expect(await evidence().getByRole('grid').locator(':focus').count()).toBe(0);
    await press('Shift+Tab');
    await soon(() => isIn(modi)).toBe(true);
  });

  it('rows are chosen one after the other with Shift; a space within a name that is typed chooses nothing', async () => {
    const page = pageNow();
    const chosen = (): Promise<number> => evidence().locator('[role=row][aria-selected=true]').count();
    await tab('People');
    await drawn();
    await rows().nth(1).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await soon(chosen).toBe(3);
    await page.keyboard.press('Shift+ArrowUp');
    await soon(chosen).toBe(2);
    await evidence().getByText('the memo is about the 2 chosen').waitFor();
    await rows()
      .nth(4)
      .getByText('mention')
      .click({ modifiers: ['Shift'] });
    await soon(chosen).toBe(4);
    expect(await rows().nth(4).evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('narendra m');
    await soon(() => evidence().getByRole('row', { name: 'Narendra Modi' }).evaluate(isFocused)).toBe(true);
    await soon(chosen).toBe(4);
  });

  it('a click beside its title opens what cannot be chosen, and chooses what can', async () => {
    const beside = async (): Promise<void> => {
      const width = (await rows().first().boundingBox())?.width ?? 0;
      await rows()
        .first()
        .click({ position: { x: width - 8, y: 8 } });
    };
    await tab('Conflicts');
    await beside();
    await button('← Conflicts').waitFor();
    await tab('Issues');
    await beside();
    await soon(() => rows().first().getAttribute('aria-selected')).toBe('true');
  });

  it('leads back to where one came from', async () => {
    await tab('Timeline');
    await open(/meeting · held/);
    await evidence().getByRole('heading', { level: 3 }).waitFor();
    await button('← Timeline').click();
    await soon(() => row(/meeting · held/).evaluate(isFocused)).toBe(true);
    await open(/meeting · held/);
    // The tab of what is shown leads to its list.
    await evidence().getByRole('tab', { name: 'Meetings' }).click();
    await evidence().getByRole('grid', { name: 'Meetings' }).waitFor();
  });

  it('a passage shows itself in context where it is focused, and opens its article', async () => {
    await tab('Conflicts');
    await open(/Jaishankar/);
    const passage = button(/^Agreed on the importance/);
    await passage.focus();
    await pageNow().keyboard.press('Tab');
    await pageNow().keyboard.press('Shift+Tab');
    await pageNow()
      .getByRole('tooltip')
      .getByText(/^Agreed on the importance/)
      .waitFor();
    await pageNow().keyboard.press('Escape');
    await button('← Conflicts').click();
  });

  it('a card opens for a pointer that comes to a passage, not for one that pressed it, nor where it was drawn under one', async () => {
    const page = pageNow();
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
    const page = pageNow();
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
      await evidence().getByRole('table').waitFor();
      expect(await faults(page, pane)).toEqual([]);
      await button('Correct the date …').click();
      await dialog().waitFor();
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await pageNow().getByRole('button', { name: 'History', exact: true }).click();
      await dialog().waitFor();
      expect(await faults(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
