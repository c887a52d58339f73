import type { Token } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { perWord, wordIs } from '../../model/word.ts';
import { contentStem, endsInIng, nounPhrasesOf } from '../phrases/nouns.ts';
import words from '../phrases/words.json' with { type: 'json' };
import lexicon from './told.json' with { type: 'json' };

/** What a frame names as open: a thing in a noun phrase, or a question in a clause of its own. Token indices, half-open. */
export interface Item extends Range {
  readonly first: number;
  readonly last: number;
  readonly stems: readonly string[];
  readonly kind: 'thing' | 'deed' | 'question';
}

/** A thing begins so near to where it is looked for, and has so many links. */
const BEGINS_WITHIN = 4;
const MOST_LINKS = 2;
const LONGEST_THING = 18;
const LONGEST_QUESTION = 15;

/** The thing or the question that begins at a token; null where neither does. */
export function itemAt(tokens: readonly Token[], at: number, limit: number): Item | null {
  const start = tokens[at];
  if (!start || at >= limit) return null;
  const next = tokens[at + 1];
  if (asks(start) || (start.pos === 'ADP' && next && asks(next)))
    return questionAt(tokens, at, limit) ?? withinQuestion(tokens, at, limit);
  return thingAt(tokens, at, limit);
}

/** Of a question that stands by a pronoun ("how far they would limit future projects") the thing that it asks about. */
function withinQuestion(tokens: readonly Token[], at: number, limit: number): Item | null {
  let last = at + 1;
  while (last < limit && !endsQuestion(tokens, last)) last++;
  if (last - at > LONGEST_QUESTION) return null;
  const thing = nounPhrasesOf(tokens, { first: at, last }).find(({ stems }) => stems.length > 1);
  return thing ? itemOf(tokens, thing.first, thing.last, 'thing') : null;
}

/** "the size of the ferries", "compensation for damage to nets": a noun phrase and what links join to it. */
function thingAt(tokens: readonly Token[], at: number, limit: number): Item | null {
  const deed = isDeed(tokens, at) ? thingAt(tokens, at + 1, limit) : null;
  if (deed) return itemOf(tokens, at, deed.last, 'deed');
  const phrases = nounPhrasesOf(tokens, { first: at, last: Math.min(limit, at + LONGEST_THING) });
  const [head] = phrases;
  if (!head || isHowMany(tokens[head.head]) || head.first > at + BEGINS_WITHIN || !isLeading(tokens, at, head.first))
    return null;
  let { last } = head;
  let next = 1;
  // "the dispute over fares", "the question of who pays": what it is about is named by what follows.
  if (isQuarrel(tokens[head.head]) && (isOver(tokens[last]) || (head.stems.length === 1 && leadsOn(tokens[last]))))
    return itemAt(tokens, last + 1, limit);
  for (let links = 0; links < MOST_LINKS; links++) {
    const further = phrases[next];
    const link = tokens[last];
    if (further && isPair(tokens, last)) {
      last = further.last;
      next++;
      continue;
    }
    if (
      !further ||
      !link ||
      !(joins(link) || (link.lower === 'in' && takesIn(tokens[head.head]))) ||
      !isLeading(tokens, last + 1, further.first) ||
      // "the fees for such a ferry": which one, only the sentence before tells.
      tokens[last + 1]?.lower === 'such' ||
      isInfinitive(tokens, last)
    )
      break;
    if (isWhen(tokens, further.first, further.last)) break;
    last = further.last;
    next++;
  }
  const wide = behindComplement(tokens, last, limit);
  return wide > last ? itemOf(tokens, head.first, wide, 'deed') : itemOf(tokens, head.first, last, 'thing');
}

/** "its refusal to stop dredging along the shore", "the demand that the town give up the quay": what it is to do belongs to it. */
function behindComplement(tokens: readonly Token[], last: number, limit: number): number {
  const [noun, link, next] = [tokens[last - 1], tokens[last], tokens[last + 1]];
  const opens =
    (link?.lower === 'to' && next?.pos === 'VERB' && takesTo(noun)) ||
    (link?.lower === 'that' && next?.pos !== 'VERB' && next?.pos !== 'AUX' && takesThat(noun));
  if (!opens) return last;
  let end = last + 2;
  while (end < limit && !endsQuestion(tokens, end) && !isAside(tokens, end)) end++;
  return end - last <= LONGEST_QUESTION ? end : last;
}

/** "along the shore - something he favours", "to give up land that it holds": what is added is no part of it. */
function isAside(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token?.lower === '-' || token?.lower === '--') return before?.end !== token.start;
  return /^(?:which|who|that|as|while|when|after|before|because|since|although|but)$/u.test(token?.lower ?? '');
}

const takesTo = wordIs(
  /^(?:refusals?|decisions?|plans?|proposals?|bids?|threats?|demands?|requests?|orders?|offers?|promises?|pledges?|failures?|attempts?|rights?|powers?|authority|ability|inability|willingness|unwillingness|reluctance|readiness|commitments?|obligations?|duty|permission|push|campaign|moves?|calls?|drive|need)$/u,
);
const takesThat = wordIs(
  /^(?:demands?|insistence|claims?|allegations?|accusations?|assertions?|conditions?|proposals?|suggestions?|fears?|requirements?|contention|complaints?|requests?|assurances?|guarantees?|pledges?|threats?)$/u,
);

