import { boundsOfTimex, type DayBounds } from './bounds.ts';
import { calendarDay, type DayNumber, dayNumber, daysInMonth, digits, isoWeek, weekdayOfDay } from './days.ts';
import { dayOfHoliday } from './holidays.ts';
import type { Meaning, Origin, Pick, UnitCode, YearMeant } from './meaning.ts';
import type { Tense } from './tense.ts';

/** What an earlier expression of the text named: its value, its bounds, and which expression it was. */
export interface Named {
  readonly value: string;
  readonly bounds: DayBounds;
  readonly index: number;
}

/** What an expression is valued against. */
export interface Scene {
  /** The day of publication; null where it is not known. */
  readonly published: DayNumber | null;
  /** The months, from 1, that the text elsewhere names as soon to come: it means no other of that name without saying so. */
  readonly coming: ReadonlySet<number>;
  /** The last date named, and the last that was a day, a month or a year at the narrowest or finer. */
  readonly last: Named | null;
  readonly lastDay: Named | null;
  /** The last that lies within one month. */
  readonly lastMonth: Named | null;
  /** The last quarter that the text names itself, not by comparison ("a year ago"). */
  readonly lastQuarter: Named | null;
  /** The last day or month before a year that was only named in passing ("the campaign planned for 1976"). */
  readonly beforeYear: Named | null;
  /** True where partial dates continue the text's own story rather than point from the day of publication. */
  readonly narrative: boolean;
  readonly tense: Tense;
}

/** A value, where it points from, the earlier expression that it needed, and the rule's last part. */
export interface Valued {
  readonly value: string;
  readonly from: 'publication' | 'text' | 'none';
  readonly because: number | null;
  readonly how: string;
}

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
      return weekdayValue(meaning.weekday, meaning.pick, scene);
    case 'holiday':
      return holidayValue(meaning, scene);
    case 'period':
      return periodValue(meaning.unit, meaning.offset, meaning.from, scene);
    case 'shift':
      return shiftValue(meaning.unit, meaning.count, meaning.from, scene);
    case 'clock':
      return clockValue(meaning.of, meaning.clock, scene);
    default:
      return assertNever(meaning);
  }
}

function none(value: string): Valued {
  return { value, from: 'none', because: null, how: '' };
}

/** The day that something points from: publication, or the text's last date where it says so. */
interface Anchor {
  readonly day: DayNumber;
  /** How many days it names: a day later than a month is no day that one could tell. */
  readonly width: number;
  readonly from: Origin;
  readonly because: number | null;
}

function anchorOf(from: Origin, scene: Scene): Anchor | null {
  if ((from === 'text' || scene.narrative) && scene.last !== null) {
    const named = narrowest(scene.last, scene);
    const [first, last] = named.bounds;
    // A story that has got no further than the day of its own header speaks as the news does.
    const isHeader = from !== 'text' && first === scene.published && last === first;
    if (!isHeader) return { day: first, width: last - first + 1, from: 'text', because: named.index };
  }
  return scene.published === null ? null : { day: scene.published, width: 1, from: 'publication', because: null };
}

/** A year after a month of the same year ("in 1941" after "December 7, 1941") does not take the story back to its January. */
function narrowest(last: Named, { lastMonth, lastDay }: Scene): Named {
  const holds = (named: Named | null): named is Named =>
    named !== null && last.bounds[0] <= named.bounds[0] && named.bounds[1] <= last.bounds[1];
  if (holds(lastDay)) return lastDay;
  return holds(lastMonth) ? lastMonth : last;
}

function anchored(value: string, anchor: Anchor, how: string): Valued {
  return { value, from: anchor.from, because: anchor.because, how: `${how}-${anchor.from}` };
}

