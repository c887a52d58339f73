import type { Sentence, Token } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { formIs, perWord, wordIs } from '../../model/word.ts';
import { isActivity } from './activities.ts';
import { behindAmount, isCount, isHyphened, isNumbered } from './counts.ts';
import { hasParticle, isHeadlineVerb } from './headline-verbs.ts';
import words from './words.json' with { type: 'json' };

/** A noun phrase without its article: token indices, half-open, and the stems of its content words. */
export interface NounPhrase extends Range {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly stems: readonly string[];
}

const EMPTY = new Set(words.emptyNouns);
const HALF_EMPTY = new Set(words.headsOnly);
const LIGHT = new Set(words.lightModifiers);
/** Light words that a name needs all the same: "public sector pay", "an international court". */
const NEEDED = new Set(words.labelModifiers);
const VERB_LIKE = new Set(words.verbLikeNouns);
const OPENERS = new Set(words.phraseLinks);

/** The plain noun phrases of a sentence, left to right: modifiers and nouns up to the head, without what follows it. */
export function nounPhrasesOf(
  tokens: readonly Token[],
  sentence: Pick<Sentence, 'first' | 'last'>,
): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const end = runFrom(tokens, i, sentence.last);
    const phrase = end > i ? phraseOf(tokens, i, end) : null;
    if (phrase) phrases.push(phrase);
    i = Math.max(i + 1, end);
  }
  return phrases;
}

/** "of the new ferries". */
const MOST_MODIFIERS = 2;

/** Two phrases that "of" joins ("purchases of Russian oil") as one; null where anything else stands between. */
export function joined(tokens: readonly Token[], a: NounPhrase, b: NounPhrase): NounPhrase | null {
  const between = tokens.slice(a.last, b.first);
  const [link, ...modifiers] = between;
  if (!link || !OPENERS.has(link.lower) || modifiers.length > MOST_MODIFIERS) return null;
  // "the fees for such a ferry": which one, only the sentence before tells.
  if (modifiers.some(({ lower }) => lower === 'such')) return null;
  if (modifiers.some(({ pos, lower }) => pos !== 'DET' && !LIGHT.has(lower))) return null;
  if (isAmountOf(tokens, b)) return null;
  return { start: a.start, end: b.end, first: a.first, last: b.last, head: a.head, stems: [...a.stems, ...b.stems] };
}

/** "rates on 53 billion dollars", "a repayment of 17 years": how much or how long, and no matter. */
function isAmountOf(tokens: readonly Token[], { first, last, head }: NounPhrase): boolean {
  const unit = tokens[head];
  return (
    unit !== undefined &&
    (isUnit(unit) || isSpanOfTime(unit)) &&
    tokens.slice(first, last).some(({ pos }) => pos === 'NUM')
  );
}

const UNITS = new Set(words.units);
const isUnit = perWord((lower) => UNITS.has(lower) || UNITS.has(lower.replace(/s$/u, '')));

/** "on strike right now" is of no right, and of a strike that "spread to the docks" a verb is told. */
const NO_NOUN_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['right', /^(?:now|away|here|there|then|after|before|behind|next|up|down|back|through|across)$/u],
  ['spread', /^(?:to|into|across|beyond|through)$/u],
]);

function runFrom(tokens: readonly Token[], from: number, limit: number): number {
  let i = from;
  while (i < limit && partOf(tokens, i, from)) i++;
  return i;
}

/** True for what may stand inside a noun phrase: nouns, names, adjectives, numbers, and hyphens and possessives between them. */
function partOf(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  // "records last year": a time after a noun is no part of the phrase.
  if (i > from && (token.lower === 'last' || token.lower === 'next')) return false;
  // "votes two weeks ago".
  if (i > from && token.pos === 'NUM' && isSpanOfTime(tokens[i + 1]) && isAgo(tokens[i + 2])) return false;
  // "near the crossing hours after the truce"; "called the step economic bullying".
  if (i > from && token.pos === 'ADJ' && isCalled(tokens, i, from)) return false;
  if (i > from && isSpanOfTime(token) && tokens[i - 1]?.pos !== 'NUM' && isAgo(tokens[i + 1])) return false;
  if (NO_NOUN_BEFORE.get(token.lower)?.test(tokens[i + 1]?.lower ?? '')) return false;
  // "issues like fares": whatever the base layer takes "like" for.
  if (
    token.lower === 'like' ||
    (i > from && hasParticle(tokens, i)) ||
    isHeadlineVerb(tokens, i) ||
    isDoing(tokens, i, from)
  )
    return false;
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'NUM') return true;
  if (token.lower === '$' || token.lower === '£' || token.lower === '€') return true;
  const next = tokens[i + 1];
  // "refused to reopen pay talks": the base layer takes some nouns before nouns for verbs.
  if (token.pos === 'VERB' && next?.pos === 'NOUN' && VERB_LIKE.has(token.lower)) return tokens[i - 1]?.lower !== 'to';
  if (isNounAfterAll(tokens, i) || (i > from && isActivity(tokens, i)) || isDoneTo(tokens, i)) return true;
  if (i === from || !next) return false;
  const tight = tokens[i - 1]?.end === token.start;
  // "tit-for-tat", "freedom-of-navigation": whatever hyphens bind is one word.
  if (token.lower === '-') return tight && token.end === next.start;
  if (isSharing(tokens, i)) return true;
  if (tokens[i - 1]?.lower === '-' && tight) return next.lower === '-' || next.pos === 'NOUN' || next.pos === 'ADJ';
  if (token.lower === "'s" || token.lower === "'")
    return next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN';
  return false;
}

