import type { Time } from '../../model/analysis.ts';
import { type Weekday, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { lifted } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { touching } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import { onWeekday } from './bounds.ts';
import { BARE, isStillToCome } from './coming-day.ts';

/** So many characters before a weekday hold the verb that it goes with. */
const REACH = 60;
/** "said on", "reacted early on", "wrote on X on": a verb of the past in the clause of the weekday. */
const HAPPENED = /(?:\p{Ll}ed|said|told|wrote|held|met|spoke|began|took|came|went|left|won|gave|made)\b[^.;]{0,40}$/u;
/** Of a Monday before this one, or of more than a day: "the previous Monday", "since Monday". */
const EARLIER = /\b(?:previous|the|that|before|since|from|until|by)\s$/i;

/** "will meet again on Monday": a week later. */
const AGAIN = /\bagain\b[^.;]*$/i;

/**
 * The day of an article of a known window that tells one weekday as over and as to come: "reacted early on Monday", "will meet on
 * Monday". Whoever names a day so on the day itself needs no other word; of a week ago or a week ahead he would say so. Null where
 * no weekday is told so, or the window holds two of its name.
 */
export function windowByDayOfBoth({ article: { id, published, text }, analysis, facts }: Reading): DatedBy | null {
  const isQuoted = touching(facts.flatMap((fact) => (fact.kind === 'quotation' ? lifted(fact) : [])));
  const named = analysis.times.filter((time) => weekdayIn(time) !== null && !isQuoted(time));
  for (const coming of named.filter((time) => isStillToCome(text, time))) {
    const weekday = weekdayIn(coming);
    const over = named.find((time) => weekdayIn(time) === weekday && isOver(text, time));
    const day = over && weekday !== null ? onWeekday(published, weekday) : null;
    if (!over || !day?.earliest || AGAIN.test(text.slice(Math.max(0, coming.start - REACH), coming.start))) continue;
    const spans = [spanOf(id, over), spanOf(id, coming), ...(published.because?.spans ?? [])];
    const values = { day: day.earliest };
    return datedBy(day.earliest, day.earliest, 'inferred', { rule: 'weekday-of-both', values, spans });
  }
  return null;
}

/** Told with a verb of the past, as of the weekday before publication. */
function isOver(text: string, { start, end, rule }: Time): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    rule === 'weekday-before-publication' &&
    BARE.test(text.slice(start, end)) &&
    HAPPENED.test(before) &&
    !EARLIER.test(before)
  );
}

function weekdayIn({ rule, earliest, choices }: Time): Weekday | null {
  const [day = earliest] = choices;
  return /^weekday-(?:before|after)-publication$/.test(rule) && day !== null ? weekdayOf(day) : null;
}
