import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { tagAfterModals } from './after-modals.ts';
import { tagBorneWords } from './names/borne-words.ts';
import { type Names, namesOf } from './names/find.ts';
import { sentencesOf } from './sentences/find.ts';
import { timesOf } from './times/find.ts';
import { tokensOf } from './tokens.ts';

/**
 * Reads the language of articles: tokens, sentences, times, names, and whom each mention refers to; an `Analysis` for each, in
 * the same order. Times are valued against `article.published`, whether that is a day or only a window.
 *
 * No article sees another. Each stage takes all of them before the next begins: what it runs through is then in the processor.
 */
export function readLanguages(articles: readonly Article[]): readonly Analysis[] {
  const cut = articles.map((article) => ({ article, tokens: tagAfterModals(tokensOf(article.text)) }));
  const parted = cut.map(({ article, tokens }) => ({ article, tokens, sentences: sentencesOf(article, tokens) }));
  const times = timesOf(parted);
  const timed = parted.map(({ article, tokens, sentences }, i) => ({
    article,
    tokens,
    sentences,
    times: times[i] ?? [],
  }));
  // Names come after times: "May" and "March" are not people where they are months.
  const names = namesOf(timed);
  return timed.map(({ article, tokens, sentences, times }, i) => {
    const { mentions, entities } = names[i] as Names;
    return { article: article.id, sentences, tokens: tagBorneWords(tokens, mentions), mentions, entities, times };
  });
}

/** The language of one article. */
export function readLanguage(article: Article): Analysis {
  return readLanguages([article])[0] as Analysis;
}
