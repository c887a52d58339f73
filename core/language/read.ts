import type { Analysis, Time, Token } from '../model/analysis.ts';
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
    const tagged = tagBorneWords(tokens, mentions);
    if (tagged !== tokens) UNTAGGED.set(tagged, tokens);
    return { article: article.id, sentences, tokens: tagged, mentions, entities, times };
  });
}

/** The tokens as they were before names were known, of those that a name tagged otherwise: times are read of these. */
const UNTAGGED = new WeakMap<readonly Token[], ReturnType<typeof tagAfterModals>>();

/** The language of one article. */
export function readLanguage(article: Article): Analysis {
  return readLanguages([article])[0] as Analysis;
}

/**
 * The same of an article of which `before` is the analysis, made in this process, and that has only another day or window now: what
 * depends on it are the times' values. Where its times stand elsewhere, too, it is read anew.
 */
export function readLanguageDated(article: Article, before: Analysis): Analysis {
  const { sentences } = before;
  const [times = []] = timesOf([{ article, tokens: UNTAGGED.get(before.tokens) ?? before.tokens, sentences }]);
  return areAlike(times, before.times) ? { ...before, times } : readLanguage(article);
}

/** Whether names and phrases that ask where times stand, and of what type, are told the same by both. */
function areAlike(times: readonly Time[], before: readonly Time[]): boolean {
  return (
    times.length === before.length &&
    times.every(({ start, end, type }, i) => {
      const other = before[i];
      return other !== undefined && start === other.start && end === other.end && type === other.type;
    })
  );
}
