import type { Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import type { VerbForm } from '../phrases/verbs.ts';
import lexicon from './lexicon.json' with { type: 'json' };

export type EventStatus = 'happened' | 'planned' | 'called-off';

const HYPOTHETICAL = new Set(lexicon.hypothetical);
const NEGATIONS = new Set(lexicon.negations);
const negates = wordIs(NEGATIONS);
const PLANNED = new Set(lexicon.plannedMarkers);
/** Openers after which nothing is said to have happened. */
const CONDITIONS = new Set(['if', 'unless', 'whether', 'until', 'till', 'once']);
const HAVE = new Set(['has', 'have', 'had', "'ve", 'having']);
const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be', "'s", "'re"]);
const WILL = new Set(['will', 'shall', "'ll"]);

/** Whether a verb tells what happened or is to happen; null where it is wished, denied, supposed or merely the case. */
export function statusOfVerb(
  tokens: readonly Token[],
  verb: number,
  clause: Clause,
  forms: readonly VerbForm[],
  heading: boolean,
): EventStatus | null {
  if (clause.opener !== null && (CONDITIONS.has(clause.opener) || clause.opener === 'nor')) return null;
  if (isSupposed(tokens, clause) || isOfNobody(tokens, verb, clause) || isDeniedReport(tokens, clause)) return null;
  const before = helpersBefore(tokens, verb, clause.first);
  if (before.some((word) => NEGATIONS.has(word) || HYPOTHETICAL.has(word))) return null;
  if (deniedBefore(tokens, verb, clause.first)) return null;
  if (before.some((word) => WILL.has(word))) return 'planned';
  if (before[0] === 'to') return plannedInfinitive(tokens, verb, clause, heading);
  // "is expected to be finished": a passive.
  if (before[0] === 'be' && before[1] === 'to') return plannedInfinitive(tokens, verb - 1, clause, heading);
  if (forms.includes('ing')) return before.some((word) => BE.has(word)) ? 'happened' : null;
  const past = forms.includes('past') || forms.includes('participle');
  if (before.some((word) => HAVE.has(word))) return past ? 'happened' : null;
  if (before.some((word) => word === 'is' || word === 'are' || word === 'be')) {
    return before.includes('being') && forms.includes('participle') ? 'happened' : null;
  }
  if (forms.includes('past') || forms.includes('participle'))
    return pastIsVerb(tokens, verb, before) ? 'happened' : null;
  // A headline tells the past in the present tense.
  return heading && (forms.includes('s') || forms.includes('base')) ? 'happened' : null;
}

/** "If the court ruled", where the word stands in the clause itself, and "Had the court ruled". */
function isSupposed(tokens: readonly Token[], { first }: Clause): boolean {
  const [word, next] = [tokens[first]?.lower ?? '', tokens[first + 1]];
  return SUPPOSING.has(word) || (word === 'had' && /^(?:DET|NOUN|PRON|PROPN)$/.test(next?.pos ?? ''));
}

/** Words before what is only supposed. */
export const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/** "No deal was signed", "no deal, which many had hoped for, was signed": the clause's subject says that it was not; "with no delay" and "no doubt" do not. */
function isOfNobody(tokens: readonly Token[], verb: number, { first, subject }: Clause): boolean {
  if (subject !== null && isNobody(tokens[subject.first])) return true;
  for (let i = first; i < verb; i++) {
    const [before, word, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
    if (!word || word.pos === 'VERB') return false;
    if (isNobody(word) && before?.pos !== 'ADP') return !/^(?:doubt|fewer|less|matter|wonder)$/.test(next?.lower ?? '');
  }
  return false;
}

const isNobody = wordIs(new Set(['no', 'nobody', 'none', 'neither']));

/** "denied that it had signed", "denies reports that they left". */
function isDeniedReport(tokens: readonly Token[], { opener, first }: Clause): boolean {
  if (opener !== 'that') return false;
  const before = tokens.slice(Math.max(0, first - 1 - DENIED_WITHIN), first - 1);
  return before.some(({ lower }) => /^den(?:y|ies|ied|ying)$/.test(lower));
}

/** What is denied follows within so many tokens: "denied repeated reports that". */
const DENIED_WITHIN = 4;

/** The auxiliaries, adverbs and "to" directly before a verb, nearest first. */
function helpersBefore(tokens: readonly Token[], verb: number, first: number): readonly string[] {
  const words: string[] = [];
  for (let i = verb - 1; i >= first && words.length < 6; i--) {
    const token = tokens[i];
    if (!token) break;
    const helps = token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'PART' || negates(token);
    if (!helps && (!HYPOTHETICAL.has(token.lower) || isMonth(token))) break;
    // A possessive before a noun is no "is".
    if (token.lower !== "'s" || token.pos !== 'PART') words.push(token.lower);
  }
  return words;
}

/** "A march due on 3 May was called off": the month supposes nothing. */
export function isMonth({ pos, lower }: Token): boolean {
  return lower === 'may' && (pos === 'NOUN' || pos === 'PROPN');
}

/** "is due to meet", "plans to strike"; "X to visit Y" in a headline. */
function plannedInfinitive(
  tokens: readonly Token[],
  verb: number,
  clause: Clause,
  heading: boolean,
): EventStatus | null {
  for (let i = verb - 2; i >= Math.max(clause.first, verb - 5); i--) {
    const word = tokens[i]?.lower ?? '';
    if (NEGATIONS.has(word)) return null;
    if (PLANNED.has(word)) return 'planned';
  }
  const to = tokens[verb - 2];
  if (to?.pos === 'AUX' && BE.has(to.lower)) return 'planned';
  return heading && (to?.pos === 'NOUN' || to?.pos === 'PROPN') ? 'planned' : null;
}

/** "It does not mean that the threat has gone": a verb of the clause before this one is denied. */
function deniedBefore(tokens: readonly Token[], verb: number, first: number): boolean {
  for (let i = first; i < verb - 1; i++) {
    if (negates(tokens[i]) && (tokens[i + 1]?.pos === 'VERB' || tokens[i - 1]?.pos === 'AUX')) return true;
  }
  return false;
}

/** Tells "measures imposed", "they imposed" and "the premier imposed a ban" from "the imposed measures". */
function pastIsVerb(tokens: readonly Token[], verb: number, before: readonly string[]): boolean {
  const [previous, next] = [tokens[verb - 1], tokens[verb + 1]];
  if (before.length > 0) return true;
  // Adjectives that are persons, too ("the premier", "the accused"), stand before a verb with its object.
  if (previous?.pos === 'ADJ') return next?.pos === 'DET' || next?.pos === 'PRON';
  return previous?.pos !== 'DET' && previous?.lower !== '-';
}