/** "wants shipowners to end the lockout", "... to halt the works", whose verb the base layer takes for a noun: who is to do what. */
function isInfinitive(tokens: readonly Token[], to: number): boolean {
  const [link, verb, thing] = tokens.slice(to, to + 3);
  return link?.lower === 'to' && (verb?.lower === 'end' || (verb?.pos === 'NOUN' && thing?.pos === 'DET'));
}

/** "closing the naval base": what is to be done stands before what it is done to. */
function isDeed(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (!verb || !next || !endsInIng(verb)) return false;
  // The base layer takes some for nouns, behind which no article stands.
  return next.pos === 'DET' || (verb.pos === 'VERB' && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(next.pos));
}

/** "tens of thousands", "a majority of members": so many of those who act. */
const isHowMany = wordIs(
  /^(?:tens|dozens?|scores|hundreds|thousands|millions|billions|number|majority|half|most|many|some|others|rest)$/u,
);

/** "whether the fares will rise": up to a mark or another question, without anybody who is told only by a pronoun. */
function questionAt(tokens: readonly Token[], at: number, limit: number): Item | null {
  let last = at + 1;
  while (last < limit && !endsQuestion(tokens, last)) last++;
  // "how to cut tolls at a meeting late on Thursday": without when.
  const day = tokens.slice(at, last).findIndex((token) => DAYS.test(token.lower));
  if (day > 0) {
    last = at + day;
    while (last > at && /^(?:ADP|ADV|DET)$/u.test(tokens[last - 1]?.pos ?? '')) last--;
  }
  if (
    last - at > LONGEST_QUESTION ||
    tokens.slice(at, last).some((token, i) => isPronoun(token) && !isLink(tokens, at + i))
  )
    return null;
  if (!tokens.slice(at, last).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return null;
  const item = itemOf(tokens, at, last, 'question');
  return item && item.stems.length > 1 ? item : null;
}

/** "a flood that lasts": no word for somebody named before. */
function isLink(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'that' && tokens[i - 1]?.pos === 'NOUN';
}

const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)$/u;

function endsQuestion(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token) return true;
  if (/^[.,;:?!–—()"“”]$/u.test(token.lower)) return true;
  return token.lower === 'and' && next !== undefined && asks(next);
}

function itemOf(tokens: readonly Token[], first: number, last: number, kind: Item['kind']): Item | null {
  const [start, end] = [tokens[first]?.start, tokens[last - 1]?.end];
  if (start === undefined || end === undefined) return null;
  const stems: string[] = [];
  for (const token of tokens.slice(first, last)) {
    if (kind !== 'thing' && token.pos === 'VERB') stems.push(...verbStems(token));
    else stems.push(...contentStem(token));
  }
  return stems.length === 0 ? null : { start, end, first, last, stems, kind };
}

const verbStems = perWord((lower): readonly string[] => (LIGHT_VERBS.test(lower) ? [] : [stemOf(lower)]));
const LIGHT_VERBS =
  /^(?:ha(?:s|d|ve|ving)|d(?:o|oes|id|one|oing)|ma(?:ke|kes|de|king)|t(?:ake|akes|ook|aken|aking)|g(?:et|ets|ot|etting|ive|ives|ave|iven|o|oes|one)|put|puts|keep|keeps|kept|let|lets|s(?:ay|ays|aid))$/u;

/** "research and development": one thing under two words. */
function isPair(tokens: readonly Token[], and: number): boolean {
  return PAIRS.has(`${tokens[and - 1]?.lower} ${tokens[and]?.lower} ${tokens[and + 1]?.lower}`);
}

const PAIRS = new Set(lexicon.pairs);

/** Only articles, possessives and light words stand between. */
function isLeading(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from <= BEGINS_WITHIN &&
    tokens
      .slice(from, to)
      .every(
        ({ pos, lower }) =>
          pos === 'DET' ||
          pos === 'ADJ' ||
          pos === 'NUM' ||
          pos === 'NOUN' ||
          /^(?:its|his|her|their|our|both|end|to|more|longer|better|fewer)$/u.test(lower),
      )
  );
}

const DOINGS_IN = new Set(words.doingsIn.map((word) => stemOf(word)));
const takesIn = (token: Token | undefined): boolean => token !== undefined && DOINGS_IN.has(stemOfToken(token));
const asks = wordIs(/^(?:whether|how|who|whose|when|where|which|what)$/u);
const joins = wordIs(/^(?:of|on|over|for|to|between|from|against|with|about|into|by)$/u);
const isOver = wordIs(/^(?:over|about)$/u);
/** "over", "on": what something is about follows. */
export const leadsOn = wordIs(/^(?:of|on|over|about|regarding|concerning|around)$/u);
const isPronoun = wordIs(/^(?:he|she|it|they|we|i|you|him|her|them|us|this|that|these|those)$/u);
const QUARRELS = new Set(lexicon.quarrels.map((word) => stemOf(word)));
const isQuarrel = (token: Token | undefined): boolean => token !== undefined && QUARRELS.has(stemOfToken(token));
/** "on Monday", "for two weeks": when, or for how long. */
function isWhen(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).every((token) => contentStem(token).length === 0 || token.pos === 'NUM');
}
