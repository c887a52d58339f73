import { type DatedBy, datedBy } from '../../model/dated.ts';
import type { Reading } from '../../model/reading.ts';
import { dayOf, width } from './bounds.ts';
import type { Bound } from './mentioned.ts';

/** So many days must rise with their files' numbers: three do by accident once in six times. */
const DAYS = 3;
/** Whoever numbers files from one without a gap and gives each a name has put them in an order: two days say that it is theirs. */
const DAYS_BY_HAND = 2;
/** "01-", "007_", "3. ": a number that its owner gave the file. Years, and numbers of archives, are longer. */
const NUMBER = /^(\d{1,3})[ ._-]+(?:(\p{L}{3,})[^\p{L}\d])?/u;
/** Reasons of windows that may rest on the order of files themselves. */
const BY_ORDER: ReadonlySet<string> = new Set([
  'file-order',
  'weekday-of-the-news',
  'weekday-still-to-come',
  'weekday-of-both',
  'file-order-and-days',
]);

/** A wider window, in days, says less of an article's days than what others on the matter tell (`near.ts`). */
const WIDEST = 15;

interface Filed {
  readonly reading: Reading;
  readonly number: number;
  readonly isNamed: boolean;
}

/**
 * The windows of articles whose files are numbered between those of dated ones: where every file of the folder has a number, and
 * the days known of articles rise with the numbers, somebody has filed them by their days. Nothing is said of files before the first
 * dated one, or behind the last.
 */
export function windowsByFileOrder(
  readings: readonly Reading[],
  undated: readonly Reading[],
): readonly (readonly [Reading, DatedBy])[] {
  const filed = undated.length === 0 ? [] : filedBy(readings);
  if (!isByDay(filed)) return [];
  const open = new Set(undated);
  return filed.flatMap(({ reading }, i): readonly (readonly [Reading, DatedBy])[] => {
    const before = filed.slice(0, i).findLast(isDated)?.reading.article.published;
    const behind = filed.slice(i + 1).find(isDated)?.reading.article.published;
    if (!open.has(reading) || !before?.earliest || !behind?.latest) return [];
    const values = { first: before.earliest, last: behind.latest };
    const spans = [before, behind].flatMap(({ because }) => because?.spans.slice(0, 1) ?? []);
    const window = datedBy(before.earliest, behind.latest, 'inferred', { rule: 'file-order', values, spans });
    return width(window) > WIDEST ? [] : [[reading, window]];
  });
}

/** The same without a limit of days, on one side too: with what the articles themselves tell it may leave a few. */
export function boundsByFileOrder(
  readings: readonly Reading[],
  undated: readonly Reading[],
): ReadonlyMap<Reading, readonly Bound[]> {
  const filed = undated.length === 0 ? [] : filedBy(readings);
  const open = new Set(undated);
  const bounds = new Map<Reading, readonly Bound[]>();
  if (!isByDay(filed)) return bounds;
  for (const [i, { reading }] of filed.entries()) {
    if (!open.has(reading)) continue;
    const before = filed.slice(0, i).map((one) => one.reading.article.published);
    const behind = filed.slice(i + 1).map((one) => one.reading.article.published);
    bounds.set(reading, [
      ...before.flatMap((one) => boundOf('earliest', one)),
      ...behind.flatMap((one) => boundOf('latest', one)),
    ]);
  }
  return bounds;
}

function boundOf(side: Bound['side'], published: DatedBy): readonly Bound[] {
  const day = published[side];
  return day === null ? [] : [{ side, day, spans: published.because?.spans.slice(0, 1) ?? [] }];
}

/** In the order of their numbers; none where a file has no number, or two have the same. */
function filedBy(readings: readonly Reading[]): readonly Filed[] {
  const filed = readings.flatMap((reading) => {
    const name = reading.article.source.names[0]?.split(/[/\\]/).at(-1) ?? '';
    const [, number, word] = NUMBER.exec(name) ?? [];
    return number === undefined ? [] : [{ reading, number: Number(number), isNamed: word !== undefined }];
  });
  const isWhole = filed.length === readings.length && new Set(filed.map(({ number }) => number)).size === filed.length;
  return isWhole ? filed.toSorted((a, b) => a.number - b.number) : [];
}

/** No article is known to be younger than one that is filed behind it, and as many days as it takes are known. */
function isByDay(filed: readonly Filed[]): boolean {
  let last = '';
  for (const { reading } of filed) {
    const { earliest, latest, because } = reading.article.published;
    if (BY_ORDER.has(because?.rule ?? '')) continue;
    if (latest !== null && latest < last) return false;
    if (earliest !== null && earliest > last) last = earliest;
  }
  const byHand = filed.every(({ number, isNamed }, i) => isNamed && number === i + 1);
  const days = new Set(filed.filter(isDated).map(({ reading }) => reading.article.published.earliest));
  return days.size >= (byHand ? DAYS_BY_HAND : DAYS);
}

function isDated({ reading: { article } }: Filed): boolean {
  return dayOf(article.published) !== null && !BY_ORDER.has(article.published.because?.rule ?? '');
}
