import type { Analysis, Sentence } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import type { DatedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { push } from '../words/groups.ts';
import {
  type Bound,
  boundsByTense,
  type MentionedDay,
  mentionedDays,
  nearestTo,
  shared,
  tellsOf,
  topicOf,
  windowOf,
} from './mentioned.ts';
import { numberedOf } from './numbered.ts';
import { WEEK } from './relative.ts';

/** A day that an article with a date gives in full, and the sentence that tells of it. */
interface KnownDay {
  readonly reading: Reading;
  readonly named: MentionedDay;
  readonly day: IsoDay;
  readonly topic: ReadonlySet<string>;
}

/** Tellings of one day that are compared with: a large dossier's cost stays near linear. */
const MOST = 100;

/** And so many of them that agree are enough. */
const ENOUGH = 8;

/** Two articles on the same matter name at least so many of the same people and bodies, */
const PARTIES = 2;
/** or so many with the states and places: agencies of two sides name each its own people, and both the same countries. */
const PARTIES_AND_PLACES = 4;
/** Two sentences on one event share at least so many words, where only a weekday joins them. */
const WORDS = 3;
/** An event told by its weekday lies no further than this from a day that both articles name. */
const MONTH = 31;
/** Where a story tells what has just begun. */
const LEAD = 3;
const BEGUN = /\b(?:starts?|started|began|begins?|begun|under way|underway|walks? out|walked out|opens?|opened)\b/i;

/**
 * The windows of articles that name a day without its year, from another article with the same people that gives the day in
 * full: their other days were before publication or are to come, the first days of a series that has begun are over, and
 * the weekday of an event is the one that the other article dates.
 */
export function windowsBySharedDays(
  readings: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const known = knownDays(readings);
  if (known.size === 0) return [];
  return undated.flatMap((reading) => {
    const others = mentionedDays(reading).flatMap((named) =>
      named.day === null ? sharedBy(reading, named, known, parties) : [],
    );
    const window = windowFrom(reading, others);
    return window ? [[reading, window] as const] : [];
  });
}

interface SharedDay extends KnownDay {
  /** Where the undated article names it. */
  readonly at: Span;
  readonly here: MentionedDay;
}

function windowFrom(reading: Reading, days: readonly SharedDay[]): DatedBy | null {
  const [first] = days;
  // The same day of two years: in doubt it is neither.
  if (!first || days.some(({ day }) => nearestTo(first.day, day.slice(5)) !== day)) return null;
  const spans = [first.at, spanOf(first.reading.article.id, first.named.time)];
  const bounds = [
    ...boundsByTense(reading, first.day),
    ...days.flatMap((day) => begunSeries(reading, day)),
    ...days
      .filter(({ reading: other }, i) => days.findIndex((one) => one.reading === other) === i)
      .flatMap((day) => weekdayOfDone(reading, day)),
  ];
  return windowOf(bounds, { rule: 'shared-day', values: { day: first.day }, spans });
}

/** Days given in full, by their name within the year. */
function knownDays(readings: readonly Reading[]): ReadonlyMap<string, readonly KnownDay[]> {
  const days = new Map<string, KnownDay[]>();
  for (const reading of readings)
    for (const named of mentionedDays(reading))
      if (named.day !== null && (days.get(named.ofYear)?.length ?? 0) < MOST)
        push(days, named.ofYear, { reading, named, day: named.day, topic: topicOf(reading, named.sentence) });
  return days;
}

function sharedBy(
  reading: Reading,
  here: MentionedDay,
  known: ReadonlyMap<string, readonly KnownDay[]>,
  parties: Parties,
): readonly SharedDay[] {
  const candidates = (known.get(here.ofYear) ?? []).filter((day) => day.reading !== reading);
  if (candidates.length === 0) return [];
  const topic = topicOf(reading, here.sentence);
  const told = candidates.filter((day) => shared(topic, day.topic) > 0 && onSameMatter(reading, day.reading, parties));
  // One telling of each year stands for the rest; of one year a few are enough.
  const years = told.filter(({ day }, i) => told.findIndex((other) => other.day === day) === i);
  const kept = years.length > 1 ? years : told.slice(0, ENOUGH);
  return kept.map((day) => ({ ...day, here, at: spanOf(reading.article.id, here.time) }));
}

/**
 * "have started a strike ... a second day on the 20th", where the other article has it on the 15th and 20th: not before the
 * 15th, and not after it where the first is still told as to come ("the first round will go ahead in 44 hospitals").
 */
function begunSeries(reading: Reading, { here, named, reading: other, day, topic }: SharedDay): readonly Bound[] {
  if (tellsOf(reading, here.sentence) !== 'to-come' || tellsOf(other, named.sentence) !== 'done') return [];
  const begun = reading.analysis.sentences
    .slice(0, LEAD)
    .find(
      (sentence) =>
        BEGUN.test(reading.article.text.slice(sentence.start, sentence.end)) &&
        shared(topicOf(reading, sentence), topic) > 1,
    );
  const before = mentionedDays(other)
    .filter((one) => one.sentence === named.sentence && one.day !== null && one.day < day)
    .at(-1);
  if (!begun || !before?.day) return [];
  const spans = [spanOf(reading.article.id, begun), spanOf(other.article.id, before.time)];
  const coming = reading.analysis.sentences.find(
    (sentence) => isFirstToCome(reading, sentence) && shared(topicOf(reading, sentence), topic) > 1,
  );
  return [
    { side: 'earliest', day: before.day, spans },
    ...(coming ? ([{ side: 'latest', day: before.day, spans: [spanOf(reading.article.id, coming)] }] as const) : []),
  ];
}

/** Whether a sentence tells the first of a series as still to come. */
function isFirstToCome(reading: Reading, sentence: Sentence): boolean {
  const words = reading.article.text.slice(sentence.start, sentence.end);
  return numberedOf(words)?.number === 0 && tellsOf(reading, sentence) === 'to-come';
}

/** "strikes by nurses on Tuesday", where the other article held those on the 15th and the 20th, a Tuesday: within a week of it. */
function weekdayOfDone(reading: Reading, { reading: other, day: anchor }: SharedDay): readonly Bound[] {
  const done = mentionedDays(other).filter(({ sentence }) => tellsOf(other, sentence) === 'done');
  if (done.length === 0) return [];
  return reading.analysis.times.flatMap((time) => {
    const weekday = /^XXXX-WXX-([1-7])$/.exec(time.value)?.[1];
    const sentence = weekday && reading.analysis.sentences.find(({ end }) => end > time.start);
    if (!sentence) return [];
    const topic = topicOf(reading, sentence);
    const found = done.filter(
      ({ day, ...one }) =>
        day !== null &&
        weekdayOf(day) === Number(weekday) &&
        Math.abs(daysBetween(day, anchor)) <= MONTH &&
        shared(topic, topicOf(other, one.sentence)) >= WORDS,
    );
    const [one, ...more] = found;
    if (!one?.day || more.some(({ day }) => day !== one.day)) return [];
    const spans = [spanOf(reading.article.id, time), spanOf(other.article.id, one.time)];
    return [
      { side: 'earliest', day: addDays(one.day, -WEEK), spans },
      { side: 'latest', day: addDays(one.day, WEEK), spans: [] },
    ] as const;
  });
}

/** Whether two articles name enough of the same people and bodies, or of these and places. */
export function onSameMatter(a: Reading, b: Reading, parties: Parties): boolean {
  const people = shared(partiesOf(a, parties), partiesOf(b, parties));
  return people >= PARTIES || people + shared(placesOf(a), placesOf(b)) >= PARTIES_AND_PLACES;
}

/** Once for each reading of an article, however many others it is compared with. */
const PLACES = new WeakMap<Analysis, ReadonlySet<string>>();

function placesOf({ analysis }: Reading): ReadonlySet<string> {
  const known = PLACES.get(analysis);
  if (known) return known;
  const places = new Set(analysis.entities.flatMap(({ kind, name }) => (kind === 'place' ? [name] : [])));
  PLACES.set(analysis, places);
  return places;
}

/** Once for each article, however many others it is compared with. */
const COMPANIES = new WeakMap<Parties, Map<Reading, ReadonlySet<string>>>();

/** The people and bodies that an article names. */
export function partiesOf(reading: Reading, parties: Parties): ReadonlySet<string> {
  const companies = COMPANIES.get(parties) ?? new Map<Reading, ReadonlySet<string>>();
  COMPANIES.set(parties, companies);
  const { article, analysis } = reading;
  const named = (): readonly string[] =>
    analysis.entities.flatMap(({ id, kind }) =>
      kind === 'person' || kind === 'body' ? (parties.of(article.id, id)?.id ?? []) : [],
    );
  const company = companies.get(reading) ?? new Set(named());
  companies.set(reading, company);
  return company;
}
