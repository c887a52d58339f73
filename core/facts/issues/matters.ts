import { stemOf } from '../../model/stem.ts';
import type { NounPhrase } from '../phrases/nouns.ts';
import lexicon from './matters.json' with { type: 'json' };

const MATTERS = new Set(lexicon.matters.map((word) => stemOf(word)));
const EMPTY = new Set(lexicon.empty.map((word) => stemOf(word)));

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

function weightOf(stem: string): 'matter' | 'long' | 'light' {
  if (EMPTY.has(stem) || /^\d/u.test(stem)) return 'light';
  if (MATTERS.has(stem)) return 'matter';
  return stem.length > 2 ? 'long' : 'light';
}
