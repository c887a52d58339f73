import type { Entity, Mention, Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';

/** Who and what an article names, over all mentions, pronouns and descriptions included. */
export function namesOf(
  _article: Article,
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _times: readonly Time[],
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  return { mentions: [], entities: [] };
}
