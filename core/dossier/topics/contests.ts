import type { Sentence, Token } from '../../model/analysis.ts';
import type { Reading } from '../../model/reading.ts';
import { wordIs } from '../../model/word.ts';
import { isCourt, isDeclined, isEnd, isLink, isLodging, isNot, isOpen, isSeeking } from './contest-words.ts';
import { ANY, decisionOf, type Families, isKnown, tellsDecision } from './decisions.ts';

/** What an article tells of a decision after it was taken. */
export interface Contest {
  /** False where somebody goes against the decision; true where such a step was given up or failed. */
  readonly stands: boolean;
  readonly families: Families;
  /** The start of the word that told the decision earlier in the article, in UTF-16 units of its text; null where none did. */
  readonly told: number | null;
}

/**
 * Where an article tells that somebody goes against a decision ("would challenge the approval in court", "lodged an appeal against
 * the ruling", "asked a court to set the award aside", "said it would appeal"), or no longer does ("dropped its appeal"), in text
 * order. What only may be done, or is not, is neither.
 */
export function contestsOf({ analysis: { tokens, sentences } }: Reading): readonly Contest[] {
  return sentences.flatMap((sentence) => {
    if (sentence.kind === 'boilerplate') return [];
    const found: Contest[] = [];
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isStep(tokens[i])) continue;
      const step = stepAt(tokens, sentence, i);
      // "The court rejected the challenge": what ends the step is no decision that it was taken against.
      if (step) found.push({ ...step, told: toldBefore(tokens, step.stands ? sentence.first : i, step.families) });
    }
    return found;
  });
}

type Within = Pick<Sentence, 'first' | 'last'>;
type Step = Pick<Contest, 'stands' | 'families'>;

const AGAINST = /^(?:challeng(?:e|es|ed|ing)|contest(?:s|ed|ing)?|appeal(?:s|ed|ing)?)$/u;
const UNDO =
  /^(?:overturn|annul|quash|void|reverse|revoke|rescind|invalidate|nullify|set|strike|suspend|review|throw|cancel)$/u;
const SUITS = /^(?:appeals?|challenges?|lawsuits?|suits?|complaints?|petitions?|objections?)$/u;
const isStep = wordIs(new RegExp([AGAINST, UNDO, SUITS].map(({ source }) => source).join('|'), 'u'));

function stepAt(tokens: readonly Token[], sentence: Within, i: number): Step | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.pos === 'NOUN' && SUITS.test(token.lower)) return suitAt(tokens, sentence, i);
  if (token.pos !== 'VERB') return null;
  const families = decisionAfter(tokens, sentence, i + 1) ?? (AGAINST.test(token.lower) ? bySubject(tokens, i) : null);
  if (UNDO.test(token.lower)) return families && isSought(tokens, sentence, i) ? { stands: false, families } : null;
  const all = families ?? (isAppealAlone(tokens, sentence, i) ? ANY : null);
  return all && isDone(tokens, sentence, i) ? { stands: false, families: all } : null;
}

/** "lodged an appeal against the ruling", "the court rejected the challenge", "its appeal failed". */
function suitAt(tokens: readonly Token[], sentence: Within, i: number): Step | null {
  const next = tokens[i + 1];
  // "the appeals court".
  if (next?.pos === 'NOUN') return null;
  const families = isLink(next) ? decisionAfter(tokens, sentence, i + 2) : null;
  const before = clauseBefore(tokens, sentence, i);
  const after = tokens.slice(i + 1, Math.min(sentence.last, i + 1 + ENDED_WITHIN));
  const verb = before.findLast((one) => one.pos === 'VERB');
  const unheard = verb?.lower === 'hear' && before.some((one) => isDeclined(one));
  if (unheard || isEnd(verb) || after.some((one) => one.pos === 'VERB' && isEnd(one))) {
    const isFact = ![...before, ...after].some((one) => isNot(one) || isOpen(one));
    return isFact && (families || isKnown(tokens, i)) ? { stands: true, families: families ?? ANY } : null;
  }
  const lodged = isLodging(verb);
  const all = families ?? (lodged && tokens[i]?.lower.startsWith('appeal') && next?.lower !== 'for' ? ANY : null);
  return all && (lodged || isPending(after)) && isDone(tokens, sentence, i) ? { stands: false, families: all } : null;
}

