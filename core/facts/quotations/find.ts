import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Quotation } from '../../model/fact.ts';

/** The quotations that an article holds, in text order. */
export function findQuotations(_article: Article, _analysis: Analysis): readonly Quotation[] {
  return [];
}