/** The year of a partial date whose first day in a year the function gives; null where nothing tells. */
function yearNear(
  first: (year: number) => DayNumber,
  length: number,
  pick: Pick,
  scene: Scene,
): { year: number; anchor: Anchor; how: string } | null {
  const pointed = pick === 'that' || pick === 'previous' || pick === 'following' ? 'text' : 'publication';
  const anchor = anchorOf(
    pointed,
    pick === 'last' || pick === 'next' || pick === 'this'
      ? { ...scene, narrative: scene.narrative && scene.published === null }
      : scene,
  );
  if (anchor === null) return null;
  const { year } = calendarDay(anchor.day);
  const start = first(year);
  const isPast = start <= anchor.day;
  const isOver = start + length <= anchor.day;
  if (pick === 'this' || pick === 'that') return { year, anchor, how: 'of-year' };
  // "last February" in March is the one of the year before: this one would be "last month".
  const justOver = isOver && length > 1 && anchor.day - (start + length) < MONTH;
  if (pick === 'last') return { year: isOver && !justOver ? year : year - 1, anchor, how: 'before' };
  if (pick === 'next') return { year: isPast ? year + 1 : year, anchor, how: 'after' };
  if (pick === 'previous') return { year: isOver ? year : year - 1, anchor, how: 'before' };
  if (pick === 'following') return { year: isPast ? year + 1 : year, anchor, how: 'after' };
  if (anchor.from === 'text')
    return carriedOn(first, scene) ?? { year: storyYear(first, year, anchor.day), anchor, how: 'near' };
  const tells = scene.tense === 'telling' || scene.tense === 'setting';
  const tense = tells ? (scene.coming.has(calendarDay(start).month) ? 'none' : 'past') : scene.tense;
  // "announced a strike on 11 January" in December: the one to come, or the one gone by. A wrong year is worse than none.
  const isSoon = first(year + 1) - anchor.day <= NEAR;
  if (scene.tense === 'setting' && tense === 'past' && isOver && isSoon) return null;
  const near = scene.tense === 'past' ? NEAR_AFTER_PAST : tense === 'past' ? NEAR : HALF_YEAR;
  return { anchor, ...likelyYear(year, start - anchor.day, isOver, length, tense, near) };
}

const MONTH = 28;
/** So many days after the last date of a story its next one may well lie. */
const SOON = 62;

/** A date that follows closely on the story's last one goes on from it, over a year that was named in passing. */
function carriedOn(
  first: (year: number) => DayNumber,
  { beforeYear }: Scene,
): { year: number; anchor: Anchor; how: string } | null {
  if (beforeYear === null) return null;
  const [day] = beforeYear.bounds;
  const { year } = calendarDay(day);
  const found = [year, year + 1].find((each) => first(each) >= day && first(each) - day <= SOON);
  const anchor: Anchor = { day, width: beforeYear.bounds[1] - day + 1, from: 'text', because: beforeYear.index };
  return found === undefined ? null : { year: found, anchor, how: 'near' };
}

/** A coming date so near that nobody would mean the one a year before it without saying so. */
export const NEAR = 92;
/** And that where a past verb stands with it ("was sold in September" in June is last year's): the verb may yet be another's. */
const NEAR_AFTER_PAST = 62;
/** A past date so far back that a coming one is meant where the tense does not say. */
const HALF_YEAR = 183;

/**
 * The year of a date that news names without one: by the tense, and the nearer where that is much nearer. `near`: so many days
 * ahead it may lie where nothing says that it is to come.
 */
function likelyYear(
  year: number,
  ahead: number,
  isOver: boolean,
  length: number,
  tense: Tense,
  near: number,
): { year: number; how: string } {
  if (ahead > 0) {
    const isNext = tense === 'future' || ahead <= near;
    return isNext ? { year, how: 'after' } : { year: year - 1, how: 'before' };
  }
  const isComing =
    isOver &&
    ((tense === 'future' && ahead + length < -HALF_YEAR + NEAR) || 365 + ahead <= (tense === 'past' ? 0 : NEAR));
  return isComing ? { year: year + 1, how: 'after' } : { year, how: 'before' };
}

/** A story moves on: a month long before the last one named is of the next year. */
function storyYear(first: (year: number) => DayNumber, year: number, from: DayNumber): number {
  if (first(year) - from < -240) return year + 1;
  return year;
}

function yearOfText(meant: Exclude<YearMeant, number | 'near'>, scene: Scene): { year: number; anchor: Anchor } | null {
  const anchor = anchorOf(meant.from, meant.from === 'publication' ? { ...scene, narrative: false } : scene);
  return anchor && { year: calendarDay(anchor.day).year + meant.offset, anchor };
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
  if (found === null) return none(`XXXX${tail}`);
  return anchored(`${digits(found.year, 4)}${tail}`, found.anchor, 'how' in found ? String(found.how) : 'of');
}

