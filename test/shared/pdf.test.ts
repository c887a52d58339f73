import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { MemoDocument } from '../../core/model/document.ts';
import { writePdf } from '../../core/write/pdf/write.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { everyKind, longDocument } from '../write/pdf/documents.ts';
import { LANGUAGES, memoIn } from '../write/pdf/languages.ts';
import { describeShared, SHARED } from './shared.ts';

const CITATIONS = ['list', 'footnotes', 'endnotes'] as const;
const fonts = libraryFonts();
const folder = mkdtempSync(path.join(tmpdir(), 'readout-pdf-'));
const qpdf = spawnSync('qpdf', ['--version']).status === 0;

afterAll(() => rmSync(folder, { recursive: true }));

/** What qpdf and the shared checks of PDF/UA say of a document's file; its pages. */
async function check(document: MemoDocument): Promise<number> {
  const file = path.join(folder, 'memo.pdf');
  const { bytes, notices } = await writePdf(document, fonts);
  expect(notices).toEqual([]);
  writeFileSync(file, bytes);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  const said = execFileSync(process.execPath, [path.join(SHARED, 'score/uacheck.mjs'), file], { encoding: 'utf8' });
  expect(said.replace(file, 'memo.pdf').trim()).toBe('memo.pdf OK');
  return Number(execFileSync('qpdf', ['--show-npages', file], { encoding: 'utf8' }));
}

describeShared('PDF by the shared checks', () => {
  describe.skipIf(!qpdf)('(needs qpdf)', () => {
    it.each(CITATIONS)('every kind of block, with citations as %s', async (citations) => {
      expect(await check(everyKind(citations))).toBeGreaterThan(2);
    });

    // Each language with one form of citations: what is written of these does not hang on the language.
    it.each(LANGUAGES.map((language, i) => [language, CITATIONS[i % CITATIONS.length] ?? 'list'] as const))(
      'a memo in %s with citations as %s',
      async (language, citations) => {
        expect(await check(memoIn(language, 12, citations))).toBeGreaterThan(3);
      },
    );

    it.each(CITATIONS)('a memo of 150 pages with citations as %s', async (citations) => {
      expect(await check(longDocument(340, citations))).toBeGreaterThan(140);
    });
  });
});
