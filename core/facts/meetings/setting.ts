import type { Range } from '../../model/span.ts';
import { skipBrackets } from './list-links.ts';
import { readPhrase } from './phrase.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

export interface NamedRange extends Range {
  readonly name: string;
}

/** Where, when and on what occasion, as phrases beside a meeting tell. */
export interface Setting {
  readonly times: readonly Item[];
  readonly places: readonly NamedRange[];
  readonly occasions: readonly NamedRange[];
  /** "here": the dateline's place. */
  readonly here: boolean;
  /** "on the sidelines" of what was told before. */
  readonly sidelines: boolean;
  /** The item after the last phrase. */
  readonly end: number;
  /** The item that ended the reading. */
  readonly stop: number;
  /** Settings of further meetings of the same parties: "and earlier in January", "and again in Delhi in 2012". */
  readonly further: readonly Setting[];
}

export const NO_SETTING: Setting = {
  times: [],
  places: [],
  occasions: [],
  here: false,
  sidelines: false,
  end: 0,
  stop: 0,
  further: [],
};

/** Longest run of items that is read for a setting. */
const WINDOW = 50;

/** Reads phrases of place, time and occasion from an item on, until the clause says something else. */
export function readSetting(scene: Scene, items: readonly Item[], from: number, limit: number = items.length): Setting {
  const times: Item[] = [];
  const places: NamedRange[] = [];
  const occasions: NamedRange[] = [];
  const further: Setting[] = [];
  let here = false;
  let sidelines = false;
  let at = from;
  let end = from;
  const stop = Math.min(limit, from + WINDOW);
  while (at < stop) {
    const item = items[at];
    if (!item) break;
    if (item.kind === 'time') {
      times.push(item);
      end = ++at;
      continue;
    }
    if (item.kind === 'name') {
      if (item.mention?.kind !== 'occasion') break;
      at++;
      continue;
    }
    const word = item.lower;
    if (word === 'as' && /^(?:soon|early|late)$/.test(items[at + 1]?.lower ?? '')) at += 3;
    else if (word === 'here') {
      here = true;
      end = ++at;
    } else if (word === '(' && settingFollows(items, skipBrackets(items, at, stop))) {
      // "in Piraeus (near Athens) on Tuesday".
      at = skipBrackets(items, at, stop);
    } else if (word === ',' || word === '(' || word === ')') {
      const next = word === ',' ? readListed(scene, items, at, stop) : null;
      if (next) {
        further.push(next, ...next.further);
        at = next.stop;
        continue;
      }
      const aside = word === ',' ? asideEnd(items, at) : at;
      if (aside > at) {
        at = aside;
        continue;
      }
      if (word !== ')' && !settingFollows(items, at + 1)) break;
      at++;
      if (word === ')' && times.length > 0) end = at;
    } else if (word === 'and') {
      const next = readFurther(scene, items, at, stop);
      if (!next) break;
      further.push(next, ...next.further);
      at = next.stop;
    } else if (word === 'face' && items[at + 1]?.lower === 'to' && items[at + 2]?.lower === 'face') {
      at += 3;
    } else if (mannerEnd(items, at) > at) {
      at = mannerEnd(items, at);
    } else if (PREPOSITION.test(word)) {
      const phrase = readPlacePhrase(scene, items, at, stop);
      if (phrase) {
        if (phrase.place) places.push(phrase.place);
        if (phrase.occasion) occasions.push(phrase.occasion);
        else if (!phrase.place) sidelines = true;
        at = phrase.next;
        end = at;
      } else if (measuredEnd(items, at + 1) > 0) at = measuredEnd(items, at + 1);
      else if (timeFollows(items, at + 1)) at++;
      else if (word === 'for' || word === 'at' || word === 'in') {
        // "at its headquarters on Monday": whose it is leads to no place by name.
        const own = WORDS.possessives.has(items[at + 1]?.lower ?? '') ? at + 2 : at + 1;
        const skipped = readPhrase(scene, items, own, stop);
        // "at a Brown's in Oslo": with the indefinite article a name is that of a place to go to.
        const venue = word === 'at' && /^an?$/.test(items[own]?.lower ?? '');
        if (skipped.next === own || (skipped.party !== null && !venue)) break;
        at = skipped.next;
      } else break;
    } else if (
      item.pos === 'ADV' ||
      item.pos === 'ADJ' ||
      (item.pos === 'DET' && items[at + 1]?.kind === 'time') ||
      /^(?:just|ago|last|early|late|evening|morning|afternoon|only|face|-|to|person|phone|telephone|video)$/.test(word)
    ) {
      if (WORDS.setEnds.has(word) || word === 'to' || word === '-') {
        if (word !== 'to' || items[at + 1]?.mention?.kind !== 'place') break;
      }
      at++;
    } else break;
  }
  return { times, places, occasions, here, sidelines, end, stop: at, further };
}

