import { isYearOfOthers, type Time } from '../../model/analysis.ts';
import { addDays, addMonths, daysBetween, type IsoDay, monthEnd } from '../../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import { type Range, type Span, spanOf } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import { isTakenBack } from './taken-back.ts';

export function dateOf(scene: Scene, draft: Draft, setting: Setting): DatedBy {
  const ahead = draft.status === 'planned' ? inSoLong(scene, draft, setting) : null;
  if (ahead) return ahead;
  // "a year ago today" is of no day of this week.
  const said = setting.times.filter(({ start }) => !isAgo(scene, start));
  const times = said.flatMap((item) =>
    item.time && item.time.type !== 'DURATION' && item.time.type !== 'SET'
      ? [THAT_DAY.test(item.lower) ? (dayBefore(scene, item.time) ?? item.time) : item.time]
      : [],
  );
  const inQuotation = scene.quotationAt(draft.items[draft.cue]?.start ?? 0) !== null;
  const usable = times.length > 0 ? times : sameDay(scene, draft);
  return datedFrom(scene, draft, inQuotation ? usable.filter((time) => !isDeictic(time)) : usable);
}

function isAgo({ article: { text } }: Scene, start: number): boolean {
  return /\b(?:years?|months?|weeks?) ago,? $/.test(text.slice(Math.max(0, start - 14), start));
}

/** "in ten days", "in three months' time": so long after the day of publication, as exactly as that is said. */
function inSoLong(scene: Scene, draft: Draft, { times }: Setting): DatedBy | null {
  const { published, text, id } = scene.article;
  const from = published.earliest === published.latest ? published.earliest : null;
  const item = times.find(({ time }) => time?.type === 'DURATION');
  const [, count, unit] = /^P(\d{1,2})([DWM])$/.exec(item?.time?.value ?? '') ?? [];
  if (!item?.time || from === null || count === undefined) return null;
  if (
    !/\b(?:in|within) $/.test(text.slice(item.start - 7, item.start)) ||
    /^ of\b/.test(text.slice(item.end, item.end + 3))
  )
    return null;
  if (times.some(({ time }) => time?.type === 'DATE') || draft.background) return null;
  const many = Number(count);
  const day = unit === 'M' ? addMonths(from, many) : addDays(from, many * (unit === 'W' ? 7 : 1));
  const [earliest, latest] =
    unit === 'M'
      ? [`${day.slice(0, 7)}-01`, monthEnd(day)]
      : unit === 'W'
        ? [addDays(day, -3), addDays(day, 3)]
        : [day, day];
  const spans = [spanOf(id, item.time), ...(published.because?.spans ?? [])];
  const values = { words: text.slice(item.start, item.end), published: from };
  return datedBy(earliest, latest, 'stated', { rule: 'period-after-publication', values, spans });
}

