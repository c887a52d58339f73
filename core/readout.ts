import { assembleDossier, dateArticles } from './dossier/assemble.ts';
import { findFacts } from './facts/find.ts';
import { readLanguage } from './language/read.ts';
import type { Article } from './model/article.ts';
import type { Dossier } from './model/dossier.ts';
import type { Reading } from './model/reading.ts';

export { articleOfText, ingest } from './ingest/ingest.ts';
export { buildMemo } from './memo/build.ts';
export { type LoadedPack, loadPack } from './template/pack.ts';
export { renderMemo } from './template/render.ts';

/** One article read: its language, then the facts in it. */
export function readArticle(article: Article): Reading {
  const analysis = readLanguage(article);
  return { article, analysis, facts: findFacts(article, analysis) };
}

/** Dating an article may date another through it; so many times is that looked at. */
const DATING_ROUNDS = 4;

/** Readings put together. An undated article gets the window that the others leave it, and is then read again against it. */
export function dossierOf(readings: readonly Reading[]): Dossier {
  let current = readings;
  for (let round = 0; round < DATING_ROUNDS; round++) {
    const dated = dateArticles(current);
    if (dated.size === 0) break;
    current = current.map((reading) => {
      const published = dated.get(reading.article.id);
      return published ? readArticle({ ...reading.article, published }) : reading;
    });
  }
  return assembleDossier(current);
}
