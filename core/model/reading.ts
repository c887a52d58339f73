import type { Analysis } from './analysis.ts';
import type { Article } from './article.ts';
import type { Fact } from './fact.ts';

/** One article with all that was read from it: what the dossier is put together from. */
export interface Reading {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly facts: readonly Fact[];
}

/** An article with what its words hold, before any fact is read from them. */
export type Analysed = Pick<Reading, 'article' | 'analysis'>;
