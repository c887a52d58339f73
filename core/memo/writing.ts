import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { Dossier, Party } from '../model/dossier.ts';
import type { ArticleId, Range, Span } from '../model/span.ts';
import type { PackLimits, Phrases } from '../model/template.ts';
import { prominenceOf } from './prominence.ts';

/** Where the sentences of each article lie, in text order: passages are widened to them. */
export type Sentences = ReadonlyMap<ArticleId, readonly Range[]>;

/** What every section is written from. */
export interface Writing {
  readonly dossier: Dossier;
  readonly phrases: Phrases;
  readonly limits: PackLimits;
  readonly sentences: Sentences;
  /** What was read of an article's words; null where it is not at hand. */
  readonly analysisOf: (id: ArticleId) => Analysis | null;
  /** True where the meetings of the dossier were chosen: the memo is about them, however the articles tell them. */
  readonly ofMeetings: boolean;
  readonly articleOf: (id: ArticleId) => Article;
  readonly partyOf: (id: string | null) => Party | null;
  /** In how many meetings and utterances a party has a part. */
  readonly prominence: ReadonlyMap<string, number>;
  /** The exact words of a span. */
  readonly textOf: (span: Span) => string;
}

/** Looks up once what the sections look up often. Throws a RangeError for a span of an article that the dossier lacks. */
export function writingOf(
  dossier: Dossier,
  phrases: Phrases,
  limits: PackLimits,
  sentences: Sentences,
  ofMeetings = false,
  analyses: ReadonlyMap<ArticleId, Analysis> = new Map(),
): Writing {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const parties = new Map(dossier.parties.map((party) => [party.id, party]));
  const articleOf = (id: ArticleId): Article => {
    const article = articles.get(id);
    if (!article) throw new RangeError(`no article ${id} in the dossier`);
    return article;
  };
  return {
    dossier,
    phrases,
    limits,
    sentences,
    analysisOf: (id) => analyses.get(id) ?? null,
    ofMeetings,
    articleOf,
    prominence: prominenceOf(dossier),
    partyOf: (id) => (id === null ? null : (parties.get(id) ?? null)),
    textOf: (span) => articleOf(span.article).text.slice(span.start, span.end),
  };
}
