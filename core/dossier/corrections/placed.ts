import { type Anchor, reanchor } from '../../model/anchor.ts';
import { type Correction, inForce } from '../../model/correction.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleId, Span } from '../../model/span.ts';

/** A correction whose passages stand in the texts of today, each at its place of today. */
export interface Placed<K extends Correction['kind'] = Correction['kind']> {
  readonly correction: Extract<Correction, { kind: K }>;
  /** The spans of its anchors, in their order. */
  readonly spans: readonly Span[];
}

/** The corrections in force, found again in the texts; and those that have lost their place, which are shown and kept. */
export interface PlacedCorrections {
  readonly of: <K extends Correction['kind']>(kind: K) => readonly Placed<K>[];
  readonly lost: readonly Correction[];
}

/** Nothing was corrected. */
export const NO_CORRECTIONS: PlacedCorrections = placeCorrections([], []);

/** Finds every correction in force again in the articles of today. */
export function placeCorrections(
  corrections: readonly Correction[],
  readings: readonly { readonly article: Reading['article'] }[],
): PlacedCorrections {
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const placed: Placed[] = [];
  const lost: Correction[] = [];
  for (const correction of inForce(corrections)) {
    const spans = anchorsOf(correction).map((anchor) => spanIn(texts, anchor));
    const here = spans.flatMap((span) => span ?? []);
    const known = articlesOf(correction).every((id) => texts.has(id));
    if (known && here.length === spans.length) placed.push({ correction, spans: here });
    // A statement was edited for what it rests on: where some of that is still there, it can be found by that.
    else if (correction.kind === 'statement' && here.length > 0) placed.push({ correction, spans: here });
    else lost.push(correction);
  }
  return {
    lost,
    // The filter keeps just the kind asked for, which the compiler cannot follow through a type parameter.
    of: <K extends Correction['kind']>(kind: K) =>
      placed.filter(({ correction }) => correction.kind === kind) as unknown as readonly Placed<K>[],
  };
}

/** The passages that a correction names. */
export function anchorsOf(correction: Correction): readonly Anchor[] {
  if ('at' in correction) return [correction.at];
  if ('one' in correction) return [correction.one, correction.other];
  return correction.kind === 'statement' ? correction.of.evidence : [];
}

function articlesOf(correction: Correction): readonly ArticleId[] {
  return 'article' in correction ? [correction.article] : [];
}

function spanIn(texts: ReadonlyMap<ArticleId, string>, anchor: Anchor): Span | null {
  const text = texts.get(anchor.article);
  const range = text === undefined ? null : reanchor(anchor, text);
  return range && { article: anchor.article, ...range };
}
