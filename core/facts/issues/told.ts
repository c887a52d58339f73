import type { Sentence, Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import { isAsked } from './cues.ts';
import { type Item, itemsFrom } from './items.ts';
import { conditions } from './told-conditions.ts';
import { isRanked, pointed, severalOf } from './told-points.ts';
import { isUnclear, predicated, toAnswer, unsettled } from './told-predicates.ts';
import {
  actedOver,
  awaited,
  demanded,
  IN,
  isOfBargain,
  LINKS,
  left,
  OVER,
  ordered,
  related,
  untouched,
} from './told-verbs.ts';
import { type Anchor, anchorsAt, type Frame } from './told-words.ts';

/** Things or questions that a text says in so many words to be open, with the words that say so. */
export interface Told {
  readonly items: readonly Item[];
  readonly status: 'open' | 'eased' | 'resolved';
  /** What is only not known yet, and not said to be in dispute or undecided. */
  readonly unknown: boolean;
  /** The frame shows a thing to be contested, eased or settled, as other words do, but nobody says that it is open. */
  readonly onlyShows: boolean;
  readonly at: Anchor;
}

type Within = Pick<Sentence, 'first' | 'last'>;

/**
 * What a sentence says in so many words to be open, left to right: "the sticking points are fares and who pays", "the grant is on
 * hold", "it is not clear how the line will be paid for", "they differ over fares", "the deal leaves fares undecided".
 */
export function toldIn(tokens: readonly Token[], sentence: Within): readonly Told[] {
  const told: Told[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const anchors = anchorsAt(tokens, i, sentence.last);
    if (anchors.length === 0) continue;
    for (const at of anchors) {
      const items = itemsOf(tokens, sentence, at);
      if (items.length === 0) continue;
      const unknown = at.frame === 'asks' || (at.frame === 'predicate' && isUnclear(tokens[at.last - 1]));
      const onlyShows =
        (SHOWING.has(at.frame) && !(DIVIDING.has(at.frame) && items.length >= LISTED)) ||
        at.frame === 'order' ||
        (at.frame === 'demand' && items.length === 1);
      told.push({ items, status: statusOf(tokens, sentence, at), unknown, onlyShows, at });
      i = at.last - 1;
      break;
    }
  }
  return told;
}

/** So many things make a list: two may be named in passing. */
const LISTED = 3;
/** Several things over which sides are divided are what divides them: "talks stalled over fares, wages and hours". */
const DIVIDING: ReadonlySet<Frame> = new Set(['quarrel', 'relation', 'disagreed']);
const SHOWING: ReadonlySet<Frame> = new Set(['quarrel', 'act', 'relation', 'disagreed', 'eases', 'terms', 'condition']);

function itemsOf(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  switch (at.frame) {
    case 'point':
      return pointed(tokens, sentence, at);
    case 'weak-point':
      return isRanked(tokens, at.first) ? pointed(tokens, sentence, at) : severalOf(tokens, sentence, at);
    case 'predicate':
      return predicated(tokens, sentence, at);
    case 'settled':
      return unsettled(tokens, sentence, at);
    case 'relation':
    case 'disagreed':
      return related(tokens, sentence, at, LINKS);
    case 'quarrel':
      return related(tokens, sentence, at, OVER);
    case 'act':
      return actedOver(tokens, sentence, at);
    case 'eases':
      return related(tokens, sentence, at, IN);
    case 'leaves':
      return left(tokens, sentence, at);
    case 'unsettles':
      return untouched(tokens, sentence, at);
    case 'demand':
      return demanded(tokens, sentence, at);
    case 'order':
      return ordered(tokens, sentence, at);
    case 'unmet':
      return itemsFrom(tokens, tokens[at.last]?.lower === ':' ? at.last + 1 : at.last, sentence.last).items;
    case 'terms':
      return isOfBargain(tokens, sentence, at.first) ? demanded(tokens, sentence, at) : [];
    case 'condition':
      return conditions(tokens, sentence, at);
    case 'awaits':
      return awaited(tokens, sentence, at);
    case 'asks':
      return toAnswer(tokens, sentence, at);
    default:
      return assertNever(at.frame);
  }
}

/** "settled the last two points, X and Y": what the sentence says of them is over, as is what a deal includes. */
function statusOf(tokens: readonly Token[], sentence: Within, { frame, first }: Anchor): Told['status'] {
  if (frame === 'eases')
    return isNegated(tokens, sentence, first) || isAsked(tokens, first, sentence.first) ? 'open' : 'eased';
  if (frame === 'terms') return 'resolved';
  if (frame !== 'point' && frame !== 'weak-point') return 'open';
  const before = tokens.slice(Math.max(sentence.first, first - SETTLED_WITHIN), first);
  if (before.some((token) => settles(token))) return 'resolved';
  return isMet(tokens, sentence, first) ? 'eased' : 'open';
}

/** "no closer to a deal on fares", "not yet close to an accord on tolls". */
function isNegated(tokens: readonly Token[], sentence: Within, first: number): boolean {
  return tokens.slice(Math.max(sentence.first, first - 2), first).some((token) => denies(token));
}

const denies = wordIs(/^(?:no|not|n't|never|nowhere|hardly|barely)$/u);

/**
 * "Their concerns (fares, tolls and wages) were fully addressed": whoever had them was heard. Not where another verb stands
 * between ("the concern is fares, and Holm was met"), nor where they were "met with scorn", not met, or might yet be.
 */
function isMet(tokens: readonly Token[], sentence: Within, first: number): boolean {
  let at = first;
  while (at < sentence.last && !meets(tokens[at])) at++;
  if (at >= sentence.last || tokens[at + 1]?.lower === 'with') return false;
  let group = at;
  while (group > first && /^(?:AUX|ADV|PART)$/u.test(tokens[group - 1]?.pos ?? '')) group--;
  return (
    tokens.slice(group, at).some(({ lower }) => /^(?:were|was|been|are)$/u.test(lower)) &&
    !tokens.slice(group, at).some(({ lower }) => /^(?:be|to|yet|hardly|barely|never|not|n't)$/u.test(lower)) &&
    !tokens.slice(first, group).some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
    !tokens.slice(sentence.first, first).some((token) => leavesOpen(token))
  );
}

const meets = wordIs(/^(?:addressed|answered|allayed|met|satisfied|accommodated)$/u);
/** "until their concerns are met", "none of their concerns were met". */
const leavesOpen = wordIs(/^(?:if|unless|until|till|once|when|whether|no|none|neither|few)$/u);

const SETTLED_WITHIN = 5;
const settles = wordIs(/^(?:settled|resolved|overcame|bridged|removed|cleared|solved)$/u);

function assertNever(value: never): never {
  throw new Error(`no frame: ${String(value)}`);
}
