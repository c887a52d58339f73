import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { RoleFact } from '../../model/fact.ts';

/** The roles that an article holds, in text order. */
export function findRoles(_article: Article, _analysis: Analysis): readonly RoleFact[] {
  return [];
}
