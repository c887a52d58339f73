import { boundsOfTimex } from './bounds.ts';
import { calendarDay, type DayNumber, dayNumber, daysInMonth, digits, WEEK, weekdayOfDay } from './days.ts';
import { dayOfHoliday } from './holidays.ts';
import type { Meaning, Pick } from './meaning.ts';
import { yearNear, yearOfText } from './near-years.ts';
import { periodValue, shiftValue } from './periods.ts';
import { anchored, anchorOf, isoDay, none, type Scene, type Valued } from './scene.ts';
import type { Tense } from './tense.ts';

/** The TIMEX3 value of a meaning in a scene; what cannot be told is left as X. */
export function valueOfMeaning(meaning: Meaning, scene: Scene): Valued {
  switch (meaning.is) {
    case 'literal':
      return none(meaning.value);
    case 'year':
      return none(digits(meaning.year, 4));
    case 'day':
      return dayValue(meaning, scene);
    case 'month':
      return monthValue(meaning, scene);
    case 'day-of-month':
      return dayOfMonthValue(meaning.day, scene);
    case 'part-of-year':
      return partValue(meaning, scene);
    case 'weekday':
      return weekdayValue(meaning, scene);
    case 'holiday':
      return holidayValue(meaning, scene);
    case 'period':
      return periodValue(meaning, scene);
    case 'shift':
      return shiftValue(meaning.unit, meaning.count, meaning.from, scene);
    case 'clock':
      return clockValue(meaning.of, meaning.clock, scene);
    default:
      return assertNever(meaning);
  }
}

function dayValue(meaning: Extract<Meaning, { is: 'day' }>, scene: Scene): Valued {
  const tail = `-${digits(meaning.month, 2)}-${digits(meaning.day, 2)}`;
  if (typeof meaning.year === 'number') {
    return none(
      meaning.day <= daysInMonth(meaning.year, meaning.month)
        ? `${digits(meaning.year, 4)}${tail}`
        : `${digits(meaning.year, 4)}${tail.slice(0, 3)}`,
    );
  }
  const found =
    meaning.year === 'near'
      ? yearNear((year) => dayNumber(year, meaning.month, meaning.day), 1, meaning.pick ?? 'near', scene)
      : yearOfText(meaning.year, scene);
  if (found === null) return sided(`XXXX${tail}`, meaning.pick, scene);
  return anchored(`${digits(found.year, 4)}${tail}`, found.anchor, 'how' in found ? String(found.how) : 'of');
}

function monthValue(meaning: Extract<Meaning, { is: 'month' }>, scene: Scene): Valued {
  const tail = `-${digits(meaning.month, 2)}`;
  if (typeof meaning.year === 'number') return none(`${digits(meaning.year, 4)}${tail}`);
  const found =
    meaning.year === 'near'
      ? yearNear((year) => dayNumber(year, meaning.month, 1), 28, meaning.pick ?? 'near', scene)
      : yearOfText(meaning.year, scene);
  if (found === null) return sided(`XXXX${tail}`, meaning.pick, scene);
  return anchored(`${digits(found.year, 4)}${tail}`, found.anchor, 'how' in found ? String(found.how) : 'of');
}

function dayOfMonthValue(day: number, scene: Scene): Valued {
  const anchor = anchorOf('text', scene) ?? anchorOf('publication', scene);
  if (anchor === null) return none(`XXXX-XX-${digits(day, 2)}`);
  const { year, month } = calendarDay(anchor.day);
  const back =
    anchor.from === 'publication' && scene.tense !== 'future' && dayNumber(year, month, day) > anchor.day ? 1 : 0;
  const first = calendarDay(dayNumber(year, month - back, 1));
  return anchored(`${digits(first.year, 4)}-${digits(first.month, 2)}-${digits(day, 2)}`, anchor, 'in-month-of');
}

