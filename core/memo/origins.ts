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
      rangesOf(others).map((range) => [text(range)]),
    );
    const phrase = word(writing.phrases, others.length === 1 ? key : `${key}.several`);
    return plainPhrase(phrase, { others: list.map(wordsOf).join('') });
  };
  return say('source.same-text', sharing(true)) ?? say('source.same-words', sharing(false));
}

/** Numbers in ascending order as one reads them out: three or more in a row as a range, "1–4", "6", "7". */
export function rangesOf(numbers: readonly number[]): readonly string[] {
  const rows: number[][] = [];
  for (const number of numbers) {
    const row = rows.at(-1);
    if (row?.at(-1) === number - 1) row.push(number);
    else rows.push([number]);
  }
  return rows.flatMap((row) => (row.length > 2 ? [`${row[0]}–${row.at(-1)}`] : row.map(String)));
}
