import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { tagAfterModals } from './after-modals.ts';
import { tagBorneWords } from './names/borne-words.ts';
import { namesOf } from './names/find.ts';
import { sentencesOf } from './sentences/find.ts';
import { timesOf } from './times/find.ts';
import { tokensOf } from './tokens.ts';

/**
 * Reads an article's language: tokens, sentences, times, names, and whom each mention refers to.
 * Times are valued against `article.published`, whether that is a day or only a window.
 */
export function readLanguage(article: Article): Analysis {
  const tokens = tagAfterModals(tokensOf(article.text));
  const sentences = sentencesOf(article, tokens);
  const times = timesOf(article, tokens, sentences);
  // Names come after times: "May" and "March" are not people where they are months.
  const { mentions, entities } = namesOf(article, tokens, sentences, times);
  return { article: article.id, sentences, tokens: tagBorneWords(tokens, mentions), mentions, entities, times };
}
