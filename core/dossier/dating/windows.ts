import type { Time } from '../../model/analysis.ts';
import { addDays, daysOf, type IsoDay, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { lifted } from '../../model/fact.ts';
import { contains, overlaps, type Range, type Span } from '../../model/span.ts';
import { type Cluster, placeFit } from '../meetings/cluster.ts';
import { gatheredOnce } from '../meetings/rules.ts';
import type { ToldMeeting } from '../meetings/told.ts';
import { earlierMeeting, meetingNamedIn, sharedMeeting } from './anchors.ts';
import { type Bounds, dayOf, isOpen, width } from './bounds.ts';
import { WEEK } from './relative.ts';

/** A meeting dated more loosely than this by another one dates no article. */
const LOOSEST = 62;
const SAME_DAY = /\b(?:today|this (?:morning|afternoon|evening)|tonight|earlier in the day|later in the day)\b/i;

/** The windows that one report of an undated article gives for the day of its publication, each with its reason. */
export function windowsFrom(
  told: ToldMeeting,
  own: readonly ToldMeeting[],
  anchors: readonly Cluster[],
): readonly DatedBy[] {
  if (told.report.refersBack || told.report.background) return [];
  const gathering = byGathering(told, anchors);
  if (gathering) return [gathering];
  if (told.people.length < 2) return [];
  return [bySharedDay(told, anchors), bySharedWeekday(told, anchors), byEarlierMeeting(told, own, anchors)].filter(
    (window) => window !== null,
  );
}

/** "met this morning": published on the day that the others give for the meeting. */
function bySharedDay(told: ToldMeeting, anchors: readonly Cluster[]): DatedBy | null {
  if (!saysSameDay(told)) return null;
  const anchor = sharedMeeting(told, anchors, ({ bounds }) => dayOf(bounds) !== null);
  const day = anchor && dayOf(anchor.bounds);
  if (!anchor || day === null) return null;
  return datedBy(day, day, 'inferred', {
    rule: 'shared-meeting-same-day',
    values: { day },
    spans: spansOf(told, anchor),
  });
}

/** "met on Monday": published within the week that begins with the meeting, or for a planned one ends with it. */
function bySharedWeekday(told: ToldMeeting, anchors: readonly Cluster[]): DatedBy | null {
  const ofLead = told.weekday === null ? weekdayOfLead(told) : null;
  const weekday = told.weekday ?? ofLead;
  if (weekday === null) return null;
  const anchor = sharedMeeting(told, anchors, ({ bounds }) => {
    const day = dayOf(bounds);
    return day !== null && weekdayOf(day) === weekday;
  });
  const day = anchor && dayOf(anchor.bounds);
  if (!anchor || day === null) return null;
  const [from, to] = weekAround(told, day, day, WEEK);
  return datedBy(from, to, 'inferred', {
    rule: 'shared-meeting-weekday',
    values: { day },
    spans: spansOf(told, anchor),
  });
}

/**
 * "The leaders of 50 nations who met in Oslo agreed": a gathering that the first sentence tells as over, without a time, is news
 * of the week from the day that another article gives for it.
 */
function byGathering(told: ToldMeeting, anchors: readonly Cluster[]): DatedBy | null {
  const { report, reading, bounds } = told;
  const lead = reading.analysis.sentences.find(({ kind }) => kind === 'prose');
  if (report.status !== 'held' || !isOpen(bounds) || !lead || !contains(lead, report.evidence[0])) return null;
  const found = anchors.filter(
    (anchor) => dayOf(anchor.bounds) !== null && gatheredOnce(anchor, told, placeFit(anchor, told)),
  );
  const [anchor] = found;
  const day = anchor && dayOf(anchor.bounds);
  if (!anchor || !day || found.length > 1) return null;
  const because = { rule: 'gathering-of-the-lead', values: { day }, spans: spansOf(told, anchor) };
  return datedBy(day, addDays(day, WEEK), 'inferred', because);
}

/** "a month after their previous meeting in New York", on a Monday: within a week of one of the Mondays about then. */
function byEarlierMeeting(told: ToldMeeting, own: readonly ToldMeeting[], anchors: readonly Cluster[]): DatedBy | null {
  const { relative } = told.report;
  if (!relative || told.weekday === null) return null;
  const pointed = own.find(
    ({ report }) => report.refersBack && report.evidence.some((span) => overlaps(span, relative.to)),
  );
  const passage = told.reading.article.text.slice(relative.to.start, relative.to.end);
  const anchor = (pointed && earlierMeeting(pointed, anchors)) ?? meetingNamedIn(passage, told, anchors);
  const bounds = anchor && shifted(anchor.bounds, relative.direction, relative.days);
  if (!anchor || !bounds || width(bounds) > LOOSEST) return null;
  const days = weekdaysIn(bounds, told.weekday);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const [from, to] = weekAround(told, first, last);
  const because = {
    rule: 'relative-to-earlier-meeting',
    values: { day: anchor.bounds.earliest ?? '', choices: days.join(' ') },
    spans: [relative.to, ...spansOf(told, anchor)],
  };
  return datedBy(from, to, 'inferred', because);
}

/**
 * The weekday of the article's first sentence, for a meeting that it tells without any time: "signed an accord on Thursday ...
 * The presidents met for an hour." Null where that names none or two.
 */
function weekdayOfLead({ report, reading, bounds }: ToldMeeting): number | null {
  if (report.status !== 'held' || report.form === 'call' || !isOpen(bounds)) return null;
  const { sentences, times } = reading.analysis;
  const lead = sentences.find(({ kind }) => kind === 'prose');
  const isOwn = (time: Time): boolean => report.evidence.some((span) => overlaps(span, time));
  if (!lead || times.some((time) => time.type !== 'DURATION' && isOwn(time))) return null;
  const named = times.flatMap(({ value, rule, ...time }) => {
    const weekday = rule.endsWith('to-come') ? null : /^XXXX-WXX-([1-7])/.exec(value)?.[1];
    return weekday && contains(lead, time) ? [Number(weekday)] : [];
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

function weekAround(
  { report }: ToldMeeting,
  first: IsoDay,
  last: IsoDay,
  days: number = WEEK,
): readonly [IsoDay, IsoDay] {
  return report.status === 'held' ? [first, addDays(last, days)] : [addDays(first, -WEEK), last];
}

function weekdaysIn({ earliest, latest }: Bounds, weekday: number): readonly IsoDay[] {
  return earliest === null || latest === null
    ? []
    : daysOf(earliest, latest).filter((day) => weekdayOf(day) === weekday);
}

function shifted(bounds: Bounds, direction: 'before' | 'after', days: readonly [number, number]): Bounds | null {
  const { earliest, latest } = bounds;
  if (earliest === null || latest === null) return null;
  return direction === 'after'
    ? { earliest: addDays(earliest, days[0]), latest: addDays(latest, days[1]), choices: [] }
    : { earliest: addDays(earliest, -days[1]), latest: addDays(latest, -days[0]), choices: [] };
}

/** Whether the article's own words say so: "this morning" in a post is the post's. */
function saysSameDay({ report, reading }: ToldMeeting): boolean {
  const saying = report.evidence.filter(({ start, end }) => SAME_DAY.test(reading.article.text.slice(start, end)));
  return saying.some((span) => !reading.facts.some((fact) => fact.kind === 'quotation' && holds(lifted(fact), span)));
}

function holds(words: readonly Range[], span: Range): boolean {
  return words.some((range) => overlaps(range, span));
}

function spansOf(told: ToldMeeting, anchor: Cluster): readonly Span[] {
  return [told.report.evidence[0], anchor.told[0].report.evidence[0]];
}
