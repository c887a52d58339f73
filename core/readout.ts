import { assembleDossier, dateArticles } from './dossier/assemble.ts';
import { findFacts } from './facts/find.ts';
import { readLanguage } from './language/read.ts';
import type { Article } from './model/article.ts';
import type { Dossier } from './model/dossier.ts';
import type { Reading } from './model/reading.ts';

export { articleOfText, ingest } from './ingest/ingest.ts';

/** One article read: its language, then the facts in it. */
export function readArticle(article: Article): Reading {
  const analysis = readLanguage(article);
  return { article, analysis, facts: findFacts(article, analysis) };
}

/** Readings put together. An undated article gets the window that the others leave it, and is then read again against it. */
export function dossierOf(readings: readonly Reading[]): Dossier {
  const dated = dateArticles(readings);
  return assembleDossier(
    readings.map((reading) => {
      const published = dated.get(reading.article.id);
      return published ? readArticle({ ...reading.article, published }) : reading;
    }),
  );
}
