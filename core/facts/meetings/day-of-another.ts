import type { Time } from '../../model/analysis.ts';
import { addDays, type IsoDay } from '../../model/calendar.ts';
import type { Draft } from './draft.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

/*
 * Days beside a meeting to come that are of something else: of what was done before it, or of the saying.
 */

/** "arrived in Lima on Tuesday and was due to meet Holm", "spoke there on Tuesday before flying on to see her": the day of what came first. */
export function isOfEarlierVerb(scene: Scene, { items, cue }: Draft, time: Time): boolean {
  if (!isPastWeekday(time, scene.article.published.earliest)) return false;
  const at = items.findIndex(({ start }) => start === time.start);
  const between = items.slice(at + 1, cue);
  const joined = between.some(
    ({ lower }, i) => lower === 'and' || (lower === 'before' && between[i + 1]?.lower.endsWith('ing') === true),
  );
  const verb = items
    .slice(Math.max(0, at - ARRIVED), at)
    .findLast(({ kind, pos }) => kind === 'word' && pos === 'VERB');
  return at > 0 && at < cue && joined && verb !== undefined && (verb.lower.endsWith('ed') || PAST.test(verb.lower));
}

/** "arrived in the Norwegian capital on Tuesday": the verb stands no further before its day, in items. */
const ARRIVED = 8;

/** "Late on Friday, a spokeswoman said that Silva was coming for talks": of what is to come, a day before it is that of the saying. */
export function isOfSaying({ article }: Scene, { items, cue }: Draft, { end, earliest }: Time): boolean {
  const { latest } = article.published;
  if (latest === null || earliest === null || earliest > latest) return false;
  const before = items.slice(0, cue);
  return before.some(
    ({ kind, pos, lower, start }, i) =>
      kind === 'word' && pos === 'VERB' && start >= end && WORDS.reporting.has(lower) && !isAside(before, i),
  );
}

/** "On Friday, the ministry announced, Silva will meet Holm": who says so stands between commas, and the day is not of the saying. */
function isAside(before: readonly Item[], verb: number): boolean {
  const open = before.findLastIndex(({ lower }, i) => i < verb && lower === ',');
  const next = before[verb + 2];
  const closed = before[verb + 1]?.lower === ',' && next !== undefined && next.pos !== 'VERB';
  return closed && open > 0 && before[open - 1]?.kind === 'time';
}

/** Past forms that tell what somebody did. */
export const PAST = /^(?:met|spoke|spoken|held|had|sat|took|rang|was|were|went|flew|came|told)$/;

/** The last weekday of its name, where the next one may be meant. */
export function isPastWeekday({ rule, earliest, latest, choices }: Time, published: IsoDay | null): boolean {
  if (!rule.startsWith('weekday-before') || choices.length > 0 || published === null || latest === null) return false;
  return earliest === latest && latest < published && addDays(latest, 7) >= published;
}
