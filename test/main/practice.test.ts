import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packOf } from '../../main/library/packs.ts';
import { earlyPractice } from '../../main/worker/practice.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readout-practice-'));
  writeFileSync(path.join(folder, 'a.txt'), 'The envoys met in Lund.');
  writeFileSync(path.join(folder, 'b.html'), '<p>Nothing was agreed.</p>');
  writeFileSync(path.join(folder, 'README.md'), 'About these texts.');
  mkdirSync(path.join(folder, 'pages'));
  writeFileSync(path.join(folder, 'pages/c.html'), '<p>Talks go on.</p>');
  writeFileSync(path.join(folder, 'long.txt'), 'Tariffs. '.repeat(20_000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is practised on before anything is read', () => {
  test('is the plain text of the articles, in the style and the language of the first template', async () => {
    const practice = earlyPractice([path.join(folder, 'a.txt'), folder], {});
    const { pack } = await packOf('briefing-memo');
    expect(practice?.text.startsWith('The envoys met in Lund.\nTariffs. ')).toBe(true);
    expect(practice?.text).not.toMatch(/agreed|About/);
    expect(practice?.text).toHaveLength(24_000);
    // Else the thread would practise twice.
    expect(practice?.style).toEqual(pack?.style);
    expect(practice?.language).toBe(pack?.phrases.language);
  });

  test('is nothing where another template or language is asked for', () => {
    expect(earlyPractice([folder], { template: 'chronology' })).toBeNull();
    expect(earlyPractice([folder], { language: 'fr' })).toBeNull();
    expect(earlyPractice([folder], { template: 'briefing-memo' })).not.toBeNull();
  });

  test('is nothing where no file is plain text, or none is there', () => {
    expect(earlyPractice([path.join(folder, 'pages')], {})).toBeNull();
    expect(earlyPractice([path.join(folder, 'none')], {})).toBeNull();
    expect(earlyPractice([], {})).toBeNull();
  });
});
