import type { Sentence, Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import { type Item, itemsFrom } from './items.ts';
import lexicon from './told.json' with { type: 'json' };

type Within = Pick<Sentence, 'first' | 'last'>;

/** The things that a predicate is said of, which its verb ("is", "remains", "has been") follows. */
export function subjectOf(tokens: readonly Token[], sentence: Within, predicate: number): readonly Item[] {
  let i = predicate - 1;
  while (i > sentence.first && qualifies(tokens[i])) i--;
  const verb = tokens[i];
  if (!verb || i <= sentence.first || !(isCopula(verb) || BE.test(verb.lower) || isStillToDo(tokens, i))) return [];
  while (i > sentence.first && isAuxiliary(tokens[i - 1])) i--;
  const cluster = tokens.slice(i, predicate);
  if (cluster.some(({ lower }) => MODAL.test(lower) || lower === 'not' || lower === "n't" || lower === 'no')) return [];
  return landing(tokens, sentence, i);
}

/** "still need to be worked out", "has to be agreed". */
function isStillToDo(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb + 1]?.lower === 'to' && needs(tokens[verb]);
}

const needs = wordIs(/^(?:needs?|needed|has|have|had)$/u);

const qualifies = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:ADV|DET|ADJ|NUM)$/u.test(token.pos) ||
    RANKS.has(token.lower) ||
    /^(?:of|still|as|yet|one|number)$/u.test(token.lower));

/** The list of things that ends where a verb begins, from the clause that it is in. */
export function landing(tokens: readonly Token[], sentence: Within, verb: number): readonly Item[] {
  for (let start = Math.max(sentence.first, verb - SUBJECT_WITHIN); start < verb; start++) {
    const before = tokens[start - 1];
    if (start > sentence.first && !(before && (BORDERS.test(before.lower) || SAYS.test(before.lower)))) continue;
    const { items, last } = itemsFrom(tokens, start, verb);
    if (items.length > 0 && isNothing(tokens, last, verb)) return items;
  }
  return [];
}

const SUBJECT_WITHIN = 28;
export const BORDERS = /^(?:[,;:–—"“”(]|and|but|that|while|as|although|though|because|where|when|with|so|yet)$/u;
const SAYS = /^(?:said|says|added|adds|told|warned|noted|insisted|argued|believes?)$/u;

/** Nothing stands between a subject and its verb but adverbs, an aside or where it is. */
function isNothing(tokens: readonly Token[], from: number, to: number): boolean {
  let i = from;
  if (tokens[i]?.lower === ',') {
    if (i + 1 === to) return true;
    const end = tokens.slice(i + 1, to).findIndex(({ lower }) => lower === ',');
    if (end < 0) return false;
    i += end + 2;
  }
  if (i < to && tokens[i]?.pos === 'ADP')
    return (
      to - i <= SETTING_WITHIN &&
      tokens.slice(i, to).every(({ pos, lower }) => pos !== 'VERB' && pos !== 'AUX' && lower !== ',')
    );
  return tokens.slice(i, to).every(({ pos }) => pos === 'ADV');
}

const SETTING_WITHIN = 7;

const RANKS = new Set(lexicon.rank);
export const isCopula = wordIs(
  /^(?:is|are|was|were|remain|remains|remained|remaining|stays?|stayed|becomes?|became|proved|proves|seems?|appears?|looks?|hangs?|hung|stands?|stood)$/u,
);
export const BE = /^(?:is|are|was|were|be|been|being)$/u;
export const MODAL = /^(?:would|could|might|may|should|can|must|shall)$/u;
export const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'AUX' || auxiliary(token));
const auxiliary = wordIs(
  /^(?:is|are|was|were|be|been|has|have|had|not|n't|never|yet|still|to|also|now|largely|fully|finally|formally)$/u,
);
