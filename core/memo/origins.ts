import type { ArticleId } from '../model/span.ts';
import { listed, plainPhrase, text, word, wordsOf } from './phrases.ts';
import type { Writing } from './writing.ts';

/**
 * What a source shares with other sources of the memo, in the pack's words: their text, or a post or statement that both
 * quote; null where it shares none. Readers count origins, not outlets. `numbers`: the number of each source.
 */
export function originWorded(writing: Writing, id: ArticleId, numbers: ReadonlyMap<ArticleId, number>): string | null {
  const sharing = (isText: boolean): readonly number[] => {
    const articles = writing.dossier.origins
      .filter(({ kind, articles }) => (kind === 'wire-text') === isText && articles.includes(id))
      .flatMap((origin) => origin.articles);
    const others = new Set(articles.filter((other) => other !== id).flatMap((other) => numbers.get(other) ?? []));
    return [...others].sort((a, b) => a - b);
  };
  const say = (key: string, others: readonly number[]): string | null => {
    if (others.length === 0) return null;
    const list = listed(
      writing.phrases,
      others.map((other) => [text(String(other))]),
    );
    return plainPhrase(word(writing.phrases, key), { others: list.map(wordsOf).join('') });
  };
  return say('source.same-text', sharing(true)) ?? say('source.same-words', sharing(false));
}
