import type { Item } from './scene.ts';

/** A house's own name behind its kind has fewer items than this. */
const LONGEST = 5;

/** "Hotel Bristol", "Villa de la Reina": the last item of a house's own name, which follows its kind; the same item where none does. */
export function namedVenue(items: readonly Item[], venue: number, limit: number): number {
  let last = venue;
  for (let at = venue + 1; at < Math.min(limit, venue + LONGEST); at++) {
    const item = items[at];
    const particle = item?.kind === 'word' && /^(?:de|du|des|la|le|del|di|da|do|von|am|of|the)$/.test(item.lower);
    if (particle && isCapitalName(items[at + 1])) continue;
    if (!isCapitalName(item)) break;
    last = at;
  }
  return last;
}

function isCapitalName(item: Item | undefined): boolean {
  if (!item || item.kind === 'time' || item.possessive || !/^\p{Lu}\p{Ll}/u.test(item.text)) return false;
  return item.kind === 'word' || item.mention?.role === null;
}
