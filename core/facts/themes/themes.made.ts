import { stemOf } from '../../model/stem.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { type StemmedTheme, stemmedThemes } from './stemmed.ts';

/** The themes that come with the program. */
export const THEMES: readonly StemmedTheme[] = stemmedThemes(lexicon.themes);
/** The stems of words that begin no term where they are verbs. */
export const NOUNS_ONLY_STEMS: readonly string[] = lexicon.nounsOnly.map((word) => stemOf(word));
