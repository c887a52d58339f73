import { boundsOfTimex, type DayBounds } from './bounds.ts';
import { calendarDay, type DayNumber, dayNumber, digits, WEEK } from './days.ts';
import type { Found } from './found.ts';
import type { Expression, Meaning } from './meaning.ts';
import { NEAR } from './near-years.ts';
import { isoDay, type Named, type Scene, type Valued } from './scene.ts';
import type { Tense } from './tense.ts';
import { valueOfMeaning } from './value.ts';

/** What a scene holds of one expression alone. */
type OfOne = 'tense' | 'side';

/** One expression valued for one day of publication. */
export interface ValuedTime extends Valued {
  readonly bounds: DayBounds | null;
}

/** Values every expression of a text in order, each in the scene that those before it leave. */
export function valuesFor(found: Found, published: DayNumber | null): readonly ValuedTime[] {
  const values = valuesWith(found, published, NO_MONTHS);
  if (published === null) return values;
  const coming = comingMonths(values, published);
  const isUnsure = found.tenses.some((tense) => tense === 'telling' || tense === 'setting');
  return isUnsure && coming.size > 0 ? valuesWith(found, published, coming) : values;
}

const NO_MONTHS: ReadonlySet<number> = new Set();

/** The months that the text names as still to come, and soon. */
function comingMonths(values: readonly ValuedTime[], published: DayNumber): ReadonlySet<number> {
  const ahead = values.filter(
    ({ bounds, value }) =>
      bounds !== null && /^\d{4}-\d\d(?:-\d\d)?$/.test(value) && bounds[0] > published && bounds[0] - published <= NEAR,
  );
  return new Set(ahead.map(({ bounds }) => calendarDay(bounds?.[0] ?? 0).month));
}

function valuesWith(found: Found, published: DayNumber | null, coming: ReadonlySet<number>): readonly ValuedTime[] {
  const { expressions, tenses, sides, inHeader } = found;
  const narrative = isNarrative(expressions, published);
  let scene: Omit<Scene, OfOne> = {
    published,
    coming,
    narrative,
    last: null,
    lastDay: null,
    lastMonth: null,
    lastQuarter: null,
    beforeYear: null,
  };
  const values: ValuedTime[] = [];
  for (const [index, expression] of expressions.entries()) {
    const meaning =
      besideDay(expressions, index) ??
      untilYear(found, index, narrative) ??
      ofClause(expression.meaning, found.years[index] ?? null) ??
      ofWeek(expression.meaning, found.weeks[index] ?? null) ??
      expression.meaning;
    const ofOne = { tense: tenses[index] ?? 'none', side: sides[index] ?? null };
    const usual = valueOfMeaning(meaning, { ...scene, ...ofOne });
    const first = narrative ? usual : (ofStory(found, index, usual, values, published) ?? usual);
    const ranges = found.linked[index - 1] === true && isRange(expressions[index - 1]?.meaning, meaning);
    const valued = !narrative && ranges ? notBefore(first, meaning, values[index - 1]) : first;
    const bounds = expression.type === 'DATE' || expression.type === 'TIME' ? boundsOfTimex(valued.value) : null;
    values.push({ value: valued.value, from: valued.from, because: valued.because, how: valued.how, bounds });
    if (bounds !== null && inHeader[index] !== true && carriesOn(meaning, valued, narrative)) {
      scene = after(scene, { value: valued.value, bounds, index }, meaning, found.opens[index] === true);
    }
  }
  return narrative ? values : inSequence(values, found);
}

/**
 * "freed on Friday after being arrested on Monday", in a paper of Wednesday: the Monday is the one before that Friday. What is still to
 * come is left: "will fly on Friday after talks on Monday" may be told on a Tuesday.
 */
function inSequence(values: readonly ValuedTime[], { expressions, sequences, tenses }: Found): readonly ValuedTime[] {
  if (sequences.length === 0) return values;
  const sorted = [...values];
  for (const { earlier, later } of sequences) {
    const [one, other] = [sorted[earlier], sorted[later]];
    if (!one?.bounds || !other?.bounds || one.bounds[0] <= other.bounds[1] || one.from !== 'publication') continue;
    if (tenses[earlier] === 'future' || tenses[later] === 'future') continue;
    const value =
      expressions[earlier]?.meaning.is === 'weekday'
        ? isoDay(one.bounds[0] - WEEK)
        : `${digits(Number(one.value.slice(0, 4)) - 1, 4)}${one.value.slice(4)}`;
    sorted[earlier] = { ...one, value, because: later, bounds: boundsOfTimex(value) };
  }
  return sorted;
}

/** What later expressions may point from: no comparison with years or weeks before, and in a story nothing of the reader's own day. */
function carriesOn(meaning: Meaning, valued: Valued, narrative: boolean): boolean {
  // "up from the previous week ..., a third below the previous week": the same week.
  if (meaning.is === 'period' && meaning.from === 'text' && meaning.offset < 0) return false;
  if (meaning.is === 'weekday' && meaning.pick === 'previous') return false;
  if (meaning.is === 'literal' || (meaning.is === 'shift' && 'YECL'.includes(meaning.unit))) return false;
  return !(narrative && valued.from === 'publication');
}

const MONTH = 31;

function after(scene: Omit<Scene, OfOne>, named: Named, meaning: Meaning, opens: boolean): Omit<Scene, OfOne> {
  const [first, last] = named.bounds;
  const holds = (old: Named | null): Named | null =>
    old !== null && first <= old.bounds[0] && old.bounds[1] <= last ? old : null;
  return {
    ...scene,
    last: named,
    lastDay: first === last ? named : holds(scene.lastDay),
    lastMonth: last - first < MONTH ? named : holds(scene.lastMonth),
    beforeYear: meaning.is === 'year' && !opens ? (scene.lastMonth ?? scene.beforeYear) : null,
    lastQuarter: meaning.is === 'part-of-year' && meaning.part.startsWith('Q') ? named : scene.lastQuarter,
  };
}

