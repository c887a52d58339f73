import { firstIndex } from '../../model/sorted.ts';
import { fromWhere, lastingUntil, measuredEnd } from './durations.ts';
import { skipBrackets } from './list-links.ts';
import { mannerEnd } from './manner.ts';
import { readPhrase } from './phrase.ts';
import { isOfBody, type NamedRange, placeAt, readPlacePhrase, TOWN } from './place-phrase.ts';
import type { Item, Scene } from './scene.ts';
import { isDayTime } from './topic.ts';
import { WORDS } from './words.ts';

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

/** What is found of a setting while its phrases are read. */
interface Found {
  readonly times: Item[];
  readonly places: NamedRange[];
  readonly occasions: NamedRange[];
  readonly further: Setting[];
  here: boolean;
  sidelines: boolean;
  end: number;
}

/** Reads phrases of place, time and occasion from an item on, until the clause says something else. */
export function readSetting(scene: Scene, items: readonly Item[], from: number, limit: number = items.length): Setting {
  const found: Found = { times: [], places: [], occasions: [], further: [], here: false, sidelines: false, end: from };
  const stop = Math.min(limit, from + WINDOW);
  for (let at = from; ; ) {
    const next = at < stop ? readNext(scene, items, at, stop, found) : null;
    if (next === null) return { ...found, stop: at };
    at = next;
  }
}

/** The item behind the phrase that stands there, once it is noted; null where that is no part of a setting. */
function readNext(scene: Scene, items: readonly Item[], at: number, stop: number, found: Found): number | null {
  const item = items[at];
  if (!item) return null;
  if (item.kind === 'name') return item.mention?.kind === 'occasion' ? at + 1 : null;
  const word = item.lower;
  if (item.kind === 'time' || word === 'here') {
    if (item.kind === 'time') found.times.push(item);
    else found.here = true;
    found.end = at + 1;
    return at + 1;
  }
  if (word === 'there') {
    const place = placeBefore(scene, item);
    if (!place) return null;
    found.places.push(place);
    found.end = at + 1;
    return at + 1;
  }
  if (word === 'as' && /^(?:soon|early|late)$/.test(items[at + 1]?.lower ?? '')) return at + 3;
  if (word === ',') return pastComma(scene, items, at, stop, found);
  if (word === '(' || word === ')') return pastBracket(items, at, stop, found);
  if (word === 'and') return withFurther(found, readFurther(scene, items, at, stop));
  if (word === 'face' && items[at + 1]?.lower === 'to' && items[at + 2]?.lower === 'face') return at + 3;
  const manner = mannerEnd(items, at);
  if (manner > at) return manner;
  const away = fromWhere(items, at);
  if (away > at) return away;
  const late = lastingUntil(items, at);
  if (late > at) return late;
  return PREPOSITION.test(word) ? pastPreposition(scene, items, at, stop, found) : pastModifier(items, at);
}

/** "there" is the place that the sentence before names, or its own beginning; in another paragraph, or further off, it may be any. */
function placeBefore({ analysis: { mentions, sentences }, article }: Scene, { start }: Item): NamedRange | null {
  const own = firstIndex(sentences, ({ end }) => end > start);
  const [before, here] = [sentences[own - 1], sentences[own]];
  if (!here) return null;
  const from = before?.paragraph === here.paragraph ? before.start : here.start;
  for (let i = firstIndex(mentions, (mention) => mention.start >= start) - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.start < from) return null;
    if (
      mention.kind === 'place' &&
      mention.form === 'name' &&
      !/^['’]s\b/.test(article.text.slice(mention.end, mention.end + 3))
    )
      return {
        start: mention.start,
        end: mention.end,
        name: article.text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
      };
  }
  return null;
}

function pastComma(scene: Scene, items: readonly Item[], at: number, stop: number, found: Found): number | null {
  const listed = withFurther(found, readListed(scene, items, at, stop));
  if (listed !== null) return listed;
  const days = found.times.some(isDayTime) ? withFurther(found, readDays(scene, items, at, stop)) : null;
  if (days !== null) return days;
  const aside = asideEnd(items, at);
  if (aside > at) return aside;
  const own = found.occasions.length > 0 ? ofOccasion(scene, items, at + 1, stop) : null;
  if (own) {
    found.times.push(...own.times);
    found.places.push(...own.places);
    found.end = own.end;
    return own.stop;
  }
  return settingFollows(items, at + 1) ? at + 1 : null;
}

/** "at the summit, which will take place in Lima on 8 June": where and when the occasion is. */
function ofOccasion(scene: Scene, items: readonly Item[], from: number, stop: number): Setting | null {
  if (items[from]?.lower !== 'which') return null;
  for (let at = from + 1; at < from + TAKES_PLACE; at++) {
    if (!/^(?:place|held|opens|opened|begins|began|starts|started)$/.test(items[at]?.lower ?? '')) continue;
    const setting = readSetting(scene, items, at + 1, stop);
    return setting.times.length + setting.places.length > 0 ? setting : null;
  }
  return null;
}

/** "which is expected to take place": the last word stands no further on, in items. */
const TAKES_PLACE = 7;

