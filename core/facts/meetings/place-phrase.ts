import type { Range } from '../../model/span.ts';
import { readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { namedVenue } from './venue-name.ts';
import { MEETING_NOUNS, WORDS } from './words.ts';

export interface NamedRange extends Range {
  readonly name: string;
}

/** "in Washington", "at the White House", "on the sidelines of the summit", "during the 10th ministerial". */
export function readPlacePhrase(
  scene: Scene,
  items: readonly Item[],
  at: number,
  limit: number,
): { readonly place: NamedRange | null; readonly occasion: NamedRange | null; readonly next: number } | null {
  const word = items[at]?.lower ?? '';
  if (!/^(?:in|at|on|during|near|outside|inside|aboard|alongside|to|from)$/.test(word)) return null;
  if (word === 'in' && isOfBody(items, at)) return null;
  const sideline = sidelineEnd(items, at);
  if (sideline > 0) {
    const occasion = occasionAt(scene, items, sideline, limit);
    return occasion
      ? { place: null, occasion: occasion.range, next: occasion.next }
      : { place: null, occasion: null, next: sideline };
  }
  const stay = stayAt(scene, items, at, limit);
  if (stay) return stay;
  const occasion = word === 'in' || word === 'to' || word === 'from' ? null : occasionAt(scene, items, at + 1, limit);
  if (occasion) return { place: null, occasion: occasion.range, next: occasion.next };
  // "on Capitol Hill", "on Malta": a hill or an island by name.
  const isHill =
    word === 'on' &&
    (items[at + 1]?.mention?.kind === 'place' ||
      items[at + 1]?.lower === 'capitol hill' ||
      items.slice(at + 2, at + ISLAND).some(({ lower }, i, all) => lower === 'island' && all[i + 1]?.lower === 'of'));
  if ((word === 'on' && !isHill) || word === 'during' || word === 'from') return null;
  const place =
    placeAt(scene, items, at + 1, limit) ??
    (word === 'in' || (word === 'at' && isPlaceAlone(items, at + 1)) ? properPlace(scene, items, at + 1, limit) : null);
  return place ? { place: place.range, occasion: null, next: place.next } : null;
}

/** "on the Greek holiday island of": so many items. */
const ISLAND = 6;

/** "during a brief visit to Lima", "on a trip to Lima this week": the place that somebody visits. */
function stayAt(
  scene: Scene,
  items: readonly Item[],
  at: number,
  limit: number,
): { readonly place: NamedRange; readonly occasion: null; readonly next: number } | null {
  if (!/^(?:during|on)$/.test(items[at]?.lower ?? '')) return null;
  const noun = items.findIndex(({ lower }, i) => i > at && i < at + STAY && STAYS.test(lower));
  if (noun < 0 || !/^(?:to|in)$/.test(items[noun + 1]?.lower ?? '')) return null;
  if (items.slice(at + 1, noun).some(({ kind, pos }) => kind === 'word' && !STAY_OF.test(pos))) return null;
  const place = placeAt(scene, items, noun + 2, limit);
  return place ? { place: place.range, occasion: null, next: place.next } : null;
}

/** "during her first three-day official visit to": the noun stands no further on, in items. */
const STAY = 8;
const STAYS = /^(?:visit|trip|tour|stay|stop|stopover|swing)$/;
const STAY_OF = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|VERB|PUNCT|PART|ADV)$/;

/** "leaders in Congress", "members in parliament": who they are, and not where they meet, as "leaders in Downing Street" do. */
export function isOfBody(items: readonly Item[], at: number): boolean {
  const [before, body] = [items[at - 1], items[at + 1]?.pos === 'DET' ? items[at + 2] : items[at + 1]];
  return (
    ((body?.mention?.kind === 'body' && body.mention.form !== 'metonym') ||
      /^(?:congress|parliament)$/.test(body?.lower ?? '')) &&
    before !== undefined &&
    (before.kind === 'name' ? before.mention?.kind !== 'person' : before.pos === 'NOUN') &&
    before.lower.endsWith('s') &&
    !MEETING_NOUNS.has(before.lower)
  );
}

function sidelineEnd(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < at + 4; i++)
    if (WORDS.sidelines.has(items[i]?.lower ?? '')) return items[i + 1]?.lower === 'of' ? i + 2 : i + 1;
  return 0;
}

