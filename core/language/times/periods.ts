import { calendarDay, type DayNumber, dayNumber, digits, WEEK, weekdayOfDay } from './days.ts';
import type { Meaning, Origin, UnitCode } from './meaning.ts';
import { type Anchor, anchored, anchorOf, isoDay, none, type Scene, type Valued, weekValue } from './scene.ts';

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

export function periodValue(meaning: Extract<Meaning, { is: 'period' }>, scene: Scene): Valued {
  const { unit, offset, from, readers = false } = meaning;
  // "the year" and "that month" need an earlier date at least as narrow as they are; "today" and "last year" stay with the reader's day.
  const anchor = anchorOf(from, from === 'publication' ? { ...scene, narrative: false } : scene);
  const isNamed = from === 'publication' || readers || unit === 'Y' || unit === 'Q' || anchor?.from === 'text';
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
export function unitValue(from: DayNumber, unit: UnitCode, offset: number): string {
  const { year, month } = calendarDay(from);
  switch (unit) {
    case 'D':
      return isoDay(from + offset);
    case 'W':
      return weekValue(from + offset * WEEK);
    case 'WE':
      return `${weekValue(from + offset * WEEK)}-WE`;
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
export function shiftValue(unit: UnitCode, count: number, from: Origin, scene: Scene): Valued {
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

function assertNever(value: never): never {
  throw new RangeError(`no such unit: ${JSON.stringify(value)}`);
}