function monthValue(meaning: Extract<Meaning, { is: 'month' }>, scene: Scene): Valued {
  const tail = `-${digits(meaning.month, 2)}`;
  if (typeof meaning.year === 'number') return none(`${digits(meaning.year, 4)}${tail}`);
  const found =
    meaning.year === 'near'
      ? yearNear((year) => dayNumber(year, meaning.month, 1), 28, meaning.pick ?? 'near', scene)
      : yearOfText(meaning.year, scene);
  if (found === null) return none(`XXXX${tail}`);
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

function weekdayValue(weekday: number, pick: Pick, scene: Scene): Valued {
  const inText = pick === 'that' || pick === 'previous' || pick === 'following';
  const anchor = anchorOf(
    inText ? 'text' : 'publication',
    inText ? scene : { ...scene, narrative: scene.narrative && scene.lastDay !== null },
  );
  // Of which side of publication it lies the tense tells, though the day is not known.
  if (anchor === null)
    return { ...none(`XXXX-WXX-${weekday}`), how: scene.tense === 'future' || pick === 'next' ? 'to-come' : 'past' };
  const [day, how] = nearWeekday(anchor.day, weekday, pick, anchor.from === 'text' && !inText ? 'future' : scene.tense);
  return anchored(isoDay(day), anchor, how);
}

function nearWeekday(from: DayNumber, weekday: number, pick: Pick, tense: Tense): readonly [DayNumber, string] {
  const back = (weekdayOfDay(from) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOfDay(from) + 7) % 7;
  const monday = from - weekdayOfDay(from) + 1;
  if (pick === 'this' || pick === 'that') return [monday + weekday - 1, 'in-week-of'];
  if (pick === 'last' || pick === 'previous') return [from - (back || 7), 'before'];
  if (pick === 'following') return [from + (ahead || 7), 'after'];
  if (pick === 'next') return [monday + 7 + weekday - 1, 'after'];
  return tense === 'future' ? [from + ahead, 'after'] : [from - back, 'before'];
}

function holidayValue(meaning: Extract<Meaning, { is: 'holiday' }>, scene: Scene): Valued {
  const first = (year: number): DayNumber => dayOfHoliday(meaning.code, year);
  if (typeof meaning.year === 'number') return none(isoDay(first(meaning.year)));
  const found = meaning.year === 'near' ? yearNear(first, 1, 'near', scene) : yearOfText(meaning.year, scene);
  if (found === null) return none(/^\d/.test(meaning.code) ? `XXXX-${meaning.code}` : 'XXXX-XX-XX');
  return anchored(isoDay(first(found.year)), found.anchor, 'near');
}

const OPEN: Readonly<Record<UnitCode, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  H: 'XXXX-HX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
  L: 'X',
  TH: 'XXXX-XX-XX',
  TM: 'XXXX-XX-XX',
  S: 'XXXX-XX-XX',
};

/** From how many days at most a period of the unit can be told. */
const WIDEST: Readonly<Record<UnitCode, number>> = {
  D: 1,
  W: 7,
  WE: 7,
  M: 31,
  Q: 92,
  H: 184,
  Y: 366,
  E: 3653,
  C: 36_525,
  L: 365_250,
  TH: 1,
  TM: 1,
  S: 1,
};

function periodValue(unit: UnitCode, offset: number, from: Origin, scene: Scene): Valued {
  // "the year" and "that month" need an earlier date at least as narrow as they are; "today" and "last year" stay with the reader's day.
  const anchor = anchorOf(from, from === 'publication' ? { ...scene, narrative: false } : scene);
  const isNamed = from === 'publication' || unit === 'Y' || unit === 'Q' || anchor?.from === 'text';
  if (anchor === null || !isNamed || anchor.width > WIDEST[unit]) return none(OPEN[unit]);
  if (Number.isNaN(offset)) return openPeriod(unit, anchor, scene);
  return anchored(unitValue(anchor.day, unit, offset), anchor, offset < 0 ? 'before' : offset > 0 ? 'after' : 'of');
}

