import type { Sentence, Token } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import type { Clause } from '../phrases/clauses.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** A sentence up to this length is told whole; of a longer one the clauses that stand alone. */
const SHORT = 180;
/** A mention is a passage, not a page. */
const LONGEST = 320;
/** Fewer words tell nothing by themselves. */
const FEWEST_WORDS = 5;

const LEADS = new Set(lexicon.leads);
const SAYS = new Set(lexicon.attributions);
const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where', 'that', 'when']);
/** Openers whose clause cannot be told without the one that it hangs on. */
const HANGS = new Set([...RELATIVE, 'whether', 'if', 'unless', 'because', ',', 'as', 'although', 'though', 'whereas']);

/**
 * What is printed of an event, as a range of the text: the sentence without "But" and "Meanwhile,"; of a long one the clause
 * with those that it needs: its subject, what it hangs on, who says it. Never half a word, a name or a pair of marks.
 */
export function passageOf(tokens: readonly Token[], sentence: Sentence, clauses: readonly Clause[], i: number): Range {
  const whole = { first: leadOf(tokens, sentence), last: sentence.last };
  const clause = clauses[i];
  const limit = sentence.last;
  if (!clause || lengthOf(tokens, whole) <= SHORT) return rangeOf(tokens, balanced(tokens, whole, limit));
  const part = balanced(tokens, standing(tokens, clauses, i, whole.first), limit);
  const stands = wordsOf(tokens, part) >= FEWEST_WORDS && lengthOf(tokens, part) <= LONGEST;
  if (stands) return rangeOf(tokens, part);
  if (lengthOf(tokens, whole) <= LONGEST) return rangeOf(tokens, balanced(tokens, whole, limit));
  return rangeOf(tokens, balanced(tokens, fitting(tokens, clause), limit));
}

/** Token indices, half-open. */
interface Part {
  readonly first: number;
  readonly last: number;
}

/** The first token after the words that only join a sentence to the one before it. */
function leadOf(tokens: readonly Token[], { first, last }: Sentence): number {
  const word = tokens[first]?.lower ?? '';
  const next = tokens[first + 1]?.lower;
  if (last - first < FEWEST_WORDS) return first;
  if (LEADS.has(word))
    return next === ',' ? first + 2 : word === 'but' || word === 'and' || word === 'so' ? first + 1 : first;
  const two = `${word} ${next ?? ''}`;
  return LEADS.has(two) && tokens[first + 2]?.lower === ',' ? first + 3 : first;
}

/** The clause with the clauses to its left that it needs, and to its right those that say who says it. */
function standing(tokens: readonly Token[], clauses: readonly Clause[], i: number, lead: number): Part {
  let from = i;
  const near = (clause: Clause | undefined): boolean =>
    clause !== undefined &&
    (clauses[i]?.end ?? 0) - clause.start <= LONGEST &&
    clause.end - (clauses[i]?.start ?? 0) <= LONGEST;
  while (near(clauses[from - 1]) && (!standsAlone(tokens, clauses[from]) || isLedTo(tokens, clauses, from))) from--;
  // "The union said that ministers refused": who says it is a part of what is told.
  while (near(clauses[from - 1]) && saysNext(tokens, clauses[from - 1])) from--;
  const opens = clauses[from]?.start ?? 0;
  let to = i;
  while ((clauses[to + 1]?.end ?? Infinity) - opens <= LONGEST && isNeeded(tokens, clauses, to)) to++;
  return { first: Math.max(lead, clauses[from]?.first ?? lead), last: clauses[to]?.last ?? lead };
}

/** True for a clause with a subject of its own that hangs on no other. */
function standsAlone(tokens: readonly Token[], clause: Clause | undefined): boolean {
  if (!clause || (clause.opener !== null && HANGS.has(clause.opener))) return false;
  return startsWithSubject(tokens, clause);
}

