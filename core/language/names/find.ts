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

/** Who and what an article names, over all mentions, pronouns and descriptions included. */
export function namesOf(
  article: Article,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  times: readonly Time[],
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const words = wordsOf(article.text, tokens, sentences, times);
  const found = withShortForms(article.text, words, scan(words));
  const people = peopleOf(words, found);
  // Capitals mean nothing in headlines: only names that the prose decided are taken there.
  const named = headlineNames(words, borneByPeople(words, found, people), people);
  const raws = withDescribedBodies(words, named);
  const assigned = assignEntities(article.text, words, raws, people);
  const references = resolveReferences(words, raws, assigned);
  return mentionsOf(article, words, raws, assigned, references);
}