/** "the weekend": the last one, or the coming one where the clause looks ahead. "The quarter": the last one named, or the last that is over. */
function openPeriod(unit: UnitCode, anchor: Anchor, scene: Scene): Valued {
  if (unit === 'Q') {
    const named = scene.lastQuarter;
    if (named !== null) return { value: named.value, from: 'text', because: named.index, how: 'of-text' };
    return anchored(unitValue(anchor.day, 'Q', -1), anchor, 'before');
  }
  const isWeekend = weekdayOfDay(anchor.day) >= 6;
  return anchored(unitValue(anchor.day, unit, scene.tense === 'future' || isWeekend ? 0 : -1), anchor, 'near');
}

/** The period of a unit that holds the day, or the one so many before or after it. */
function unitValue(from: DayNumber, unit: UnitCode, offset: number): string {
  const { year, month } = calendarDay(from);
  switch (unit) {
    case 'D':
      return isoDay(from + offset);
    case 'W':
      return weekValue(from + offset * 7);
    case 'WE':
      return `${weekValue(from + offset * 7)}-WE`;
    case 'M':
      return isoDay(dayNumber(year, month + offset, 1)).slice(0, 7);
    case 'Q': {
      const start = calendarDay(dayNumber(year, month - ((month - 1) % 3) + offset * 3, 1));
      return `${digits(start.year, 4)}-Q${Math.floor((start.month - 1) / 3) + 1}`;
    }
    case 'H': {
      const start = calendarDay(dayNumber(year, month - ((month - 1) % 6) + offset * 6, 1));
      return `${digits(start.year, 4)}-H${start.month > 6 ? 2 : 1}`;
    }
    case 'Y':
      return digits(year + offset, 4);
    case 'E':
      return digits(Math.floor(year / 10) + offset, 3);
    case 'C':
      return digits(Math.floor(year / 100) + offset, 2);
    case 'L':
      return digits(Math.floor(year / 1000) + offset, 1);
    case 'TH':
    case 'TM':
    case 'S':
      return isoDay(from);
    default:
      return assertNever(unit);
  }
}

/** "two weeks ago", "three days later". As fine as its unit; a year from a quarter is that quarter ("a year earlier" of results). */
function shiftValue(unit: UnitCode, count: number, from: Origin, scene: Scene): Valued {
  const quarter = unit === 'Y' && Math.abs(count) === 1 && !scene.narrative ? scene.lastQuarter : null;
  if (quarter !== null) {
    return {
      value: `${digits(Number(quarter.value.slice(0, 4)) + count, 4)}${quarter.value.slice(4)}`,
      from: 'text',
      because: quarter.index,
      how: 'quarter-of-text',
    };
  }
  const anchor = anchorOf(from, from === 'publication' ? { ...scene, narrative: false } : scene);
  if (anchor === null || anchor.width > WIDEST[unit]) return none(OPEN[unit]);
  if (anchor.from === 'publication' && from === 'text' && count > 0) return none(OPEN[unit]);
  const how = count < 0 ? 'before' : 'after';
  const factor = { E: 10, C: 100, L: 1000 }[unit as 'E' | 'C' | 'L'];
  if (factor !== undefined) return anchored(unitValue(anchor.day, 'Y', Math.round(count * factor)), anchor, how);
  if (unit === 'TH' || unit === 'TM' || unit === 'S')
    return anchored(isoDay(anchor.day + (unit === 'TH' ? Math.trunc(count / 24) : 0)), anchor, how);
  // "A week later", behind a day, is that day a week on.
  if (unit === 'W' && anchor.from === 'text' && anchor.width === 1 && Number.isInteger(count))
    return anchored(isoDay(anchor.day + count * WEEK), anchor, how);
  return anchored(unitValue(anchor.day, unit, Math.round(count)), anchor, how);
}

const WEEK = 7;

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

function weekValue(day: DayNumber): string {
  const { year, week } = isoWeek(day);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
}

function isoDay(day: DayNumber): string {
  const date = calendarDay(day);
  return `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`;
}

function assertNever(value: never): never {
  throw new RangeError(`no such case: ${JSON.stringify(value)}`);
}
