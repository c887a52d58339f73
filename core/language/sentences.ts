import type { Sentence, Token } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';

/** The sentences of an article, trimmed; headings, captions, bylines and datelines count as sentences of their kind. */
export function sentencesOf(
  article: Article,
  tokens: readonly Token[],
  starts: readonly number[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  starts.forEach((first, i) => {
    const last = starts[i + 1] ?? tokens.length;
    const start = tokens[first]?.start;
    const end = tokens[last - 1]?.end;
    if (start === undefined || end === undefined || last <= first) return;
    sentences.push({
      start,
      end,
      kind: 'prose',
      first,
      last,
      paragraph: article.text.slice(0, start).split('\n').length,
    });
  });
  return sentences;
}