const ENDED_WITHIN = 10;

const isPending = (after: readonly Token[]): boolean =>
  after.some(({ lower }) => /^(?:pending|filed|lodged|launched|brought|submitted|heard)$/u.test(lower));

/** "the ruling", "Monday's award", right behind a verb or its link: what decisions it may be. */
function decisionAfter(tokens: readonly Token[], sentence: Within, from: number): Families | null {
  let at = /^(?:against|aside|down|out)$/u.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  let noun = -1;
  for (const end = Math.min(sentence.last, at + PHRASE_WITHIN); at < end; at++) {
    const token = tokens[at];
    if (!token || !isOfPhrase(token)) break;
    if (token.pos === 'NOUN') noun = at;
  }
  const head = tokens[noun];
  return head && isKnown(tokens, noun) ? decisionOf(head) : null;
}

const PHRASE_WITHIN = 7;

function isOfPhrase({ pos, lower }: Token): boolean {
  return (
    /^(?:DET|NOUN|ADJ|PROPN|NUM|PART)$/u.test(pos) || /^(?:this|that|its|their|his|her|['’]s|['’]|-)$/u.test(lower)
  );
}

/** "the ruling is being challenged", "the approval was contested by unions". */
function bySubject(tokens: readonly Token[], verb: number): Families | null {
  if (!tokens[verb]?.lower.endsWith('ed')) return null;
  let i = verb - 1;
  while (tokens[i]?.pos === 'AUX' || tokens[i]?.pos === 'ADV') i--;
  const subject = tokens[i];
  return i < verb - 1 && subject?.pos === 'NOUN' && isKnown(tokens, i) ? decisionOf(subject) : null;
}

/** "said it would appeal", "has appealed to the high court"; not "appealed for calm", "appealed to voters". */
function isAppealAlone(tokens: readonly Token[], { last }: Within, i: number): boolean {
  if (!tokens[i]?.lower.startsWith('appeal')) return false;
  const next = tokens[i + 1];
  if (i + 1 >= last || next?.pos === 'PUNCT') return true;
  return next?.lower === 'to' && tokens.slice(i + 2, Math.min(last, i + 7)).some(isCourt);
}

/** Somebody does it, did it or says that he will: nothing denies it, and it is not only allowed, advised or thought of. */
function isDone(tokens: readonly Token[], sentence: Within, i: number): boolean {
  return !clauseBefore(tokens, sentence, i).some((token) => isNot(token) || isOpen(token) || isDeclined(token));
}

/** "asked a court to overturn the ruling": who only undoes it takes a decision of his own. */
function isSought(tokens: readonly Token[], sentence: Within, i: number): boolean {
  return (
    tokens[i - 1]?.lower === 'to' &&
    clauseBefore(tokens, sentence, i).some((token) => isSeeking(token)) &&
    isDone(tokens, sentence, i)
  );
}

/** A word's governing words stand so near. */
const CLAUSE_WITHIN = 9;

/** The words before one in its clause. */
function clauseBefore(tokens: readonly Token[], { first }: Within, i: number): readonly Token[] {
  const before = tokens.slice(Math.max(first, i - CLAUSE_WITHIN), i);
  // "the right to stay and to appeal" goes on with what governs both.
  const opener = before.findLastIndex(
    ({ lower }, at) => /^(?:[,;:–—]|but)$/u.test(lower) || (lower === 'and' && before[at + 1]?.lower !== 'to'),
  );
  return before.slice(opener + 1);
}

/** Longer than a report of a decision: texts without end are not gone through for each word. */
const TOLD_WITHIN = 3000;

function toldBefore(tokens: readonly Token[], i: number, families: Families): number | null {
  const from = Math.max(0, i - TOLD_WITHIN);
  for (let at = i - 1; at >= from; at--) if (tellsDecision(tokens, at, families)) return tokens[at]?.start ?? null;
  return null;
}
