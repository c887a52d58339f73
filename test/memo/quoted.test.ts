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
  test('lose what joins their sentence to the one before, and show it', () => {
    check('Meanwhile, the guild wants a lower fee.', '“… the guild wants a lower fee.”');
    check('But the guild, which "waits", wants a lower fee.', '… the guild, which "waits", wants a lower fee.');
    check('Butter is dear in Lisk.', '“Butter is dear in Lisk.”');
  });
  test('lose what the desk of an agency adds to a headline', () => {
    check('Ferry line buys Bergen docks (LEAD)', '“Ferry line buys Bergen docks”');
    check('(2nd LD) Ferry line buys Bergen docks', '“Ferry line buys Bergen docks”');
    check('UPDATE 1-Ferry line buys Bergen docks', '“Ferry line buys Bergen docks”');
    check('Ferry line buys docks (Bergen)', '“Ferry line buys docks (Bergen)”');
    check('LEAD pipes in Bergen are old', '“LEAD pipes in Bergen are old”');
  });
  test('keep an apostrophe for what it is', () => check("the ministers' talks", "“the ministers' talks”"));
});
