import { type Analysis, isYearOfOthers, type Sentence, type Time } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { addDays, addMonths, daysBetween, type IsoDay } from '../../model/calendar.ts';
import { type DatedBy, datedBy, UNDATED } from '../../model/dated.ts';
import type { MeetingReport } from '../../model/fact.ts';
import { firstStartingFrom } from '../../model/sorted.ts';
import { contains, overlaps, type Range, spanOf } from '../../model/span.ts';
import type { Clause } from '../phrases/clauses.ts';
import { isDatable, isDeadline } from './datable.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { isOfAttribution, isOfOther, isOfPlan } from './of-other.ts';
import { dayOfPlan, dayPointedAt } from './pointed.ts';
import { isPutOffTo } from './put-off.ts';
import { isMonth } from './status.ts';

/** What dating an event needs of its sentence: the times in it, in text order, and the meetings that the article tells. */
export interface DatingContext {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  readonly times: readonly Time[];
  readonly meetings: readonly MeetingReport[];
}

/**
 * When the event of a clause was or will be: by the clause's own time, by the sentence's opening, from a meeting, or by the
 * sentence before, where it points back; what is put off has the day for which it was planned.
 */
export function dateOf(
  context: DatingContext,
  clause: Clause,
  trigger: Range,
  { happened = false, stops = false }: Told = {},
): DatedBy {
  const date = dateIn(context, clause, trigger, happened);
  const other =
    date.earliest === null ? (dayPointedAt(context, clause.start) ?? (stops ? dayOfPlan(context) : null)) : null;
  if (other) return stated(context.article, other);
  return happened ? untilTold(date, context.article.published.latest) : date;
}

/** Whether the event has happened, and whether it is the end or the delay of another. */
interface Told {
  readonly happened?: boolean;
  readonly stops?: boolean;
}

/** "has sued them this week", on a Tuesday: what has happened did so by the day on which it is told. */
function untilTold(date: DatedBy, published: IsoDay | null): DatedBy {
  const { earliest, latest, choices, basis, because } = date;
  if (earliest === null || latest === null || published === null) return date;
  if (latest <= published || earliest > published) return date;
  const past = choices.filter((day) => day <= published);
  return datedBy(earliest, past.at(-1) ?? published, basis, because, past);
}

function dateIn(context: DatingContext, clause: Clause, trigger: Range, happened: boolean): DatedBy {
  const dating = context.times.filter(
    (time) =>
      (!bounds(context, time) || isPutOffTo(context, trigger, time)) &&
      !isCountedSince(context, clause, time) &&
      !(happened && isTarget(context, trigger, time)) &&
      !isOfOther(context, trigger, time) &&
      !isOfAttribution(context, trigger, time) &&
      !(happened && isOfPlan(context, trigger, time)),
  );
  const times = dating.filter((time) => contains(clause, time));
  // "Tuesday's attacks" are Tuesday's, and undated where that day is not known, whatever day stands further on.
  const owner = times.find(
    (time) =>
      isDay(time) &&
      time.earliest === time.latest &&
      gap(time, trigger) <= POSSESSIVE_WITHIN &&
      isPossessive(context, time),
  );
  if (owner && !isDatable(owner)) return UNDATED;
  const opening = dating.find((time) => isDatable(time));
  // "On Tuesday, ..." dates all that its sentence goes on to tell.
  const opens = opening && opening.start - context.sentence.start < 12 ? opening : null;
  const own = owner ?? nearest(narrowest(times.filter(isDatable), opens), trigger);
  const when = own && own.earliest === own.latest ? null : dayBeforeWhen(context, dating, clause);
  if (when) return stated(context.article, when);
  if (own) return stated(context.article, own);
  const after = afterMeeting(context, clause);
  if (after) return after;
  if (opens) return stated(context.article, opens);
  const shared = sharedTime({ ...context, times: dating }, clause);
  return shared ? stated(context.article, shared) : UNDATED;
}

/** "The news came on Tuesday when they rejected the plan for boats built in 2015": the day right before "when" is that of what follows. */
function dayBeforeWhen({ analysis: { tokens } }: DatingContext, times: readonly Time[], clause: Clause): Time | null {
  if (clause.opener !== 'when') return null;
  const opener = tokens[clause.first - 1];
  const last = tokens[clause.first - 2];
  if (opener?.lower !== 'when' || !last) return null;
  const end = last.lower === ',' ? tokens[clause.first - 3]?.end : last.end;
  return times.find((time) => isDatable(time) && time.earliest === time.latest && time.end === end) ?? null;
}

