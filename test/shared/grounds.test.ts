import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { groundless, statementsIn, wordsIn } from '../memo/grounds.ts';
import { fileOf, memoOn, readTexts } from '../support/memo.ts';
import { describeShared, SHARED, sharedDossiers } from './shared.ts';

const TEMPLATES = ['briefing-memo', 'meeting-note', 'chronology', 'issue-ledger', 'readouts-compared'] as const;
const phrases = new URL('../../templates/briefing-memo/phrases.en.json', import.meta.url);

describeShared('the names, numbers and dates of memos on labelled dossiers', () => {
  const own = wordsIn(JSON.parse(readFileSync(phrases, 'utf8')));

  it.each(sharedDossiers())(
    'all stand in a cited passage of %s, or follow by a rule that is shown',
    async (name) => {
      const articles = path.join(SHARED, 'dossiers', name, 'articles');
      const texts = Object.fromEntries(
        readdirSync(articles).map((file) => [file, readFileSync(path.join(articles, file), 'utf8')]),
      );
      const read = readTexts(texts);
      for (const template of TEMPLATES) {
        const memo = JSON.parse(new TextDecoder().decode(await fileOf(await memoOn(read, {}, template), 'json')));
        expect(statementsIn(memo.sections).length).toBeGreaterThan(3);
        expect([template, groundless(memo, own)]).toEqual([template, []]);
      }
    },
    60_000,
  );
});
