import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOfToken } from '../../model/stem.ts';
import { isStopWord } from './stop.ts';

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** The stems of the words of a sentence, or of a part of it, that say what it is about. */
export function contentStems(
  tokens: readonly Token[],
  { first, last }: Pick<Sentence, 'first' | 'last'>,
): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token && CONTENT.has(token.pos) && token.lower.length > 2 && !isStopWord(token.lower))
      stems.add(stemOfToken(token));
  }
  return stems;
}

/** How much of the smaller set the other one holds: 0 to 1. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
