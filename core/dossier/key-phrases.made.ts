import { stemOf } from '../model/stem.ts';
import lexicon from './key-phrases.json' with { type: 'json' };

/** The stems of nouns that news of every field has. */
export const COMMON_STEMS: readonly string[] = lexicon.common.map((word) => stemOf(word));
