import type { Mention, Token } from '../../model/analysis.ts';
import { SPELLING, WORD } from '../../model/word.ts';
import { GRAMMAR_BORNE } from './lexicon.ts';

/** The tokens, with grammatical words that are part of somebody's name ("Collins Were", "Per Brekke") tagged as names. */
export function tagBorneWords(tokens: readonly Token[], mentions: readonly Mention[]): readonly Token[] {
  const named = mentions.filter(({ kind, form }) => kind === 'person' && (form === 'name' || form === 'surname'));
  let next = 0;
  let changed: Token[] | null = null;
  tokens.forEach((token, i) => {
    while (next < named.length && (named[next]?.head.end ?? 0) <= token.start) next += 1;
    const within = named[next];
    if (!within || within.head.start > token.start || token.pos === 'PROPN' || !GRAMMAR_BORNE.has(token.lower)) return;
    changed ??= [...tokens];
    const { start, end, lower, [WORD]: word, [SPELLING]: spelling } = token;
    changed[i] = {
      start,
      end,
      pos: 'PROPN',
      lower,
      ...(word && { [WORD]: word }),
      ...(spelling && { [SPELLING]: spelling }),
    };
  });
  return changed ?? tokens;
}
