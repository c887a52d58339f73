import type { Time } from '../../model/analysis.ts';
import { addDays, weekdayOf } from '../../model/calendar.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { type Range, spanOf } from '../../model/span.ts';
import { mentionedDays } from './mentioned.ts';
import { WEEK } from './relative.ts';

/** Sentences that may be the lead: captions and headlines may stand before it. */
const LEADS = 4;
/**
 * Behind a picture's day stands its credit: "Lima, July 10, 2014. (Agency/A. Holm)", "July 8, 2017. REUTERS/A. Holm", "July 8, 2017.
 * Ana van Holm/Agency". "July 8, 2017. Talks of the islands/Valmont" is none: a name has no small words but particles.
 */
const CREDIT =
  /^[.,]?\s{0,2}(?:\p{Lu}[\p{L}.'’-]{0,20}(?: (?:(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|van|von) ){0,2}\p{Lu}[\p{L}.'’-]{0,20}){0,3}\/\p{Lu}|\((?:\p{Lu}[\p{L} .-]{1,30}\/|AP Photo|\p{Lu}{2,8}[ )])|\p{Lu}{2,10}\/|©|Photo(?:graph)?:)/u;
/** Before a post's day stands whose it is: "— Ana Silva (@anasilva) July 8, 2022". */
const POSTED = /\(@\w{2,20}\)\s{1,3}$/;

/**
 * The window of an article by the day of a picture or a post in it, where that is the weekday that its first sentences name for
 * their news: "Silva in Lima, July 10, 2014. (Agency/A. Holm)", "said on Thursday". It came out within the week from then.
 */
export function windowByStamps(reading: Reading): DatedBy | null {
  const stamps = mentionedDays(reading).flatMap(({ day, time }) =>
    day !== null && isStamp(reading.article.text, time) ? [{ day, time }] : [],
  );
  if (stamps.length === 0) return null;
  const weekdays = weekdaysOfLead(reading);
  const fitting = stamps.flatMap(({ day, time }) => {
    const said = weekdays.find(({ weekday }) => weekday === weekdayOf(day));
    return said ? [{ day, time, said: said.at }] : [];
  });
  const [first] = fitting;
  if (!first || fitting.some(({ day }) => day !== first.day)) return null;
  // A later picture or post would be of other news.
  if (stamps.some(({ day }) => day > first.day)) return null;
  const spans = [spanOf(reading.article.id, first.said), spanOf(reading.article.id, first.time)];
  const because = { rule: 'weekday-of-a-picture-or-post', values: { day: first.day }, spans };
  return datedBy(first.day, addDays(first.day, WEEK), 'inferred', because);
}

/** Whether a day is that of a picture, by its credit, or of a post, by whose it is. */
export function isStamp(text: string, { start, end }: Range): boolean {
  return CREDIT.test(text.slice(end, end + 60)) || POSTED.test(text.slice(Math.max(0, start - 30), start));
}

/** The weekdays that the first sentences name of what is over, as ISO counts. */
function weekdaysOfLead({ analysis }: Reading): readonly { readonly weekday: number; readonly at: Time }[] {
  const leads = analysis.sentences.filter(({ kind }) => kind === 'prose').slice(0, LEADS);
  const [first, last] = [leads[0], leads.at(-1)];
  if (!first || !last) return [];
  return analysis.times.flatMap((time) => {
    const weekday = time.rule.endsWith('to-come') ? null : /^XXXX-WXX-([1-7])/.exec(time.value)?.[1];
    return weekday && time.start >= first.start && time.end <= last.end ? [{ weekday: Number(weekday), at: time }] : [];
  });
}
