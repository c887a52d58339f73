import { COMPOUNDS, FUNCTION_WORDS, familyFirstCulture, knownAt, OPENERS } from './lexicon.ts';
import type { Word } from './words.ts';

/** "Ki-moon", "Chung-tai": a short part after a short capitalised one, with the family name before them, or behind. */
export function isSyllable(words: readonly Word[], at: number): boolean {
  const [family, first, second] = [words[at - 2], words[at - 1], words[at]];
  if (!first || !second || first.shape !== 'capital' || first.text.length > 6 || COMPOUNDS.has(second.lower))
    return false;
  const opens = family === undefined || family.shape === 'lower' || first.gap !== 'space';
  if (opens) return isBeforeFamily(words, at);
  if (!/^\p{L}{1,6}$/u.test(second.text)) return false;
  if (familyFirstCulture(family.text) !== undefined)
    return !FUNCTION_WORDS.has(second.lower) || SYLLABLE.test(second.lower);
  return (
    !FUNCTION_WORDS.has(second.lower) && family.text.length <= 6 && second.text.length <= 5 && !knownAt(words, at - 1)
  );
}

/** "Chong-sik Lee": the family's name behind, as the West has it. */
function isBeforeFamily(words: readonly Word[], at: number): boolean {
  const [first, second, behind] = [words[at - 1], words[at], words[at + 1]];
  if (!first || !second || behind?.gap !== 'space' || behind.shape !== 'capital') return false;
  return (
    familyFirstCulture(behind.text) !== undefined &&
    /^\p{L}{2,6}$/u.test(second.text) &&
    !FUNCTION_WORDS.has(second.lower) &&
    !OPENERS.has(first.lower)
  );
}

/** "Moon Jae-in", "Lee Kyung-so": grammatical words that are syllables of names, behind a name known to be a family's. */
const SYLLABLE = /^(?:in|do|so|an|on|me|my|no|to|he|she|you|us)$/;
