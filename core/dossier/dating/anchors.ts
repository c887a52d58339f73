import type { ArticleId } from '../../model/span.ts';
import { type Cluster, occasionFit, placeFit } from '../meetings/cluster.ts';
import { mergeReports } from '../meetings/merge.ts';
import { sameCompany } from '../meetings/same.ts';
import type { ToldMeeting } from '../meetings/told.ts';
import { isOpen } from './bounds.ts';

/** The meetings that articles with a date tell: what an undated article may be dated by. */
export function anchorsOf(told: readonly ToldMeeting[]): readonly Cluster[] {
  return mergeReports(told.filter(({ reading }) => !isOpen(reading.article.published)));
}

/**
 * The one meeting that an undated article's own news reports too: the same people, and the place or occasion said in both.
 * Null where none or two could be it. Meetings of the article itself do not count.
 */
export function sharedMeeting(
  told: ToldMeeting,
  anchors: readonly Cluster[],
  fits: (anchor: Cluster) => boolean,
): Cluster | null {
  const found = anchors.filter(
    (anchor) =>
      isElsewhere(anchor, told.reading.article.id) &&
      anchor.told.some(({ report }) => !report.background && !report.refersBack) &&
      agrees(anchor, told) &&
      fits(anchor),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The one meeting that a passage of an undated article points back at, by its people and its place or occasion. */
export function earlierMeeting(told: ToldMeeting, anchors: readonly Cluster[]): Cluster | null {
  const found = anchors.filter(
    (anchor) => isElsewhere(anchor, told.reading.article.id) && !isOpen(anchor.bounds) && agrees(anchor, told),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The one meeting of these people at a place whose name stands in the passage. */
export function meetingNamedIn(passage: string, told: ToldMeeting, anchors: readonly Cluster[]): Cluster | null {
  const found = anchors.filter(
    (anchor) =>
      isElsewhere(anchor, told.reading.article.id) &&
      !isOpen(anchor.bounds) &&
      sameCompany(anchor, told) === 'same' &&
      anchor.places.some(({ name }) => passage.includes(name)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isElsewhere(anchor: Cluster, article: ArticleId): boolean {
  return anchor.told.some(({ reading }) => reading.article.id !== article);
}

function agrees(anchor: Cluster, told: ToldMeeting): boolean {
  const company = sameCompany(anchor, told);
  if (company === 'different' || company === 'represented') return false;
  const place = placeFit(anchor, told);
  if (place === 'different') return false;
  const occasion = occasionFit(anchor, told);
  // Three people together are the same three elsewhere on that weekday; two need a place or an occasion besides.
  const enough = place === 'same' || occasion === 'same' || (company === 'same' && told.people.length > 2);
  // One town and one company on that weekday: an occasion may go by two names.
  return enough && told.people.length >= 2 && (occasion !== 'different' || (place === 'same' && company === 'same'));
}
