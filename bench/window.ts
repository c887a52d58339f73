import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dropFiles, openSample, openWindow } from '../test/app/support.ts';

/**
 * How long the window is busy at a time in the journey from articles to an export: `node bench/window.ts [SLOWER] [FOLDER]`, where
 * SLOWER is how many times slower than this machine the page's processor is (1 by default), and FOLDER has text files that are
 * dropped on the window (the sample dossier is opened by default). Prints, for each step, the tasks
 * of the page that took longer than 50 ms of a processor, in milliseconds, and how long they took by the clock: the two differ
 * where the machine does other things too. The aim is that there are none. Nothing asserts it.
 */
const SLOWER = Number(process.argv[2] ?? 1);
const FOLDER = process.argv[3];
const LONGEST = 50;

const window = await openWindow();
const { page } = window;
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
try {
  if (FOLDER === undefined) await step('the sample is opened', () => openSample(window));
  else await addFolder(FOLDER);
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

async function addFolder(folder: string): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByText('No articles yet').waitFor();
  const sheet = page.getByRole('dialog', { name: /^Review / });
  await step(`${files.length} articles are read`, async () => {
    await dropFiles(page, files);
    await sheet.waitFor({ timeout: 600_000 });
  });
  await step('they are added', async () => {
    await sheet.getByRole('button', { name: /^Add \d+ articles?$/ }).click();
    await page.getByRole('grid', { name: 'Articles of the project' }).waitFor({ timeout: 600_000 });
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 600_000 });
  });
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  const long = await longTasks(work);
  const took = Math.round(performance.now() - begun);
  const told = long.map(({ cpu, clock }) => `${Math.round(cpu)} (${Math.round(clock)})`).join(', ');
  process.stdout.write(`${name}: ${took} ms; busy at a time: ${told === '' ? `none over ${LONGEST}` : told}\n`);
}

/** An event of the browser's trace: a task, or something within one. Times are in microseconds, `tdur` is that of a processor. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the page while this is done, longest first, in milliseconds. */
async function longTasks(work: () => Promise<void>): Promise<readonly { cpu: number; clock: number }[]> {
  const events: Traced[] = [];
  const take = ({ value }: { readonly value: readonly object[] }): void => void events.push(...(value as Traced[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  const threadOf = ({ pid, tid }: Traced): string => `${pid}:${tid}`;
  const mains = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
  // What asks the page for its rows, in this test alone, calls no function of the page.
  const calls = events.filter(({ name }) =>
    /^(?:FunctionCall|Layout|UpdateLayoutTree|Paint|EvaluateScript)$/.test(name),
  );
  return events
    .filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)))
    .filter(({ ts, dur = 0, ...task }) =>
      calls.some((call) => threadOf(call) === threadOf({ ts, dur, ...task }) && call.ts >= ts && call.ts <= ts + dur),
    )
    .map(({ dur = 0, tdur = 0 }) => ({ cpu: tdur / 1_000, clock: dur / 1_000 }))
    .filter(({ cpu }) => cpu > LONGEST)
    .toSorted((one, other) => other.cpu - one.cpu);
}
