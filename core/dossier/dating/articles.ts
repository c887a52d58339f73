import type { DatedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleId } from '../../model/span.ts';
import { NO_CORRECTIONS, type PlacedCorrections } from '../corrections/placed.ts';
import { toldMeetings } from '../meetings/told.ts';
import { inOrder } from '../order.ts';
import { mergeParties } from '../parties/merge.ts';
import { push } from '../words/groups.ts';
import { anchorsOf } from './anchors.ts';
import { windowBetweenDays } from './between-days.ts';
import { dayOf, intersection, isOpen, sameBounds } from './bounds.ts';
import { windowByComingDay } from './coming-day.ts';
import { dayByDateline } from './datelines.ts';
import { windowByDayOfBoth } from './day-of-both.ts';
import { boundsByFileOrder, windowsByFileOrder } from './file-order.ts';
import { windowByLeadDay } from './lead-day.ts';
import { windowByNeighbours, windowByOwnDays, windowByPairedDays } from './own-days.ts';
import { windowsByPlans } from './plans.ts';
import { windowsBySeries } from './series.ts';
import { onSameMatter, windowsBySharedDays } from './shared-days.ts';
import { windowByStamps } from './stamps.ts';
import { windowsByToldEvents } from './told-events.ts';
import { windowsByUtterances } from './utterances.ts';
import { windowsFrom } from './windows.ts';

/**
 * Windows and days for the articles that carry no date, from what they share with dated ones; only those that change.
 * One step: an article dated here may date others in the next, when it has been read again.
 */
export function dateArticles(
  unordered: readonly Reading[],
  corrections: PlacedCorrections = NO_CORRECTIONS,
): ReadonlyMap<ArticleId, DatedBy> {
  const readings = inOrder(unordered);
  const undated = new Set(readings.filter(mayBeDated).map(({ article }) => article.id));
  const found = new Map<ArticleId, DatedBy>();
  if (undated.size === 0) return found;
  const parties = mergeParties(readings, corrections);
  const told = toldMeetings(readings, parties);
  const anchors = anchorsOf(told);
  const windows = new Map<ArticleId, DatedBy[]>();
  const byArticle = new Map<ArticleId, (typeof told)[number][]>();
  for (const one of told) if (undated.has(one.reading.article.id)) push(byArticle, one.reading.article.id, one);
  for (const [id, own] of byArticle)
    for (const window of own.flatMap((one) => windowsFrom(one, own, anchors))) push(windows, id, window);
  const open = readings.filter(mayBeDated);
  const dated = readings.filter(({ article }) => dayOf(article.published) !== null && !undated.has(article.id));
  // The year may be that of a window too, or of an article that was dated here.
  const ofKnownYear = (reading: Reading): readonly Reading[] =>
    readings.filter(
      (other) =>
        other !== reading && other.article.published.earliest !== null && onSameMatter(reading, other, parties),
    );
  for (const reading of open) {
    // A dateline is the article's own word: nothing that is only inferred narrows or contradicts it.
    const day = dayByDateline(reading, dated, parties);
    const near = (): readonly Reading[] => dated.filter((other) => onSameMatter(reading, other, parties));
    const own = day ?? windowByStamps(reading) ?? windowByOwnDays(reading);
    const window = own ?? windowByNeighbours(reading, near) ?? windowByPairedDays(reading, () => ofKnownYear(reading));
    if (day) windows.set(reading.article.id, [day]);
    else if (window) push(windows, reading.article.id, window);
  }
  const filed = new Set([...windows].flatMap(([id, [one]]) => (one?.because?.rule === 'dateline-year' ? [id] : [])));
  for (const [{ article }, window] of [
    ...windowsBySharedDays(readings, open, parties),
    ...windowsByToldEvents(dated, open, parties),
    ...windowsByPlans(dated, open, parties),
    ...windowsBySeries(readings, open, parties),
    ...windowsByUtterances(readings, open, parties),
  ])
    if (!filed.has(article.id)) push(windows, article.id, window);
  const byOrder = new Map(windowsByFileOrder(readings, open).map(([{ article }, window]) => [article.id, window]));
  const bounds = boundsByFileOrder(readings, open);
  for (const reading of open) {
    const { id, published } = reading.article;
    const given = [...(isOpen(published) ? [] : [published]), ...(windows.get(id) ?? [])];
    // What the tenses of its days leave is said where nothing else is: where others contradict each other, one is wrong.
    const told =
      given.length > 0
        ? together(given)
        : windowBetweenDays(reading, () => ofKnownYear(reading), bounds.get(reading) ?? []);
    // An order of files is nobody's word: what the articles tell goes before it where the two disagree.
    const window = narrowed(told, byOrder.get(id) ?? null);
    const further = [windowByLeadDay, windowByComingDay, windowByDayOfBoth];
    const now = narrowed(window, window && firstOf(further, reading));
    if (now && !sameBounds(now, published)) found.set(id, now);
  }
  return found;
}

/**
 * An article without a date of its own; a window that was inferred, or that its file's date leaves open, may become narrower. A dateline's
 * day is the article's own, though the year is not: it dates others as a date does.
 */
function mayBeDated({ article: { published } }: Reading): boolean {
  const { basis, earliest, because } = published;
  if (because?.rule === 'dateline-year') return false;
  return basis === 'unknown' || basis === 'inferred' || (basis === 'metadata' && earliest === null);
}

/** What the first of some rules that says anything leaves of an article's known window. */
function firstOf(rules: readonly ((reading: Reading) => DatedBy | null)[], reading: Reading): DatedBy | null {
  for (const rule of rules) {
    const window = rule(reading);
    if (window) return window;
  }
  return null;
}

/** What both leave; the first where they contradict each other. */
function narrowed(window: DatedBy | null, further: DatedBy | null): DatedBy | null {
  return (further && together(window ? [window, further] : [further])) ?? window;
}

/** What all windows leave, with the reason of the narrowest; nothing where they contradict each other. */
function together(windows: readonly DatedBy[]): DatedBy | null {
  const [first, ...others] = windows;
  return others.reduce<DatedBy | null>((known, window) => {
    const common = known && intersection(known, window);
    if (!known || !common) return null;
    if (sameBounds(common, known)) return known;
    if (sameBounds(common, window)) return window;
    const because = known.because &&
      window.because && {
        ...window.because,
        spans: [...known.because.spans, ...window.because.spans],
      };
    return { ...window, ...common, because };
  }, first ?? null);
}
