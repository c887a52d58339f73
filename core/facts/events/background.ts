import type { Sentence, Token } from '../../model/analysis.ts';
import { wordIs } from '../../model/word.ts';
import type { Clause } from '../phrases/clauses.ts';
import lexicon from './lexicon.json' with { type: 'json' };

const isEarlierWord = wordIs(new Set(lexicon.earlierWords));
const UNIT = /^(?:hour|day|night|week|month|year|decade|generation|centur)(?:s|y|ies)?$/;

/** Whether a clause says that it tells what was at another time: "previously", "years later", "weeks ago", "under the former government". */
export function isEarlier(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) {
    const [before, word] = [tokens[i - 1], tokens[i]];
    if (!word) break;
    if (isEarlierWord(word) && isOfVerb(tokens, clause, i)) return true;
    // "some weeks ago": a time that no number counts is none of the text's times.
    if (/^(?:earlier|later|ago)$/.test(word.lower) && UNIT.test(before?.lower ?? '')) return true;
    if (isThen(tokens, i) || isOverYears(tokens, clause, i)) return true;
    if (!isFormer(word)) continue;
    const opens = before?.pos === 'DET' ? tokens[i - 2] : before;
    if (DURING.test(opens?.lower ?? '')) return true;
  }
  return false;
}

/**
 * "For almost 60 years, the office denied it", "over the past two weeks", "in recent months": what went on for so long is of no one
 * day. "Jailed for six years" tells of what is to come, so that "for" must open the clause.
 */
function isOverYears(tokens: readonly Token[], { first, last }: Clause, i: number): boolean {
  const preposition = tokens[i]?.lower ?? '';
  const opens = preposition === 'for' && i === first;
  if (!opens && !/^(?:over|in|during|throughout)$/.test(preposition)) return false;
  const behind = tokens.slice(i + 1, Math.min(last, i + 1 + LENGTH));
  const unit = behind.findIndex(({ lower }) => UNITS_OF_LENGTH.test(lower));
  if (unit < 0 || behind.slice(0, unit).some(({ pos }) => pos === 'VERB' || pos === 'PUNCT' || pos === 'ADP'))
    return false;
  return opens || behind.slice(0, unit).some(({ lower }) => /^(?:past|last|recent)$/.test(lower));
}

/** How many words a length has at most: "the better part of" is not counted. */
const LENGTH = 6;
const UNITS_OF_LENGTH = /^(?:weeks|months|years|decades|centuries|generations)$/;

