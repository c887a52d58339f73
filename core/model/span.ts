/** The id of an article: derived from its file's hash and its part number, never counted. */
export type ArticleId = string;

/** Half-open UTF-16 offsets into one text that the context names. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Half-open UTF-16 offsets into the unchanged text of one article. */
export interface Span extends Range {
  readonly article: ArticleId;
}

/** A list that cannot be empty: evidence, wordings, reports. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** The span of a range within an article. Throws a RangeError where the range is empty or reversed. */
export function spanOf(article: ArticleId, range: Range): Span {
  if (!(range.start >= 0 && range.start < range.end)) {
    throw new RangeError(`no span: ${range.start} to ${range.end} in ${article}`);
  }
  return { article, start: range.start, end: range.end };
}

/** True where the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where the outer range holds the whole inner one. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest range that holds both. */
export function hull(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** A total order for spans: article, then start, then end. */
export function compareSpans(a: Span, b: Span): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

/** The list as a non-empty one. Throws a RangeError, naming what is missing, where it is empty. */
export function nonEmpty<T>(list: readonly T[], what: string): NonEmpty<T> {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError(`no ${what}`);
  return [first, ...rest];
}
