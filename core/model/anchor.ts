import type { Range, Span } from './span.ts';

/**
 * A span that is kept for long: beside its offsets the exact words and what stands before and behind them, so that it can
 * be found again where a better reader gives another text (the text quote selector of the W3C Web Annotation model).
 */
export interface Anchor extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 units of context kept on either side: enough to tell two places of the same words apart. */
const CONTEXT = 32;
/** Places of the same words that are looked at: a word such as "the" stands in too many to compare them all. */
const MOST_PLACES = 500;

/** The anchor of a span in its article's text. */
export function anchorOf(span: Span, text: string): Anchor {
  return {
    article: span.article,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

/**
 * Where the anchor's words stand in a text of its article: at its offsets where they still do, else where most of the
 * context agrees, the nearest of those. Null where the words are not in the text, or stand in places that cannot be told
 * apart: what has lost its place is shown, never guessed.
 */
export function reanchor(anchor: Anchor, text: string): Range | null {
  const { start, end, exact } = anchor;
  if (exact === '') return null;
  if (text.slice(start, end) === exact && contextAt(anchor, text, start) > 0) return { start, end };
  let best: { readonly at: number; readonly score: number } | null = null;
  let tied = false;
  let places = 0;
  for (let at = text.indexOf(exact); at >= 0 && places < MOST_PLACES; at = text.indexOf(exact, at + 1)) {
    places++;
    const score = contextAt(anchor, text, at);
    tied = best !== null && score === best.score;
    if (best === null || score > best.score) best = { at, score };
  }
  if (best === null || (tied && best.score === 0) || (places > 1 && best.score === 0)) return null;
  return { start: best.at, end: best.at + exact.length };
}

/** How many units of the context agree, counted outwards from the words; 1 more where there was none to compare. */
function contextAt({ exact, prefix, suffix }: Anchor, text: string, at: number): number {
  let before = 0;
  while (before < prefix.length && prefix[prefix.length - 1 - before] === text[at - 1 - before]) before++;
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return before + after + (prefix === '' && at === 0 ? 1 : 0) + (suffix === '' && end === text.length ? 1 : 0);
}
