import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dropFiles, inElectron, openWindow, skipped, type TestWindow } from './support.ts';

/** What stands in each place of an article that comes from a stranger. */
const MARKUP = '<script>window.ran = 1</script><img src="https://elsewhere.example/seen.png" onerror="window.ran = 1">';
const HOSTILE = [
  {
    name: '<img src=x onerror="window.ran=1">.txt',
    text: `${MARKUP} Petrova meets Moreno

GENEVA, March 12, 2025 (<svg onload=window.ran=1>) - Foreign Minister Ana Petrova met Luis Moreno in Geneva on Monday.
"We agreed <img src=x onerror=window.ran=1> to open the port of Varna," Petrova told reporters. {{constructor.constructor('window.ran=1')()}}
`,
  },
  {
    name: 'page.html',
    text: `<!doctype html><html><head><title>Talks &lt;img src=x onerror=window.ran=1&gt;</title><base href="https://elsewhere.example/">
<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><link rel="stylesheet" href="https://elsewhere.example/a.css"></head>
<body onload="window.ran=1"><h1>Talks &lt;img src=x onerror=window.ran=1&gt;</h1><p>March 13, 2025. Ana Petrova met Luis Moreno in Geneva.
<a href="javascript:window.ran=1">More</a></p><iframe src="https://elsewhere.example/"></iframe></body></html>`,
  },
];

let window: TestWindow;
beforeAll(async () => {
  if (!skipped) window = await openWindow();
});
afterEach(() => {
  if (!skipped) expect(window.faults).toEqual([]);
});
afterAll(async () => {
  if (!skipped) await window.close();
});

it.skipIf(skipped)(
  'what a stranger wrote into text, title and name of a file is words: nothing runs, and nothing is asked from elsewhere',
  { timeout: 240_000, retry: 2 },
  async () => {
    await window.anew();
    const { page } = window;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByText('No articles yet').waitFor();
    await dropFiles(page, HOSTILE);
    await page.getByRole('button', { name: 'Add 2 articles' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    const articles = page.getByRole('grid', { name: 'Articles of the project' });
    await articles.getByText('<script>window.ran = 1</script>').waitFor();
    await articles.getByRole('row').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Text of the article' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Quotations' }).click();
    await page
      .getByText(/We agreed <img src=x/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Pages' }).click();
    await page
      .getByRole('listitem', { name: /^Page 1 of / })
      .getByRole('button', { name: /^Citation / })
      .first()
      .hover();
    await page.getByRole('tooltip').waitFor();
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(
      await page.locator('#window script, #window img, #window iframe, #window [onload], #window [onerror]').count(),
    ).toBe(0);
    const own = inElectron ? 'app://readout' : new URL(window.address).origin;
    const foreign = asked.filter((url) => !url.startsWith(own) && !/^(?:blob|data):/.test(url));
    expect(foreign).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  },
);
