import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../core/write/html/write.ts';
import { sampleDocument } from '../support/document.ts';
import { accessibilityFaults, executablePath, skipped } from './support.ts';

describe.skipIf(skipped)('a memo as a web page', { timeout: 240_000, retry: 2 }, () => {
  it('has nothing that axe objects to, light with a list of sources and dark with notes', async () => {
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    // The page's own policy lets no script run, axe's neither.
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    for (const [citations, colorScheme] of [
      ['list', 'light'],
      ['footnotes', 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setContent(writeHtml({ ...sampleDocument(citations), marking: 'OFFICIAL' }));
      expect([citations, await accessibilityFaults(page)]).toEqual([citations, []]);
    }
    await browser.close();
  });
});
