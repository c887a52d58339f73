import type { Token } from '../../model/analysis.ts';
import irregular from './irregular-verbs.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/**
 * What stands between a subject and its verb, with a verb of its own: "The minister, who resigned on Monday, was replaced", "the
 * bridge, built in 1932, collapsed", "workers who walked out on Friday returned". Token indices, half-open.
 */
export interface Aside {
  /** The subject's noun phrase, as far back as its nouns go. */
  readonly subject: { readonly first: number; readonly last: number };
  /** The aside's own words, without its marks and without the word that opens it. */
  readonly first: number;
  readonly last: number;
  readonly opener: string;
  /** Whether the subject is also that of the aside: not so of "whose chief resigned", "where the trial opened". */
  readonly isOfSubject: boolean;
  /** Where what the aside interrupts goes on, and whether that is the verb of the same subject. */
  readonly resumes: number;
  readonly isInterrupted: boolean;
}

/** The aside that begins at a token, where the clause that it interrupts goes on with its verb before `limit`; else null. */
export function asideAt(tokens: readonly Token[], i: number, from: number, limit: number): Aside | null {
  const lower = tokens[i]?.lower ?? '';
  if (i === from || !isNoun(tokens[i - 1])) return null;
  if (lower === ',') return betweenCommas(tokens, i, from, limit);
  return RESTRICTS.has(lower) ? restrictive(tokens, i, from, limit) : null;
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose', 'whom', 'where', 'when']);
const RESTRICTS: ReadonlySet<string> = new Set(['who', 'which', 'that']);

/** An aside that a comma opens ends at the first comma before a finite verb. */
function betweenCommas(tokens: readonly Token[], comma: number, from: number, limit: number): Aside | null {
  const opener = openerAfter(tokens, comma);
  if (opener === null) return null;
  const { first, word } = opener;
  // "In Lagos, where protests began on Friday, police shot dead three": what goes on has a subject of its own.
  const isAdverbial = tokens[from]?.pos === 'ADP' && !verbIn(tokens, from, comma);
  let told = false;
  for (let i = first; i < Math.min(limit, first + LONGEST); i++) {
    const token = tokens[i];
    if (!token || token.lower === ';' || token.lower === ':') return null;
    told ||= isVerb(token);
    if (token.lower !== ',' || !told) continue;
    const isOwn = isAdverbial && subjectAndVerb(tokens, i + 1, limit);
    if (!isOwn && !isFinite(tokens, i + 1)) continue;
    const subject = nounsBefore(tokens, comma, from);
    // "the deal, under which the fee will fall": the fee's.
    const isOfSubject = (word === 'who' || word === 'which' || word === ',') && first < comma + 3;
    return { subject, first, last: i, opener: word, isOfSubject, resumes: i + 1, isInterrupted: !isOwn };
  }
  return null;
}

/** No aside of the news is longer, in words. */
const LONGEST = 40;

/** The word that opens an aside behind a comma, and what follows: "who", "in which"; of a participle the comma ("built in 1932"). */
function openerAfter(tokens: readonly Token[], comma: number): { first: number; word: string } | null {
  const [next, second, third] = [tokens[comma + 1], tokens[comma + 2], tokens[comma + 3]];
  if (!next || !second) return null;
  if (RELATIVES.has(next.lower) && next.lower !== 'that') return { first: comma + 2, word: next.lower };
  if (next.pos === 'ADP' && /^who(?:m|se)$|^which$/.test(second.lower)) return { first: comma + 3, word: second.lower };
  const verb = next.pos === 'ADV' ? second : next;
  const after = next.pos === 'ADV' ? third : second;
  // "The mayor, jailed in May, ...": a verb in the past with its object behind it has another subject ("said Lund, elected").
  const isParticiple =
    verb.pos === 'VERB' && !verb.lower.endsWith('ing') && (verb.lower.endsWith('ed') || PARTICIPLES.has(verb.lower));
  return isParticiple && (after?.pos === 'ADP' || after?.pos === 'ADV') ? { first: comma + 1, word: ',' } : null;
}

const PARTICIPLES: ReadonlySet<string> = new Set(
  Object.values(irregular as Readonly<Record<string, readonly string[]>>).map((forms) => forms.at(-1) ?? ''),
);

/**
 * An aside without marks ends where a second verb follows that can be no part of it: an auxiliary behind a noun, a past tense behind a day
 * or a particle. "The man who said they were attacked" has one verb in another, so that verbs of saying tell nothing here.
 */
function restrictive(tokens: readonly Token[], at: number, from: number, limit: number): Aside | null {
  if (verbIn(tokens, from, at)) return null;
  let i = at + 1;
  while (i < limit && /^(?:AUX|ADV|PART)$/.test(tokens[i]?.pos ?? '')) i++;
  const verb = tokens[i];
  if (verb?.pos !== 'VERB' || CLAUSE_VERBS.has(verb.lower)) return null;
  for (i += 1; i < Math.min(limit, at + LONGEST); i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!before || !token || ENDS.test(token.pos) || CLAUSE_VERBS.has(token.lower)) return null;
    if (!isFinite(tokens, i) || before.lower === 'to') continue;
    const isMain = token.pos === 'AUX' ? isNoun(before) || before.pos === 'NUM' : CLOSES.test(before.lower);
    if (!isMain) return null;
    const subject = nounsBefore(tokens, at, from);
    const opener = tokens[at]?.lower ?? '';
    return { subject, first: at + 1, last: i, opener, isOfSubject: true, resumes: i, isInterrupted: true };
  }
  return null;
}

const ENDS = /^(?:PUNCT|CCONJ|SCONJ|PRON)$/;
const CLAUSE_VERBS: ReadonlySet<string> = new Set(words.clauseVerbs);
/** What no object can be, so that a verb behind it is another's: a day, a month, a year, the particle of the verb before. */
const CLOSES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|yesterday|(?:19|20)\d\d|out|off|up|down|away|back|over)$/;

/** Whether a verb in a finite form, with adverbs before it, begins at a token. */
function isFinite(tokens: readonly Token[], i: number): boolean {
  const verb = tokens[i]?.pos === 'ADV' ? tokens[i + 1] : tokens[i];
  if (verb?.pos === 'AUX') return !/^(?:be|been|being)$/.test(verb.lower);
  return verb?.pos === 'VERB' && !verb.lower.endsWith('ing');
}

/** Whether a noun phrase with its verb follows, before any mark. */
function subjectAndVerb(tokens: readonly Token[], from: number, limit: number): boolean {
  let i = from;
  while (i < Math.min(limit, from + SUBJECT_WITHIN) && SUBJECT.test(tokens[i]?.pos ?? '')) i++;
  return i > from && isFinite(tokens, i);
}

const SUBJECT = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/;
const SUBJECT_WITHIN = 8;

function nounsBefore(tokens: readonly Token[], end: number, from: number): { first: number; last: number } {
  let first = end;
  while (first > from && OF_NOUN.test(tokens[first - 1]?.pos ?? '')) first--;
  return { first, last: end };
}

const OF_NOUN = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/;

function verbIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(tokens[i])) return true;
  return false;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

function isNoun(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'PROPN';
}
