import { FUNCTION_WORDS } from './lexicon.ts';
import { type Role, roleAt } from './roles.ts';
import type { Word } from './words.ts';

/** The role after a name: ", the prime minister", ", a foreign ministry spokeswoman", ", general secretary of the TUC". */
export function apposition(words: readonly Word[], at: number): Role | null {
  const first = words[at];
  if (first?.gap !== 'comma' || words[at - 1]?.possessive) return null;
  let from = at;
  if (/^(?:the|a|an|his|her|their|its|our|who|also|now|currently)$/.test(first.lower)) from += 1;
  if (/^(?:is|was)$/.test(words[from]?.lower ?? '')) from += 1;
  if (from > at && /^(?:the|a|an)$/.test(words[from]?.lower ?? '')) from += 1;
  const start = words[from];
  if (!start || (from > at && start.gap !== 'space')) return null;
  const role = wholeRole(words, roleAt(words, from));
  if (!role || role.plural) return null;
  const next = words[role.to];
  if (next?.gap === 'space' && (next.shape === 'capital' || next.shape === 'initial') && !next.timed) return null;
  // "the square, a major draw": what tells more of a noun is no rank.
  if (role.from === role.head && OF_NOUNS.has(start.lower) && tellsOfNoun(next)) return null;
  return role;
}

/** Ranks and callings that are adjectives, too. */
const OF_NOUNS = new Set('major general private'.split(' '));

function tellsOfNoun(next: Word | undefined): boolean {
  return next?.gap === 'space' && next.shape === 'lower' && !next.timed && !FUNCTION_WORDS.has(next.lower);
}

/** "the president's deputy adviser": not the president, but whom he has; null where no role follows ("the minister's home"). */
function wholeRole(words: readonly Word[], role: Role | null): Role | null {
  if (!role || !words[role.to - 1]?.possessive) return role;
  const held = wholeRole(words, roleAt(words, role.to));
  return held && { ...held, from: role.from, country: held.country ?? role.country };
}