/** "Under the pact, long awaited by many, | the banks will merge": what leads to a clause, before an aside, is a part of it. */
function isLedTo(tokens: readonly Token[], clauses: readonly Clause[], i: number): boolean {
  const [lead, clause] = [clauses[i - 2], clauses[i]];
  if (!lead || !clause || tokens[lead.first]?.pos !== 'ADP') return false;
  return !tokens.slice(lead.first, lead.last).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** A name or noun before the verb. A pronoun is none: whom it means stands elsewhere. */
function startsWithSubject(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i];
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PRON') return false;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return !RELATIVE.has(tokens[clause.first]?.lower ?? '');
  }
  return false;
}

function saysNext(tokens: readonly Token[], clause: Clause | undefined): boolean {
  const last = clause ? tokens[clause.last - 1] : undefined;
  return last !== undefined && SAYS.has(last.lower);
}

/**
 * What follows a clause and cannot be parted from it: what is said, who says it, a condition, what "two days", "shortly" or "to try"
 * begins, the end of a list.
 */
function belongs(tokens: readonly Token[], before: Clause | undefined, clause: Clause | undefined): boolean {
  if (!clause) return false;
  const end = before ? tokens[before.last - 1] : undefined;
  if (end?.pos === 'ADV' || AMOUNT.test(end?.lower ?? '')) return true;
  if (before && ((end?.pos === 'VERB' && tokens[before.last - 2]?.lower === 'to') || listsOn(tokens, before, clause)))
    return true;
  // "all those who stayed": what tells which ones are meant, without a comma before it.
  if (clause.opener !== null && RELATIVE.has(clause.opener) && tokens[before?.last ?? -1]?.lower === clause.opener)
    return true;
  if (clause.opener === 'that' || clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether')
    return true;
  const words = tokens.slice(clause.first, clause.last);
  return words.length <= 9 && words.some((token) => SAYS.has(token.lower));
}

/** Whether clause `i` cannot be told without the one behind it. */
function isNeeded(tokens: readonly Token[], clauses: readonly Clause[], i: number): boolean {
  return belongs(tokens, clauses[i], clauses[i + 1]) || isBound(tokens, clauses, i);
}

/**
 * Whether the next clause completes clause `i`: "described it as weak", "cannot begin until the siege ends", with no mark
 * between; what is said behind "said that if they fail,"; what an aside interrupts; the rest of a sentence that an aside between dashes interrupts.
 */
function isBound(tokens: readonly Token[], clauses: readonly Clause[], i: number): boolean {
  const [first, clause, next, last] = [clauses[0], clauses[i], clauses[i + 1], clauses.at(-1)];
  if (!first || !clause || !next || !last) return false;
  // "The minister, who resigned on Monday, | was replaced": neither the subject nor the aside is a sentence.
  if (next.subject !== null) return true;
  if (next.opener !== null && BINDS.has(next.opener) && tokens[clause.last]?.lower === next.opener) return true;
  const isPreposed = PREPOSED.has(tokens[clause.first]?.lower ?? '');
  if (isPreposed && (clause.opener === 'that' || clause === first)) return true;
  const isParted = tokens.slice(clause.last, next.first).some(isDash);
  if (!isParted) return false;
  const opened = tokens.slice(first.first, clause.last).filter(isDash).length % 2 === 1;
  return opened || tokens.slice(next.first, last.last).some(isDash);
}

/** What opens a clause of time, reason or condition, before what hangs on it as well as behind that. */
const CLAUSE_OPENERS = ['after', 'as', 'because', 'before', 'if', 'once', 'since', 'unless', 'until', 'when', 'while'];
const BINDS = new Set([...CLAUSE_OPENERS, 'till', 'under', 'where']);
/** What may stand before the clause that it hangs on. */
const PREPOSED = new Set([...CLAUSE_OPENERS, 'although', 'though', 'whereas']);

/** A dash, or a hyphen with room about it, which many newsrooms set for one. */
function isDash({ lower, start, end }: Token, i: number, all: readonly Token[]): boolean {
  if (lower === '—' || lower === '–') return true;
  return lower === '-' && all[i - 1]?.end !== start && all[i + 1]?.start !== end;
}

/** "... fares, shifts, and pay were agreed": behind a comma and a few words that tell nothing, "and" goes on with a list. */
function listsOn(tokens: readonly Token[], before: Clause, { opener }: Clause): boolean {
  if ((opener !== 'and' && opener !== 'or') || tokens[before.last]?.lower !== ',') return false;
  for (let i = before.last - 1; i > Math.max(before.first, before.last - LONGEST_ITEM); i--) {
    const token = tokens[i];
    if (token?.lower === ',') return i < before.last - 1;
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'ADP') return false;
  }
  return false;
}

