import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findFacts, findFactsDated } from '../../core/facts/find.ts';
import { readLanguage, readLanguageDated } from '../../core/language/read.ts';
import type { Article } from '../../core/model/article.ts';
import { datedBy, UNDATED } from '../../core/model/dated.ts';
import { articleOfText, ingest } from '../../core/readout.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
  .flatMap((name) => ingest(name, readFileSync(path.join(SEEDS, name))).articles);
const told = [
  'April May met the envoy on Monday. In May the Norvian minister will visit Oslo, Will Lee said on Friday.',
  'The union met the employers last week. On 3 March they agree to talks, said Ana Silva, who met Jan Holm in January.',
].map((text, i) => articleOfText(`${i}.txt`, text, '2024-03-04'));

const windows = [
  UNDATED,
  datedBy('2024-03-04', '2024-03-04', 'inferred', null),
  datedBy('2023-11-01', '2024-01-15', 'inferred', null),
];

it('reads an article with another day as one that was never read without', () => {
  const articles: readonly Article[] = [...seeds, ...told];
  expect(articles.length).toBeGreaterThan(3);
  for (const article of articles)
    for (const published of windows) {
      const first = { ...article, published: UNDATED };
      const before = readLanguage(first);
      const second = { ...article, published };
      const again = readLanguageDated(second, before);
      const fresh = readLanguage(second);
      expect(again).toEqual(fresh);
      const [facts = []] = findFacts([{ article: first, analysis: before }]);
      expect([findFactsDated({ article: second, analysis: again }, facts)]).toEqual(
        findFacts([{ article: second, analysis: fresh }]),
      );
    }
});

it('reads names anew where times stand elsewhere', () => {
  const [article] = told;
  if (!article) throw new Error('no article');
  const before = readLanguage(article);
  const other = { ...before, times: before.times.slice(1) };
  expect(readLanguageDated(article, other)).toEqual(before);
});
