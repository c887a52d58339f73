import { assembleDossier, correctArticle, dateArticles, placeCorrections } from './dossier/assemble.ts';
import { findFacts } from './facts/find.ts';
import { readLanguage } from './language/read.ts';
import type { Article } from './model/article.ts';
import type { Correction } from './model/correction.ts';
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

/**
 * Readings put together, as a person corrected them. An article that was corrected, or an undated one that gets the
 * window that the others leave it, is read again.
 */
export function dossierOf(readings: readonly Reading[], corrections: readonly Correction[] = []): Dossier {
  const placed = placeCorrections(corrections, readings);
  let current = readings.map((reading) => {
    const article = correctArticle(reading.article, placed);
    return article === reading.article ? reading : readArticle(article);
  });
  for (let round = 0; round < DATING_ROUNDS; round++) {
    const dated = dateArticles(current, placed);
    if (dated.size === 0) break;
    current = current.map((reading) => {
      const published = dated.get(reading.article.id);
      return published ? readArticle({ ...reading.article, published }) : reading;
    });
  }
  return assembleDossier(current, placed);
}

/** The corrections in force whose passages are no longer in the articles: kept, shown, and without effect. */
export function lostCorrections(
  readings: readonly Reading[],
  corrections: readonly Correction[],
): readonly Correction[] {
  return placeCorrections(corrections, readings).lost;
}
