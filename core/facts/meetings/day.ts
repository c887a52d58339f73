import { isYearOfOthers, type Time } from '../../model/analysis.ts';
import { addDays, addMonths, daysBetween, type IsoDay, monthEnd } from '../../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { isOfEarlierVerb, isOfSaying, isPastWeekday, PAST } from './day-of-another.ts';
import { daysFromTo, otherDay } from './day-range.ts';
import type { Draft } from './draft.ts';
import { leftOfDay } from './left-of-day.ts';
import type { Item, Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import { isTakenBack } from './taken-back.ts';
import { endOfPeriod, inTheLast, isAheadOfPast, isDuringHeld, isSpokenBefore, weekFromSunday } from './to-come.ts';

export function dateOf(scene: Scene, draft: Draft, setting: Setting): DatedBy {
  const ahead = draft.status === 'planned' ? inSoLong(scene, draft, setting) : null;
  if (ahead) return ahead;
  // "a year ago today" is of no day of this week.
  const said = setting.times.filter(({ start }) => !isAgo(scene, start));
  const times = said.flatMap(({ time, lower }) =>
    time && time.type !== 'DURATION' && time.type !== 'SET' ? [ofThatDay(scene, draft, { lower, time })] : [],
  );
  // In a printed transcript all is somebody's words, and "today" is the day that it is of. Behind a noun in marks
  // ('a "hard talk" with Holm last night') the day is the article's own.
  const isQuoted = ({ start }: Time): boolean => scene.quotationAt(start) !== null && scene.turnAt(start) === null;
  const own =
    draft.status === 'planned'
      ? times.filter((time) => !isOfSaying(scene, draft, time) && !isOfEarlierVerb(scene, draft, time))
      : times;
  const usable = own.length > 0 ? own : times.length > 0 ? [] : sameDay(scene, draft);
  const left = draft.status === 'planned' && times.length === 0 && usable.length === 0 ? leftOfDay(scene, draft) : null;
  if (left) return left;
  const bounded = boundedByPublication(scene, draft, said, usable);
  if (bounded) return bounded;
  return datedFrom(
    scene,
    draft,
    usable.filter((time) => !isDeictic(time) || !isQuoted(time)),
  );
}

/** "at the end of the month", "in the last two weeks": bounded by the day of publication, where no other time is told. */
function boundedByPublication(
  scene: Scene,
  { status }: Draft,
  said: readonly Item[],
  usable: readonly Time[],
): DatedBy | null {
  if (status === 'held') return usable.length > 0 ? null : inTheLast(scene, said[0]);
  const [only, ...others] = usable;
  return status === 'planned' && only && others.length === 0 ? endOfPeriod(scene, only) : null;
}

/** "that evening", "in the morning": of the single day told before it, where there is one; a part of a day in its own paragraph. */
function ofThatDay(scene: Scene, { sentence, status }: Draft, { lower, time }: Worded): Time {
  if (THAT_DAY.test(lower)) return dayBefore(scene, time) ?? time;
  if (!PART.test(lower) || status !== 'held') return time;
  const before = dayBefore(scene, time);
  if (!before || before.end > sentence.start) return before ?? time;
  return /\n\s*\n/.test(scene.article.text.slice(before.end, sentence.start)) ? time : before;
}

interface Worded {
  readonly lower: string;
  readonly time: Time;
}

function isAgo({ article: { text } }: Scene, start: number): boolean {
  return /\b(?:years?|months?|weeks?) ago,? $/.test(text.slice(Math.max(0, start - 14), start));
}

/** "in ten days", "in three months' time", "within a week": counted from the day of publication, as exactly as that is said. */
function inSoLong(scene: Scene, draft: Draft, { times }: Setting): DatedBy | null {
  const { published, text, id } = scene.article;
  const from = published.earliest === published.latest ? published.earliest : null;
  const item = times.find(({ time }) => time?.type === 'DURATION');
  const [, count, unit = 'D'] = /^P(\d{1,2})([DWM])$/.exec(item?.time?.value ?? '') ?? [];
  if (!item?.time || from === null || count === undefined) return null;
  const [, link] = /\b(in|within) $/i.exec(text.slice(Math.max(0, item.start - 7), item.start)) ?? [];
  if (link === undefined || /^ of\b/.test(text.slice(item.end, item.end + 3))) return null;
  if (times.some(({ time }) => time?.type === 'DATE') || draft.background) return null;
  const day = laterBy(from, Number(count), unit);
  const [earliest, latest] = link.toLowerCase() === 'within' ? [from, day] : asExactly(day, unit);
  const spans = [spanOf(id, item.time), ...(published.because?.spans ?? [])];
  const values = { words: text.slice(item.start, item.end), published: from };
  return datedBy(earliest, latest, 'stated', { rule: 'period-after-publication', values, spans });
}

function laterBy(from: IsoDay, count: number, unit: string): IsoDay {
  return unit === 'M' ? addMonths(from, count) : addDays(from, count * (unit === 'W' ? 7 : 1));
}

/** A count of months leads to a month, one of weeks to the days about it, one of days to a day. */
function asExactly(day: IsoDay, unit: string): readonly [IsoDay, IsoDay] {
  if (unit === 'M') return [`${day.slice(0, 7)}-01`, monthEnd(day)];
  return unit === 'W' ? [addDays(day, -3), addDays(day, 3)] : [day, day];
}

const THAT_DAY =
  /^(?:(?:the same|that same|that very) (?:day|morning|afternoon|evening|night)|(?:later |earlier )?that (?:day|morning|afternoon|evening|night))$/;
/** "in the morning" of the day that is told of. */
const PART = /^the (?:morning|afternoon|evening)$/;
/** "The same day" is one told no further before, in characters. */
const SAME_DAY = 400;

/** "until 31 March; Silva telephoned Holm the same day": the single day told last before it. */
function dayBefore({ analysis: { times } }: Scene, { start }: Time): Time | null {
  for (let at = firstIndex(times, (time) => time.start >= start) - 1; at >= 0; at--) {
    const time = times[at];
    if (!time || start - time.end > SAME_DAY) return null;
    if (time.type === 'DATE' && time.value.length === 10) return time.earliest === null ? null : time;
  }
  return null;
}

/** "on Sunday, a day after meeting X": the day that the count leads to; nothing where the other day is not known. */
export function shifted(date: DatedBy, days: number | undefined): DatedBy {
  if (days === undefined || date.earliest === null) return date;
  if (date.earliest !== date.latest || date.because === null) return UNDATED;
  const day = addDays(date.earliest, days);
  return datedBy(day, day, date.basis, { ...date.because, rule: 'counted-from-another-day' });
}

/** The days of a meeting that went on for several up to a day. */
export function lasting(date: DatedBy, days: number | undefined): DatedBy {
  if (days === undefined || date.latest === null || date.earliest !== date.latest) return date;
  return datedBy(addDays(date.latest, 1 - days), date.latest, date.basis, date.because);
}

/** How many items around its cue a meeting's day is looked for. */
const NEAR = 60;

/** In somebody's words "today" is the day of those words, which need not be the day of publication. */
function isDeictic(time: Time): boolean {
  return time.from === 'publication' && !/weekday/.test(time.rule);
}

/** "met with X of Y to review ... today": the day of publication, named later in the same sentence outside of quotations. */
function sameDay(scene: Scene, draft: Draft): readonly Time[] {
  const { published } = scene.article;
  if (draft.background || published.earliest === null || published.earliest !== published.latest) return [];
  const found = draft.items
    .slice(Math.max(0, draft.cue - NEAR), draft.cue + NEAR)
    .find(
      (item) =>
        item.time &&
        item.time.earliest === published.earliest &&
        item.time.latest === published.latest &&
        isDeictic(item.time) &&
        scene.quotationAt(item.start) === null,
    );
  return found?.time ? [found.time] : [];
}

function datedFrom(scene: Scene, draft: Draft, times: readonly Time[]): DatedBy {
  const day = times.find((time) => time.earliest !== null && time.earliest === time.latest);
  const time =
    day ?? times.find((t) => t.choices.length > 1) ?? times.find((t) => t.earliest !== null || t.latest !== null);
  if (!time) return UNDATED;
  const { published } = scene.article;
  const span = daysFromTo(scene, time);
  const value = span ? { ...span, rule: time.rule } : asTold(time, draft, published);
  if (value.earliest !== null && value.latest !== null && value.earliest > value.latest) return UNDATED;
  const either = span || value.earliest === null ? null : otherDay(scene, time, value.earliest);
  const bounds = { earliest: value.earliest, latest: either ?? value.latest };
  // A plan's range stays a range.
  const { earliest, latest } =
    span && draft.status === 'planned' ? bounds : asFarAsKnown(bounds, time, draft, published);
  const ofOthers = isYearOfOthers(time) ? scene.article.near : undefined;
  const told = span ?? time;
  const spans: Span[] = [told, ...time.because].map((range) => spanOf(scene.article.id, range));
  spans.push(...(ofOthers?.spans ?? []));
  const words = scene.article.text.slice(told.start, told.end);
  const single = published.earliest !== null && published.earliest === published.latest;
  return datedBy(
    earliest,
    latest,
    ofOthers ? 'inferred' : 'stated',
    { rule: value.rule, values: { words, ...(single ? { published: published.earliest } : {}) }, spans },
    either && earliest !== null ? [earliest, either] : time.choices,
  );
}

type Valued = Pick<Time, 'earliest' | 'latest' | 'rule'>;

/** A time whose value its sentence left likely at best, as the meeting's own status has it: before publication or after it. */
function asTold(time: Time, draft: Draft, published: DatedBy): Valued {
  const { earliest, latest, rule } = time;
  if (draft.status === 'held' || isTakenBack(draft)) {
    // "visited Lima in July, when she met X", in May: whoever has met did so in the July before.
    const past = isToldAsPast(draft) || isDuringHeld(draft) ? beforePublication(time, published.latest) : null;
    return past ? { earliest: past[0], latest: past[1], rule: rule.replace('-after-', '-before-') } : time;
  }
  if (draft.status !== 'planned') return time;
  // The weekday of a meeting to come is the next of its name, whatever the sentence's other tenses make likely.
  if (earliest !== null && latest !== null && isPastWeekday(time, published.earliest))
    return isSpokenBefore(draft) && isNearer(latest, published.earliest)
      ? time
      : {
          earliest: addDays(earliest, 7),
          latest: addDays(latest, 7),
          rule: rule.replace('weekday-before', 'weekday-after'),
        };
  const week = weekFromSunday(time, published);
  if (week) return { earliest: week[0], latest: week[1], rule };
  if (isAheadOfPast(draft, time, published.earliest)) return time;
  // "would meet in August", in March: the August to come.
  const coming = afterPublication(time, published);
  return coming ? { earliest: coming[0], latest: coming[1], rule: rule.replace('-before-', '-after-') } : time;
}

/** Half a week: a weekday of so many days ago is nearer than the next one of its name. */
const HALF = 3;

function isNearer(day: IsoDay, published: IsoDay | null): boolean {
  return published !== null && daysBetween(day, published) <= HALF;
}

/** What was held was held by the day of publication; what is planned lies on it or after it. */
function asFarAsKnown(
  { earliest, latest }: Pick<Time, 'earliest' | 'latest'>,
  time: Time,
  { status }: Draft,
  published: DatedBy,
): Pick<Time, 'earliest' | 'latest'> {
  const [first, last] = [published.earliest, published.latest];
  if (status === 'held' && last !== null && latest !== null && latest > last)
    return { earliest, latest: (earliest ?? '') <= last && time.value.length > 4 ? last : latest };
  if (status === 'planned' && first !== null && earliest !== null && earliest < first && (latest ?? '9') >= first)
    return { earliest: first, latest };
  return { earliest, latest };
}

/** The verb that tells of the meeting, or the one that the noun hangs on, is in the past tense. */
export function isToldAsPast({ items, from, cue, to, rule }: Draft): boolean {
  const isPast = ({ kind, lower, pos }: Item): boolean =>
    kind === 'word' && (PAST.test(lower) || (pos === 'VERB' && lower.endsWith('ed')));
  // "Silva's talks with Holm on Monday | delayed the vote": the noun's own verb stands behind.
  const behind = rule.startsWith('noun-') ? items[to] : undefined;
  return items.slice(Math.max(0, from - 1), cue + 1).some(isPast) || (behind !== undefined && isPast(behind));
}

/** A month, a day of the year or a weekday valued as the next one to come: the one before publication; null for other times. */
function beforePublication(
  { rule, earliest, latest }: Time,
  published: IsoDay | null,
): readonly [IsoDay, IsoDay] | null {
  if (published === null || earliest === null || latest === null || earliest <= published) return null;
  if (!rule.endsWith('-after-publication')) return null;
  if (rule.startsWith('weekday')) return [addDays(earliest, -7), addDays(latest, -7)];
  if (!/^(?:month|full-date)\b/.test(rule) || yearBefore(earliest) > published) return null;
  return [yearBefore(earliest), yearBefore(latest)];
}

/** A month or a day of the year valued as the last one: the one after publication; null for other times. */
function afterPublication(
  { rule, earliest, latest }: Time,
  { earliest: published }: DatedBy,
): readonly [IsoDay, IsoDay] | null {
  if (published === null || earliest === null || latest === null || latest >= published) return null;
  if (!/^(?:month|full-date)\b.*-before-publication$/.test(rule) || yearAfter(latest) < published) return null;
  return [yearAfter(earliest), yearAfter(latest)];
}

function yearBefore(day: IsoDay): IsoDay {
  return inYear(day, -1);
}

function yearAfter(day: IsoDay): IsoDay {
  return inYear(day, 1);
}

function inYear(day: IsoDay, later: number): IsoDay {
  const year = String(Number(day.slice(0, 4)) + later).padStart(4, '0');
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}
