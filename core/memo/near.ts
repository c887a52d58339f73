import type { Span } from '../model/span.ts';

/** Passages nearer than this touch the same thing: about a paragraph, in UTF-16 units. */
const NEAR = 400;

/** Whether two passages stand in one article with less than `near` UTF-16 units between them. */
export function touches(a: Span, b: Span, near = NEAR): boolean {
  return a.article === b.article && a.start < b.end + near && b.start < a.end + near;
}

/** Whether one of the passages stands in or beside one of the others. */
export function isBeside(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some((span) => others.some((other) => touches(span, other)));
}
