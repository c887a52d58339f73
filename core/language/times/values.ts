import { boundsOfTimex, type DayBounds } from './bounds.ts';
import { calendarDay, type DayNumber } from './days.ts';
import type { Expression } from './meaning.ts';
import type { Tense } from './tense.ts';
import { type Named, type Valued, valueOfMeaning } from './value.ts';

/** One expression valued for one day of publication. */
export interface ValuedTime extends Valued {
  readonly bounds: DayBounds | null;
}

/** Values every expression of a text in order, each in the scene that those before it leave. */
export function valuesFor(
  expressions: readonly Expression[],
  tenses: readonly Tense[],
  published: DayNumber | null,
  inHeader: readonly boolean[],
): readonly ValuedTime[] {
  const narrative = isNarrative(expressions, published);
  let last: Named | null = null;
  let lastDay: Named | null = null;
  return expressions.map((expression, index) => {
    const scene = { published, last, lastDay, narrative, tense: tenses[index] ?? 'none' } as const;
    const beside = besideDay(expressions, index);
    const valued = valueOfMeaning(beside ?? expression.meaning, scene);
    const bounds = expression.type === 'DATE' || expression.type === 'TIME' ? boundsOfTimex(valued.value) : null;
    if (bounds !== null && inHeader[index] !== true) {
      last = { value: valued.value, bounds, index };
      if (bounds[0] === bounds[1]) lastDay = last;
      else if (lastDay !== null && (bounds[0] > lastDay.bounds[0] || bounds[1] < lastDay.bounds[0])) lastDay = null;
    }
    return { ...valued, bounds };
  });
}

/** "Tuesday (February 3)": the date in parentheses says which Tuesday. */
function besideDay(expressions: readonly Expression[], index: number): Expression['meaning'] | null {
  const here = expressions[index];
  const next = expressions[index + 1];
  if (here?.meaning.is !== 'weekday' || next?.meaning.is !== 'day' || next.first - here.last !== 1) return null;
  return next.meaning;
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
