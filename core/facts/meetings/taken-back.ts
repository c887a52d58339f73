import type { Draft } from './draft.ts';

/** "was due to meet X on Tuesday but the meeting was cancelled". */
export function isTakenBack({ items, to }: Draft): boolean {
  const words = items.slice(to, to + TAKEN_BACK).map(({ lower }) => lower);
  return OFF.test(words.join(' '));
}

/** How far behind its clause, in items, a plan is taken back. */
const TAKEN_BACK = 14;
const OFF =
  /^(?:, )?but (?:the|that|this|their|his|her) (?:\w+ )?(?:meeting|talks|call|summit|visit|session) (?:was|were|(?:has|had|have) been) (?:\w+ )?(?:cancelled|canceled|postponed|called off|scrapped|shelved|put off|delayed|abandoned)\b/;
