import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../core/memo/phrases.ts';
import { quotedPieces } from '../../core/memo/quoted.ts';
import { writingOf } from '../../core/memo/writing.ts';
import { spanOf } from '../../core/model/span.ts';
import { packOf } from '../../main/library/packs.ts';
import { articleOf, DOSSIER } from './fixture.ts';

const { pack } = await packOf('briefing-memo');

/** The words of an article as the memo quotes them. */
function check(words: string, expected: string): void {
  if (!pack) throw new Error('no pack');
  const article = articleOf('a.txt', words);
  const writing = writingOf({ ...DOSSIER, articles: [article] }, pack.phrases, pack.manifest.limits, new Map());
  const span = spanOf(article.id, { start: 0, end: words.length });
  expect(quotedPieces(writing, span).map(wordsOf).join('')).toBe(expected);
}

describe('words of an article as a quotation', () => {
  test('stand between marks', () => check('the fee is unfair', '“the fee is unfair”'));
  test('lose the comma before a cue', () => check('The fee is unfair, ', '“The fee is unfair”'));
  test('have one pair of marks where they come with their own', () =>
    check('"The fee is unfair,"', '“The fee is unfair”'));
  test('have no marks round marks', () => check('He called it “unfair”.', 'He called it “unfair”.'));
  test('get the closing mark that lies outside', () =>
    check('Holm said: "The fee is unfair.', 'Holm said: "The fee is unfair. …”'));
  test('get the opening mark that lies outside', () =>
    check('The fee is unfair," he wrote.', '“… The fee is unfair," he wrote.'));
  test('keep an apostrophe for what it is', () => check("the ministers' talks", "“the ministers' talks”"));
});
