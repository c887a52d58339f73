import type { NearDays } from '../../model/article.ts';
import type { IsoDay } from '../../model/calendar.ts';
import { daysBetween } from '../../model/calendar.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleId, Span } from '../../model/span.ts';
import { NO_CORRECTIONS, type PlacedCorrections } from '../corrections/placed.ts';
import { inOrder } from '../order.ts';
import { mergeParties } from '../parties/merge.ts';
import { isOpen } from './bounds.ts';
import { onSameMatter } from './shared-days.ts';

/** Articles on one matter that lie further apart than this leave the year of another open. */
const WIDEST = 366;
/** So many of their dates are shown as a reason. */
const SHOWN = 2;

/**
 * For the articles of which not even a window is known: the days on which the others on their matter came out, first and
 * last. Only those that name a day or a month without its year; none where no other is on the matter, or they lie years apart.
 */
export function nearDays(
  unordered: readonly Reading[],
  corrections: PlacedCorrections = NO_CORRECTIONS,
): ReadonlyMap<ArticleId, NearDays> {
  const found = new Map<ArticleId, NearDays>();
  const open = unordered.filter((reading) => isOpen(reading.article.published) && namesYearless(reading));
  if (open.length === 0) return found;
  const readings = inOrder(unordered);
  const parties = mergeParties(readings, corrections);
  const dated = readings.filter(
    ({ article }) => article.published.earliest !== null && article.published.latest !== null,
  );
  for (const reading of open) {
    const near = spread(dated.filter((other) => onSameMatter(reading, other, parties)));
    if (near) found.set(reading.article.id, near);
  }
  return found;
}

function namesYearless({ analysis }: Reading): boolean {
  return analysis.times.some(({ value, earliest }) => earliest === null && /^XXXX-\d\d/.test(value));
}

function spread(others: readonly Reading[]): NearDays | null {
  let earliest: IsoDay | null = null;
  let latest: IsoDay | null = null;
  const spans: Span[] = [];
  for (const { article } of others) {
    const { earliest: first, latest: last, because } = article.published;
    if (first !== null && (earliest === null || first < earliest)) earliest = first;
    if (last !== null && (latest === null || last > latest)) latest = last;
    spans.push(...(because?.spans.slice(0, 1) ?? []));
  }
  if (earliest === null || latest === null || daysBetween(earliest, latest) > WIDEST) return null;
  return { earliest, latest, spans: spans.slice(0, SHOWN) };
}
