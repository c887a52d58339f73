import type { Token } from '../../model/analysis.ts';
import { stemOf } from '../../model/stem.ts';
import { perWord } from '../../model/word.ts';
import lexicon from './decisions.json' with { type: 'json' };

/** The kinds of decisions that a word may name, by their places in the lexicon. */
export type Families = readonly number[];

/** Every kind of decision: what "the decision" may be, and what somebody may "appeal" without saying what. */
export const ANY: Families = lexicon.families.map((_, i) => i);

const NOUNS = familiesBy('nouns');
const VERBS = familiesBy('verbs');
const GENERAL = new Set(lexicon.any.map((word) => stemOf(word)));

/** What kinds of decisions a noun names: those of approvals for "approval", all for "decision"; null where it names none. */
export const decisionOf = perWord((lower): Families | null => {
  const stem = stemOf(lower);
  return GENERAL.has(stem) ? ANY : (NOUNS.get(stem) ?? null);
});

const toldBy = perWord((lower): Families | null => VERBS.get(stemOf(lower)) ?? null);

/** True where a word tells that a decision of such a kind was taken: "approved the sale", "won approval"; not "after the approval". */
export function tellsDecision(tokens: readonly Token[], i: number, families: Families): boolean {
  const token = tokens[i];
  if (!token) return false;
  const isVerb = token.pos === 'VERB';
  const told = isVerb ? toldBy(token) : token.pos === 'NOUN' && !isKnown(tokens, i) ? decisionOf(token) : null;
  return told?.some((family) => families.includes(family)) ?? false;
}

/** True for a noun that is spoken of as known: "the approval", "this month's ruling", "its award". */
export function isKnown(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - PHRASE_WITHIN); i--) {
    const token = tokens[i];
    if (!token) return false;
    if (/^(?:the|this|that|its|their|his|her|['’]s|['’])$/u.test(token.lower)) return true;
    if (!/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(token.pos) && token.lower !== '-') return false;
  }
  return false;
}

const PHRASE_WITHIN = 6;

function familiesBy(part: 'nouns' | 'verbs'): ReadonlyMap<string, Families> {
  const found = new Map<string, number[]>();
  lexicon.families.forEach((family, i) => {
    for (const word of family[part]) {
      const stem = stemOf(word);
      const known = found.get(stem) ?? [];
      if (!known.includes(i)) known.push(i);
      found.set(stem, known);
    }
  });
  return found;
}
