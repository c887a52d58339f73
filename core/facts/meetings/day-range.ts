import type { Time } from '../../model/analysis.ts';
import { addDays, daysBetween, type IsoDay } from '../../model/calendar.ts';
import { firstIndex } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Scene } from './scene.ts';

/** "on Thursday or Friday": the other of two days, where it is the later one. */
export function otherDay({ analysis, article }: Scene, time: Time, earliest: IsoDay): IsoDay | null {
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
export function daysFromTo(
  { analysis, article }: Scene,
  time: Time,
): (Range & { earliest: IsoDay; latest: IsoDay }) | null {
  const at = firstIndex(analysis.times, ({ start }) => start >= time.start);
  for (const [from, to] of [
    [analysis.times[at], analysis.times[at + 1]],
    [analysis.times[at - 1], analysis.times[at]],
  ]) {
    if (!from || !to || !isOneDay(from) || !isOneDay(to)) continue;
    // "was moved from Monday to Friday" lasts no week.
    if (MOVED_FROM.test(article.text.slice(Math.max(0, from.start - MOVED), from.start))) continue;
    const between = article.text.slice(from.end, to.start);
    const days = daysBetween(from.earliest, to.earliest);
    if (/^\s{0,2}(?:-|–|—|to|and|until|through|till)\s{0,2}$/.test(between) && days > 0 && days <= LONGEST_RANGE)
      return { start: from.start, end: to.end, earliest: from.earliest, latest: to.earliest };
  }
  return null;
}

const MOVED_FROM =
  /\b(?:postponed|rescheduled|moved|shifted|delayed|deferred|adjourned|put (?:off|back)|pushed back|brought forward)\b[^.;,]* from\s$/;
/** "rescheduled her meeting with the minister from": the verb stands no further before the day, in characters. */
const MOVED = 90;

function isOneDay(time: Time): time is Time & { earliest: IsoDay; latest: IsoDay } {
  return time.type === 'DATE' && time.earliest !== null && time.earliest === time.latest;
}
