import type { Pick } from '../meaning.ts';
import { type Match, oneOf } from '../rule.ts';

/** Which one of several days, months or seasons of one name the words of a match say: "last" Monday, "the following" spring. */
export function pickIn(match: Match): Pick {
  const has = (name: string): boolean => oneOf(match, name) >= 0;
  if (has('Last') || has('Past')) return 'last';
  if (has('Next') || has('Coming')) return 'next';
  if (has('This') || has('Current')) return 'this';
  if (has('Previous')) return 'previous';
  if (has('Following')) return 'following';
  return has('That') || has('Same') ? 'that' : 'near';
}
