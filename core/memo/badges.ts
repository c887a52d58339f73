import type { DatedBy } from '../model/dated.ts';

/** Badges are codes; the pack words them: "2 origins", "single source", "inferred date". */
export function dateBadges(dates: readonly DatedBy[]): readonly string[] {
  return dates.some(({ basis }) => basis === 'inferred') ? ['inferred-date'] : [];
}

/** True where a date is not one stated day: it then looks different, by shape and by words. */
export function isUncertain(date: DatedBy): boolean {
  return date.precision !== 'day' || date.choices.length > 1 || date.basis === 'inferred';
}
