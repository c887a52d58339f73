import type { Time } from '../../model/analysis.ts';
import { addDays, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { EventReport } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { firstEndingAfter, firstStartingFrom } from '../../model/sorted.ts';
import { type Range, type Span, spanOf } from '../../model/span.ts';
import type { Parties } from '../parties/merge.ts';
import { push } from '../words/groups.ts';
import { sharesDiffer } from './amounts.ts';
import { shared, topicOf } from './mentioned.ts';
import { WEEK } from './relative.ts';
import { onSameMatter } from './shared-days.ts';

/** What such a plan and its report share in words beside the kind of event: one, where a party acts in both; else so many. */
const WORDS = 3;
/** Types of events that say nothing of what is done. */
const VAGUE: ReadonlySet<string> = new Set(['saying', 'statement', 'on-day']);
/** Plans of one kind that are looked at: a large dossier's cost stays near linear. */
const MOST = 100;

/** An event with its day, or with the weekday by which an article without a date tells it. */
interface Told {
  readonly reading: Reading;
  readonly report: EventReport;
  readonly weekday: number;
  readonly day: IsoDay | null;
  readonly at: Span;
  readonly actors: ReadonlySet<string>;
  readonly words: string;
  readonly topic: ReadonlySet<string>;
}

/**
 * The windows of articles that tell by a weekday what an article with a date announces for that weekday, or announce by it what
 * the other tells: "walk out on Friday" and "walked out on Friday". It is one event where it is of one kind, the same parties
 * act or the sentences share their words, and nothing of the kind is dated on another such weekday.
 */
export function windowsByPlans(
  dated: readonly Reading[],
  undated: readonly Reading[],
  parties: Parties,
): readonly (readonly [Reading, DatedBy])[] {
  const open = undated.flatMap((reading) => eventsOf(reading, parties).filter(({ day }) => day === null));
  if (open.length === 0) return [];
  const known = new Map<string, Told[]>();
  for (const told of dated.flatMap((reading) => eventsOf(reading, parties)))
    if (told.day !== null && (known.get(told.report.type)?.length ?? 0) < MOST) push(known, told.report.type, told);
  return open.flatMap((told): readonly (readonly [Reading, DatedBy])[] => {
    const like = (known.get(told.report.type) ?? []).filter(
      (other) =>
        other.weekday === told.weekday && isSame(told, other) && onSameMatter(told.reading, other.reading, parties),
    );
    const [first] = like;
    const other = like.find(({ report }) => (report.status === 'planned') !== (told.report.status === 'planned'));
    if (!first?.day || !other || like.some(({ day }) => day !== first.day)) return [];
    return [[told.reading, windowOf(told, first.day, other.at)]];
  });
}

/** A weekday's name means the last such day of what happened, and the next of what is to. */
function windowOf({ at, report, reading }: Told, day: IsoDay, other: Span): DatedBy {
  const [from, to] = report.status === 'planned' ? [addDays(day, -WEEK), day] : [day, addDays(day, WEEK)];
  const values = { day, words: reading.article.text.slice(at.start, at.end) };
  return datedBy(from, to, 'inferred', { rule: 'shared-event', values, spans: [at, other] });
}

function isSame(a: Told, b: Told): boolean {
  const words = shared(a.topic, b.topic);
  if (sharesDiffer(a.words, b.words)) return false;
  return words >= WORDS || (words > 0 && shared(a.actors, b.actors) > 0);
}

function eventsOf(reading: Reading, parties: Parties): readonly Told[] {
  const { analysis, article, facts } = reading;
  return facts.flatMap((report): readonly Told[] => {
    if (report.kind !== 'event' || VAGUE.has(report.type) || report.status === 'called-off') return [];
    const sentence = analysis.sentences[firstEndingAfter(analysis.sentences, report.clause.start)];
    if (!sentence) return [];
    const { earliest, latest, basis } = report.date;
    const day = earliest !== null && earliest === latest && basis === 'stated' ? earliest : null;
    // "ruled on Wednesday that they may strike": the day of what is to come stands in its own clause.
    const range = report.status === 'planned' ? report.clause : sentence;
    const named = day === null ? weekdayIn(analysis.times, range) : null;
    const weekday = day === null ? named?.weekday : weekdayOf(day);
    if (weekday === undefined) return [];
    const actors = new Set(report.actors.flatMap((actor) => parties.of(article.id, actor)?.id ?? []));
    const at = named ? spanOf(article.id, named.time) : report.clause;
    const words = article.text.slice(sentence.start, sentence.end);
    return [{ reading, report, weekday, day, at, actors, words, topic: topicOf(reading, sentence) }];
  });
}

/** The one weekday that is named there and nobody can tell; undefined where it names none, or another too. */
function weekdayIn(
  times: readonly Time[],
  { start, end }: Range,
): { readonly weekday: number; readonly time: Time } | undefined {
  const found: { weekday: number; time: Time }[] = [];
  for (let i = firstStartingFrom(times, start); (times[i]?.start ?? Infinity) < end; i++) {
    const time = times[i] as Time;
    const [, weekday] = /^XXXX-WXX-([1-7])/.exec(time.value) ?? [];
    if (weekday !== undefined) found.push({ weekday: Number(weekday), time });
  }
  return found.length === 1 ? found[0] : undefined;
}
