import type { Mention, Token } from '../../model/analysis.ts';
import type { TextToken } from '../tokens.ts';
import { GRAMMAR_BORNE } from './lexicon.ts';

/** The tokens, with grammatical words that are part of somebody's name ("Collins Were", "Per Brekke") tagged as names. */
export function tagBorneWords(tokens: readonly TextToken[], mentions: readonly Mention[]): readonly Token[] {
  const named = mentions.filter(({ kind, form }) => kind === 'person' && (form === 'name' || form === 'surname'));
  let next = 0;
  let changed: Token[] | null = null;
  tokens.forEach((token, i) => {
    while (next < named.length && (named[next]?.head.end ?? 0) <= token.start) next += 1;
    const within = named[next];
    if (!within || within.head.start > token.start || token.pos === 'PROPN' || !GRAMMAR_BORNE.has(token.lower)) return;
    changed ??= [...tokens];
    changed[i] = token.as('PROPN');
  });
  return changed ?? tokens;
}
