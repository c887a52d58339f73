import type { RawMention } from './raw.ts';
import type { Word } from './words.ts';

/** Whether a capital's name stands for its state: "Lima said", "Lima and Quito have", "the talks between Lima and Quito". `i`: of `raws`. */
export function standsForState(words: readonly Word[], raws: readonly RawMention[], i: number): boolean {
  const mention = raws[i];
  if (!mention) return false;
  return acts(words, mention) || actsBeside(words, raws, i) || dealsWith(words, raws, i);
}

/** "Lima and Quito said", "Lima, Quito and Bogotá have": the first of capitals in a row, of which the last acts. */
function actsBeside(words: readonly Word[], raws: readonly RawMention[], i: number): boolean {
  const [mention, next] = [raws[i], raws[i + 1]];
  if (!mention || next?.sort !== 'capital' || next.country === mention.country || isWhere(words, mention)) return false;
  const [link, then] = [words[mention.to], words[mention.to + 1]];
  const joined = next.from === mention.to + 1 && link?.lower === 'and' && link.gap === 'space' && then?.gap === 'space';
  if (joined) return acts(words, next);
  return next.from === mention.to && link?.gap === 'comma' && actsBeside(words, raws, i + 1);
}

/** "in Lima", "left Lima": the city. */
function isWhere(words: readonly Word[], { from }: RawMention): boolean {
  const before = words[from - 1];
  return (
    words[from]?.gap === 'space' &&
    before !== undefined &&
    /^(?:in|at|near|from|to|of|outside|around|for|visiting|left|into|through|the)$/.test(before.lower)
  );
}

/** "Beijing said", "Washington has": the government, not the city. */
function acts(words: readonly Word[], mention: RawMention): boolean {
  const next = words[mention.to];
  if (isWhere(words, mention)) return false;
  if (words[mention.to - 1]?.possessive) return true;
  return (
    next !== undefined && next.gap === 'space' && next.shape === 'lower' && next.verb && !next.lower.endsWith('ing')
  );
}

/** "ties between Lima and Quito": two capitals between which states have dealings, and no road leads. */
function dealsWith(words: readonly Word[], raws: readonly RawMention[], i: number): boolean {
  const first = words[(raws[i]?.from ?? 0) - 1]?.lower === 'between' ? i : i - 1;
  const [one, other] = [raws[first], raws[first + 1]];
  if (one?.sort !== 'capital' || other?.sort !== 'capital' || one.country === other.country) return false;
  if (other.from !== one.to + 1 || words[one.to]?.lower !== 'and' || words[one.from - 1]?.lower !== 'between')
    return false;
  return DEALINGS.test(words[one.from - 2]?.lower ?? '');
}

/** What there is between states (the nouns of relations, talks, accords and conflicts). */
const DEALINGS =
  /^(?:accords?|agreements?|alliances?|animosity|antagonism|armistice|ceasefire|channels?|clashes|collaboration|communications?|communiqu[eé]s?|compromise|conflicts?|confrontations?|consultations?|contacts?|co-?operation|coordination|deadlock|deals?|d[eé]tente|dialogue|diplomacy|disagreements?|discussions?|disputes?|distrust|enmity|exchanges?|feud|fighting|friction|friendship|hostilit(?:y|ies)|impasse|mediation|meetings?|mistrust|negotiations?|pacts?|partnerships?|peace|quarrels?|rapprochement|reconciliation|relations|relationship|rifts?|rivalry|rows?|rupture|spats?|stalemate|stand-?off|strains?|summits?|talks|tensions?|thaw|ties|treat(?:y|ies)|truce|trust|understanding|wars?)$/;
