import type { Draft } from './draft.ts';
import type { Item } from './scene.ts';

/** "was due to meet X on Tuesday but the meeting was cancelled". */
export function isTakenBack({ items, to }: Draft): boolean {
  const words = items.slice(to, to + TAKEN_BACK).map(({ lower }) => lower);
  return OFF.test(words.join(' '));
}

/** "cancelled a trip to Lima, where she was to meet X": what was to be there is off with it. `where`: the item that opens the clause. */
export function isOffWithTrip(items: readonly Item[], where: number): boolean {
  if (!/^(?:where|when)$/.test(items[where]?.lower ?? '')) return false;
  const before = items.slice(Math.max(0, where - TRIP), where).map(({ lower }) => lower);
  return OFF_TRIP.test(before.join(' '));
}

/** The verb stands no further before the clause than this, in items. */
const TRIP = 12;
const OFF_TRIP =
  /\b(?:cancel(?:l?ed|s)|postpone[sd]|call(?:ed|s) off|scrap(?:ped|s)|shelve[sd]|abandon(?:ed|s)|dropp?(?:ed|s)|put off) (?:(?:an?|the|his|her|its|their|this) )?(?:[\w-]+ ){0,3}(?:trip|visit|journey|tour|travel|flight)\b[^;:]*$/;

/** How far behind its clause, in items, a plan is taken back. */
const TAKEN_BACK = 14;
const OFF =
  /^(?:, )?but (?:(?:the|that|this|their|his|her) (?:\w+ )?(?:meeting|encounter|talks|call|summit|visit|session|conversation|appointment)|it|that|this|these|they) (?:was|were|(?:has|had|have) been|got) (?:\w+ )?(?:cancelled|canceled|postponed|called off|scrapped|shelved|put off|delayed|abandoned|axed)\b/;
