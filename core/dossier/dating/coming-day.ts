import type { Time } from '../../model/analysis.ts';
import { addDays, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { spanOf } from '../../model/span.ts';

/** A bare weekday: "Monday", "Monday evening", and not "next Monday", "later Monday". */
export const BARE = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?(?: (?:morning|afternoon|evening|night))?$/i;
/**
 * Before the weekday of what was to be and is no more ("was set to speak Tuesday", "cancelled the march on Friday"), or of one a week
 * later ("a week on Monday").
 */
const NO_MORE =
  /\b(?:was|were|had|been|cancel\w*|scrap\w*|postpon\w*|called off|put off|earlier|later|weeks? (?:on|from))\b[^.;]*$/i;
/**
 * Behind it: a date or a week of its own ("Monday week"), the end of a range ("Monday to Friday"), a clause that the weekday opens, or
 * the end of what was planned for it.
 */
const SAID_OTHERWISE =
  /^(?:,? \(|, | (?:to|through)\b| (?:(?:in|of) )?(?:the )?(?:next |following )?week\b|[^.;]{0,60}\b(?:was|were|has been|have been) (?:cancel|scrap|postpon|called off|put off))/i;
/** So many characters around a weekday tell of it. */
const CLAUSE = 90;

/**
 * The known window of an article without its last day, where something is told as to come on the weekday before that: whoever writes
 * on a Tuesday, and means the Monday to come, says "next Monday". Null where nothing is, or something was on such a day too.
 */
export function windowByComingDay({ article: { id, published, text }, analysis: { times } }: Reading): DatedBy | null {
  const { earliest, latest, choices } = published;
  const day = latest === null ? null : addDays(latest, -1);
  if (earliest === null || day === null || day < earliest || choices.length > 0) return null;
  const named = times.filter((time) => mayBe(time, weekdayOf(day)));
  const coming = named.find((time) => isStillToCome(text, time));
  if (!coming || named.some(({ rule }) => rule === 'weekday-before-publication')) return null;
  const spans = [spanOf(id, coming), ...(published.because?.spans ?? [])];
  return datedBy(earliest, day, 'inferred', { rule: 'weekday-still-to-come', values: { day }, spans });
}

/** Whether a weekday by its bare name is told as to come: nothing was cancelled, and it is no day of a further week. */
export function isStillToCome(text: string, { start, end, rule }: Time): boolean {
  return (
    rule === 'weekday-after-publication' &&
    BARE.test(text.slice(start, end)) &&
    !NO_MORE.test(text.slice(Math.max(0, start - CLAUSE), start)) &&
    !SAID_OTHERWISE.test(text.slice(end, end + CLAUSE))
  );
}

function mayBe({ earliest, choices }: Time, weekday: number): boolean {
  const [day = earliest] = choices;
  return day !== null && weekdayOf(day) === weekday;
}
