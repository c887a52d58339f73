import { stemOf } from '../../model/stem.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { type StemmedTheme, stemmedTerm, stemmedThemes } from './stemmed.ts';

/** The themes that come with the program. */
export const THEMES: readonly StemmedTheme[] = stemmedThemes(lexicon.themes);
/** The stems of words that begin no term where they are verbs. */
export const NOUNS_ONLY_STEMS: readonly string[] = lexicon.nounsOnly.map((word) => stemOf(word));
/** Terms in which a word has another sense than alone, each with that word, by their stems: an "air strike" is no strike of workers. */
export const OTHER_SENSE_STEMS: readonly (readonly [string, string])[] = Object.entries(lexicon.otherSense).flatMap(
  ([word, terms]) => terms.map((term): [string, string] => [stemmedTerm(term), stemOf(word)]),
);
