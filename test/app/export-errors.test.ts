import type * as fs from 'node:fs';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inElectron, openSample, openWindow, skipped, type TestWindow } from './support.ts';

/** What the disk answers from now on when a file of the memo is written or put in its place; null for what it does by itself. */
const disk = vi.hoisted(() => ({ write: null as string | null, rename: null as string | null }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const pieces = new Set<number>();
  const failing = (code: string): Error => Object.assign(new Error(code), { code });
  return {
    ...real,
    openSync: (...args: Parameters<typeof real.openSync>) => {
      const isOurs = String(args[0]).endsWith('.part');
      if (isOurs && disk.write !== null && disk.write !== 'ENOSPC') throw failing(disk.write);
      const handle = real.openSync(...args);
      if (isOurs) pieces.add(handle);
      return handle;
    },
    closeSync: (handle: number) => {
      pieces.delete(handle);
      real.closeSync(handle);
    },
    writeSync: (...args: Parameters<typeof real.writeSync>) => {
      if (disk.write === 'ENOSPC' && pieces.has(args[0])) throw failing('ENOSPC');
      return real.writeSync(...args);
    },
    renameSync: (from: string, to: string) => {
      // The first of two is in its place already.
      if (disk.rename !== null && to.endsWith('.pdf')) throw failing(disk.rename);
      real.renameSync(from, to);
    },
  };
});

const OLD = 'what stood there before';

/** The desktop program's side of an export, whose dialogs and disk are the test's. */
describe.skipIf(skipped || inElectron)('an export to files of this machine', { timeout: 240_000, retry: 2 }, () => {
  let window: TestWindow;
  let folder: string;
  let opens: () => Promise<void>;
  const shown: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readout-export-'));
    window = await openWindow({
      desktop: {
        chooseSaves: (names) => names.map((name) => path.join(folder, 'out', name)),
        open: () => opens(),
        show: (file) => Promise.resolve(void shown.push(path.basename(file))),
      },
    });
  });
  beforeEach(async () => {
    Object.assign(disk, { write: null, rename: null });
    shown.length = 0;
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
    mkdirSync(path.join(folder, 'out'));
    writeFileSync(path.join(folder, 'out', 'Sample dossier.pdf'), OLD);
    await window.anew();
    await openSample(window);
  });
  afterEach(() => expect(window.faults).toEqual([]));
  afterAll(async () => {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const files = (): readonly string[] => readdirSync(path.join(folder, 'out')).toSorted();
  const pdf = (): string => readFileSync(path.join(folder, 'out', 'Sample dossier.pdf'), 'latin1');

  /** Opens the sheet, changes a choice, and exports Word and PDF. */
  async function exported(): Promise<Locator> {
    const { page } = window;
    await page.keyboard.press('Control+e');
    const sheet = page.getByRole('dialog', { name: 'Export the memo' });
    await sheet.getByText(/^\d+ statements: /).waitFor();
    await sheet.getByRole('radio', { name: 'Endnotes' }).check();
    await sheet.getByRole('button', { name: 'Export', exact: true }).click();
    return sheet;
  }

  /** After an error: what was chosen is chosen still, and the same button writes once the cause is gone. */
  async function writesAgain(sheet: Locator): Promise<void> {
    Object.assign(disk, { write: null, rename: null });
    mkdirSync(path.join(folder, 'out'), { recursive: true });
    await expect.poll(() => sheet.getByRole('radio', { name: 'Endnotes' }).isChecked()).toBe(true);
    await sheet.getByRole('button', { name: 'Export', exact: true }).click();
    await sheet.getByText('2 files written.').waitFor();
    expect(files()).toEqual(['Sample dossier.docx', 'Sample dossier.pdf']);
    expect(pdf().slice(0, 5)).toBe('%PDF-');
  }

  it('is opened and shown in its folder; a file that no program opens is told', async () => {
    const sheet = await exported();
    await sheet.getByText('2 files written.').waitFor();
    await sheet.getByRole('button', { name: 'Show Sample dossier.docx in its folder' }).click();
    await expect.poll(() => shown).toEqual(['Sample dossier.docx']);
    opens = () => Promise.reject(new Error('no program'));
    await sheet.getByRole('button', { name: 'Open Sample dossier.pdf' }).click();
    await sheet
      .getByRole('alert')
      .getByText(/no program/)
      .waitFor();
    opens = () => Promise.resolve();
    await sheet.getByRole('button', { name: 'Open Sample dossier.pdf' }).click();
    await sheet.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('into a folder that is gone says so; nothing is written, and what was chosen stays', async () => {
    rmSync(path.join(folder, 'out'), { recursive: true });
    const sheet = await exported();
    await sheet
      .getByRole('alert')
      .getByText(/^The folder “.*out” is gone.*Nothing was written\. Choose another/)
      .waitFor();
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
    await writesAgain(sheet);
  });

  it.each([
    ['a full disk', { write: 'ENOSPC' }, /the disk is full\. What stood there before is unharmed\..*Make room/],
    [
      'a disk that is read-only',
      { write: 'EROFS' },
      /the disk is read-only\. What stood there before is unharmed\..*another folder/,
    ],
    [
      'a folder of somebody else’s',
      { write: 'EACCES' },
      /you have no permission\. What stood there before is unharmed\..*another folder/,
    ],
  ])('to %s says so; what stood there is unharmed, and no piece is left', async (_, answers, words) => {
    Object.assign(disk, answers);
    const sheet = await exported();
    await sheet.getByRole('alert').getByText(words).waitFor();
    expect(files()).toEqual(['Sample dossier.pdf']);
    expect(pdf()).toBe(OLD);
    await writesAgain(sheet);
  });

  it.each(['EBUSY', 'EPERM'])(
    'over a file that is open in Word says so, and which file was written before it: %s',
    async (code) => {
      disk.rename = code;
      const sheet = await exported();
      const told = sheet.getByRole('alert');
      await told
        .getByText(/“.*Sample dossier\.pdf” could not be written: .*open in another program.*unharmed/)
        .waitFor();
      await told.getByText(/Written before it: .*Sample dossier\.docx/).waitFor();
      await told.getByText(/Close it there/).waitFor();
      expect(files()).toEqual(['Sample dossier.docx', 'Sample dossier.pdf']);
      expect(pdf()).toBe(OLD);
      await writesAgain(sheet);
    },
  );
});
