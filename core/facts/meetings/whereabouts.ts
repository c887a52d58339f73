import { adverbsEnd } from './adverbs.ts';
import { clauseStart } from './clause-start.ts';
import { readPlacePhrase } from './place-phrase.ts';
import type { Item, Scene } from './scene.ts';
import { NO_SETTING, readSetting, type Setting } from './setting.ts';

/** "had spoken several times over the weekend with X": the count and a time stand before the object. */
export function withCount(scene: Scene, items: readonly Item[], between: Setting): Setting {
  const from = between.stop;
  const times = items.slice(from, from + 4).findIndex(({ lower }) => lower === 'times');
  const count = items[from + times - 1];
  if (times < 0 || (count?.pos !== 'NUM' && !/^(?:several|many|few)$/.test(count?.lower ?? ''))) return between;
  const more = readSetting(scene, items, from + times + 1);
  return /^(?:with|to)$/.test(items[adverbsEnd(items, more.stop)]?.lower ?? '')
    ? joined([between, more], more)
    : between;
}

/** "have met four times this year, most recently in Lima in May": of many meetings the last is told. */
export function mostRecently(scene: Scene, items: readonly Item[], from: number): Setting | null {
  for (let at = from; at < Math.min(items.length, from + 8); at++) {
    if (/^(?:[.;]|and|but)$/.test(items[at]?.lower ?? '')) return null;
    const recently = items[at]?.lower === 'most' && items[at + 1]?.lower === 'recently';
    if (!recently && items[at]?.lower !== 'lastly') continue;
    const setting = readSetting(scene, items, at + 2);
    return setting.times.length + setting.places.length > 0 ? setting : null;
  }
  return null;
}

/** "is in Lima to meet", "flew to Doha to see": whoever goes somewhere to meet somebody meets there. */
export function purposePlace(scene: Scene, items: readonly Item[], to: number): Setting {
  let infinitive = to;
  while (items[infinitive]?.kind === 'time') infinitive++;
  if (items[infinitive]?.lower !== 'to') return NO_SETTING;
  // "flew to Lima to open a school and to meet X": both are done there.
  let end = items[to - 1]?.lower === 'and' ? firstPurpose(items, to) : to;
  // "flew to Lima in July to meet": when stands between.
  while (
    items[end - 1]?.kind === 'time' ||
    (items[end]?.kind === 'time' && /^(?:in|on)$/.test(items[end - 1]?.lower ?? ''))
  )
    end--;
  const place = items[end - 1];
  if (place?.mention?.kind !== 'place') return NO_SETTING;
  // "will visit Peru in May to meet X"
  const verb = items[end - 2]?.pos === 'DET' ? end - 3 : end - 2;
  if (VISITS.test(items[verb]?.lower ?? '') && !place.possessive)
    return { ...NO_SETTING, places: [{ start: place.start, end: place.end, name: place.text.replace(/\s+/g, ' ') }] };
  const preposition = items.slice(0, end - 1).findLastIndex((item) => /^(?:in|to|at)$/.test(item.lower));
  const goes = items
    .slice(Math.max(0, preposition - 3), Math.max(0, preposition))
    .some((item) => GOES.test(item.lower));
  if (preposition < Math.max(0, end - 5) || !goes) return NO_SETTING;
  const phrase = readPlacePhrase(scene, items, preposition, end);
  return phrase?.place && phrase.next === end ? { ...NO_SETTING, places: [phrase.place] } : NO_SETTING;
}

/** The first of two infinitives of purpose: the "to" behind a place or a time; the same item where there is none. */
function firstPurpose(items: readonly Item[], to: number): number {
  for (let at = to - 2; at > Math.max(1, to - BEFORE_WHERE); at--) {
    const before = items[at - 1];
    if (items[at]?.lower !== 'to' || items[at + 1]?.pos !== 'VERB') continue;
    return before?.kind === 'time' || before?.mention?.kind === 'place' ? at : to;
  }
  return to;
}