/** "I quit when my firm was sold": outside quotation marks an author tells of himself, which is no news of the day. */
export function isOwnStory(tokens: readonly Token[], { first, last }: Clause): boolean {
  for (const { pos, lower } of tokens.slice(first, last)) {
    if (/^["“”‘’':]$/.test(lower)) return false;
    if ((lower === 'i' && pos === 'PRON') || lower === 'my' || lower === 'me') return true;
  }
  return false;
}

/** "at the time", "back then", "by then", "during his first term", "on the eve of the talks": another time than that of the news. */
function isThen(tokens: readonly Token[], i: number): boolean {
  const [two, before, word, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
  switch (word?.lower) {
    case 'time':
      // "at the time of the talks" is that of something else, told or not.
      return /^(?:the|that)$/.test(before?.lower ?? '') && two?.lower === 'at' && next?.lower !== 'of';
    case 'eve':
      return before?.lower === 'the' && two?.lower === 'on' && next?.lower === 'of';
    case 'then':
      return /^(?:back|by|since|until)$/.test(before?.lower ?? '');
    case 'term':
    case 'presidency':
    case 'tenure':
      return before?.lower === 'first' && tokens.slice(Math.max(0, i - 4), i).some(({ lower }) => DURING.test(lower));
    default:
      return false;
  }
}

/** "He once led", "Earlier, the court fined": not "formerly a judge", "an earlier offer", "once more", "earlier in the day". */
function isOfVerb(tokens: readonly Token[], { first }: Clause, i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (before?.pos === 'DET' || /^(?:again|more|in|on)$/.test(after?.lower ?? '')) return false;
  return i === first || isVerb(before) || isVerb(after);
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

const isFormer = wordIs(/^(?:previous|former|prior|earlier)$/);
const DURING = /^(?:under|during|in|throughout)$/;

/**
 * Whether a verb in the simple past tells aside of its sentence, and so mostly of what was before: in a relative clause ("the
 * man who killed her escaped"), or as a participle behind its noun ("a firm founded by dockers").
 */
export function isAside(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  return isInRelative(tokens, sentence, at) || (sentence.kind !== 'heading' && isReducedRelative(tokens, at));
}

/**
 * Back from the word to a relative pronoun, over the verbs that "and" joins to it ("who signed the pact and left"), as far as
 * the next mark: behind any other verb the clause has gone on ("the man who killed her escaped").
 */
function isInRelative(tokens: readonly Token[], { first }: Sentence, at: number): boolean {
  let joined = isJoined(tokens, at);
  for (let i = at - 1; i >= first; i--) {
    const token = tokens[i];
    if (!token || token.pos === 'PUNCT') return false;
    if (isRelative(token, tokens[i - 1])) return true;
    if (token.pos !== 'VERB') continue;
    if (!joined) return false;
    joined = isJoined(tokens, i);
  }
  return false;
}

function isRelative({ lower }: Token, before: Token | undefined): boolean {
  if (/^(?:who|whom|whose|which)$/.test(lower)) return true;
  // "said on Monday that": what was said.
  if (!/^(?:that|where)$/.test(lower) || DAY_NAME.test(before?.lower ?? '')) return false;
  return before?.pos === 'NOUN' || before?.pos === 'PROPN';
}

const DAY_NAME = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

function isJoined(tokens: readonly Token[], verb: number): boolean {
  let i = verb - 1;
  while (tokens[i]?.pos === 'ADV' || tokens[i]?.pos === 'AUX') i--;
  return tokens[i]?.pos === 'CCONJ';
}

/** "The island, invaded by pirates, ...": a passive without its helper is no clause of its own but in a headline. */
function isReducedRelative(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.pos === 'VERB' && isOfGoverned(tokens, at)) return true;
  // "Set up by dockers".
  const by = isParticle(tokens[at + 1]) ? at + 2 : at + 1;
  if (tokens[at]?.pos !== 'VERB' || tokens[by]?.lower !== 'by') return false;
  const before = tokens[tokens[at - 1]?.pos === 'ADV' ? at - 2 : at - 1];
  if (before?.pos !== 'NOUN' && before?.pos !== 'PROPN' && before?.lower !== ',') return false;
  // "Won by a landslide", "rose by six points", "started by saying", "spoke by phone": by how much, or how.
  return !tokens
    .slice(by + 1, by + 4)
    .some(
      ({ pos, lower }, i) => pos === 'NUM' || MEASURE.test(lower) || (i === 0 && (pos === 'VERB' || MEANS.test(lower))),
    );
}

const isParticle = wordIs(/^(?:up|out|off|down|over|away|back)$/);

/** "Of the 900 guns seized in Lisk, most came by sea": a sentence that opens with a preposition, whose noun the participle tells of. */
function isOfGoverned(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.pos !== 'NOUN' || tokens[at + 1]?.pos !== 'ADP') return false;
  let i = at - 1;
  while (/^(?:NOUN|PROPN|ADJ|NUM|DET|ADV)$/.test(tokens[i]?.pos ?? '')) i--;
  return tokens[i]?.lower === 'of' && (tokens[i - 1]?.pos ?? 'PUNCT') === 'PUNCT';
}

const MEANS =
  /^(?:phone|telephone|video|videolink|teleconference|videoconference|letter|e?-?mail|mistake|chance|accident|default)$/;
const MEASURE = /^(?:margin|landslide|majority|half|third|quarter|votes?|points?|percent|goals?)$/;
