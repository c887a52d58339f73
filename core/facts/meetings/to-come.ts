import type { Time } from '../../model/analysis.ts';
import { addDays, addMonths, type IsoDay, monthEnd, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { spanOf } from '../../model/span.ts';
import { PAST } from './day-of-another.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';
import type { Setting } from './setting.ts';
import { WORDS } from './words.ts';

/** Words that open a clause whose present tense tells what is to come: English has no other future there (Quirk et al. 1985, 14.22). */
const OPENS = /^(?:when|once|before|after)$/;

/**
 * "Silva will raise it when she meets Holm", "sceptical of a deal when the council meets in September": the present tense behind such a
 * word is of what is to come, unless a time says that it was. `group`: the words before the verb.
 */
export function isToComeIn(
  opener: string | null,
  words: readonly string[],
  setting: Setting,
  day: IsoDay | null,
): boolean {
  if (opener === null || !OPENS.test(opener)) return false;
  if (words.some((word) => word !== '' && !WITH_PRESENT.test(word))) return false;
  return setting.times.every(({ time }) => time === null || !isOver(time, day));
}

/** Adverbs beside a verb in the present tense. */
const WITH_PRESENT = /^(?:next|later|again|also|first|then|finally|formally|briefly|both|all|each|soon)$/;

/** Wholly before publication, and not only because the last month or weekday of its name is the likelier. */
function isOver({ rule, latest }: Time, day: IsoDay | null): boolean {
  return (
    day !== null &&
    latest !== null &&
    latest < day &&
    !/^(?:month|weekday|full-date)\b.*-before-publication$/.test(rule)
  );
}

/** "later today", "later this week": what is left of a day or a time that has begun. */
const LEFT =
  /^later (?:today|tonight|this (?:morning|afternoon|evening|week|month|year|summer|autumn|fall|winter|spring))$/;

/** "a meeting between Silva and Holm later today": it is still to come, unless the past tense says that it was. */
export function isStillLeft({ times }: Setting): boolean {
  return times.some(({ lower }) => LEFT.test(lower));
}

/** "this week", published on a Sunday, of what is to come: the week that begins. News count it from Sunday, ISO 8601 from Monday. */
export function weekFromSunday({ value, latest }: Time, published: DatedBy): readonly [IsoDay, IsoDay] | null {
  const day = published.earliest;
  if (day === null || day !== published.latest || weekdayOf(day) !== SUNDAY) return null;
  return latest === day && /^\d{4}-W\d\d$/.test(value) ? [day, addDays(day, WEEK - 1)] : null;
}

const SUNDAY = 7;
const WEEK = 7;

const END = /\b(?:end|close|middle|latter part|second half) of (?:the|this) (week|month|year)$/;

/** "at the end of the month", of what is to come: that of publication, whatever month was told last before it. */
export function endOfPeriod(scene: Scene, { end, start, from }: Time): DatedBy | null {
  const { published, text, id } = scene.article;
  const day = published.earliest;
  const words = text.slice(start, end);
  const [, unit] = END.exec(words.toLowerCase()) ?? [];
  if (unit === undefined || from === 'publication' || day === null || day !== published.latest) return null;
  const latest =
    unit === 'week'
      ? addDays(day, WEEK - weekdayOf(day))
      : unit === 'month'
        ? monthEnd(day)
        : `${day.slice(0, 4)}-12-31`;
  const spans = [spanOf(id, { start, end }), ...(published.because?.spans ?? [])];
  return datedBy(day, latest, 'stated', { rule: 'period-of-publication', values: { words, published: day }, spans });
}

/** "in the last two weeks", "over the past three days": so long up to the day of publication. */
export function inTheLast(scene: Scene, item: Item | undefined): DatedBy | null {
  const { published, text, id } = scene.article;
  const day = published.earliest;
  const [, count, unit = 'D'] = /^P(\d{1,2})([DWM])$/.exec(item?.time?.value ?? '') ?? [];
  if (!item?.time || count === undefined || day === null || day !== published.latest) return null;
  if (!/^(?:the )?(?:last|past) /.test(item.lower)) return null;
  if (!/\b(?:in|over|during|within) (?:the )?$/i.test(text.slice(Math.max(0, item.start - 12), item.start)))
    return null;
  const first =
    unit === 'M' ? addMonths(day, -Number(count)) : addDays(day, -Number(count) * (unit === 'W' ? WEEK : 1));
  const spans = [spanOf(id, item.time), ...(published.because?.spans ?? [])];
  const values = { words: text.slice(item.start, item.end), published: day };
  return datedBy(first, day, 'stated', { rule: 'period-before-publication', values, spans });
}

/** A light verb in the present tense: "when Silva holds talks with Holm". */
export const HOLDS =
  /^(?:holds?|has|have|hosts?|visits?|begins?|starts?|opens?|resumes?|attends?|arrives?|flies|fly|travels?|convenes?|chairs?|joins?|conducts?|returns?|goes|go|comes?|leaves?|receives?|meets?)$/;

/**
 * "set the ceiling in June during talks with Holm": what happened at a meeting, told without a word of the future. Such a June was
 * the last one.
 */
export function isDuringHeld({ rule, items, cue, from, status }: Draft): boolean {
  if (status !== 'held' || !rule.startsWith('noun-')) return false;
  const within = items.slice(from, cue).findLastIndex(({ lower }) => DURING.test(lower));
  const link = within >= 0 ? from + within : from - 1;
  const word = items[link]?.lower ?? '';
  if (link < 1 || !(DURING.test(word) || AT.test(word))) return false;
  const before = items.slice(Math.max(0, link - BEFORE), link).filter(({ kind }) => kind === 'word');
  // "explained the plan to ministers during a meeting": a preposition says to whom, and nothing of what is to come.
  const ahead = before.some(
    ({ lower, pos }) => (FUTURE.test(lower) && !(lower === 'to' && pos === 'ADP')) || WORDS.conditions.has(lower),
  );
  if (ahead) return false;
  // "at a meeting on Monday" may be to come with its clause, unless that is of the past.
  return before.some(
    ({ pos, lower }) =>
      pos === 'VERB' && (DURING.test(word) ? !lower.endsWith('s') : lower.endsWith('ed') || PAST.test(lower)),
  );
}

const DURING = /^(?:during|after|following)$/;
const AT = /^(?:at|in)$/;

/** A clause before "during" is looked at no further back than this, in items. */
const BEFORE = 20;
const FUTURE = /^(?:will|would|shall|'ll|can|could|may|might|must|should|to|next|due)$/;

/** "is due to meet the ministers before holding talks with Holm", "will rest after attending": to come with what its clause tells. */
export function isBesidePlanned(items: readonly Item[], verb: number): boolean {
  if (!items[verb]?.lower.endsWith('ing') || !/^(?:before|after)$/.test(items[verb - 1]?.lower ?? '')) return false;
  return items
    .slice(Math.max(0, verb - BEFORE), verb - 1)
    .some(
      ({ lower }, i, clause) =>
        /^(?:will|shall|'ll)$/.test(lower) ||
        (/^(?:due|scheduled|expected|set|slated)$/.test(lower) && clause[i + 1]?.lower === 'to'),
    );
}

/**
 * "prices peaked ahead of the ministers' meeting on 22 February", in March: what went before it is over, and so is a meeting of these
 * last weeks, whichever year its day might be of.
 */
export function isAheadOfPast(
  { items, from }: Draft,
  { rule, latest }: Pick<Time, 'rule' | 'latest'>,
  published: IsoDay | null,
): boolean {
  const near = items[from - 1]?.lower ?? '';
  if (near !== 'before' && !(near === 'of' && items[from - 2]?.lower === 'ahead')) return false;
  if (published === null || latest === null || latest >= published || addDays(latest, RECENT) < published) return false;
  if (!/^(?:month|full-date)\b/.test(rule)) return false;
  const before = items.slice(Math.max(0, from - BEFORE), from);
  return (
    before.some(({ kind, pos, lower }) => kind === 'word' && pos === 'VERB' && lower.endsWith('ed')) &&
    !before.some(({ kind, lower }) => kind === 'word' && FUTURE.test(lower) && lower !== 'to')
  );
}

/**
 * "Speaking before a meeting with Holm in Lima on Monday, Silva said": what was said right before it is told as news, so that the Monday
 * may be the last one.
 */
export function isSpokenBefore({ items, from }: Draft): boolean {
  const ahead = items[from - 1]?.lower === 'of' && items[from - 2]?.lower === 'ahead';
  if (!ahead && items[from - 1]?.lower !== 'before') return false;
  const verb = ahead ? from - 3 : from - 2;
  const word = items[verb]?.lower ?? '';
  const told = /^(?:reporters|journalists)$/.test(word) ? items[verb - 1]?.lower : word;
  return /^(?:speaking|said|told|talking|asked|spoke)$/.test(told ?? '');
}

/** "In these last weeks", in days. */
const RECENT = 60;
