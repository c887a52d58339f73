import type { Article } from '../model/article.ts';
import type { DatedBy } from '../model/dated.ts';
import type { Reading } from '../model/reading.ts';

/**
 * The readings in the order of their articles' dates, then of their files' names; undated ones last. A window counts by
 * its last day, so that an article with a day stands before one that may be a week younger.
 */
export function inOrder(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((a, b) => compareArticles(a.article, b.article));
}

/** Earliest first; of two that begin on one day the narrower first; what has no date comes last. */
export function compareDates(a: DatedBy, b: DatedBy): number {
  return (
    compare(a.earliest ?? a.latest ?? '9999', b.earliest ?? b.latest ?? '9999') ||
    compare(a.latest ?? '9999', b.latest ?? '9999')
  );
}

function compareArticles(a: Article, b: Article): number {
  return (
    compare(lastOf(a.published), lastOf(b.published)) ||
    compareDates(a.published, b.published) ||
    compare(a.source.names[0] ?? '', b.source.names[0] ?? '') ||
    a.part - b.part ||
    compare(a.id, b.id)
  );
}

function lastOf({ latest, earliest }: DatedBy): string {
  return latest ?? earliest ?? '9999';
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
