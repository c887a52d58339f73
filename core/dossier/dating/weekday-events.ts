import { addDays, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import type { DatedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { overlaps, type Range, type Span, spanOf } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { push } from '../words/groups.ts';
import { type Bound, shared, topicOf, windowOf } from './mentioned.ts';
import { type Likeness, likenessOf } from './same-news.ts';
import { partiesOf } from './shared-days.ts';

/** A weekday's name means the last or next day of that name. */
const WEEK = 6;
/** Two articles on the same matter name at least so many of the same people and bodies. */
const PARTIES = 2;
/** Two sentences on one event share at least so many words, and this part of what is peculiar to the poorer one. */
const WORDS = 4;
const PART = 0.4;
/** Two articles on the same news of the same people are alike at least so much; another day's article is less so by this. */
const SAME_NEWS = 0.2;
const CLEARLY = 0.7;
/** A text of fewer sentences than this is like any other on its subject. */
const SHORTEST = 6;
/** Sentences of one weekday that are compared with: a large dossier's cost stays near linear. */
const MOST = 300;

/** A sentence that tells something of a weekday, with the day where the article gives it. */
interface Told {
  readonly reading: Reading;
  readonly at: Span;
  readonly topic: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly day: IsoDay | null;
  readonly ahead: boolean;
}

/**
 * The windows of articles that know an event by its weekday only ("the admiral said on Sunday"), from articles of the same
 * people that tell it of a day: published within the week after it, or before it where it is still to come. It is the same
 * event where the sentences share what is peculiar to them, or one person acts in both and the articles tell the same news.
 * Where two days could be meant, neither is.
 */
export function windowsByWeekdayEvents(
  dated: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const known = new Map<number, Told[]>();
  for (const told of dated.flatMap((reading) => daysTold(reading, parties)))
    if (told.day !== null && (known.get(weekdayOf(told.day))?.length ?? 0) < MOST)
      push(known, weekdayOf(told.day), told);
  if (known.size === 0) return [];
  const likeness = likenessOf([...dated, ...undated]);
  const companies = new Map<Reading, ReadonlySet<string>>();
  const companyOf = (reading: Reading): ReadonlySet<string> => {
    const found = companies.get(reading) ?? partiesOf(reading, parties);
    companies.set(reading, found);
    return found;
  };
  return undated.flatMap((reading) => {
    const found = weekdaysTold(reading, parties).flatMap(([weekday, told]) => {
      const others = (known.get(weekday) ?? []).filter(
        (other) => shared(companyOf(reading), companyOf(other.reading)) >= PARTIES,
      );
      const same = sameEvent(told, others, likeness) ?? sameNews(told, others, likeness);
      return same?.day ? [{ told, same, day: same.day }] : [];
    });
    const [first] = found;
    if (!first) return [];
    const bounds = found.flatMap(({ told, same, day }): readonly Bound[] => [
      { side: 'earliest', day: told.ahead ? addDays(day, -WEEK) : day, spans: [told.at, same.at] },
      { side: 'latest', day: told.ahead ? day : addDays(day, WEEK), spans: [] },
    ]);
    const window = windowOf(bounds, { rule: 'shared-event-weekday', values: { day: first.day }, spans: [] });
    return window ? [[reading, window] as const] : [];
  });
}

/** The telling whose sentence has most of the event's own words; null where two days are told so, or none. */
function sameEvent(told: Told, others: readonly Told[], likeness: Likeness): Told | null {
  const same = others.filter(
    ({ topic }) => shared(told.topic, topic) >= WORDS && likeness.sentences(told.topic, topic) >= PART,
  );
  const [first] = same;
  return first && same.every(({ day }) => day === first.day) ? first : null;
}

/** The telling of a person of this sentence in the article most like this one; null where an article of another day comes near it. */
function sameNews(told: Told, others: readonly Told[], likeness: Likeness): Told | null {
  const tells = ({ reading }: Told): boolean => reading.analysis.sentences.length >= SHORTEST;
  if (!tells(told)) return null;
  const near = others
    .filter((other) => tells(other) && shared(told.people, other.people) > 0)
    .map((other) => ({ other, alike: likeness.articles(told.reading, other.reading) }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best] = near;
  if (!best || best.alike < SAME_NEWS) return null;
  const rival = near.find(({ other }) => other.day !== best.other.day);
  return rival && rival.alike > CLEARLY * best.alike ? null : best.other;
}

/** Sentences of an article with a day in full, or reckoned from its own day of publication. */
function daysTold(reading: Reading, parties: Parties): readonly Told[] {
  return reading.analysis.times.flatMap((time) =>
    time.type !== 'DURATION' && time.earliest !== null && time.earliest === time.latest
      ? tellingAt(reading, time, time.earliest, false, parties)
      : [],
  );
}

function weekdaysTold(reading: Reading, parties: Parties): readonly (readonly [number, Told])[] {
  return reading.analysis.times.flatMap((time) => {
    const weekday = /^XXXX-WXX-([1-7])/.exec(time.value)?.[1];
    const ahead = time.rule.endsWith('to-come');
    return weekday === undefined
      ? []
      : tellingAt(reading, time, null, ahead, parties).map((told) => [Number(weekday), told] as const);
  });
}

function tellingAt(
  reading: Reading,
  time: Range,
  day: IsoDay | null,
  ahead: boolean,
  parties: Parties,
): readonly Told[] {
  const { analysis, article } = reading;
  const sentence = analysis.sentences.find(({ end }) => end > time.start);
  if (!sentence || sentence.start > time.start) return [];
  const people = analysis.mentions.flatMap((mention) =>
    mention.kind === 'person' && overlaps(mention, sentence)
      ? mention.refersTo.flatMap((id) => parties.of(article.id, id)?.id ?? [])
      : [],
  );
  const at = spanOf(article.id, { start: time.start, end: time.end });
  return [{ reading, at, topic: topicOf(reading, sentence), people: new Set(people), day, ahead }];
}
