import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { perWord, wordIs } from '../../model/word.ts';
import { inflections } from '../phrases/verbs.ts';
import { type Item, itemsFrom } from './items.ts';
import over from './over.json' with { type: 'json' };
import lexicon from './told.json' with { type: 'json' };
import type { Anchor } from './told-words.ts';

type Within = Pick<Sentence, 'first' | 'last'>;

/** "They differ over X and Y", "no agreement on X", "gaps remain on X", "a dispute between A and B over X". */
export function related(
  tokens: readonly Token[],
  sentence: Within,
  at: Anchor,
  links: ReadonlySet<string>,
): readonly Item[] {
  let link = at.last;
  // "no agreement yet on fares".
  while (tokens[link]?.pos === 'ADV' && !links.has(tokens[link]?.lower ?? '')) link++;
  if (BETWEEN.test(tokens[link]?.lower ?? '')) {
    const limit = Math.min(sentence.last, link + RELATED_WITHIN);
    while (link < limit && !links.has(tokens[link]?.lower ?? '') && !ENDS.test(tokens[link]?.lower ?? '')) link++;
  }
  if (!links.has(tokens[link]?.lower ?? '') || isDay(tokens[link + 1])) return [];
  return itemsFrom(tokens, link + 1, sentence.last).items;
}

/** "Expelled two diplomats over the leak", "under pressure to resign over the contract": what somebody was so dealt with for. */
export function actedOver(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const limit = Math.min(sentence.last, at.last + RELATED_WITHIN);
  for (let i = at.last; i < limit; i++) {
    if (ENDS.test(tokens[i]?.lower ?? '')) return [];
    // "threatened to hand over the keys", "marched all over the country".
    if (tokens[i]?.lower !== 'over' || hasParticle(tokens[i - 1])) continue;
    const [item] = itemsFrom(tokens, i + 1, sentence.last).items;
    return item && isMatter(tokens, i, at) ? [item] : [];
  }
  return [];
}

/** What stands behind "over" is a matter, and no time, place, meal, way of speaking or number, nor what others held against it. */
function isMatter(tokens: readonly Token[], over: number, at: Anchor): boolean {
  const limit = over + RELATED_WITHIN;
  let head = over + 1;
  while (head < limit && !isNoun(tokens[head])) head++;
  const opens = tokens[over + 1]?.pos ?? '';
  // "over 40 people"; not "over the 2019 report".
  if (!/^(?:DET|PRON)$/u.test(opens) && tokens.slice(over + 1, head).some(({ pos }) => pos === 'NUM')) return false;
  while (head < limit && isNoun(tokens[head + 1])) head++;
  const verb = tokens[at.first];
  const moves = verb?.pos === 'VERB' && MOVES.test(verb.lower);
  return !isTimeOrWay(tokens[head]) && !(moves && isPlace(tokens[head]));
}

const isNoun = (token: Token | undefined): boolean => /^(?:NOUN|PROPN)$/u.test(token?.pos ?? '');
/** Verbs with which "over" makes another verb, or leads to what is steered, and "all" of "all over the country". */
const hasParticle = wordIs(new Set(['all', ...inflections(over.particleVerbs).keys()]));
/** "over the weekend", "over the phone", "over dinner", "over the objections of the guild". */
const isTimeOrWay = wordIs(new Set(over.timesAndWays));
/** Who marches or fights may do so over a bridge; a lawsuit over one is about it. */
const MOVES = /^(?:march|rall|fight|fought|battl)/u;
const isPlace = wordIs(
  /^(?:borders?|frontiers?|heads?|hills?|mountains?|ridges?|bridges?|rivers?|lakes?|seas?|oceans?|walls?|fences?|roofs?|rooftops|fields?)$/u,
);

const RELATED_WITHIN = 9;
const BETWEEN =
  /^(?:has|have|had|was|were|is|being|made|between|with|among|remain(?:s|ed)?|persist(?:s|ed)?|exist(?:s|ed)?|arose|emerged|still|sharply|deeply|openly|publicly|completely)$/u;