/** An aside is no longer than this, in items. */
const ASIDE = 9;

/** Past ", accompanied by aides," and ", taking part as observers," where a time or a place stands behind; the same place otherwise. */
function asideEnd(items: readonly Item[], comma: number): number {
  const verb = items[comma + 1];
  // "in Lima, capital of Peru, on Monday"
  const town =
    items.slice(comma + 1, comma + 3).some(({ lower }) => TOWN.test(lower)) && items[comma - 1]?.kind === 'name';
  if (town) {
    const length = items.slice(comma + 1, comma + ASIDE).findIndex(({ lower }) => lower === ',');
    const close = comma + 1 + length;
    return length > 0 && settingFollows(items, close + 1) ? close + 1 : comma;
  }
  if (verb?.kind !== 'word' || verb.pos !== 'VERB' || !/(?:ing|ed)$/.test(verb.lower)) return comma;
  for (let at = comma + 2; at < comma + ASIDE; at++)
    if (items[at]?.lower === ',') return settingFollows(items, at + 1) ? at + 1 : comma;
  return comma;
}

/** Past "a two-day summit": how long it lasts is part of what it is; 0 where no such phrase stands. */
function measuredEnd(items: readonly Item[], from: number): number {
  let at = items[from]?.pos === 'DET' ? from + 1 : from;
  if (items[at]?.time?.type !== 'DURATION') return 0;
  const noun = ++at;
  while (items[at]?.kind === 'word' && /^(?:ADJ|NOUN)$/.test(items[at]?.pos ?? '')) at++;
  return at > noun && items[at - 1]?.pos === 'NOUN' ? at : 0;
}

/** "on Monday", "on the 5th"; but "to Mr. Okafor today" has its own object. */
function timeFollows(items: readonly Item[], at: number): boolean {
  return items[at]?.kind === 'time' || (items[at]?.kind === 'word' && items[at + 1]?.kind === 'time');
}

/** Past "by phone", "over the telephone", "in person", "via video link", "behind closed doors"; the same place where none stands. */
function mannerEnd(items: readonly Item[], at: number): number {
  if (items[at]?.lower === 'behind' && items[at + 1]?.lower === 'closed' && items[at + 2]?.lower === 'doors')
    return at + 3;
  // "at ministerial level", "at the level of experts"
  if (items[at]?.lower === 'at') {
    const level = items.slice(at + 1, at + 4).findIndex(({ lower }) => lower === 'level');
    if (level > 0) return at + 2 + level;
  }
  // "in the early hours of Tuesday"
  if (items[at]?.lower === 'in' && items[at + 3]?.lower === 'hours' && items[at + 4]?.lower === 'of') return at + 5;
  const help = helpEnd(items, at);
  if (help > at) return help;
  const meal = mealEnd(items, at);
  if (meal > at) return meal;
  if (!/^(?:by|over|on|via|in)$/.test(items[at]?.lower ?? '')) return at;
  let next = at + 1;
  while (items[next]?.pos === 'DET' || items[next]?.lower === 'secure') next++;
  if (
    !WORDS.callMarks.has(items[next]?.lower ?? '') &&
    items[next]?.lower !== 'person' &&
    items[next]?.lower !== 'private'
  )
    return at;
  next++;
  while (/^(?:call|link|conference|line|calls)$/.test(items[next]?.lower ?? '')) next++;
  return next;
}

