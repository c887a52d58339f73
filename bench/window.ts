import type { Page } from 'playwright-core';
import { openSample, openWindow } from '../test/app/support.ts';

/**
 * How long the window is busy at a time in the journey from the sample to an export: `node bench/window.ts [SLOWER]`, where
 * SLOWER is how many times slower than this machine the page's processor is (1 by default). Prints, for each step, the tasks
 * of the page that took longer than 50 ms, in milliseconds; the aim is that there are none. Nothing asserts it.
 */
const SLOWER = Number(process.argv[2] ?? 1);

const window = await openWindow();
const { page } = window;
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
await page.evaluate(() => {
  const kept = globalThis as typeof globalThis & { long?: number[] };
  const long: number[] = [];
  kept.long = long;
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask', buffered: true });
});
try {
  await step('the sample is opened', () => openSample(window));
  for (const tab of ['Themes', 'Issues', 'Quotations', 'People', 'Timeline', 'Conflicts', 'Meetings'])
    await step(`evidence: ${tab.toLowerCase()}`, async () => {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).getByRole('row').first().waitFor();
    });
  await step('a meeting is chosen', async () => {
    const row = page.getByRole('tabpanel', { name: 'Meetings' }).getByRole('row').first();
    await row.locator('label').first().click();
    await page.getByText('the memo is about the 1 chosen').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  });
  await step('the pages are drawn', async () => {
    await page.getByRole('tab', { name: 'Pages' }).click();
    await page
      .getByRole('button', { name: /^Citation / })
      .first()
      .waitFor();
  });
  await step('a citation opens its article', async () => {
    await page
      .getByRole('button', { name: /^Citation / })
      .first()
      .click();
    await page.getByRole('group', { name: 'Text of the article' }).waitFor();
  });
  await step('the export sheet is opened', async () => {
    await page.keyboard.press('Control+e');
    await page
      .getByRole('dialog')
      .getByText(/^\d+ statements: /)
      .waitFor();
  });
} finally {
  await window.close();
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await work();
  const took = Math.round(performance.now() - begun);
  const long = await longTasks(page);
  const told = long.length === 0 ? 'none over 50' : long.map((one) => Math.round(one)).join(', ');
  process.stdout.write(`${name}: ${took} ms; busy at a time: ${told}\n`);
}

/** The tasks since it was last asked, longest first. */
async function longTasks(of: Page): Promise<readonly number[]> {
  // What is still on its way is told after the next frames.
  await of.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  return of.evaluate(() => {
    const { long = [] } = globalThis as typeof globalThis & { long?: number[] };
    return long.splice(0).sort((a, b) => b - a);
  });
}