const ENDS = /^[.,;:"“”]$/u;
export const LINKS = new Set(lexicon.relationLinks);
export const IN = new Set([...LINKS, 'in', 'towards', 'toward']);
export const OVER = new Set(['over', 'about']);

const isDay = wordIs(
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u,
);

/** "The deal leaves X undecided", "left X for later". */
export function left(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const open = tokens[at.last]?.lower;
  if (open === 'open' || open === 'unresolved' || open === 'undecided')
    return itemsFrom(tokens, at.last + 1, sentence.last).items;
  const { items, last } = itemsFrom(tokens, at.last, sentence.last);
  const [one, two] = [tokens[last]?.lower ?? '', tokens[last + 1]?.lower ?? ''];
  const isLeft =
    UNDECIDED.test(one) ||
    (one === 'for' && two === 'later' && isMark(tokens[last + 2])) ||
    (one === 'up' && two === 'in');
  return isLeft ? items : [];
}

const isMark = (token: Token | undefined): boolean => token === undefined || token.pos === 'PUNCT';
const UNDECIDED =
  /^(?:undecided|unresolved|unsettled|open|unanswered|hanging|unclear|untouched|unaddressed|undetermined)$/u;

/** "The deal does not address X", "nor does it end X". */
export function untouched(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const from = Math.max(sentence.first, at.first - DENIED_WITHIN);
  const before = tokens.slice(from, at.first);
  const does = before.findLastIndex(({ lower }) => /^(?:does|did|do|will|would)$/u.test(lower));
  if (does < 0) return [];
  const [nor, subject, ...others] = [before[does - 1], ...before.slice(does + 1)];
  if (nor?.lower === 'nor') {
    const ofBargain = subject?.lower === 'it' || (others[0] !== undefined && BARGAINS.has(stemOfToken(others[0])));
    return ofBargain ? itemsFrom(tokens, at.last, sentence.last).items : [];
  }
  const denied = before.slice(does).some(({ lower }) => lower === 'not' || lower === "n't");
  return denied && nor && BARGAINS.has(stemOfToken(nor)) ? itemsFrom(tokens, at.last, sentence.last).items : [];
}

const DENIED_WITHIN = 6;
const BARGAINS = new Set(lexicon.bargains.map((word) => stemOf(word)));

/** "wants fares cut, an end to tolls and new ferries"; "wants the town to pay night wages" is of what it is to do. */
export function demanded(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const { items, last } = itemsFrom(tokens, at.last, sentence.last);
  const things = items.filter(({ kind }) => kind !== 'question');
  const [only] = things;
  const isDoer = things.length === 1 && only !== undefined && tokens[last]?.lower === 'to' && !hasLink(tokens, only);
  return isDoer ? asked(tokens, sentence, last) : things;
}

/** "ordered the port to sell its cranes", "was told to sell its cranes": what somebody is to do something about. */
export function ordered(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const limit = Math.min(sentence.last, at.last + DOER_WITHIN);
  for (let i = at.last; i < limit; i++) {
    const token = tokens[i];
    if (token?.lower === 'to') return asked(tokens, sentence, i);
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PART|NUM|PRON)$/u.test(token.pos)) return [];
  }
  return [];
}

const DOER_WITHIN = 7;
const isMeans = wordIs(/^(?:with|by|into|from|through|as)$/u);

function asked(tokens: readonly Token[], sentence: Within, to: number): readonly Item[] {
  const verb = tokens[to + 1];
  if (verb?.pos !== 'VERB') return [];
  // "to offset costs with savings": how they are to do it.
  const by = tokens.slice(to + 2, sentence.last).findIndex((token) => isMeans(token));
  const [first] = itemsFrom(tokens, to + 2, by < 0 ? sentence.last : to + 2 + by).items;
  return first?.kind === 'thing' ? [first] : [];
}

function hasLink(tokens: readonly Token[], { first, last }: Item): boolean {
  return tokens.slice(first, last).some(({ pos }) => pos === 'ADP');
}

/** "The deal includes", "the contract, a first for the line, provides for". */
export function isOfBargain(tokens: readonly Token[], sentence: Within, verb: number): boolean {
  const before = tokens.slice(Math.max(sentence.first, verb - BARGAIN_WITHIN), verb);
  const noun = before.findLastIndex((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
  const subject = before[noun];
  return (
    subject !== undefined &&
    CONTRACTS.has(stemOfToken(subject)) &&
    before.slice(noun + 1).every(({ pos }) => pos === 'AUX' || pos === 'ADV') &&
    before[noun - 1]?.lower !== 'to'
  );
}

const CONTRACTS = new Set(lexicon.contracts.map((word) => stemOf(word)));
const BARGAIN_WITHIN = 5;

/** "The pact needs ratification", "awaiting the approval of members", "subject to a vote": what is still to be given. */
export function awaited(tokens: readonly Token[], sentence: Within, at: Anchor): readonly Item[] {
  const near = tokens.slice(at.last, Math.min(sentence.last, at.last + AWAITED_WITHIN));
  if (!near.some((token) => approves(token)) || isDenied(tokens, at.first)) return [];
  const [first] = itemsFrom(tokens, at.last, sentence.last).items;
  if (first?.kind !== 'thing') return [];
  return tokens.slice(first.first, first.last).some((token) => approves(token)) ? [first] : [];
}

const AWAITED_WITHIN = 6;

/** "needs no ratification" has none before it; "does not need approval" has. */
function isDenied(tokens: readonly Token[], first: number): boolean {
  return /^(?:not|n't|never|longer)$/u.test(tokens[first - 1]?.lower ?? '') || tokens[first + 1]?.lower === 'no';
}

const APPROVALS = new Set(lexicon.approvals.map((word) => stemOf(word)));
const approves = perWord((lower) => APPROVALS.has(stemOf(lower)));
