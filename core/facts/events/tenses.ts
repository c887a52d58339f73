import type { Token } from '../../model/analysis.ts';
import type { Clause } from '../phrases/clauses.ts';

/**
 * How a clause tells what one of its words tells; null where it had been, will or may be, has been for long, or where it is always so
 * ("occupies", "marks": only a headline tells its news in the simple present).
 */
export function tenseOf(
  tokens: readonly Token[],
  clause: Clause,
  at: number,
  isHeading: boolean,
): 'past' | 'perfect' | 'present' | null {
  let verb = tokens[at]?.pos === 'VERB' ? at : verbOf(tokens, clause);
  // "has agreed to buy": what is agreed is told as the agreement is.
  while (verb !== null && tokens[verb - 1]?.lower === 'to' && verb - 1 > clause.first)
    verb = verbBefore(tokens, clause, verb - 1);
  if (verb === null) return 'past';
  const helpers = helpersOf(tokens, clause, verb);
  if (helpers.some((word) => NOT_NEWS.has(word))) return null;
  if (helpers.some((word) => HAVE.has(word))) return isLasting(tokens, clause) ? null : 'perfect';
  if (helpers.some((word) => BE.has(word))) return 'present';
  const { pos, lower } = tokens[verb] as Token;
  if (BE.has(lower) || HAVE.has(lower)) return 'present';
  if (pos === 'VERB' && /[^s]s$/.test(lower)) return isHeading ? 'present' : null;
  return 'past';
}

const NOT_NEWS = new Set(['had', "'d", 'will', "'ll", 'would', 'could', 'may', 'might', 'should', 'can', 'must', 'to']);
const HAVE = new Set(['has', 'have', "'ve"]);
const BE = new Set(['is', 'are', "'s", "'re"]);
const LASTING = new Set(['since', 'ever', 'far', 'long', 'always']);

/** "has received five orders so far", "have argued since": what went on until now is of no one day. */
function isLasting(tokens: readonly Token[], { first, last, opener }: Clause): boolean {
  return opener === 'since' || tokens.slice(Math.max(0, first - 1), last).some(({ lower }) => LASTING.has(lower));
}

function helpersOf(tokens: readonly Token[], { first }: Clause, verb: number): readonly string[] {
  const helpers: string[] = [];
  for (let i = verb - 1; i >= first && HELPS.has(tokens[i]?.pos ?? ''); i--) helpers.push(tokens[i]?.lower ?? '');
  return helpers;
}

const HELPS = new Set(['AUX', 'ADV', 'PART']);

function verbOf(tokens: readonly Token[], clause: Clause): number | null {
  for (let i = clause.first; i < clause.last; i++) if (tokens[i]?.pos === 'VERB') return i;
  return verbBefore(tokens, clause, clause.last);
}

function verbBefore(tokens: readonly Token[], { first }: Clause, at: number): number | null {
  for (let i = at - 1; i >= first; i--) if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') return i;
  return null;
}
