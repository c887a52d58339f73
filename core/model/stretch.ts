import { daysBetween, type IsoDay } from './calendar.ts';

/** Such a share of the dates may lie outside the scale, and no more than so many. */
const SHARE_OUTSIDE = 0.25;
const MOST_OUTSIDE = 12;
/** What is left out must make the rest so many times as wide. */
const LEAST_GAIN = 4;
/** Each further one that is left out must gain something too, in natural logarithms of the width: so much, and less among many dates. */
const PRICE = 0.5;
const PRICE_OF_ALL = 10;

/**
 * The dates that share a scale, in their order. One event of decades ago would press all others into its last point: where few lie
 * far before or behind the others, the scale is that of the others.
 */
export function onScale<T>(dates: readonly T[], daysOf: (date: T) => readonly IsoDay[]): readonly T[] {
  const stretchOf = (some: readonly T[]): number => {
    const days = some.flatMap(daysOf).sort();
    return Math.max(1, daysBetween(days[0] ?? '', days.at(-1) ?? ''));
  };
  const first = (date: T): string => daysOf(date)[0] ?? '';
  const inOrder = dates.toSorted((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0));
  const most = Math.min(Math.floor(dates.length * SHARE_OUTSIDE), MOST_OUTSIDE);
  const whole = stretchOf(dates);
  const price = Math.min(PRICE, PRICE_OF_ALL / dates.length);
  let kept: readonly T[] = dates;
  let best = 0;
  for (let before = 0; before <= most; before++) {
    for (let after = 0; before + after <= most; after++) {
      const rest = inOrder.slice(before, inOrder.length - after);
      const gain = whole / stretchOf(rest);
      const worth = Math.log(gain) - price * (before + after);
      if (gain < LEAST_GAIN || worth <= best) continue;
      best = worth;
      kept = rest;
    }
  }
  const onIt = new Set(kept);
  return dates.filter((date) => onIt.has(date));
}
