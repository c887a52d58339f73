import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { IssueMention, Quotation, ThemeMention } from '../../model/fact.ts';

/** The issues that an article holds, in text order. */
export function findIssues(
  _article: Article,
  _analysis: Analysis,
  _quotations: readonly Quotation[],
  _themes: readonly ThemeMention[],
): readonly IssueMention[] {
  return [];
}
