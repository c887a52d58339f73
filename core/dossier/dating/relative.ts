import { addDays, addMonths, type IsoDay, monthEnd, weekdayOf } from '../../model/calendar.ts';

/** A weekday's name means the last or next day of that name. */
export const WEEK = 6;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const PART = '(?: (?:morning|afternoon|evening|night))?';
const WEEKDAY = new RegExp(`^(?:(last|next) )?(${DAYS.join('|')})(?:['’]s)?${PART}$`, 'u');
const NEAR = new RegExp(
  `^(?:(?:earlier |later )?(today|this morning|this afternoon|this evening|tonight)|(yesterday|tomorrow)${PART}|(last night))$`,
  'u',
);
const PERIOD = /^(?:earlier |later )?(this|last|next) (week|month)$/u;
const TURN = new Map([
  ['last', 1],
  ['this', 0],
  ['next', -1],
]);

/**
 * The days on which an article may have come out that calls a day by these words, first and last; null where they are no
 * such words, or cannot mean that day. `coming`: what it tells of the day is still to come.
 */
export function publishedWhere(words: string, day: IsoDay, coming: boolean): readonly [IsoDay, IsoDay] | null {
  const said = words.toLowerCase();
  const [, which, name] = WEEKDAY.exec(said) ?? [];
  if (name !== undefined) {
    if (DAYS.indexOf(name) + 1 !== weekdayOf(day)) return null;
    if (which === 'last') return [addDays(day, 1), addDays(day, 2 * WEEK + 1)];
    if (which === 'next') return [addDays(day, -2 * WEEK - 1), addDays(day, -1)];
    return coming ? [addDays(day, -WEEK), day] : [day, addDays(day, WEEK)];
  }
  const near = NEAR.exec(said);
  if (near) {
    const published = addDays(day, near[1] ? 0 : near[2] === 'tomorrow' ? -1 : 1);
    return [published, published];
  }
  const [, turn = '', unit] = PERIOD.exec(said) ?? [];
  const shift = TURN.get(turn);
  if (shift === undefined) return null;
  const [first, last] = unit === 'week' ? weekOf(addDays(day, 7 * shift)) : monthOf(addMonths(day, shift));
  // "this month": by then it was, or it is still to come.
  if (shift !== 0) return [first, last];
  return coming ? [first, day] : [day, last];
}

function weekOf(day: IsoDay): readonly [IsoDay, IsoDay] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return [monday, addDays(monday, WEEK)];
}

function monthOf(day: IsoDay): readonly [IsoDay, IsoDay] {
  return [`${day.slice(0, 7)}-01`, monthEnd(day)];
}
