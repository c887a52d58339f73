import { anyOf } from './rule.ts';

/** All classes that tell of a tense: most atoms are of none. */
export const tells = anyOf('Future1', 'Plan', 'Would', 'PastForm', 'PastVerb', 'Have', 'PresentVerb');
