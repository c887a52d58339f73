import type { EntityId, Sentence, Time } from '../../model/analysis.ts';
import { addDays } from '../../model/calendar.ts';
import { datedBy } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';

/** An article's lead is news of the last days: a day further back is what led to it. */
const WEEK = 6;
/** Sentences that may be the lead: a headline or a byline that reads as prose may stand before it. */
const LEADS = 2;

/**
 * A meeting that an article reports without a day of its own was on the day of its lead, where the lead names both sides and
 * one day: "The two governments narrowed their differences on Thursday ... Silva and Holm met for five hours."
 */
export function datedByLead(tellings: readonly Telling[], _: string, scene: Scene): readonly Telling[] {
  if (!tellings.some(isUndated)) return tellings;
  const lead = leadOf(scene);
  if (!lead) return tellings;
  return tellings.map((telling) => {
    if (!isUndated(telling) || !isNamed(scene, telling, lead)) return telling;
    const { time } = lead;
    const { earliest, latest } = time;
    if (earliest === null || earliest !== latest) return telling;
    const spans: Span[] = [time, ...time.because].map((range) => spanOf(scene.article.id, range));
    const because = { rule: 'day-of-the-lead', values: { words: lead.words }, spans };
    return {
      ...telling,
      report: { ...telling.report, certainty: 'inferred', date: datedBy(earliest, latest, 'stated', because) },
    };
  });
}

interface Lead {
  readonly time: Time;
  readonly words: string;
  readonly end: number;
  readonly entities: ReadonlySet<EntityId>;
  readonly countries: ReadonlySet<string>;
}

/** The first sentence with a single day of the last week; null where it names two, or the day of publication is not known. */
function leadOf(scene: Scene): Lead | null {
  const { analysis, article } = scene;
  const { published } = article;
  if (published.earliest === null || published.earliest !== published.latest) return null;
  const earliest = addDays(published.earliest, -WEEK);
  for (const sentence of analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEADS)) {
    const days = timesIn(scene, sentence).filter((time) => time.earliest !== null && time.earliest === time.latest);
    const [time] = days;
    if (!time?.earliest) continue;
    if (days.some((other) => other.earliest !== time.earliest)) return null;
    if (time.earliest < earliest || time.earliest > published.earliest) return null;
    return { time, words: article.text.slice(time.start, time.end), end: sentence.end, ...sidesOf(scene, sentence) };
  }
  return null;
}

function timesIn({ analysis: { times } }: Scene, { start, end }: Sentence): readonly Time[] {
  const from = firstIndex(times, (time) => time.start >= start);
  return times.slice(
    from,
    firstIndex(times, (time) => time.start >= end),
  );
}

function sidesOf(scene: Scene, { start, end }: Sentence): Pick<Lead, 'entities' | 'countries'> {
  const { mentions } = scene.analysis;
  const from = firstIndex(mentions, (mention) => mention.start >= start);
  const ids = mentions
    .slice(
      from,
      firstIndex(mentions, (mention) => mention.start >= end),
    )
    .flatMap(({ refersTo }) => refersTo);
  const found = ids.flatMap((id) => scene.entities.get(id) ?? []);
  return {
    entities: new Set(ids),
    countries: new Set(found.flatMap(({ kind, country }) => (kind === 'person' || country === null ? [] : [country]))),
  };
}

/** Two sides at least are in the lead, each by name or by the state or union that it acts for. */
function isNamed(scene: Scene, { report }: Telling, { entities, countries, end }: Lead): boolean {
  if (report.evidence[0].start < end) return false;
  const sides = report.participants.map(({ entity }) => {
    if (entity === null) return null;
    const country = scene.entities.get(entity)?.country ?? null;
    return entities.has(entity) ? entity : country !== null && countries.has(country) ? country : null;
  });
  const named = new Set(sides.filter((side) => side !== null));
  if (named.size >= 2) return true;
  // "the foreign minister", in an article from his capital: a side whose state nobody needs to be told.
  const unknown = report.participants.filter(
    ({ entity }) => entity !== null && scene.entities.get(entity)?.country === null,
  );
  return named.size === 1 && countries.size >= 2 && unknown.length === 1 && report.participants.length === 2;
}

function isUndated({ report, timed }: Telling): boolean {
  return (
    !timed &&
    report.status === 'held' &&
    report.form !== 'call' &&
    !report.background &&
    !report.refersBack &&
    report.relative === null &&
    report.date.basis === 'unknown'
  );
}