/** "called the step economic bullying": behind what it is called begins what it is called. */
function isCalled(tokens: readonly Token[], i: number, from: number): boolean {
  return tokens[i - 1]?.pos === 'NOUN' && tokens[from - 1]?.pos === 'DET' && calls(tokens[from - 2]);
}

const calls = formIs(/^(?:call|brand|label|deem|declare|consider)(?:s|ed|d|ing)?$/u);
const isSpanOfTime = wordIs(/^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/u);
const isAgo = wordIs(/^(?:ago|earlier|before|later|after)$/u);

/**
 * "over ferry fares", "is ferry fares", "the European grant is", "a 25m break fee", "night pay or": the base layer takes it for a
 * verb, but no verb in its plain form stands behind a preposition or "is", before "is", or behind one thing that has "a".
 */
function isNounAfterAll(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.pos !== 'VERB' || !isPlainForm(token)) return false;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!before || !next || (before.end === token.start && before.lower === '-')) return false;
  // "the Fair Fares Act grants": a law. "Wants Oslo act on fares" is none.
  if (token.lower === 'act' && before.pos === 'PROPN') return /^(?:PROPN|ADJ|DET)$/u.test(tokens[i - 2]?.pos ?? '');
  if (takesThing(before))
    return /^(?:NOUN|PUNCT|CCONJ)$/u.test(next.pos) || (isOver(before) && /^(?:ADP|SCONJ)$/u.test(next.pos));
  if (next.pos === 'AUX') return isSingularForm(next) && /^(?:NOUN|PROPN|ADJ)$/u.test(before.pos);
  if (next.pos === 'PUNCT' || next.pos === 'CCONJ')
    return isVerbLike(token) && before.pos === 'NOUN' && isPlainForm(before) && !isPastToo(token);
  if (next.pos !== 'NOUN' || !/^(?:NOUN|ADJ|NUM)$/u.test(before.pos)) return false;
  let first = i - 1;
  while (first > i - LONGEST_BEFORE && /^(?:NOUN|ADJ|NUM|PROPN)$/u.test(tokens[first]?.pos ?? '')) first--;
  if (/^[$£€]$/u.test(tokens[first]?.lower ?? '')) first--;
  return /^an?$/u.test(tokens[first]?.lower ?? '');
}

const takesThing = wordIs(/^(?:of|over|on|about|for|in|with|from|by|into|against|besides|is|are|was|were|be|been)$/u);
const isOver = formIs(/^(?:over|about|against)$/u);
const isPastToo = wordIs(/^(?:cut|cost|put|set|hit|shut|split|let)$/u);
const LONGEST_BEFORE = 5;
const isPlainForm = perWord((lower) => !/(?:ed|ing|s)$/u.test(lower));
const isSingularForm = wordIs(/^(?:is|was|has)$/u);

/** "courts hearing the case": what those before it do. */
function isDoing(tokens: readonly Token[], i: number, from: number): boolean {
  const [before, doing, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return i > from && before?.pos === 'NOUN' && next?.pos === 'DET' && doing !== undefined && endsInIng(doing);
}

/** "the release of the detained sailors", "over stolen votes": what was done to them says which ones. */
function isDoneTo(tokens: readonly Token[], i: number): boolean {
  const [before, done, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    done?.pos === 'VERB' &&
    next?.pos === 'NOUN' &&
    isPast(done) &&
    (before?.pos === 'DET' || leadsToThing(before) || before?.lower === "'s" || before?.lower === '’s')
  );
}

const isPast = wordIs(/.{3}(?:ed|en)$/u);
const leadsToThing = wordIs(/^(?:of|over|for|about|against|its|their|his|her|our)$/u);

/** True for "closing" and "hearing", not for "king". */
export const endsInIng = wordIs(/.{3}ing$/u);

function phraseOf(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  let first = from;
  let last = to;
  while (last > first && (!isNounAt(tokens, last - 1) || isTimeAfter(tokens, first, last - 1))) {
    if (isNumbered(tokens, last - 1) && last - 1 > first) break;
    last--;
  }
  while (first < last) {
    // "last year's budget" is of the budget, and "the government's asylum plan" of asylum.
    if (isPossessiveTime(tokens, first, last) || isPlainOwner(tokens, first, last)) first += 2;
    // "22 daily slots", "46,000 permanent jobs": how many is no part of what they are.
    else if (isCount(tokens, first, last)) first++;
    else if (behindAmount(tokens, first, last) > first) first = behindAmount(tokens, first, last);
    // "large-scale cuts" begin with "large".
    else if (startsWell(tokens[first]) || isHyphened(tokens, first) || isFuture(tokens, first)) break;
    else first++;
  }
  // "north-east Atlantic": what a hyphen binds to its first word belongs to it, whatever the base layer takes it for.
  while (isHyphened(tokens, first - 2)) first -= 2;
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined || last <= first) return null;
  const stems: string[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    for (const stem of isHalfEmpty(token) || isNounOfVerb(tokens, i) ? [stemOfToken(token)] : contentStem(token))
      stems.push(stem);
  }
  return stems.length === 0 ? null : { start, end, first, last, head: last - 1, stems };
}