/** A place stands no further before its "where" than this, in items: "to Lima on Monday for a three-day official visit, where". */
const BEFORE_WHERE = 12;

/** "travelled to Lima on Monday, where she met X": the place that "where" takes up, and the time of going there. */
export function wherePlace(scene: Scene, items: readonly Item[], from: number): Setting {
  const start = clauseStart(items, from);
  const where = start - 1;
  // "visited Lima in July, when X met her": a time taken up, and with it the place.
  const when = items[where]?.lower === 'when' && items[where - 1]?.lower === ',';
  if (items[where]?.lower !== 'where' && !when) return NO_SETTING;
  const times: Item[] = [];
  for (let at = where - 1; at > Math.max(0, where - BEFORE_WHERE); at--) {
    const item = items[at];
    if (!item) break;
    if (item.kind === 'time') times.unshift(item);
    if (item.mention?.kind !== 'place' || item.possessive) continue;
    const before = items[at - 1]?.lower ?? '';
    if (!/^(?:in|to|at|for|from)$/.test(before) && !VISITS.test(before)) continue;
    const place = { start: item.start, end: item.end, name: item.text.replace(/\s+/g, ' ') };
    return { ...NO_SETTING, places: [place], times };
  }
  return NO_SETTING;
}

/** What "where" takes up counts where the clause has none of its own. */
export function withWhere(told: Setting, where: Setting): Setting {
  return {
    ...told,
    places: told.places.length > 0 || told.here ? told.places : where.places,
    times: told.times.length > 0 ? told.times : where.times,
  };
}

/** "arrived in Lima on Monday and met X", "visited Lima and met X": whoever comes to a place acts there next. */
export function arrivalPlace(scene: Scene, items: readonly Item[], group: number): Setting {
  const and = group - 1;
  if (items[and]?.lower !== 'and') return NO_SETTING;
  const start = clauseStart(items, and);
  const verb = items.findLastIndex(
    ({ kind, lower }, i) => i >= start && i < and && kind === 'word' && (COMES.test(lower) || VISITS.test(lower)),
  );
  if (verb < 0) return NO_SETTING;
  const at = VISITS.test(items[verb]?.lower ?? '') ? verb + 1 : verb + 2;
  const place = items[at];
  const linked = at === verb + 1 || /^(?:in|to|at)$/.test(items[at - 1]?.lower ?? '');
  if (!linked || place?.mention?.kind !== 'place' || place.possessive) return NO_SETTING;
  const between = items.slice(at + 1, and);
  if (between.some(({ kind, pos }) => kind === 'word' && (pos === 'VERB' || pos === 'AUX'))) return NO_SETTING;
  return { ...NO_SETTING, places: [{ start: place.start, end: place.end, name: place.text.replace(/\s+/g, ' ') }] };
}

const COMES =
  /^(?:land(?:s|ed)?|arriv(?:e|es|ed|ing)|fl(?:y|ies|ew|own)|travel(?:s|l?ed)?|c[ao]mes?|goes|went|gone|head(?:s|ed)?|return(?:s|ed)?)$/;

const VISITS = /^visit(?:s|ed|ing)?$/;

const GOES =
  /^(?:is|are|was|were|be|been|arrive[sd]?|arriving|fl(?:y|ies|ew|ying|own)|travel(?:s|l?ed|l?ing)?|c[ao]mes?|coming|go|goes|going|went|gone|head(?:s|ed|ing)?|return(?:s|ed|ing)?)$/;

/** Settings in the order in which they count. */
export function joined(settings: readonly Setting[], tail: Setting): Setting {
  return {
    times: settings.flatMap((setting) => setting.times),
    places: settings.flatMap((setting) => setting.places),
    occasions: settings.flatMap((setting) => setting.occasions),
    here: settings.some((setting) => setting.here),
    sidelines: settings.some((setting) => setting.sidelines),
    stop: tail.stop,
    end: tail.end,
    further: settings.flatMap((setting) => setting.further),
  };
}
