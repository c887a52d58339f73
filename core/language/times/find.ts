import type { Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';

/** The time expressions of an article with TIMEX3 values against its date of publication, or its window. */
export function timesOf(
  _article: Article,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
): readonly Time[] {
  return [];
}