/** Past "with the help of mediators", "with support from the state"; the same place where nobody helps. */
function helpEnd(items: readonly Item[], at: number): number {
  if (items[at]?.lower !== 'with') return at;
  const noun = items[at + 1]?.pos === 'DET' ? at + 2 : at + 1;
  if (!/^(?:help|support|assistance|aid|mediation|facilitation)$/.test(items[noun]?.lower ?? '')) return at;
  if (!/^(?:of|from)$/.test(items[noun + 1]?.lower ?? '')) return at;
  let next = noun + 2;
  while (
    items[next]?.kind === 'name' ||
    /^(?:DET|ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(items[next]?.kind === 'word' ? (items[next]?.pos ?? '') : '')
  )
    next++;
  return next;
}

/** Past "over coffee", "over a working lunch", "for dinner"; the same place where no meal stands. */
function mealEnd(items: readonly Item[], at: number): number {
  if (!/^(?:over|for)$/.test(items[at]?.lower ?? '')) return at;
  let next = at + 1;
  while (/^(?:DET|ADJ)$/.test(items[next]?.pos ?? '') || /^(?:working|private)$/.test(items[next]?.lower ?? '')) next++;
  return WORDS.meals.has(items[next]?.lower ?? '') && items[next + 1]?.lower !== 'with' ? next + 1 : at;
}

const PREPOSITION =
  /^(?:in|at|on|during|for|near|outside|inside|from|by|over|via|aboard|alongside|within|throughout|around|before|to)$/;

/** "in Washington", "at the White House", "on the sidelines of the summit", "during the 10th ministerial". */
export function readPlacePhrase(
  scene: Scene,
  items: readonly Item[],
  at: number,
  limit: number,
): { readonly place: NamedRange | null; readonly occasion: NamedRange | null; readonly next: number } | null {
  const word = items[at]?.lower ?? '';
  if (!/^(?:in|at|on|during|near|outside|inside|aboard|alongside|to|from)$/.test(word)) return null;
  const sideline = sidelineEnd(items, at);
  if (sideline > 0) {
    const occasion = occasionAt(scene, items, sideline, limit, true);
    return occasion
      ? { place: null, occasion: occasion.range, next: occasion.next }
      : { place: null, occasion: null, next: sideline };
  }
  const occasion =
    word === 'in' || word === 'to' || word === 'from'
      ? null
      : occasionAt(scene, items, at + 1, limit, word === 'during');
  if (occasion) return { place: null, occasion: occasion.range, next: occasion.next };
  // "on Capitol Hill", "on Malta": a hill or an island by name.
  const isHill = word === 'on' && (items[at + 1]?.mention?.kind === 'place' || items[at + 1]?.lower === 'capitol hill');
  if ((word === 'on' && !isHill) || word === 'during' || word === 'from') return null;
  const place =
    placeAt(scene, items, at + 1, limit) ?? (word === 'in' ? properPlace(scene, items, at + 1, limit) : null);
  return place ? { place: place.range, occasion: null, next: place.next } : null;
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
  sure: boolean,
): { readonly range: NamedRange; readonly next: number } | null {
  let found = -1;
  let last = from - 1;
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
      last = i;
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
      last = i;
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
  end = Math.max(end, found);
  if (items[end + 1]?.lower === '(' && items[end + 3]?.lower === ')') end += 3;
  const start = items[from]?.pos === 'DET' ? from + 1 : from;
  const range = rangeOf(scene, items, Math.min(start, end), end);
  void last;
  void sure;
  return range ? { range, next: end + 1 } : null;
}

/** A place's name from an item on, with the larger place that it lies in ("Phnom Penh, Cambodia", "UN Headquarters in New York"). */
function placeAt(
  scene: Scene,
  items: readonly Item[],
  from: number,
  limit: number,
): { readonly range: NamedRange; readonly next: number } | null {
  let end = -1;
  let nominal = 0;
  let at = from;
  let first = items[from]?.pos === 'DET' ? from + 1 : from;
  for (; at < Math.min(limit, from + 8); at++) {
    const item = items[at];
    if (!item || item.kind === 'time') break;
    if (end >= 0 && items[at - 1]?.lower === 'of' && TOWN.test(items[at - 2]?.lower ?? '') && isProper(item)) {
      // "the northern town of Kara": its name is the place.
      first = at;
      end = at;
      while (isProper(items[end + 1]) && end + 1 < limit) end++;
      break;
    }
    if (item.kind === 'name') {
      const venue = item.lower.split(/[\s-]+/).some((part) => WORDS.venueNouns.has(part));
      // "the Norwegian port of Bergen": a nation's adjective is not the place.
      const place = item.mention?.kind === 'place' && item.mention.form !== 'demonym';
      if (!item.possessive && (place || item.mention?.form === 'metonym' || venue)) end = at;
      else if (!item.possessive && item.mention?.kind === 'person') break;
      nominal++;
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
      if (WORDS.venueNouns.has(item.lower) && (nominal > 0 || item.pos === 'PROPN')) end = at;
      else if (end >= 0 && item.lower !== 'of') {
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
    else if ((link === 'in' || link === 'of') && next?.mention?.kind === 'place' && end + 2 < limit && !next.possessive)
      end += 2;
    else break;
  }
  const range = rangeOf(scene, items, first, end);
  return range ? { range, next: end + 1 } : null;
}

const TOWN = /^(?:town|city|village|capital|port|resort|island|district|suburb)$/;

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
  const range = rangeOf(scene, items, from, at - 1);
  return range ? { range, next: at } : null;
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

function readFurther(scene: Scene, items: readonly Item[], and: number, limit: number): Setting | null {
  let at = and + 1;
  while (items[at]?.pos === 'ADV' || items[at]?.lower === 'also') at++;
  const item = items[at];
  if (!item || at >= limit) return null;
  const direct =
    item.kind === 'time' ||
    PREPOSITION.test(item.lower) ||
    item.mention?.kind === 'place' ||
    (item.pos === 'DET' && items[at + 1]?.mention?.kind === 'place');
  if (!direct) return null;
  if (item.mention?.kind === 'place' || item.pos === 'DET') {
    // "and the Netherlands in 2014": the preposition is left out.
    const place = placeAt(scene, items, at, limit);
    if (!place) return null;
    const rest = readSetting(scene, items, place.next, limit);
    return rest.times.length > 0 ? { ...rest, places: [place.range, ...rest.places] } : null;
  }
  const setting = readSetting(scene, items, at, limit);
  return setting.times.length > 0 ? setting : null;
}

/** "in Lima (2 May), Quito (9 May)": a further place with its day in brackets. */
function readListed(scene: Scene, items: readonly Item[], comma: number, limit: number): Setting | null {
  if (items[comma + 1]?.mention?.kind !== 'place' || items[comma - 1]?.lower !== ')') return null;
  const place = placeAt(scene, items, comma + 1, limit);
  if (!place || items[place.next]?.lower !== '(' || items[place.next + 1]?.kind !== 'time') return null;
  const rest = readSetting(scene, items, place.next, limit);
  return { ...rest, places: [place.range, ...rest.places] };
}

function settingFollows(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item) return false;
  if (item.kind === 'time' || mannerEnd(items, at) > at) return true;
  if (item.lower === 'and') return /^(?:again|earlier|later|before|then)$/.test(items[at + 1]?.lower ?? '');
  return /^(?:in|at|on|during)$/.test(item.lower) || (item.lower === ',' && settingFollows(items, at + 1));
}

function rangeOf(scene: Scene, items: readonly Item[], from: number, to: number): NamedRange | null {
  const [first, last] = [items[from], items[to]];
  if (!first || !last) return null;
  const text = scene.article.text.slice(first.start, last.end);
  return { start: first.start, end: last.end, name: text.replace(/\s+/g, ' ') };
}
