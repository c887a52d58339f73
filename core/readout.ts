import { assembleDossier, correctArticle, dateArticles, nearDays, placeCorrections } from './dossier/assemble.ts';
import { findFacts, findFactsDated } from './facts/find.ts';
import { findThemes, themeLexicon } from './facts/themes/find.ts';
import { readLanguageDated, readLanguages } from './language/read.ts';
import { buildMemo } from './memo/build.ts';
import type { Analysis } from './model/analysis.ts';
import type { Article } from './model/article.ts';
import type { MemoChanges } from './model/changes.ts';
import type { Correction, PlacedEdit } from './model/correction.ts';
import type { Dossier } from './model/dossier.ts';
import type { Memo, Selection } from './model/memo.ts';
import type { Notice } from './model/notice.ts';
import type { Reading } from './model/reading.ts';
import type { PackThemes, TemplatePack } from './model/template.ts';

/*
 * The whole pipeline, from top to bottom: each step takes the value of the one above.
 *
 *   bytes -> Article -> Reading -> Dossier -> Memo -> MemoDocument -> bytes
 */

/** Step 1. A file's bytes to its articles: `text` is what all later offsets point into, and is never changed. */
export { articleOfText, ingest } from './ingest/ingest.ts';
export { EXPORT_HEAD, isOwnExport } from './ingest/own-export.ts';
/** The same for a file of any format that is read: web pages, PDF, Word and e-mail beside plain text. */
export { ingestFile, isForeign } from './ingest/readers/ingest-file.ts';

/** Step 2. Articles read: their language (sentences, names, times), then the facts in them. No article sees another. */
export function* readArticles(articles: Iterable<Article>): Generator<Reading, void> {
  for (const batch of batchesOf(articles)) {
    const analyses = readLanguages(batch);
    const analysed = batch.map((article, i) => ({ article, analysis: analyses[i] as Analysis }));
    const facts = findFacts(analysed);
    yield* analysed.map(({ article, analysis }, i) => ({ article, analysis, facts: facts[i] ?? [] }));
  }
}