/** "Tuesday (February 3)": the date in parentheses says which Tuesday. */
function besideDay(expressions: readonly Expression[], index: number): Expression['meaning'] | null {
  const here = expressions[index];
  const next = expressions[index + 1];
  if (here?.meaning.is !== 'weekday' || next?.meaning.is !== 'day' || next.first - here.last !== 1) return null;
  return next.meaning;
}

/** "in 2019, when they struck a deal on 15 October": a day without its year, in the clause of one. */
function ofClause(meaning: Meaning, year: number | null): Meaning | null {
  if (year === null || !isDated(meaning) || meaning.year !== 'near') return null;
  return (meaning.pick ?? 'near') === 'near' ? { ...meaning, year } : null;
}

/** A day of a story follows on the one before within so many days. */
const SOON = 62;
/** What lies no further from publication than this, in days, may as well be of the news. */
const OF_LATE = 31;
/** Tenses in which a story is told. */
const IS_TOLD: ReadonlySet<Tense> = new Set<Tense>(['past', 'done']);

/** "was hurt in April 2015. He died on April 19", in an article of May 2016: the day goes on from the one before it. */
function ofStory(
  { expressions, stories, tenses }: Found,
  index: number,
  usual: Valued,
  values: readonly ValuedTime[],
  published: DayNumber | null,
): Valued | null {
  const story = stories[index] ?? null;
  const from = story === null ? null : values[story]?.bounds;
  const meaning = expressions[index]?.meaning;
  if (story === null || !from || meaning?.is !== 'day' || published === null) return null;
  if (!IS_TOLD.has(tenses[index] ?? 'none')) return null;
  const [day = published] = boundsOfTimex(usual.value) ?? [];
  // What was done is of no day to come.
  const isOfLate = Math.abs(published - day) <= OF_LATE && day <= published;
  if (isOfLate || Math.abs(published - from[1]) <= OF_LATE) return null;
  const { year } = calendarDay(from[0]);
  const next = [year, year + 1]
    .map((each) => dayNumber(each, meaning.month, meaning.day))
    .find((each) => each >= from[0] && each - from[0] <= SOON);
  return next === undefined ? null : { value: isoDay(next), from: 'text', because: story, how: 'near-text' };
}

function ofWeek(meaning: Meaning, week: number | null): Meaning | null {
  return week === null || meaning.is !== 'weekday' ? null : { ...meaning, week };
}

/** "from May 15 to August 16, 1988": the year at the end of a range is that of its beginning, or the one after. */
function untilYear({ expressions, linked }: Found, index: number, narrative: boolean): Meaning | null {
  const here = expressions[index]?.meaning;
  const next = expressions[index + 1]?.meaning;
  if (linked[index] !== true || here === undefined || next === undefined || !isDated(here) || !isDated(next))
    return null;
  if (here.year !== 'near' || here.pick === 'last') return null;
  // In a story "from October to March" ends where the story stands, so it began the year before.
  if (next.year === 'near' && narrative && here.month > next.month)
    return { ...here, year: { from: 'text', offset: -1 } };
  if (typeof next.year !== 'number') return null;
  return { ...here, year: here.month > next.month ? next.year - 1 : next.year };
}

type Dated = Extract<Meaning, { is: 'day' | 'month' }>;

function isDated(meaning: Meaning): meaning is Dated {
  return meaning.is === 'day' || meaning.is === 'month';
}

/** Two of a kind, or a day and a month: "revised on Friday to December's figures" is no range. */
function isRange(start: Meaning | undefined, end: Meaning): boolean {
  return start !== undefined && (start.is === end.is || (isDated(start) && isDated(end)));
}

/** "from January 23 through March 9", "from Monday to Friday": the end of a range is not before its beginning. */
function notBefore(valued: Valued, meaning: Meaning, start: ValuedTime | undefined): Valued {
  const bounds = boundsOfTimex(valued.value);
  if (valued.from === 'none' || !start?.bounds || bounds === null || bounds[1] >= start.bounds[0]) return valued;
  if (meaning.is === 'weekday')
    return { ...valued, value: isoDay(bounds[0] + WEEK), how: valued.how.replace('before', 'after') };
  if (!/^\d{4}-\d\d(?:-\d\d)?$/.test(valued.value) || start.bounds[0] - bounds[1] > 366) return valued;
  return { ...valued, value: `${digits(Number(valued.value.slice(0, 4)) + 1, 4)}${valued.value.slice(4)}` };
}

const FEWEST_DATED = 5;

/**
 * A text that tells of years long past: most of the days and months that it gives with their year lie more than two years
 * from publication. Its partial dates then continue its story.
 */
function isNarrative(expressions: readonly Expression[], published: DayNumber | null): boolean {
  let far = 0;
  let all = 0;
  for (const { meaning } of expressions) {
    const inner = meaning.is === 'clock' && meaning.of !== null ? meaning.of : meaning;
    if (inner.is === 'weekday' || (inner.is === 'period' && inner.from === 'publication' && inner.unit === 'D')) all++;
    if ((inner.is !== 'day' && inner.is !== 'month') || typeof inner.year !== 'number') continue;
    all++;
    if (published === null || Math.abs(calendarDay(published).year - inner.year) >= 1) far++;
  }
  return far >= FEWEST_DATED && far * 2 > all;
}
