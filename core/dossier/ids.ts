import type { Span } from '../model/span.ts';

/** The id of something put together from many articles: from what it is and its first evidence, never counted. */
export function idOf(kind: string, first: Span): string {
  return `${kind}-${first.article}-${first.start}-${first.end}`;
}