function pastBracket(items: readonly Item[], at: number, stop: number, found: Found): number | null {
  if (items[at]?.lower === ')') {
    if (found.times.length > 0) found.end = at + 1;
    return at + 1;
  }
  // "in Piraeus (near Athens) on Tuesday".
  const close = skipBrackets(items, at, stop);
  if (settingFollows(items, close)) return close;
  return settingFollows(items, at + 1) ? at + 1 : null;
}

function withFurther({ further }: Found, next: Setting | null): number | null {
  if (next) further.push(next, ...next.further);
  return next?.stop ?? null;
}

function pastPreposition(scene: Scene, items: readonly Item[], at: number, stop: number, found: Found): number | null {
  const phrase = readPlacePhrase(scene, items, at, stop);
  if (phrase) {
    if (phrase.place) found.places.push(phrase.place);
    if (phrase.occasion) found.occasions.push(phrase.occasion);
    else if (!phrase.place) found.sidelines = true;
    found.end = phrase.next;
    return phrase.next;
  }
  if (items[at]?.lower === 'in' && isOfBody(items, at)) return items[at + 1]?.pos === 'DET' ? at + 3 : at + 2;
  const measured = measuredEnd(items, at + 1);
  if (measured > 0) return measured;
  if (timeFollows(items, at + 1)) return at + 1;
  const word = items[at]?.lower ?? '';
  if (!/^(?:for|at|in)$/.test(word)) return null;
  // "at its headquarters on Monday": whose it is leads to no place by name.
  const own = WORDS.possessives.has(items[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const skipped = readPhrase(scene, items, own, stop);
  // "at a Brown's in Oslo": with the indefinite article a name is that of a place to go to.
  // So is a body's, where its house is meant: "met at the conciliation service Acas on Monday".
  const venue =
    word === 'at' &&
    (/^an?$/.test(items[own]?.lower ?? '') || (skipped.party?.kind === 'body' && items[skipped.next]?.lower === 'on'));
  return skipped.next === own || (skipped.party !== null && !venue) ? null : skipped.next;
}

/** Past a word that belongs to a time or a manner beside it: "early", "this", "evening". */
function pastModifier(items: readonly Item[], at: number): number | null {
  const { pos, lower } = items[at] as Item;
  if (WORDS.setEnds.has(lower)) return null;
  const determines = pos === 'DET' && items[at + 1]?.kind === 'time';
  return pos === 'ADV' || pos === 'ADJ' || determines || MODIFIER.test(lower) ? at + 1 : null;
}

const MODIFIER = /^(?:just|ago|last|early|late|evening|morning|afternoon|only|face|person|phone|telephone|video)$/;

/** An aside is no longer than this, in items. */
const ASIDE = 9;

/** Past ", accompanied by aides," and ", taking part as observers," where a time or a place stands behind; the same place otherwise. */
function asideEnd(items: readonly Item[], comma: number): number {
  const verb = items[comma + 1];
  // "in Lima, capital of Peru, on Monday", "in Lima, Peru's capital, for two days"
  const town =
    items.slice(comma + 1, comma + 4).some(({ lower }) => TOWN.test(lower)) && items[comma - 1]?.kind === 'name';
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

/** "on Monday", "on the 5th"; but "to Mr. Okafor today" has its own object. */
function timeFollows(items: readonly Item[], at: number): boolean {
  return items[at]?.kind === 'time' || (items[at]?.kind === 'word' && items[at + 1]?.kind === 'time');
}

const PREPOSITION =
  /^(?:in|at|on|during|for|near|outside|inside|from|by|over|via|aboard|alongside|within|throughout|around|before|to)$/;

function readFurther(scene: Scene, items: readonly Item[], and: number, limit: number): Setting | null {
  let at = and + 1;
  while (items[at]?.pos === 'ADV' || items[at]?.lower === 'also') at++;
  // "a first round in Lima in May and | a second | in Quito in June"
  at = pastSecond(items, at);
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

/** Past "a second", "the third", "their second round", where a place or a time follows; the same item otherwise. */
function pastSecond(items: readonly Item[], from: number): number {
  if (!/^(?:an?|the|their|another)$/.test(items[from]?.lower ?? '')) return from;
  if (!/^(?:second|third|fourth|next|latter|last)$/.test(items[from + 1]?.lower ?? '')) return from;
  const at = /^(?:rounds?|sessions?|meetings?|one)$/.test(items[from + 2]?.lower ?? '') ? from + 3 : from + 2;
  return /^(?:in|at|on)$/.test(items[at]?.lower ?? '') ? at : from;
}

/** "on Monday, for an hour on Tuesday and again on Friday": further days, of which "and" links the last. */
function readDays(scene: Scene, items: readonly Item[], comma: number, limit: number): Setting | null {
  if (items[comma + 1]?.lower !== 'for' && !settingFollows(items, comma + 1)) return null;
  const setting = readSetting(scene, items, comma + 1, limit);
  return setting.times.some(isDayTime) && setting.further.some(({ times }) => times.some(isDayTime)) ? setting : null;
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
  // "in Lima, Peru's capital, for two days last week"
  if (item.lower === 'for' && items[at + 1]?.time?.type === 'DURATION') return true;
  return /^(?:in|at|on|during)$/.test(item.lower) || (item.lower === ',' && settingFollows(items, at + 1));
}
