import type { Entity, Mention, Sentence, Time, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { assignEntities } from './assign.ts';
import { borneByPeople } from './borne-places.ts';
import { withDescribedBodies } from './called-bodies.ts';
import { headlineNames } from './headlines.ts';
import { mentionsOf } from './mentions.ts';
import { peopleOf } from './people.ts';
import { resolveReferences } from './references.ts';
import { scan } from './scan.ts';
import { withShortForms } from './short-forms.ts';
import { wordsOf } from './words.ts';

/** An article with what names are read from. */
interface Timed {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly times: readonly Time[];
}

export interface Names {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Who and what articles name, over all mentions, pronouns and descriptions included; step after step over all of them. */
export function namesOf(articles: readonly Timed[]): readonly Names[] {
  const cut = articles.map(({ article, tokens, sentences, times }) => {
    return { article, words: wordsOf(article.text, tokens, sentences, times) };
  });
  const scanned = cut.map(({ article, words }) => ({ article, words, places: scan(words) }));
  const peopled = scanned.map(({ article, words, places }) => {
    const found = withShortForms(article.text, words, places);
    return { article, words, found, people: peopleOf(words, found) };
  });
  const named = peopled.map(({ article, words, found, people }) => {
    // Capitals mean nothing in headlines: only names that the prose decided are taken there.
    const names = headlineNames(words, borneByPeople(words, found, people), people);
    return { article, words, people, raws: withDescribedBodies(words, names) };
  });
  const assigned = named.map(({ article, words, people, raws }) => {
    return { article, words, raws, assigned: assignEntities(article.text, words, raws, people) };
  });
  const referred = assigned.map((each) => ({
    ...each,
    references: resolveReferences(each.words, each.raws, each.assigned),
  }));
  return referred.map((each) => mentionsOf(each.article, each.words, each.raws, each.assigned, each.references));
}
