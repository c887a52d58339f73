import { stemOf } from '../../model/stem.ts';
import type { NounPhrase } from '../phrases/nouns.ts';
import lexicon from './matters.json' with { type: 'json' };

type Weight = 'matter' | 'long' | 'light';

/** By stem; a word that is empty is no matter, though another list has it. */
const LISTED: ReadonlyMap<string, Weight> = new Map([
  ...lexicon.matters.map((word) => [stemOf(word), 'matter'] as const),
  ...lexicon.empty.map((word) => [stemOf(word), 'light'] as const),
]);

/** True where a phrase names something that can be at issue: a word of the fields of policy, or several words of weight. */
export function isMatter(phrase: NounPhrase): boolean {
  let long = 0;
  for (const stem of phrase.stems) {
    const weight = weightOf(stem);
    if (weight === 'matter') return true;
    if (weight === 'long') long += 1;
  }
  return long > 1;
}

function weightOf(stem: string): Weight {
  const first = stem.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return 'light';
  return LISTED.get(stem) ?? (stem.length > 2 ? 'long' : 'light');
}
