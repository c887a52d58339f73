import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { sampleMemo } from '../verify/sample.ts';
import { accessibilityFaults, executablePath, skipped } from './support.ts';

/** docs/check.html, opened from the disk as somebody does who has the memo and nothing of ours. */
const PAGE = pathToFileURL(path.resolve(import.meta.dirname, '../../docs/check.html')).href;

describe.skipIf(skipped)('the page that checks without the program', { timeout: 240_000, retry: 2 }, () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let statements: number;
  const asked: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-check-'));
    const { manifest, ...made } = await sampleMemo();
    statements = manifest.statements.length;
    for (const format of ['docx', 'pdf'] as const) {
      const { bytes } = await writeMemo(format, made, libraryFonts(), manifest);
      writeFileSync(path.join(folder, `memo.${format}`), bytes);
    }
    writeFileSync(path.join(folder, 'other.pdf'), '%PDF-1.7\nno memo\n');
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    page = await (await browser.newContext()).newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(PAGE);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['docx', 'pdf'])('shows each statement of a memo beside its evidence: %s', async (ending) => {
    await page.getByLabel('File:').setInputFiles(path.join(folder, `memo.${ending}`));
    await expect.poll(() => page.getByRole('row').count()).toBe(statements + 1);
    const row = page.getByRole('row').nth(1);
    expect(await row.getByRole('cell').count()).toBe(2);
    expect((await row.getByRole('cell').nth(1).textContent())?.length).toBeGreaterThan(40);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('says in words what it cannot show, and asks nothing of any network', async () => {
    await page.getByLabel('File:').setInputFiles(path.join(folder, 'other.pdf'));
    await page.getByRole('alert').filter({ hasText: 'The evidence cannot be shown.' }).waitFor();
    expect(asked).toEqual([PAGE]);
  });
});
