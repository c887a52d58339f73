import { oneLine, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';

/** A phrase that says whose people these are is no longer than this, in items. */
const LONGEST = 6;

/**
 * "The member states, whose ambassadors will meet": a group by the words of those whose it is, "member states’ ambassadors", since alone it
 * is anybody's. The same party where no such word stands before it. `from`: the item that it begins with.
 */
export function withWhose(scene: Scene, items: readonly Item[], from: number, party: Party): Party {
  if (items[from - 1]?.lower !== 'whose' || party.kind === 'person') return party;
  const to = items[from - 2]?.lower === ',' ? from - 2 : from - 1;
  let first = to;
  while (first > 0 && to - first < LONGEST && belongs(items[first - 1])) first--;
  while (first < to && items[first]?.pos === 'DET') first++;
  const [opens, closes] = [items[first], items[to - 1]];
  if (first === to || !opens || !closes) return party;
  const owner = oneLine(scene, { start: opens.start, end: closes.end });
  return { ...party, name: `${owner}${owner.endsWith('s') ? '’' : '’s'} ${party.name}` };
}

function belongs(item: Item | undefined): boolean {
  if (!item || item.kind === 'time') return false;
  return item.kind === 'name' || /^(?:NOUN|PROPN|ADJ|DET)$/.test(item.pos) || /^['’]s?$/.test(item.lower);
}