const THAT_DAY = /^(?:the same|that same|that very) day$/;
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
  const span = daysFromTo(scene, time);
  const told = span ?? time;
  const ofOthers = isYearOfOthers(time) ? scene.article.near : undefined;
  const spans: Span[] = [told, ...time.because].map((range) => spanOf(scene.article.id, range));
  spans.push(...(ofOthers?.spans ?? []));
  const words = scene.article.text.slice(told.start, told.end);
  const { published } = scene.article;
  let { earliest, latest } = span ?? time;
  if (earliest !== null && latest !== null && earliest > latest) return UNDATED;
  // What was held was held by the day of publication; what is planned lies on it or after it.
  if (
    draft.status === 'held' &&
    published.latest !== null &&
    latest !== null &&
    latest > published.latest &&
    (earliest ?? '') <= published.latest &&
    time.value.length > 4
  )
    latest = published.latest;
  // The weekday of a meeting to come is the next of its name, whatever the sentence's other tenses make likely.
  const moved = !span && draft.status === 'planned' && !isTakenBack(draft) && isPastWeekday(time, published.earliest);
  if (moved && earliest !== null && latest !== null) [earliest, latest] = [addDays(earliest, 7), addDays(latest, 7)];
  // "visited Lima in July, when she met X", in May: whoever has met did so in the July before.
  const over = draft.status === 'held' || isTakenBack(draft);
  const past = !span && over && isToldAsPast(draft) ? beforePublication(time, published.latest) : null;
  if (past) [earliest, latest] = past;
  // "would meet in August", in March: the August to come.
  const coming = !span && draft.status === 'planned' && !isTakenBack(draft) ? afterPublication(time, published) : null;
  if (coming) [earliest, latest] = coming;
  const either = !span && earliest !== null ? otherDay(scene, time, earliest) : null;
  if (either) latest = either;
  if (
    draft.status === 'planned' &&
    !span &&
    published.earliest !== null &&
    earliest !== null &&
    earliest < published.earliest &&
    (latest ?? '9') >= published.earliest
  )
    earliest = published.earliest;
  return datedBy(
    earliest,
    latest,
    ofOthers ? 'inferred' : 'stated',
    {
      rule: moved
        ? time.rule.replace('weekday-before', 'weekday-after')
        : past
          ? time.rule.replace('-after-', '-before-')
          : coming
            ? time.rule.replace('-before-', '-after-')
            : time.rule,
      values: {
        words,
        ...(published.earliest !== null && published.earliest === published.latest
          ? { published: published.earliest }
          : {}),
      },
      spans,
    },
    either && earliest !== null ? [earliest, either] : time.choices,
  );
}

/** The verb that tells of the meeting, or the one that the noun hangs on, is in the past tense. */
function isToldAsPast({ items, from, cue }: Draft): boolean {
  return items
    .slice(from, cue + 1)
    .some(({ kind, lower, pos }) => kind === 'word' && (PAST.test(lower) || (pos === 'VERB' && lower.endsWith('ed'))));
}

const PAST = /^(?:met|spoke|spoken|held|had|sat|took|rang|was|were|went|flew|came)$/;

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

/** "on Thursday or Friday": the other of two days, where it is the later one. */
function otherDay({ analysis, article }: Scene, time: Time, earliest: IsoDay): IsoDay | null {
  const at = firstIndex(analysis.times, ({ start }) => start >= time.start);
  const [one, other] = [analysis.times[at], analysis.times[at + 1]];
  if (!one || !other || !isOneDay(one) || !isOneDay(other)) return null;
  const or = /^\s{1,2}or (?:on )?$/.test(article.text.slice(one.end, other.start));
  const days = daysBetween(one.earliest, other.earliest);
  return or && days > 0 && days <= LONGEST_RANGE ? addDays(earliest, days) : null;
}

/** A range goes on for no longer, in days: "from 2 to 4 March"; more is two times of the year. */
const LONGEST_RANGE = 21;

/** "Feb 2- 4", "from 2 to 4 March": both ends, whichever of them is told first. A range stays a range. */
function daysFromTo({ analysis, article }: Scene, time: Time): (Range & { earliest: IsoDay; latest: IsoDay }) | null {
  const at = firstIndex(analysis.times, ({ start }) => start >= time.start);
  for (const [from, to] of [
    [analysis.times[at], analysis.times[at + 1]],
    [analysis.times[at - 1], analysis.times[at]],
  ]) {
    if (!from || !to || !isOneDay(from) || !isOneDay(to)) continue;
    const between = article.text.slice(from.end, to.start);
    const days = daysBetween(from.earliest, to.earliest);
    if (/^\s{0,2}(?:-|–|—|to|and|until|through|till)\s{0,2}$/.test(between) && days > 0 && days <= LONGEST_RANGE)
      return { start: from.start, end: to.end, earliest: from.earliest, latest: to.earliest };
  }
  return null;
}

function isOneDay(time: Time): time is Time & { earliest: IsoDay; latest: IsoDay } {
  return time.type === 'DATE' && time.earliest !== null && time.earliest === time.latest;
}

function isPastWeekday({ rule, earliest, latest, choices }: Time, published: IsoDay | null): boolean {
  if (!rule.startsWith('weekday-before') || choices.length > 0 || published === null || latest === null) return false;
  return earliest === latest && latest < published && addDays(latest, 7) >= published;
}