/** "the future of the port" is a matter; "future talks" are talks. */
function isFuture(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'future' && tokens[i + 1]?.lower === 'of';
}

/** True for a word that names something beside another ("racist remarks", "email server") and alone nothing. */
export const isHalfEmpty = wordIs(HALF_EMPTY);

/** "schools yesterday", "the formula late Thursday night": when, behind what. */
function isTimeAfter(tokens: readonly Token[], first: number, i: number): boolean {
  if (i <= first) return false;
  return isDay(tokens[i]) || isMonth(tokens[i]) || (isPartOfDay(tokens[i]) && isDay(tokens[i - 1]));
}

const isMonth = wordIs(/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/u);
const isDay = wordIs(/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)$/u);
const isPartOfDay = wordIs(/^(?:night|morning|afternoon|evening|noon)$/u);

const POSSESSIVE = /^['’]s?$/u;

function isPossessiveTime(tokens: readonly Token[], i: number, last: number): boolean {
  return i + 2 < last && isTime(tokens[i]) && POSSESSIVE.test(tokens[i + 1]?.lower ?? '');
}

/** Whoever governs, before two words or more: "the government's plan" alone says nothing else. */
function isPlainOwner(tokens: readonly Token[], i: number, last: number): boolean {
  return i + 3 < last && isRuling(tokens[i]) && POSSESSIVE.test(tokens[i + 1]?.lower ?? '');
}

const isRuling = wordIs(/^(?:government|administration|cabinet|country|nation|state)$/u);

const TIMES =
  /^(?:(?:to|yester)day|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:day|week|month|year|decade|weekend|century|january|february|march|april|june|july|august|september|october|november|december)s?)$/u;

const isTime = wordIs(TIMES);

function isNounAt(tokens: readonly Token[], i: number): boolean {
  const pos = tokens[i]?.pos;
  return pos === 'NOUN' || pos === 'PROPN' || isNounOfVerb(tokens, i) || isFuture(tokens, i);
}

/** A noun that the base layer takes for a verb. */
function isNounOfVerb(tokens: readonly Token[], i: number): boolean {
  return isNounAfterAll(tokens, i) || isSharing(tokens, i) || isActivity(tokens, i);
}

/** "burden-sharing", "power-sharing": a doing that a hyphen binds to what is done so, whatever the base layer takes it for. */
function isSharing(tokens: readonly Token[], i: number): boolean {
  const [noun, hyphen, doing] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  return (
    doing !== undefined &&
    hyphen?.lower === '-' &&
    hyphen.end === doing.start &&
    noun?.pos === 'NOUN' &&
    noun.end === hyphen.start &&
    endsInIng(doing)
  );
}

function startsWell(token: Token | undefined): boolean {
  if (token === undefined || (token.pos === 'ADJ' && isSuperlative(token))) return false;
  const weight = weightOf(token);
  return weight === 'needed' || (weight === 'full' && token.pos !== 'PUNCT' && token.pos !== 'PART');
}

/** "the deadliest border": how much so is no part of what it is. */
const isSuperlative = perWord(
  (lower) =>
    /.{3}[^aeiou]est$|.{3}[iegu]est$/u.test(lower) &&
    !/^(?:honest|dishonest|modest|earnest|manifest|midwest|northwest|southwest)$/u.test(lower),
);

/** What a word at the start of a phrase adds to it. */
const weightOf = perWord((lower) => {
  if (NEEDED.has(lower)) return 'needed';
  return LIGHT.has(lower) ? 'light' : 'full';
});

/** The stem of a word that tells what something is about; none for light words, marks and articles. */
export function contentStem(token: Token): readonly string[] {
  const { pos } = token;
  const content = pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM' || isVerbLike(token);
  return content ? stemsOf(token) : NO_STEMS;
}

const NO_STEMS: readonly string[] = [];
const isVerbLike = wordIs(VERB_LIKE);
const stemsOf = perWord((lower): readonly string[] =>
  EMPTY.has(lower) || HALF_EMPTY.has(lower) || LIGHT.has(lower) || !/[\p{L}\p{N}]/u.test(lower) ? [] : [stemOf(lower)],
);
