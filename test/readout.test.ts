import { describe, expect, it } from 'vitest';
import type { Article } from '../core/model/article.ts';
import { articleOfText, readArticle, readArticles } from '../core/readout.ts';

const TEXTS = [
  'Foreign Minister Ana Silva met Piet de Vries in Oslo on Tuesday. “The fares are unresolved,” she said.',
  '',
  'Der Minister traf am Dienstag in Oslo den Gesandten aus Peru zu langen Gesprächen über die Fischerei. '.repeat(5),
  'Holm said the strike would end on Friday. He was to meet Silva later.',
  'Talks between Norway and Peru on fishing resumed on Monday, the guild said.',
];

function* articles(texts: readonly string[], taken: string[] = []): Generator<Article, void> {
  for (const [i, text] of texts.entries()) {
    taken.push(text);
    yield articleOfText(`${i}.txt`, text, '2031-03-05');
  }
}

describe('articles read together', () => {
  it('are read as each of them alone, in their order', () => {
    const together = [...readArticles(articles(TEXTS))];
    const alone = [...articles(TEXTS)].map(readArticle);
    expect(together.map(({ article }) => article.text)).toEqual(TEXTS);
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
    expect(together.map(({ facts }) => facts.length > 0)).toEqual([true, false, false, true, true]);
  });

  it('are read alike wherever they stand among others', () => {
    const turned = [...readArticles(articles(TEXTS.toReversed()))].map(({ facts }) => facts.length);
    expect(turned.toReversed()).toEqual([...articles(TEXTS)].map((article) => readArticle(article).facts.length));
  });

  it('are taken some at a time, and none at all where there is none', () => {
    const long = Array.from({ length: 8 }, () => `Holm met Silva.${' '.repeat(100_000)}`);
    const taken: string[] = [];
    const readings = readArticles(articles(long, taken));
    expect(readings.next().done).toBe(false);
    expect(taken.length).toBeLessThan(long.length);
    expect([...readings]).toHaveLength(long.length - 1);
    expect([...readArticles([])]).toEqual([]);
  });
});
