import type { Item } from './scene.ts';

/** How many items link the next member of a list: ",", "and", ", and", "plus", "as well as", ", including"; 0 for none. */
export function linkAt(items: readonly Item[], at: number, limit: number): number {
  if (at >= limit) return 0;
  const words = items.slice(at, at + 5).map(({ lower }) => lower);
  const comma = words[0] === ',' ? 1 : 0;
  const [a = '', b = '', c = '', d = ''] = words.slice(comma);
  // "Peru, whose president met X": a clause about the one before it.
  if (comma === 1 && a === 'whose') return 0;
  // "met A and, separately, B"
  if (a === 'and' && b === ',' && c === 'separately' && d === ',') return comma + 4;
  if (a === 'and' || a === '&' || a === 'plus' || a === 'including') return comma + (b === 'with' ? 2 : 1);
  if (a === 'as' && b === 'well' && c === 'as') return comma + (/^(?:by|with)$/.test(d) ? 4 : 3);
  if (a === 'along' && b === 'with' && comma === 0) return 2;
  // "negotiators, among them A and B"
  if (a === 'among' && b === 'them' && comma > 0) return 3;
  return comma;
}

/** After "and" or a comma a name followed by a verb is the subject of a clause of its own. */
export function startsClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind !== 'word') return false;
  // "talks between A and B aimed at peace" goes on with its noun.
  if (/^(?:aimed|focused|brokered|mediated|designed|intended|meant|dedicated|devoted)$/.test(item.lower)) return false;
  return item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'));
}

/** Past an apposition's further words ("to the Prime Minister of the United Kingdom"), up to its closing comma. */
export function skipApposition(items: readonly Item[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    const item = items[at];
    if (item?.lower === ',' || item?.kind === 'time' || item?.pos === 'VERB' || item?.pos === 'AUX') return at;
  }
  return from;
}

export function listGoesOn(items: readonly Item[], at: number, limit: number): boolean {
  return linkAt(items, at, limit) > 0;
}

/** Past what stands in brackets from an item on, where that is short and no time; the same place where none does. */
export function skipBrackets(items: readonly Item[], at: number, limit: number): number {
  // "her French and UK counterparts, respectively, A and B"
  if (items[at]?.lower === ',' && items[at + 1]?.lower === 'respectively' && items[at + 2]?.lower === ',')
    return at + 2;
  if (items[at]?.lower !== '(') return at;
  for (let end = at + 1; end < Math.min(limit, at + 10); end++)
    if (items[end]?.lower === ')') return items[at + 1]?.kind === 'time' ? at : end + 1;
  return at;
}
