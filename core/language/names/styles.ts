import { wordIs } from '../../model/word.ts';
import type { Word } from './words.ts';

/** What a sovereign, a cleric or an envoy is addressed by, after "His", "Her", "Their" or "Your". */
const STYLE =
  /^(?:majesty|majesties|highness|highnesses|holiness|beatitude|all-holiness|excellency|excellencies|eminence|grace|lordship|ladyship|honour|honor|worship|reverence)$/;
const addresses = wordIs(/^(?:his|her|their|your)$/);
/** What may stand within one: "Her Imperial Majesty", "His Royal Highness". */
const RANK = /^(?:royal|imperial|serene|britannic|most|exalted|sultanic|hereditary|grand|ducal)$/;

/**
 * The word after a style of address ("His Royal Highness", "Their Majesties"); the same word where none starts there. Its
 * possessive is part of the style and points at nobody told before.
 */
export function styleEnd(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined || first.shape === 'lower' || !addresses(first) || first.text === 'YOUR') return at;
  let next = at + 1;
  while (next < at + 4 && words[next]?.gap === 'space' && RANK.test(words[next]?.lower ?? '')) next += 1;
  const head = words[next];
  return head?.gap === 'space' && head.shape !== 'lower' && STYLE.test(head.lower) ? next + 1 : at;
}
