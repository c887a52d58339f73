import type { Item } from './scene.ts';
import { WORDS } from './words.ts';

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
export function isCommonNoun(item: Item | null): boolean {
  return item?.kind === 'word' && item.pos === 'NOUN';
}

/** "the company's directors", "the nurses' leaders": the mark behind a common noun, and what it owns. */
export function isPossessiveMark(items: readonly Item[], at: number): boolean {
  const [before, mark, next] = [items[at - 1], items[at], items[at + 1]];
  if (mark?.lower === "'s") return true;
  if (mark?.kind !== 'word' || !/^['’]$/.test(mark.lower) || before?.end !== mark.start) return false;
  return before.lower.endsWith('s') && next?.kind === 'word' && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos);
}

/** "Saudi and American mediators", where the second origin leads to a common noun. */
export function joinsDemonyms(items: readonly Item[], at: number): boolean {
  const [one, and, other, noun] = items.slice(at, at + 4);
  const adjective = (item: Item | undefined): boolean => item?.mention?.form === 'demonym' && !item.possessive;
  return (
    adjective(one) &&
    and?.lower === 'and' &&
    ((adjective(other) && noun?.kind === 'word' && WORDS.humanHeads.has(noun.lower)) || isGroupByOrigin(other))
  );
}

/** "German leaders": a group's name that begins with where it comes from. */
function isGroupByOrigin(item: Item | undefined): boolean {
  return item?.mention?.kind === 'group' && !item.possessive && /^\p{Lu}\p{L}+ \p{Ll}/u.test(item.text);
}

/** "his", "their" before a noun. */
export function isOwner(item: Item, next: Item | undefined): boolean {
  return (
    item.mention?.form === 'pronoun' &&
    WORDS.possessives.has(item.lower) &&
    next !== undefined &&
    (next.kind === 'name' || NOMINAL.has(next.pos))
  );
}

export function isNominal(item: Item, next: Item | undefined, last: Item | null): boolean {
  // "the negotiating teams", "the warring parties": a participle before those whom it tells of.
  if (item.pos === 'VERB')
    return (
      WORDS.humanHeads.has(item.lower) || (/(?:ing|ed)$/.test(item.lower) && WORDS.humanHeads.has(next?.lower ?? ''))
    );
  if (item.lower === '-' || item.lower === '–')
    return last !== null && next !== undefined && next.lower !== ',' && next.start === item.end;
  if (item.pos === 'ADV')
    return last === null && /^(?:several|about|nearly|more|most|some|around|mostly)$/.test(item.lower);
  if (item.lower === 'than') return last === null || last.lower === 'more';
  return NOMINAL.has(item.pos) && !/^(?:here|there|to)$/.test(item.lower);
}