/** An occasion's name or description from an item on ("the Nuclear Security Summit", "a lunch hosted by ..."). */
function occasionAt(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number,
): { readonly range: NamedRange; readonly next: number } | null {
  let found = -1;
  for (let i = from; i < Math.min(limit, from + 14); i++) {
    const item = items[i];
    if (!item || item.kind === 'time') {
      if (
        item &&
        i + 1 < limit &&
        (items[i + 1]?.pos === 'PROPN' || WORDS.occasionNouns.has(items[i + 1]?.lower ?? ''))
      )
        continue;
      break;
    }
    if (item.kind === 'name') {
      if (item.mention?.kind === 'person' && !item.possessive) break;
      const tail = item.lower.split(/[\s-]+/).at(-1) ?? '';
      if (item.mention?.kind === 'occasion' || (!item.possessive && WORDS.occasionNouns.has(tail))) found = i;
    } else if (
      item.pos === 'NOUN' ||
      item.pos === 'PROPN' ||
      item.pos === 'ADJ' ||
      item.pos === 'DET' ||
      item.pos === 'NUM' ||
      /^\d+(?:st|nd|rd|th)$/.test(item.lower) ||
      /^(?:of|the|-|'s|'|’|\(|\)|on|for|and)$/.test(item.lower)
    ) {
      if (WORDS.occasionNouns.has(item.lower)) found = i;
      else if (
        found >= 0 &&
        !/^(?:of|the|on|for|to|-|\(|\))$/.test(item.lower) &&
        item.pos !== 'PROPN' &&
        item.pos !== 'NOUN'
      )
        break;
      if (found >= 0 && (item.lower === 'and' || item.lower === '(')) break;
      if (/^(?:on|for|and)$/.test(item.lower) && (items[i + 1]?.kind === 'time' || found < 0)) break;
    } else break;
  }
  if (found < 0) return null;
  // "the 80th session of the UN General Assembly": the complement belongs to the name; "on peace in Ukraine" too, up to the found noun.
  let end = found;
  if (
    items[found + 1]?.lower === 'of' ||
    (items[found + 1]?.lower === 'on' && items[found + 2]?.pos === 'PROPN' && items[found + 2]?.kind !== 'time')
  ) {
    const complement = readPhrase(scene, items, found + 2, limit);
    if (complement.next > found + 2) end = complement.next - 1;
  }
  if (items[end + 1]?.lower === '(' && items[end + 3]?.lower === ')') end += 3;
  const start = items[from]?.pos === 'DET' ? from + 1 : from;
  const range = rangeOf(scene, items, Math.min(start, end), end);
  return range ? { range, next: end + 1 } : null;
}

/** A place's name from an item on, with the larger place that it lies in ("Phnom Penh, Cambodia", "UN Headquarters in New York"). */
export function placeAt(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number,
): { readonly range: NamedRange; readonly next: number } | null {
  let end = -1;
  let nominal = 0;
  let at = from;
  let first = items[from]?.pos === 'DET' ? from + 1 : from;
  // "at 10 Downing Street"
  if (items[at]?.pos === 'NUM' && items[at + 1]?.mention?.form === 'metonym') at++;
  for (; at < Math.min(limit, from + 8); at++) {
    const item = items[at];
    if (!item || item.kind === 'time') break;
    if (items[at - 1]?.lower === 'of' && TOWN.test(items[at - 2]?.lower ?? '') && isProper(item)) {
      // "the northern town of Kara": its name is the place.
      first = at;
      end = at;
      while (isProper(items[end + 1]) && end + 1 < limit) end++;
      break;
    }
    // "at the request of Peru": whose wish it was.
    if (items[at - 1]?.lower === 'of' && WISH.test(items[at - 2]?.lower ?? '')) return null;
    if (item.kind === 'name') {
      const venue = item.lower.split(/[\s-]+/).some((part) => WORDS.venueNouns.has(part));
      // "the Norwegian port of Bergen": a nation's adjective is not the place.
      const place = item.mention?.kind === 'place' && item.mention.form !== 'demonym';
      if (!item.possessive && (place || item.mention?.form === 'metonym' || venue)) end = at;
      else if (!item.possessive && item.mention?.kind === 'person') break;
      nominal++;
      // "on the first Peru presidential visit": the name only says whose, or of what kind; "the Oslo presidential palace" is in Oslo.
      const kind = items[from]?.pos === 'DET' && items[at + 1]?.pos === 'ADJ' ? items[at + 2] : undefined;
      if (end === at && kind?.pos === 'NOUN') {
        if (!WORDS.venueNouns.has(kind.lower)) return null;
        end = at + 2;
        break;
      }
      if (
        end === at &&
        items[at + 1]?.pos !== 'NOUN' &&
        items[at + 1]?.pos !== 'PROPN' &&
        items[at + 1]?.kind !== 'name'
      )
        break;
    } else if (
      /^(?:DET|ADJ|NOUN|PROPN)$/.test(item.pos) ||
      item.lower === 'of' ||
      item.lower === "'s" ||
      item.lower === "'"
    ) {
      if (WORDS.venueNouns.has(item.lower) && (nominal > 0 || item.pos === 'PROPN')) {
        end = at;
        const named = /^\p{Lu}/u.test(item.text) ? namedVenue(items, at, limit) : at;
        if (named > at) {
          end = named;
          break;
        }
      } else if (end >= 0 && item.lower !== 'of') {
        if (item.pos === 'NOUN') return null;
        break;
      }
      if (item.pos !== 'DET') nominal++;
    } else break;
  }
  if (end < 0) return null;
  for (;;) {
    const [link, next] = [items[end + 1]?.lower, items[end + 2]];
    if (link === ',' && next?.mention?.kind === 'place' && !next.possessive && items[end + 3]?.lower !== 'and')
      end += 2;
    else if (link === ',' && next?.lower === 'the' && items[end + 3]?.mention?.kind === 'place') end += 3;
    else if (link === ',' && regionEnd(items, end + 1, limit) > 0) end = regionEnd(items, end + 1, limit);
    else if ((link === 'in' || link === 'of') && next?.mention?.kind === 'place' && end + 2 < limit && !next.possessive)
      end += 2;
    else break;
  }
  const range = rangeOf(scene, items, first, end);
  return range ? { range, next: end + 1 } : null;
}