/** "until March", "the first since 1977": a time that bounds something, or is compared with, dates no event. */
function bounds({ article, analysis }: DatingContext, { start, end }: Time): boolean {
  if (isDeadline(analysis.tokens, { start, end })) return false;
  const before = article.text.slice(Math.max(0, start - 90), start);
  return ENDS.test(before) || ENDS_WITHIN.test(article.text.slice(start, end)) || isCompared(before);
}

/** "agreed to triple output by 2030": a time still to come, or by which something was to be done, is what was agreed, and not when. */
function isTarget(
  { article, analysis: { tokens } }: DatingContext,
  trigger: Range,
  { start, earliest }: Time,
): boolean {
  const { latest } = article.published;
  const by = /\bby\s+(?:the (?:end|middle|start) of )?$/i.test(article.text.slice(Math.max(0, start - 30), start));
  if (!by) return false;
  const words = tokens.slice(firstStartingFrom(tokens, trigger.end), firstStartingFrom(tokens, start));
  const isToDo = words.some(({ lower }, i) => lower === 'to' && words[i + 1]?.pos === 'VERB');
  return isToDo || latest === null || earliest === null || earliest > latest;
}

/** "have killed more than 900 people since 2007": what is counted up to now is of no day at which the count began. */
function isCountedSince(
  { article, analysis: { tokens } }: DatingContext,
  { first, last }: Clause,
  time: Time,
): boolean {
  if (!SINCE.test(article.text.slice(Math.max(0, time.start - 10), time.start))) return false;
  const words = tokens.slice(first, last);
  return (
    words.some(({ lower }) => /^(?:has|have|had|'ve)$/.test(lower)) &&
    words.some((word) => word.pos === 'NUM' && !overlaps(word, time))
  );
}

const ENDS = /\b(?:until|till|through|up to|valid to|beyond)\s+(?:the (?:end of |middle of )?)?$/i;
const ENDS_WITHIN = /^(?:until|till|through)\b/i;
const SINCE = /\bsince\s+$/i;
const COMPARED = /\b(?:first|last|\w{3,12}est|most|worst|only)\b[^.;:]{0,60}\bsince\s+$/i;

/** The last word is looked at first: hardly any time has it before it. */
function isCompared(before: string): boolean {
  return SINCE.test(before) && COMPARED.test(before);
}

/** Words that part what happened at different times. */
const BARRIERS = new Set(lexicon.partingWords);

/** The only day that a sentence names, where nothing parts the clause from it: "resigned on Monday and left the country". */
function sharedTime({ article, times, analysis }: DatingContext, clause: Clause): Time | null {
  const [only, ...others] = times.filter(isDatable);
  if (!only || others.length > 0) return null;
  if (clause.opener !== null && BARRIERS.has(clause.opener) && !isOfThen(analysis, clause)) {
    return isNewlyTold(analysis, clause) && only.end <= clause.start ? only : null;
  }
  if (isPerfect(analysis, clause) && isOver(article, only)) return null;
  const after = only.start >= clause.end;
  // Before "at which" itself.
  const before = isOfThen(analysis, clause) ? clause.first - 3 : clause.first - 1;
  for (let i = after ? clause.last : before, words = 0; words <= NEAR; i += after ? 1 : -1, words++) {
    const token = analysis.tokens[i];
    if (!token || overlaps(token, only)) return only;
    if (BARRIERS.has(token.lower) && !isMonth(token)) return null;
  }
  return null;
}

/** "broke his neck in April 2015, and he has been charged": the present perfect names no time that is over. */
function isPerfect({ tokens }: Analysis, { first, last }: Clause): boolean {
  const verb = tokens.slice(first, last).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb?.lower === 'has' || verb?.lower === 'have';
}

function isOver({ published }: Article, { latest }: Time): boolean {
  return latest !== null && published.earliest !== null && daysBetween(latest, published.earliest) > NEWS_WITHIN;
}

/** A time further back than so many days is none of the news. */
const NEWS_WITHIN = 7;

/** "a summit on Saturday at which they signed": what happened there was on that day. */
function isOfThen({ tokens }: Analysis, { opener, first }: Clause): boolean {
  return opener === 'which' && /^(?:at|during|in)$/.test(tokens[first - 2]?.lower ?? '');
}

/**
 * "said on Monday that they were leaving", "announced on Friday that a deal has been reached": what is told as new, by a verb
 * that stands near before, is of the day of telling. What is told in the simple past may be older.
 */
function isNewlyTold({ tokens }: Analysis, { opener, first, last }: Clause): boolean {
  if (opener !== 'that') return false;
  const before = tokens.slice(Math.max(0, first - 1 - TELLING_WITHIN), first - 1);
  if (!before.some(({ lower }) => TELLS.has(lower))) return false;
  return tokens.slice(first, last).some(({ lower }, i, clause) => {
    const next = clause.slice(i + 1, i + 5);
    if (/^(?:has|have|had)$/.test(lower)) return next.some(({ pos, lower: word }) => pos === 'VERB' || word === 'been');
    return (
      /^(?:is|are|was|were)$/.test(lower) && next.some(({ pos, lower: word }) => pos === 'VERB' && word.endsWith('ing'))
    );
  });
}

/** The verb of telling stands no further before its clause than this, in words: "said on Monday night in Lima". */
const TELLING_WITHIN = 9;
const TELLS = new Set(lexicon.attributions);

/** How many words may stand between a clause and the day that it shares. */
const NEAR = 12;

/** A time expression's days as the date of what it dates. */
export function stated(article: Article, time: Time): DatedBy {
  const ofOthers = isYearOfOthers(time) ? article.near : undefined;
  const isInferred = ofOthers || (time.from === 'publication' && article.published.basis === 'inferred');
  const values: Record<string, string> = { time: article.text.slice(time.start, time.end), value: time.value };
  if (article.published.latest !== null && time.from === 'publication') values['published'] = article.published.latest;
  const spans = [time, ...time.because].map((range) => spanOf(article.id, range));
  const because = { rule: time.rule, values, spans: [...spans, ...(ofOthers?.spans ?? [])] };
  return datedBy(time.earliest, time.latest, isInferred ? 'inferred' : 'stated', because, time.choices);
}

/** How many characters may stand between "Tuesday's" and the event. */
const POSSESSIVE_WITHIN = 40;

function isDay(time: Time): boolean {
  return time.type === 'DATE' || time.type === 'TIME';
}

function isPossessive({ article }: DatingContext, time: Time): boolean {
  return (
    /^['’]s?\s/u.test(article.text.slice(time.end, time.end + 3)) ||
    /['’]s?$/u.test(article.text.slice(time.start, time.end))
  );
}

/** Without those that only hold another, or the one that opens the sentence: "yesterday, at this year's congress" was yesterday. */
function narrowest(times: readonly Time[], opens: Time | null): readonly Time[] {
  const within = ({ earliest, latest }: Time, outer: Time): boolean =>
    (earliest ?? '') >= (outer.earliest ?? '') && (latest ?? '') <= (outer.latest ?? '');
  const inner = opens ? [...times, opens] : times;
  return times.filter(
    (time) => time.earliest === time.latest || !inner.some((other) => within(other, time) && !within(time, other)),
  );
}

function nearest(times: readonly Time[], trigger: Range): Time | null {
  let best: Time | null = null;
  for (const time of times) if (best === null || gap(time, trigger) < gap(best, trigger)) best = time;
  return best;
}

function gap(time: Range, trigger: Range): number {
  return time.start >= trigger.end ? time.start - trigger.end : Math.max(0, trigger.start - time.end);
}

const AMOUNTS = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
const CAME = new Set(['came', 'comes', 'come', 'held']);

/** "The meeting came a day after they announced it": counted back from the meeting that the article reports. */
function afterMeeting(context: DatingContext, clause: Clause): DatedBy | null {
  if (clause.opener !== 'after') return null;
  const { tokens } = context.analysis;
  const opener = clause.first - 1;
  const unit = tokens[opener - 1];
  const amount = tokens[opener - 2];
  const days = amount && unit ? AMOUNTS.get(amount.lower) : undefined;
  const came = tokens
    .slice(Math.max(context.sentence.first, opener - 6), opener)
    .some((token) => CAME.has(token.lower));
  const meeting = context.meetings.find((report) => !report.background && report.date.precision === 'day');
  if (days === undefined || !unit || !came || !meeting) return null;
  const { earliest, basis, because } = meeting.date;
  const day = earliest === null ? null : back(earliest, days, unit.lower);
  if (day === null || !amount) return null;
  const article = context.article.id;
  const spans = [
    spanOf(article, { start: amount.start, end: unit.end }),
    ...meeting.evidence,
    ...(because?.spans ?? []),
  ];
  const [from, to] = day;
  return datedBy(from, to, basis, { rule: 'before-meeting', values: { meeting: earliest ?? '' }, spans });
}

function back(from: IsoDay, amount: number, unit: string): readonly [IsoDay, IsoDay] | null {
  if (unit.startsWith('day')) return [addDays(from, -amount), addDays(from, -amount)];
  if (unit.startsWith('week')) return [addDays(from, -7 * amount - 3), addDays(from, -7 * amount + 3)];
  if (unit.startsWith('month')) return [addMonths(from, -amount - 1), addMonths(from, -amount + 1)];
  return null;
}
