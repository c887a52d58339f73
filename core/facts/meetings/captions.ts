import type { Item } from './scene.ts';

const SIDE = /^(?:left|right|center|centre|l|r|c)$/;

/**
 * The items without where somebody stands in a picture: "Silva, second from left, meets Holm, right, in Lima", "Silva (left)".
 * Such words part a name from its verb and tell nothing.
 */
export function withoutPositions(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ kind, lower }) => kind === 'word' && SIDE.test(lower))) return items;
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const end = items[at - 1]?.kind === 'name' ? positionEnd(items, at) : at;
    if (end === at) {
      const item = items[at];
      if (item) kept.push(item);
    } else at = end - 1;
  }
  return kept;
}

/** The item behind ", second from left," or "(left)" that begins there; the same item where none does. */
function positionEnd(items: readonly Item[], at: number): number {
  const opens = items[at]?.lower;
  if (opens !== ',' && opens !== '(') return at;
  const closes = opens === '(' ? ')' : ',';
  const length = items.slice(at + 1, at + 1 + LONGEST).findIndex(({ lower }) => lower === closes);
  if (length < 1) return at;
  const words = items.slice(at + 1, at + 1 + length);
  const isPosition =
    SIDE.test(words.at(-1)?.lower ?? '') &&
    words
      .slice(0, -1)
      .every(({ lower }) => /^(?:second|third|fourth|first|far|from|the|front|back|at|on)$/.test(lower));
  return isPosition ? at + length + 2 : at;
}

/** "third from the left" with its closing mark. */
const LONGEST = 6;