/** "in Lahti, North Harju, on Monday": the last item of a region's name between the commas; 0 where none stands there. */
function regionEnd(items: readonly Item[], comma: number, limit: number): number {
  let at = comma + 1;
  while (at < Math.min(limit, comma + REGION) && isProper(items[at]) && items[at]?.mention?.kind !== 'person') at++;
  const behind = items[at + 1];
  const closed = at > comma + 1 && items[at]?.lower === ',' && behind !== undefined;
  return closed && (behind.kind === 'time' || /^(?:on|in|at|during|for)$/.test(behind.lower)) ? at - 1 : 0;
}

/** A region's name has fewer items than this. */
const REGION = 5;

/** What a meeting is held at that is no place. */
const WISH =
  /^(?:behest|bidding|call|cost|demand|direction|discretion|encouragement|expense|hands|initiative|insistence|instance|instigation|invitation|invite|level|request|suggestion|urging|wish)$/;

/** What a place is that its name follows or explains. */
export const TOWN = /^(?:town|city|village|capital|port|resort|island|district|suburb)$/;

/** After "in" a proper name that no list knows is a place ("in Apulia, Italy"): nobody meets in a person. */
function properPlace(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number,
): { readonly range: NamedRange; readonly next: number } | null {
  let at = from;
  // "Siem Reap": the second word of a name may read as any part of speech.
  while (at < limit && (isProper(items[at]) || (at > from && isCapital(items[at])))) at++;
  if (at === from) return null;
  while (items[at]?.lower === ',' && isProper(items[at + 1]) && items[at + 2]?.lower !== 'and' && at + 1 < limit)
    at += 2;
  const region = items[at]?.lower === ',' ? regionEnd(items, at, limit) : 0;
  if (region > 0) at = region + 1;
  const range = rangeOf(scene, items, from, at - 1);
  return range ? { range, next: at } : null;
}

/** "at Turnberry on Monday": one word that nobody knows for a body, with a time or the end behind it. */
function isPlaceAlone(items: readonly Item[], at: number): boolean {
  const [name, next] = [items[at], items[at + 1]];
  if (!name || name.possessive || name.mention?.kind === 'body' || !/^\p{Lu}\p{Ll}{2,}$/u.test(name.text)) return false;
  if (WORDS.festivals.has(name.lower)) return false;
  const behind = next?.lower === 'on' ? items[at + 2] : next;
  return behind === undefined || behind.kind === 'time' || /^[.,;]$/.test(behind.lower);
}

function isCapital(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^\p{Lu}\p{Ll}{2,}$/u.test(item.text);
}

function isProper(item: Item | undefined): boolean {
  if (!item || item.kind === 'time' || item.possessive) return false;
  if (item.kind === 'name')
    return (
      (item.mention?.kind === 'person' && item.mention.role === null && item.mention.form === 'name') ||
      item.mention?.kind === 'place' ||
      // "in Bridgewater": a company is called as a town is, and nobody meets in a company.
      (item.mention?.kind === 'body' && item.mention.form === 'name' && /^\p{Lu}\p{Ll}+$/u.test(item.text))
    );
  return item.pos === 'PROPN' && item.lower.length > 2 && /^\p{Lu}/u.test(item.text);
}

function rangeOf(scene: Scene, items: readonly Item[], from: number, to: number): NamedRange | null {
  const [first, last] = [items[from], items[to]];
  if (!first || !last) return null;
  const text = scene.article.text.slice(first.start, last.end);
  return { start: first.start, end: last.end, name: text.replace(/\s+/g, ' ') };
}
