import type { Sentence, Token } from '../../model/analysis.ts';
import { perWord, wordIs } from '../../model/word.ts';
import irregular from '../phrases/irregular-verbs.json' with { type: 'json' };
import { itemAt } from './item.ts';
import { type Item, itemsFrom } from './items.ts';
import type { Anchor } from './told-words.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/** A condition has so many parts at most. */
const MOST_PARTS = 4;

/**
 * What one side makes a condition: "talks cannot begin until fares are cut, tolls lifted and crews freed", "will block the grant
 * unless Oslo cuts fares". "Until" and "before" set one only behind a refusal: "waited until the shops were shut" sets none. What was
 * not done before something else was ("did not eat until the shops were shut", "had never sailed before") is a story of the past.
 */
export function conditions(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  if (tokens[at.first]?.lower !== 'unless' && !isRefused(tokens, sentence.first, at.first)) return [];
  const items: Item[] = [];
  for (let from = at.last; items.length < MOST_PARTS; ) {
    const item = itemAt(tokens, from, sentence.last);
    if (!item || item.kind === 'question') break;
    const verb = behindAuxiliaries(tokens, item.last, sentence.last);
    const done = tokens[verb];
    const isDone = done?.pos === 'VERB' && isParticiple(done);
    // "until Oslo cuts fares": who is to do it; only the first part has its own doer.
    if (!isDone || (items.length === 0 && !tokens.slice(item.last, verb).some((token) => isBe(token))))
      return items.length > 0 || done?.pos !== 'VERB' || tokens[at.first]?.lower === 'before'
        ? items
        : itemsFrom(tokens, verb + 1, sentence.last).items.filter(({ kind }) => kind === 'thing');
    if (item.kind === 'thing') items.push(item);
    const next = partBehind(tokens, verb + 1, sentence.last);
    if (next === null) break;
    from = next;
  }
  return items;
}

/** Whether somebody refuses something before the word that sets the condition: the past of a refusal is one with "until" alone. */
function isRefused(tokens: readonly Token[], first: number, limit: number): boolean {
  const isBefore = tokens[limit]?.lower === 'before';
  for (let i = first; i < limit; i++) {
    const [before, token] = [tokens[i - 1]?.lower ?? '', tokens[i]];
    if (!token) continue;
    if (denies(token) && !IN_PAST.test(before)) return true;
    if (token.lower === 'never' && MODAL.test(before)) return true;
    if (token.lower === 'out' && RULES.test(before)) return true;
    if (!isBefore && blocks(token)) return true;
  }
  return false;
}

function behindAuxiliaries(tokens: readonly Token[], from: number, limit: number): number {
  let i = from;
  while (i < limit && /^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? '')) i++;
  return i;
}

/** Behind the comma or the "and" that parts what is done from the next thing; null where the list ends. */
function partBehind(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + PART_WITHIN); i++) {
    const word = tokens[i]?.lower;
    if (word !== ',' && word !== 'and' && word !== 'or') continue;
    const next = tokens[i + 1]?.lower;
    return word === ',' && (next === 'and' || next === 'or') ? i + 2 : i + 1;
  }
  return null;
}

const PART_WITHIN = 7;
const isBe = wordIs(/^(?:is|are|was|were|be|been|being|['’]s|['’]re)$/u);
/** Second forms of verbs that are regular, too. */
const OTHER_PARTICIPLES = ['burnt', 'dreamt', 'leapt', 'learnt', 'spilt'];
const PARTICIPLES = new Set([
  ...Object.values(irregular).map(([, participle]) => participle ?? ''),
  ...OTHER_PARTICIPLES,
]);
const isParticiple = perWord((word) => /(?:ed|en)$/u.test(word) || PARTICIPLES.has(word));
const denies = wordIs(
  /^(?:not|n['’]t|no|nor|neither|cannot|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|impossible|unwilling)$/u,
);
const blocks = wordIs(
  /^(?:withhold(?:s|ing)?|withheld|block(?:s|ed|ing)?|boycott(?:s|ed|ing)?|suspend(?:s|ed|ing)?|strik(?:e|es|ing))$/u,
);
const IN_PAST = /^(?:did|was|were|had)$/u;
const MODAL = /^(?:will|would|can|could|shall|should|must|may|might|['’](?:ll|d))$/u;
const RULES = /^rul(?:e|es|ed|ing)$/u;
