import type { Sentence, Token } from '../../model/analysis.ts';
import type { Range } from '../../model/span.ts';
import { perWord } from '../../model/word.ts';
import { asideAt } from './asides.ts';
import words from './words.json' with { type: 'json' };

/** A stretch of a sentence with a verb of its own: token indices, half-open, and the word that opens it ("if", "after"). */
export interface Clause extends Range {
  readonly first: number;
  readonly last: number;
  readonly opener: string | null;
  /** The noun phrase that stands apart from it: of "who resigned", and of what goes on behind such an aside. Else null. */
  readonly subject: Words | null;
}

/** Token indices, half-open. */
interface Words {
  readonly first: number;
  readonly last: number;
}

const SUBORDINATORS = new Set(words.subordinators);
const COORDINATORS = new Set(words.coordinators);
/** How far ahead a new clause must show its verb. */
const VERB_WITHIN = 14;

/**
 * The clauses of a sentence, left to right, covering it but for the words that open them. What an aside interrupts is parted by it:
 * "The minister | resigned on Monday | was replaced on Tuesday", where the words before the aside have no verb.
 */
export function clausesOf(tokens: readonly Token[], sentence: Pick<Sentence, 'first' | 'last'>): readonly Clause[] {
  const clauses: Clause[] = [];
  cut(tokens, sentence, { opener: null, subject: null }, clauses);
  return clauses;
}

type Opening = Pick<Clause, 'opener' | 'subject'>;

function cut(tokens: readonly Token[], { first: from, last: limit }: Words, opening: Opening, clauses: Clause[]): void {
  let first = from;
  let open = opening;
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    const border = token ? borderOf(token) : null;
    if (!token || border === null) continue;
    const aside = border === 'stop' || border === 'coordinator' ? null : asideAt(tokens, i, first, limit);
    if (aside) {
      push(tokens, clauses, { first, last: i }, open);
      const { subject } = aside;
      cut(tokens, aside, { opener: aside.opener, subject: aside.isOfSubject ? subject : null }, clauses);
      first = aside.resumes;
      open = { opener: null, subject: aside.isInterrupted ? subject : null };
      i = first - 1;
      continue;
    }
    const next = boundaryAt(tokens, i, limit, border);
    if (next === null || !hasVerb(tokens, first, i)) continue;
    push(tokens, clauses, { first, last: i }, open);
    open = { opener: next.opener, subject: null };
    first = next.first;
  }
  push(tokens, clauses, { first, last: limit }, open);
}

function boundaryAt(
  tokens: readonly Token[],
  i: number,
  limit: number,
  border: 'stop' | 'comma' | 'either' | 'subordinator' | 'coordinator',
): { first: number; opener: string | null } | null {
  const token = tokens[i];
  if (!token) return null;
  if (border === 'stop') return { first: i + 1, opener: null };
  if (border === 'comma') return afterComma(tokens, i, limit);
  const opens =
    border === 'coordinator'
      ? verbNext(tokens, i + 1)
      : (token.pos !== 'DET' && verbAhead(tokens, i + 1, limit)) || (border === 'either' && verbNext(tokens, i + 1));
  return opens ? { first: i + 1, opener: token.lower } : null;
}

/** What a word may be between clauses; most are nothing. */
const borderOf = perWord((lower) => {
  if (lower === ';' || lower === '—' || lower === '–') return 'stop';
  if (lower === ',') return 'comma';
  if (SUBORDINATORS.has(lower)) return COORDINATORS.has(lower) ? 'either' : 'subordinator';
  return COORDINATORS.has(lower) ? 'coordinator' : null;
});

function afterComma(
  tokens: readonly Token[],
  i: number,
  limit: number,
): { first: number; opener: string | null } | null {
  const next = tokens[i + 1];
  if (!next) return null;
  if (next.pos === 'VERB' && next.lower.endsWith('ing')) return { first: i + 1, opener: ',' };
  if (COORDINATORS.has(next.lower) && verbAhead(tokens, i + 2, limit)) return { first: i + 2, opener: next.lower };
  if (next.pos === 'DET' || next.pos === 'PRON')
    return verbSoon(tokens, i + 1, limit) ? { first: i + 1, opener: ',' } : null;
  return null;
}

/** A finite verb before the next comma or clause word. */
function verbAhead(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + VERB_WITHIN); i++) {
    const token = tokens[i];
    if (!token || token.lower === ',' || token.lower === ';') return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && tokens[i - 1]?.lower !== 'to')) return true;
  }
  return false;
}

function verbSoon(tokens: readonly Token[], from: number, limit: number): boolean {
  return verbAhead(tokens, from, Math.min(limit, from + 5));
}

function verbNext(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const one = token?.pos === 'ADV' || token?.lower === 'not' ? tokens[i + 1] : token;
  return one?.pos === 'AUX' || (one?.pos === 'VERB' && !one.lower.endsWith('ing'));
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.pos === 'VERB' || tokens[i]?.pos === 'AUX') return true;
  return false;
}

function push(tokens: readonly Token[], clauses: Clause[], { first, last }: Words, opening: Opening): void {
  let from = first;
  let to = last;
  while (from < to && isMark(tokens[from])) from++;
  while (to > from && isMark(tokens[to - 1])) to--;
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (start !== undefined && end !== undefined && to > from)
    clauses.push({ start, end, first: from, last: to, opener: opening.opener, subject: opening.subject });
}

function isMark(token: Token | undefined): boolean {
  return token?.pos === 'PUNCT' && separates(token);
}

/** False for marks that belong to the words beside them. */
const separates = perWord((lower) => !/^["“”'‘’($£€)]$/u.test(lower) && lower !== '%');
