import { clauseStart } from './clause-start.ts';
import { readPlacePhrase } from './place-phrase.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';
import { WORDS } from './words.ts';

/**
 * Where and when a clause is told that a meeting stands in as an adjunct: "made the offer in Rabat on Monday after a meeting with
 * X", "is in Lima for talks with X", "On 8 April Silva, after talks with X, said". Whoever speaks after a meeting does so on its
 * day and at its place, where the clause does not say that days lie between, or that somebody left. `from`: the noun's phrase.
 */
export function aroundAdjunct(scene: Scene, items: readonly Item[], from: number): Setting {
  const preposition = items[from - 1]?.lower ?? '';
  if (preposition === 'for') return stayBefore(scene, items, from - 1);
  if (!/^(?:after|following|during|at)$/.test(preposition)) return NO_SETTING;
  const end = pastAdverbs(items, from - 1);
  const start = clauseStart(items, end);
  const clause = items.slice(start, end);
  if (clause.some(({ lower }) => LEAVES.test(lower)) || items[end - 1]?.time?.type === 'DURATION') return NO_SETTING;
  const tail = withoutComing(scene, items, from, tailOf(scene, items, start, end));
  return tail.times.length > 0 ? tail : { ...tail, times: spokenOn(scene, items, start, from) };
}

/** "will strike next week after talks with Holm ended": what is to come follows what is over, and its day is not theirs. */
function withoutComing({ article }: Scene, items: readonly Item[], from: number, tail: Setting): Setting {
  const day = article.published.latest;
  if (day === null || !tail.times.some(({ time }) => (time?.earliest ?? '') > day)) return tail;
  const over = items
    .slice(from, from + OUTCOME)
    .some(({ kind, pos, lower }) => kind === 'word' && pos === 'VERB' && WORDS.happened.has(lower) && PAST.test(lower));
  return over ? { ...tail, times: [] } : tail;
}

/** What became of talks stands no further behind their first word, in items. */
const OUTCOME = 16;
const PAST = /(?:ed|broke|fell|ran|wound|began|got)$/;

/** "is in Lima for talks", "was in Oslo on Monday for a meeting": where somebody stays, and when. */
function stayBefore(scene: Scene, items: readonly Item[], preposition: number): Setting {
  const tail = tailOf(scene, items, clauseStart(items, preposition), preposition);
  const verb = items[tail.end - 1];
  return tail.places.length > 0 && /^(?:is|are|was|were|been|be|'s|'re)$/.test(verb?.lower ?? '') ? tail : NO_SETTING;
}

/** The phrases of time and place that end right before an item; `end` is the first of them. */
function tailOf(scene: Scene, items: readonly Item[], start: number, to: number): Setting {
  const times: Item[] = [];
  const places: Setting['places'][number][] = [];
  let end = to;
  while (end > start) {
    const item = items[end - 1];
    if (item?.kind === 'time') {
      times.unshift(item);
      end--;
      while (/^(?:on|late|early|in|at)$/.test(items[end - 1]?.lower ?? '')) end--;
      continue;
    }
    const place = placeEndingAt(scene, items, start, end);
    if (!place) break;
    places.unshift(place.place);
    end = place.from;
  }
  return { ...NO_SETTING, times, places, end };
}

/** A phrase of place is no longer than this, in items: "at the presidential palace in Lima". */
const PLACE = 7;

function placeEndingAt(
  scene: Scene,
  items: readonly Item[],
  start: number,
  end: number,
): { readonly place: Setting['places'][number]; readonly from: number } | null {
  for (let from = end - 2; from >= Math.max(start, end - PLACE); from--) {
    if (!/^(?:in|at)$/.test(items[from]?.lower ?? '')) continue;
    const phrase = readPlacePhrase(scene, items, from, end);
    if (phrase?.place && phrase.next === end) return { place: phrase.place, from };
  }
  return null;
}

/** The day on which somebody says a thing, before its subject or its verb, where the clause's verb is one of saying. */
function spokenOn(scene: Scene, items: readonly Item[], start: number, from: number): readonly Item[] {
  const said = items.slice(start).find(({ kind, pos }) => kind === 'word' && pos === 'VERB');
  if (!said || !WORDS.reporting.has(said.lower)) return [];
  const lead = readSetting(scene, items, start, from).times;
  return lead.length > 0 ? lead : items.slice(start, from).filter(({ time }) => time?.type === 'DATE');
}

/** Past adverbs before a preposition ("shortly after", "just after"), and the comma before them. */
function pastAdverbs(items: readonly Item[], preposition: number): number {
  let end = preposition;
  while (items[end - 1]?.pos === 'ADV' || items[end - 1]?.lower === ',') end--;
  return end;
}

/** Whoever leaves, or comes from elsewhere, was not there any more. */
const LEAVES =
  /^(?:le(?:ave|aves|ft|aving)|return(?:s|ed|ing)?|depart(?:s|ed|ing)?|fl(?:y|ies|ew|ying)|arriv(?:e|es|ed|ing)|later|days|weeks|hours)$/;
