import type { DatedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';

/**
 * The readings by the running numbers of their files ("01-talks.txt", "02-strike.txt"), where whoever collected them numbered all
 * in the order of their news: the dated ones must stand so, at least two on different days. Then an article without a day came
 * between those beside it, and its word on an issue is not the last. Null where the names show no such order.
 */
export function inCourse(readings: readonly Reading[]): readonly Reading[] | null {
  const numbered = readings.map((reading) => ({ reading, number: numberOf(reading) }));
  if (numbered.some(({ number }) => number === null)) return null;
  if (new Set(numbered.map(({ number }) => number)).size < readings.length) return null;
  const course = numbered.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)).map(({ reading }) => reading);
  return inOrderOfDates(course.map(({ article }) => article.published)) ? course : null;
}

function numberOf({ article }: Reading): number | null {
  const [, digits] = /^(\d{1,3})\D/u.exec(article.source.names[0] ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/** No article is certainly older than one before it, and one is certainly younger. */
function inOrderOfDates(dates: readonly DatedBy[]): boolean {
  let newest: string | null = null;
  let grows = false;
  for (const { earliest, latest } of dates) {
    if (earliest === null || latest === null) continue;
    if (newest !== null && latest < newest) return false;
    if (newest !== null && earliest > newest) grows = true;
    if (newest === null || earliest > newest) newest = earliest;
  }
  return grows;
}
