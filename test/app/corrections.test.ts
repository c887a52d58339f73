import { describe, expect, it } from 'vitest';
import {
  button,
  detail,
  dialog,
  drawn,
  evidence,
  isFocused,
  open,
  pageNow,
  row,
  rows,
  saved,
  soon,
  tab,
  undo,
  withSample,
} from './evidence-steps.ts';
import { skipped } from './support.ts';

withSample();

describe.skipIf(skipped)('what a person chooses and corrects of the evidence', { timeout: 240_000, retry: 2 }, () => {
  it('is what the memo is about: chosen with Space, and taken out again', async () => {
    const memo = pageNow().getByRole('region', { name: 'Memo', exact: true });
    await tab('Meetings');
    await row(/Luxon/).focus();
    await pageNow().keyboard.press('Space');
    await evidence().getByText('the memo is about the 1 chosen').waitFor();
    await saved();
    // It is said once, and not again whenever the list is drawn.
    expect(await pageNow().getByRole('log').allTextContents()).not.toContainEqual(expect.stringContaining('1 item'));
    await soon(() => memo.innerText()).not.toContain('Tuesday 3 February 2026');
    await row(/Luxon/).getByRole('checkbox').click();
    await evidence().getByText('none chosen: the memo is about all').waitFor();
    await saved();
    await tab('Themes');
    await rows().first().focus();
    await pageNow().keyboard.press('Space');
    await evidence().getByText('the memo is about the 1 chosen').waitFor();
    await undo();
    await evidence().getByText('none chosen: the memo is about all').waitFor();
    await tab('People');
    await row(/Luxon/).getByRole('checkbox').click();
    await evidence().getByText('the memo is about the 1 chosen').waitFor();
    await undo();
    await evidence().getByText('none chosen: the memo is about all').waitFor();
    await tab('Issues');
    const issue = (await rows().first().getByRole('button').first().innerText()).trim();
    await rows().first().focus();
    await pageNow().keyboard.press('Space');
    await evidence().getByText('the memo is about the 1 chosen').waitFor();
    await memo.getByText('Only about 1 issue').waitFor();
    await soon(() => memo.getByRole('group', { name: 'Open issues' }).innerText()).toContain(issue);
    // What the filter hides is chosen all the same.
    await evidence().getByRole('searchbox', { name: 'Words in the evidence' }).fill('no such word');
    await evidence().getByText('Nothing matches the filter').waitFor();
    await evidence().getByText('the memo is about the 1 chosen').waitFor();
    await evidence().getByRole('tab', { name: 'Themes' }).click();
    await evidence().getByText('none chosen here').waitFor();
    await memo.getByRole('button', { name: 'About everything' }).click();
    await evidence().getByText('none chosen: the memo is about all').waitFor();
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
    await pageNow().keyboard.press('Enter');
    await soon(() => detail('Date')).toBe('27 Oct 2025 (given by hand)');
    await evidence().getByText('edited by hand').waitFor();
    await saved();
    // What opened the form has the focus again, although its date is another by now.
    await soon(() => button('Correct the date …').evaluate(isFocused)).toBe(true);
    await pageNow().keyboard.press('Control+z');
    const told = pageNow()
      .getByRole('status')
      .filter({ hasText: /^Undone: Date of a meeting changed: “/ });
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
    await evidence()
      .getByRole('button', { name: /^Take back: Status: planned/ })
      .click();
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
    await pageNow().keyboard.type('albanese');
    await soon(() => dialog().getByRole('option').count()).toBe(1);
    await pageNow().keyboard.press('Enter');
    await saved();
    await soon(() =>
      evidence().getByRole('group', { name: 'Reports side by side' }).getByRole('listitem').count(),
    ).toBe(2);
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
    await pageNow().keyboard.press('Delete');
    await soon(() => rows().count()).toBe(all - 1);
    // The row in its place has the focus: one goes on where one was.
    await soon(() => evidence().locator('[role=row]:focus').count()).toBe(1);
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
    await evidence().getByRole('heading', { name: 'Subrahmanyam Jaishankar' }).waitFor();
    await saved();
    await undo();
    await evidence().getByRole('heading', { name: 'S. Jaishankar' }).waitFor();
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
    await evidence().getByText('Status: resolved').waitFor();
    await saved();
    await undo();
    await evidence().getByText('Status: resolved').waitFor({ state: 'detached' });
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
    await evidence().getByText('Speaker: speaker unclear').waitFor();
    await saved();
    await undo();
    await evidence().getByText('Speaker: speaker unclear').waitFor({ state: 'detached' });
  });

  it('all that was done is listed, and one goes back to any point of it', async () => {
    await tab('Conflicts');
    const all = await drawn();
    await rows().first().focus();
    await pageNow().keyboard.press('Delete');
    await soon(() => rows().count()).toBe(all - 1);
    await saved();
    await pageNow().getByRole('button', { name: 'History', exact: true }).click();
    await dialog()
      .getByRole('button', { name: /^Back to before this: Left out or put back/ })
      .first()
      .click();
    await dialog().getByText('undone').first().waitFor();
    await pageNow().keyboard.press('Escape');
    await soon(() => rows().count()).toBe(all);
  });
});
