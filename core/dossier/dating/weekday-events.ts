import type { Time } from '../../model/analysis.ts';
import { addDays, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import type { DatedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import type { Parties } from '../parties/merge.ts';
import { foldedWords } from '../words/fold.ts';
import { push } from '../words/groups.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { type Bound, shared, topicOf, windowOf } from './mentioned.ts';
import { partiesOf } from './shared-days.ts';

/** A weekday's name means the last or next day of that name. */
const WEEK = 6;
/** Two articles on the same matter name at least so many of the same people and bodies. */
const PARTIES = 2;
/** Two sentences on one event share at least so many words beside names, and this part of what is peculiar to the poorer one. */
const WORDS = 3;
const PART = 0.4;
/** Sentences of one weekday that are compared with: a large dossier's cost stays near linear. */
const MOST = 300;

/** A sentence that tells something of a weekday, with the day where the article gives it. */
interface Told {
  readonly reading: Reading;
  readonly time: Time;
  readonly at: Span;
  readonly topic: ReadonlySet<string>;
  readonly day: IsoDay | null;
  readonly ahead: boolean;
}

/**
 * The windows of articles that know an event by its weekday only ("the admiral said on Sunday"), from articles of the same
 * people that tell it of a day: published within the week after it, or before it where it is still to come. It is the same
 * event where the sentences share what is peculiar to them beside names: the same people meet on many Sundays. Where two
 * days could be meant, neither is.
 */
export function windowsByWeekdayEvents(
  dated: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const open = undated.flatMap((reading) => {
    const told = weekdaysTold(reading);
    return told.length === 0 ? [] : [[reading, told] as const];
  });
  if (open.length === 0) return [];
  const known = new Map<number, Told[]>();
  for (const told of dated.flatMap(daysTold))
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
  return open.flatMap(([reading, tellsOf]) => {
    const found = tellsOf.flatMap(([weekday, told]) => {
      const others = (known.get(weekday) ?? []).filter(
        (other) => shared(companyOf(reading), companyOf(other.reading)) >= PARTIES,
      );
      const same = sameEvent(told, others, likeness);
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
  const same = others.filter(({ topic }) => shared(told.topic, topic) >= WORDS && likeness(told.topic, topic) >= PART);
  const [first] = same;
  return first && same.every(({ day }) => day === first.day) ? first : null;
}

/** Sentences of an article with a day in full, or reckoned from its own day of publication. */
function daysTold(reading: Reading): readonly Told[] {
  return tellings(reading, (time) =>
    time.type !== 'DURATION' && time.earliest !== null && time.earliest === time.latest ? time.earliest : undefined,
  );
}

function weekdaysTold(reading: Reading): readonly (readonly [number, Told])[] {
  return tellings(reading, ({ value }) => (WEEKDAY.test(value) ? null : undefined)).map((told) => [
    Number(WEEKDAY.exec(told.time.value)?.[1]),
    told,
  ]);
}

const WEEKDAY = /^XXXX-WXX-([1-7])/;

/** The tellings of the times that `dayOf` takes (undefined: not this one), in one pass over the article. */
function tellings(reading: Reading, dayOf: (time: Time) => IsoDay | null | undefined): readonly Told[] {
  const { analysis, article } = reading;
  const { sentences, mentions } = analysis;
  const told: Told[] = [];
  let sentence = 0;
  let mention = 0;
  for (const time of analysis.times) {
    const day = dayOf(time);
    if (day === undefined) continue;
    if (told.length >= MOST) break;
    while ((sentences[sentence]?.end ?? Infinity) <= time.start) sentence++;
    const within = sentences[sentence];
    if (!within || within.start > time.start) continue;
    while ((mentions[mention]?.start ?? Infinity) < within.start) mention++;
    const topic = new Set(topicOf(reading, within));
    for (let i = mention; (mentions[i]?.start ?? Infinity) < within.end; i++) {
      const one = mentions[i];
      if (one?.kind !== 'person') continue;
      for (const range of [one, ...(one.role ? [one.role] : [])])
        for (const word of foldedWords(article.text.slice(range.start, range.end))) topic.delete(stemOf(word));
    }
    const at = spanOf(article.id, { start: time.start, end: time.end });
    const ahead = day === null && time.rule.endsWith('to-come');
    told.push({ reading, time, at, topic, day, ahead });
  }
  return told;
}
