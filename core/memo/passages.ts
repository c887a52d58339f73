import { firstEndingAfter } from '../model/sorted.ts';
import { contains, type Range, type Span, spanOf } from '../model/span.ts';
import type { Sentences } from './writing.ts';

/** A passage longer than this is cited as it is: a page is no citation. In UTF-16 units. */
const LONGEST_PASSAGE = 900;

/**
 * The passage that a citation of the span shows: the whole sentences that it touches, so that a reader sees who "he" is
 * and two facts of one sentence share one citation. The span itself where no sentence is known or they are too long.
 */
export function passageOf(span: Span, sentences: Sentences): Span {
  const list = sentences.get(span.article);
  if (!list) return span;
  const touched = touchedBy(span, list);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return span;
  const whole = { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
  return whole.end - whole.start > LONGEST_PASSAGE ? span : spanOf(span.article, whole);
}

/** True where a citation of `outer` shows all of `inner`. */
export function shows(outer: Span, inner: Span, sentences: Sentences): boolean {
  return outer.article === inner.article && contains(passageOf(outer, sentences), inner);
}

/** A stable key of a span, for maps. */
export function keyOf(span: Span): string {
  return `${span.article}:${span.start}:${span.end}`;
}

/** The spans without repetition, first ones first. */
export function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [keyOf(span), span])).values()];
}

/** The sentences that share a unit with the range, by binary search: articles have tens of thousands of them. */
function touchedBy(range: Range, sentences: readonly Range[]): readonly Range[] {
  const first = firstEndingAfter(sentences, range.start);
  let after = first;
  while ((sentences[after]?.start ?? Number.POSITIVE_INFINITY) < range.end) after += 1;
  return sentences.slice(first, after);
}
