import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf, memoFrom, SEED_TEXTS } from '../support/memo.ts';
import { groundless, type MemoFile, statementsIn, wordsIn } from './grounds.ts';

const phrases: Parameters<typeof wordsIn>[0] = JSON.parse(
  readFileSync(new URL('../../templates/briefing-memo/phrases.en.json', import.meta.url), 'utf8'),
);
const own = wordsIn(phrases);
let written = '';

beforeAll(async () => {
  written = new TextDecoder().decode(await fileOf(await memoFrom(SEED_TEXTS), 'json'));
}, 120_000);

describe('every name, number and date of the memo stands in a cited passage, or follows by a rule that is shown', () => {
  test('in the memo on the sample articles', () => {
    const memo: MemoFile = JSON.parse(written);
    expect(statementsIn(memo.sections).length).toBeGreaterThan(100);
    expect(groundless(memo, own)).toEqual([]);
  });

  test('where a body has a full name that no article prints, the articles’ own name is printed', async () => {
    const texts = {
      'a.txt':
        'date 2025-03-04\n\nNATO ministers met in Tallinn on Monday.\nNATO said on Monday the talks were useful.\n',
      'b.txt': 'date 2025-03-05\n\nJane Doe, the Estonian Foreign Minister, met NATO in Tallinn on Tuesday.\n',
    };
    const memo = JSON.parse(new TextDecoder().decode(await fileOf(await memoFrom(texts), 'json')));
    expect(groundless(memo, own)).toEqual([]);
    expect(JSON.stringify(memo)).toContain('NATO');
    expect(JSON.stringify(memo)).not.toContain('North Atlantic');
  });

  test.each([
    ['a name that no passage has', 'Marco Rubio met', 'Carla Rubio met', 'Carla'],
    ['a number that no passage has', '18 per cent', '19 per cent', '19'],
    ['a year that no passage has', 'Critical Minerals Ministerial', 'Critical Minerals Ministerial of 2031', '2031'],
    ['a day that is another weekday', '22 September 2025', '23 September 2025', '2025-09-23 is no monday'],
    ['a window that no source has', 'between 22 and 28 September', 'between 21 and 28 September', 'no source is said'],
    ['a rule that is not shown', 'in an article of 23 September', 'in an article of 29 September', '2025-09-29'],
  ])('the check finds %s', (_, before, after, fault) => {
    const { sources }: MemoFile = JSON.parse(written);
    const planted: MemoFile = { ...JSON.parse(written.replaceAll(before, after)), sources };
    expect(groundless(planted, own).join('\n')).toContain(fault);
  });
});
