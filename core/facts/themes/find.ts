import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { ThemeMention } from '../../model/fact.ts';

/** The themes that an article holds, in text order. */
export function findThemes(_article: Article, _analysis: Analysis): readonly ThemeMention[] {
  return [];
}
