import { stemOf } from '../../model/stem.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { type StemmedTheme, stemmedTerm, stemmedThemes } from './stemmed.ts';

/** The themes that come with the program. */
export const THEMES: readonly StemmedTheme[] = stemmedThemes(lexicon.themes);
/** The stems of words that begin no term where they are verbs. */
export const NOUNS_ONLY_STEMS: readonly string[] = lexicon.nounsOnly.map((word) => stemOf(word));
/** Terms whose last word has another sense than alone, by their stems: an "air strike" is no strike of workers. */
export const OTHER_SENSE_STEMS: readonly string[] = lexicon.otherSense.map((term) => stemmedTerm(term));
