import { stemOf } from '../../model/stem.ts';
import type { NounPhrase } from '../phrases/nouns.ts';
import lexicon from './matters.json' with { type: 'json' };

const MATTERS = new Set(lexicon.matters.map((word) => stemOf(word)));
const EMPTY = new Set(lexicon.empty.map((word) => stemOf(word)));

/** True where a phrase names something that can be at issue: a word of the fields of policy, or several words of weight. */
export function isMatter(phrase: NounPhrase): boolean {
  const weighty = phrase.stems.filter((stem) => !EMPTY.has(stem) && !/^\d/u.test(stem));
  return weighty.some((stem) => MATTERS.has(stem)) || weighty.filter((stem) => stem.length > 2).length > 1;
}