/** What stands between two commas of a list has few words. */
const LONGEST_ITEM = 6;

const AMOUNT = /^(?:hour|day|week|month|year|decade)s?$/u;

/** A part with the closing mark of what it opens; where that is too far, without what the mark opens. */
function balanced(tokens: readonly Token[], part: Part, limit: number): Part {
  const { first } = part;
  let { last } = part;
  let open = openMark(tokens, part);
  const start = tokens[first]?.start ?? 0;
  while (open !== null && last < limit && (tokens[last]?.end ?? 0) - start <= LONGEST) {
    last++;
    open = openMark(tokens, { first, last });
  }
  if (open === null) return trimmed(tokens, { first, last }, limit);
  if (open - first < FEWEST_WORDS) return trimmed(tokens, part, limit);
  return trimmed(tokens, { first, last: open }, limit);
}

/** The last mark of a part that opens what the part does not close. */
function openMark(tokens: readonly Token[], { first, last }: Part): number | null {
  let open: number | null = null;
  for (let i = first; i < last; i++) {
    const word = tokens[i]?.lower;
    if (word === '“' || word === '(') open = i;
    else if (word === '”' || word === ')') open = null;
    else if (word === '"') open = open === null ? i : null;
  }
  return open;
}

/** Without marks at either end, but for those that belong to a word ("$", "%", a closing quotation mark). */
function trimmed(tokens: readonly Token[], part: Part, limit: number): Part {
  let { first, last } = part;
  while (first < last && /^[,;:.–—-]$/u.test(tokens[first]?.lower ?? '')) first++;
  // At the sentence's end nothing is left out: "the gains that they held out for".
  const isEnd = tokens.slice(last, limit).every(({ pos }) => pos === 'PUNCT');
  while (last - first > FEWEST_WORDS && (isEnd ? isMark(tokens[last - 1]) : isDangling(tokens[last - 1]))) last--;
  // A hyphen binds: half of "High-Level" is no word.
  while (first > 0 && isTightHyphen(tokens, first - 1)) first -= 2;
  return { first, last };
}

/** A word that only leads on to what was left out: "saying", "including", "particularly", "would". */
function isDangling(token: Token | undefined): boolean {
  if (!token) return false;
  if (isMark(token)) return true;
  return (
    token.pos === 'AUX' ||
    token.pos === 'SCONJ' ||
    token.pos === 'CCONJ' ||
    token.pos === 'DET' ||
    DANGLING.has(token.lower)
  );
}

const DANGLING = new Set(lexicon.dangling);

function isMark(token: Token | undefined): boolean {
  return /^[,;:–—“(-]$/u.test(token?.lower ?? '');
}

function isTightHyphen(tokens: readonly Token[], i: number): boolean {
  const hyphen = tokens[i];
  return hyphen?.lower === '-' && hyphen.end === tokens[i + 1]?.start && tokens[i - 1]?.end === hyphen.start;
}

/** As many whole words of a clause, from its start, as fit. */
function fitting(tokens: readonly Token[], clause: Clause): Part {
  const start = tokens[clause.first]?.start ?? 0;
  let last = clause.last;
  while (last > clause.first + 1 && (tokens[last - 1]?.end ?? 0) - start > LONGEST) last--;
  return { first: clause.first, last };
}

function rangeOf(tokens: readonly Token[], { first, last }: Part): Range {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

function lengthOf(tokens: readonly Token[], part: Part): number {
  const { start, end } = rangeOf(tokens, part);
  return end - start;
}

function wordsOf(tokens: readonly Token[], { first, last }: Part): number {
  return tokens.slice(first, last).filter(({ pos }) => pos !== 'PUNCT').length;
}
