import type { Item } from './scene.ts';

/** How many items link the next member of a list: ",", "and", ", and", "as well as", ", including"; 0 for none. */
export function linkAt(items: readonly Item[], at: number, limit: number): number {
  if (at >= limit) return 0;
  const [a, b, c] = [items[at]?.lower ?? '', items[at + 1]?.lower ?? '', items[at + 2]?.lower ?? ''];
  // "met A and, separately, B"
  const apart = items.slice(at, at + 5).map(({ lower }) => lower);
  const from = apart[0] === ',' ? 1 : 0;
  if (apart[from] === 'and' && apart[from + 1] === ',' && apart[from + 2] === 'separately' && apart[from + 3] === ',')
    return from + 4;
  if (a === 'and' || a === '&' || a === 'including') return b === 'with' ? 2 : 1;
  if (a === 'as' && b === 'well' && c === 'as') return /^(?:by|with)$/.test(items[at + 3]?.lower ?? '') ? 4 : 3;
  if (a === ',' && b === 'as' && c === 'well' && items[at + 3]?.lower === 'as')
    return /^(?:by|with)$/.test(items[at + 4]?.lower ?? '') ? 5 : 4;
  if (a === 'along' && b === 'with') return 2;
  // "negotiators, among them A and B"
  if (a === ',' && b === 'among' && c === 'them') return 3;
  if (a === ',' && (b === 'and' || b === '&' || b === 'including')) return c === 'with' ? 3 : 2;
  return a === ',' ? 1 : 0;
}

/** After "and" or a comma a name followed by a verb is the subject of a clause of its own. */
export function startsClause(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || item.kind !== 'word') return false;
  // "talks between A and B aimed at peace" goes on with its noun.
  if (/^(?:aimed|focused|brokered|mediated|designed|intended|meant|dedicated|devoted)$/.test(item.lower)) return false;
  return item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'));
}

/** Past an apposition's further words ("to the Prime Minister of the United Kingdom"), up to and with its closing comma. */
export function skipApposition(items: readonly Item[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 14); at++) {
    const item = items[at];
    if (item?.lower === ',') {
      const next = items[at + 1];
      // A further title of the same person ("Tánaiste, Minister for Foreign Affairs") or the end of the apposition.
      return next?.kind === 'word' && (next.lower === 'and' || next.pos === 'PROPN') ? at : at;
    }
    if (item?.kind === 'time' || item?.pos === 'VERB' || item?.pos === 'AUX') return at;
  }
  return from;
}

export function listGoesOn(items: readonly Item[], at: number, limit: number): boolean {
  return linkAt(items, at, limit) > 0;
}

/** Past what stands in brackets from an item on, where that is short and no time; the same place where none does. */
export function skipBrackets(items: readonly Item[], at: number, limit: number): number {
  if (items[at]?.lower !== '(') return at;
  for (let end = at + 1; end < Math.min(limit, at + 10); end++)
    if (items[end]?.lower === ')') return items[at + 1]?.kind === 'time' ? at : end + 1;
  return at;
}