function partValue(meaning: Extract<Meaning, { is: 'part-of-year' }>, scene: Scene): Valued {
  const { part } = meaning;
  if (typeof meaning.year === 'number') return none(`${digits(meaning.year, 4)}-${part}`);
  const first = (year: number): DayNumber => boundsOfTimex(`${digits(year, 4)}-${part}`)?.[0] ?? 0;
  const length = part.startsWith('H') ? 181 : 89;
  const found =
    meaning.year === 'near' ? yearNear(first, length, meaning.pick ?? 'near', scene) : yearOfText(meaning.year, scene);
  if (found === null) return none(`XXXX-${part}`);
  return anchored(`${digits(found.year, 4)}-${part}`, found.anchor, 'how' in found ? String(found.how) : 'of');
}

function weekdayValue({ weekday, pick, week }: Extract<Meaning, { is: 'weekday' }>, scene: Scene): Valued {
  const inText = pick === 'that' || pick === 'previous' || pick === 'following';
  const anchor = anchorOf(
    inText ? 'text' : 'publication',
    inText ? scene : { ...scene, narrative: scene.narrative && scene.lastDay !== null },
  );
  // Of which side of publication it lies the tense tells, though the day is not known.
  if (anchor === null)
    return { ...none(`XXXX-WXX-${weekday}`), how: scene.tense === 'future' || pick === 'next' ? 'to-come' : 'past' };
  if (week !== undefined && anchor.from === 'publication')
    return anchored(
      isoDay(mondayOf(anchor.day) + 7 * week + weekday - 1),
      anchor,
      week < 0 ? 'before' : week > 0 ? 'after' : 'in-week-of',
    );
  const [day, how] = nearWeekday(anchor.day, weekday, pick, anchor.from === 'text' && !inText ? 'future' : scene.tense);
  return anchored(isoDay(day), anchor, how);
}

function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOfDay(day) + 1;
}

function nearWeekday(from: DayNumber, weekday: number, pick: Pick, tense: Tense): readonly [DayNumber, string] {
  const back = (weekdayOfDay(from) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOfDay(from) + 7) % 7;
  const monday = mondayOf(from);
  if (pick === 'this' || pick === 'that') return [monday + weekday - 1, 'in-week-of'];
  if (pick === 'last' || pick === 'previous') return [from - (back || 7), 'before'];
  if (pick === 'following') return [from + (ahead || 7), 'after'];
  if (pick === 'next') return [monday + 7 + weekday - 1, 'after'];
  return tense === 'future' ? [from + ahead, 'after'] : [from - back, 'before'];
}

function holidayValue(meaning: Extract<Meaning, { is: 'holiday' }>, scene: Scene): Valued {
  const first = (year: number): DayNumber => dayOfHoliday(meaning.code, year);
  const open = none(/^\d/.test(meaning.code) ? `XXXX-${meaning.code}` : 'XXXX-XX-XX');
  if (typeof meaning.year === 'number')
    return Number.isNaN(first(meaning.year)) ? open : none(isoDay(first(meaning.year)));
  const found = meaning.year === 'near' ? yearNear(first, 1, 'near', scene) : yearOfText(meaning.year, scene);
  return found === null || Number.isNaN(first(found.year))
    ? open
    : anchored(isoDay(first(found.year)), found.anchor, 'near');
}

function clockValue(of: Meaning | null, clock: string, scene: Scene): Valued {
  if (of !== null) {
    const day = valueOfMeaning(of, scene);
    return { ...day, value: `${day.value}${clock}` };
  }
  const named = scene.lastDay;
  // A day that is long past is told as background: "overnight" is not the night of last month's attack.
  const isBackground =
    named !== null && scene.published !== null && !scene.narrative && named.bounds[0] < scene.published - WEEK;
  if (named !== null && !isBackground)
    return { value: `${named.value.slice(0, 10)}${clock}`, from: 'text', because: named.index, how: 'on-day-of-text' };
  if (scene.published === null || scene.narrative) return none(`XXXX-XX-XX${clock}`);
  return {
    value: `${isoDay(scene.published)}${clock}`,
    from: 'publication',
    because: null,
    how: 'on-day-of-publication',
  };
}

/** On which side of publication it lies the words may tell, though the year is not known. */
function sided(value: string, pick: Pick | undefined, { side, published }: Scene): Valued {
  return { ...none(value), how: published === null && (pick ?? 'near') === 'near' ? (side ?? '') : '' };
}

function assertNever(value: never): never {
  throw new RangeError(`no such case: ${JSON.stringify(value)}`);
}
