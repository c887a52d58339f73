import { describe, expect, it } from 'vitest';
import { checkPackHere } from '../../main/library/check-pack.ts';
import { packFiles } from '../../main/library/packs.ts';

/** What is found in the meeting note with some words in its files changed. */
async function check(file: string, from: string, to: string, expected: readonly string[]): Promise<void> {
  const files = await packFiles('meeting-note');
  const text = new TextDecoder().decode(files.get(file)).replace(from, to);
  const findings = await checkPackHere(new Map([...files, [file, new TextEncoder().encode(text)]]));
  expect(findings.map(({ code, key, values }) => `${code} ${key}: ${values['instead'] ?? ''}`)).toEqual(expected);
}

describe('a pack beside this program', () => {
  it('has words that its fonts can draw', () =>
    check('phrases.en.json', '"words": {', '"words": { "notes": "Anmerkungen, poznámky, σημειώσεις",', []));
  it('has words that its fonts cannot draw, and is told of one that can', async () => {
    await check('phrases.en.json', '"words": {', '"words": { "notes": "टिप्पणियाँ",', [
      'font-script fonts.body: Noto Sans',
      'font-script fonts.headings: Noto Sans',
    ]);
    await check('styles.json', '"body": "Source Serif 4"', '"body": "Garamond"', [
      'font-unknown fonts.body: Source Serif 4',
    ]);
  });
});