/** As many articles as have so many characters together, at least one. */
function* batchesOf(articles: Iterable<Article>): Generator<readonly Article[], void> {
  let batch: Article[] = [];
  let characters = 0;
  for (const article of articles) {
    batch.push(article);
    characters += article.text.length;
    if (characters < BATCH) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/**
 * The more are read at once, the longer a step stays in the processor, whose cache and forecasts hold a part of the program only;
 * but all that is known of them is kept meanwhile, and copied by the collector. Between 60,000 and 250,000 it makes no difference.
 */
const BATCH = 100_000;

/** One article read. */
export function readArticle(article: Article): Reading {
  const [reading] = readArticles([article]);
  return reading as Reading;
}

/** The same of an article that has only another day or window than in `before`, in half the time. */
function readDated(article: Article, before: Reading): Reading {
  const analysis = readLanguageDated(article, before.analysis);
  if (analysis.mentions !== before.analysis.mentions) return readArticle(article);
  return { article, analysis, facts: findFactsDated({ article, analysis }, before.facts) };
}

/** Dating an article may date another through it; so many times is that looked at. */
const DATING_ROUNDS = 4;

/**
 * Step 3. Readings put together, as a person corrected them: people and meetings merged, articles dated through each other,
 * accounts compared. An article that was corrected, or an undated one that gets the window that the others leave it, is
 * read again, by `read`, which is given its reading where only its date is new: one that remembers what it has read saves the
 * time. `office`: a pack's own themes and issues.
 */
export function dossierOf(
  readings: readonly Reading[],
  corrections: readonly Correction[] = [],
  read: (article: Article, before: Reading | null) => Reading = (article, before) =>
    before ? readDated(article, before) : readArticle(article),
  office: PackThemes | null = null,
): Dossier {
  const placed = placeCorrections(corrections, readings);
  let current = readings.map((reading) => {
    const article = correctArticle(reading.article, placed);
    return article === reading.article ? reading : read(article, null);
  });
  for (let round = 0; round < DATING_ROUNDS; round++) {
    const dated = dateArticles(current, placed);
    if (dated.size === 0) break;
    current = current.map((reading) => {
      const published = dated.get(reading.article.id);
      return published ? read({ ...reading.article, published }, reading) : reading;
    });
  }
  // Last, as it dates no article: a day without its year is of the year of the others on the matter.
  const near = nearDays(current, placed);
  current = current.map((reading) => {
    const days = near.get(reading.article.id);
    return days ? read({ ...reading.article, near: days }, reading) : reading;
  });
  return assembleDossier(office ? withThemes(current, office) : current, placed, office?.issues);
}

/** The readings with mentions of the office's own themes beside those of the built-in lexicon. */
function withThemes(readings: readonly Reading[], { themes }: PackThemes): readonly Reading[] {
  const lexicon = themeLexicon(themes);
  return readings.map((reading) => {
    const known = new Set(reading.facts.map(({ id }) => id));
    const found = findThemes(reading.article, reading.analysis, lexicon).filter(({ id }) => !known.has(id));
    return found.length === 0 ? reading : { ...reading, facts: [...reading.facts, ...found] };
  });
}

/** What a person changed in the memo's sentences, with the passages found again in the articles of today. */
export function editsOf(readings: readonly Reading[], corrections: readonly Correction[]): readonly PlacedEdit[] {
  return placeCorrections(corrections, readings)
    .of('statement')
    .flatMap(({ correction: { of, edit }, spans }) => (edit ? [{ of, edit, evidence: spans }] : []));
}

/** The corrections in force whose passages are no longer in the articles: kept, shown, and without effect. */
export function lostCorrections(
  readings: readonly Reading[],
  corrections: readonly Correction[],
): readonly Correction[] {
  return placeCorrections(corrections, readings).lost;
}

/** What a memo is made with, beside the articles. */
export interface Brief {
  readonly selection: Selection;
  readonly pack: TemplatePack;
  /** The program's version, for the method line. */
  readonly program: string;
  /** What a person changed in the memo's sentences, and the sections in that person's order. */
  readonly edits?: readonly PlacedEdit[];
  readonly sections?: readonly string[];
  /** What an older memo said otherwise. */
  readonly changes?: MemoChanges;
}

/** Step 4. The chosen part of a dossier as a memo: sections of statements, each with its evidence, numbered once. */
export function memoOf(
  dossier: Dossier,
  readings: readonly Reading[],
  { pack: { manifest, marking, phrases }, ...choices }: Brief,
): { readonly memo: Memo; readonly notices: readonly Notice[] } {
  const sentences = new Map(readings.map(({ article, analysis }) => [article.id, analysis.sentences]));
  const analyses = new Map(readings.map(({ article, analysis }) => [article.id, analysis]));
  return buildMemo({ dossier, phrases, manifest, marking, sentences, analyses, ...choices });
}

/** All that is wrong with a pack, with remedies: for those who write one. */
export { checkPack, type Finding } from './template/check.ts';
/** The figures of a memo before there is a document of it: for one who paints them meanwhile. */
export { figuresNamed } from './template/figures/figure.ts';
/** A template pack, checked before anything of it is run. */
export { type LoadedPack, loadPack, phrasesOf } from './template/pack.ts';
/** Step 5. The memo as a document in the form of its pack. */
export { renderMemo } from './template/render.ts';
/** The same checks before there is a file. */
export { verifyBefore } from './verify/before.ts';
/** Later: a finished file, whoever edited it, beside its evidence and its articles. */
export { readFinished } from './verify/file/read.ts';
export type { FileText } from './verify/file/text.ts';
/** Beside it: the evidence for each statement, which the file carries so that it can be verified later. */
export { manifestOf } from './verify/manifest.ts';
export { parseManifest } from './verify/parse.ts';
/** What a memo says that an older one did not. */
export { changesSince } from './verify/since.ts';
export { verify, verifyEach } from './verify/verify.ts';
export { vocabularyOf } from './verify/vocabulary.ts';
/** Step 6. The document as a file's bytes: every format says the same, with the same numbers. */
export {
  EXPORTS,
  FORMATS,
  type Format,
  formatNamed,
  MissingPart,
  type WrittenMemo,
  writeDocument,
  writeMemo,
} from './write/write.ts';
