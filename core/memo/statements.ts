import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Piece, Statement } from '../model/memo.ts';
import { nonEmpty, type Span } from '../model/span.ts';
import { withoutLeadIn } from './lead-in.ts';
import { distinct, keyOf } from './passages.ts';
import { type Fills, phrase, text, wordsOf } from './phrases.ts';
import { whoWithin } from './whom.ts';
import type { Writing } from './writing.ts';

interface About {
  readonly badges?: readonly string[];
  readonly of?: string | null;
  /** Passages cited before those of the slots. */
  readonly evidence?: readonly Span[];
}

/** A statement in the phrase's words, with a slot for all that was filled in. Throws a RangeError where nothing is evidence. */
export function composed(writing: Writing, key: string, fills: Fills, about: About = {}): Statement {
  return statementOf('composed', key, capitalised(phrase(writing.phrases, key, fills)), about);
}

/** The same pieces with the citations of all that they fill in, and of what else shows it, standing right behind them. */
export function citedHere(pieces: readonly Piece[], also: readonly Span[] = []): readonly Piece[] {
  const [first, ...rest] = distinct([...pieces.flatMap(evidenceOf), ...also]);
  return first ? [...pieces, { kind: 'cited', evidence: [first, ...rest] }] : pieces;
}

/** A statement from pieces that are already put together. */
export function fromPieces(pieces: readonly Piece[], about: About = {}): Statement {
  return statementOf('composed', null, pieces, about);
}

/** The exact words of a passage as a statement. */
export function verbatim(writing: Writing, at: Span, about: About = {}): Statement {
  return statementOf('verbatim', null, [{ kind: 'verbatim', text: writing.textOf(at), at }], {
    ...about,
    evidence: [at],
  });
}

/**
 * A passage's exact words as a sentence that stands alone: without "But" and what announces it, and with a full stop where the
 * passage ends within the article's sentence; behind it, whom its pronouns mean.
 */
export function sentenceOf(writing: Writing, passage: Span, about: About = {}): Statement {
  const { at, isCut } = withoutLeadIn(writing, passage);
  const words = writing.textOf(at);
  const opening = openingOf(words, isCut);
  const isWhole = ENDED.test(words);
  const meant = whoWithin(writing, at).flatMap((gloss) => [text(' '), ...gloss]);
  if (isWhole && opening.length === 0 && keyOf(at) === keyOf(passage) && meant.length === 0)
    return verbatim(writing, passage, about);
  const end = isWhole ? 0 : words.replace(/[\s,;:–—-]+$/u, '').length;
  const whole = end > 0 ? { ...at, end: at.start + end } : at;
  const pieces: readonly Piece[] = [
    ...opening,
    { kind: 'verbatim', text: writing.textOf(whole), at: whole },
    ...(isWhole ? [] : [text('.')]),
    ...meant,
  ];
  // The whole passage is what it rests on: a person's edit finds the sentence again by it.
  return statementOf('verbatim', null, pieces, { ...about, evidence: [passage] });
}

/** Behind a sentence of any script, with the marks that close what it quotes. */
const ENDED = /[\p{Sentence_Terminal}…]["'\p{Pf}\p{Pe}]*$/u;

/** An ellipsis before words that are cut, begin within a sentence, or whose beginning the file has lost ("winter, a number of …"). */
export function openingOf(words: string, isCut: boolean): readonly Piece[] {
  return isCut || /^\p{Ll}(?!\p{Lu})/u.test(words) ? [text('… ')] : [];
}

/** The phrase's own words at the beginning as a sentence begins; a slot's value stays as the article prints it. */
function capitalised([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (!first) return [];
  return first.kind === 'text'
    ? [text(first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())), ...rest]
    : [first, ...rest];
}

function statementOf(kind: Statement['kind'], key: string | null, pieces: readonly Piece[], about: About): Statement {
  const evidence = nonEmpty(
    // Marks within the sentence are printed before those at its end, and numbers follow the order of print.
    distinct([...pieces.flatMap(evidenceWithin), ...(about.evidence ?? []), ...pieces.flatMap(evidenceOf)]),
    `evidence for a statement (${key ?? kind})`,
  );
  return {
    id: idOf(key, pieces, evidence),
    kind,
    phrase: key,
    pieces: nonEmpty(pieces, 'words of a statement'),
    evidence,
    badges: about.badges ?? [],
    of: about.of ?? null,
  };
}

function evidenceWithin(piece: Piece): readonly Span[] {
  return piece.kind === 'cited' ? piece.evidence : [];
}

function evidenceOf(piece: Piece): readonly Span[] {
  if (piece.kind === 'slot') return piece.slot.evidence;
  return piece.kind === 'verbatim' ? [piece.at] : [];
}

/** From its words and evidence, so that the same statement has the same id wherever and whenever it is made. */
function idOf(key: string | null, pieces: readonly Piece[], evidence: readonly Span[]): string {
  const content = [key ?? '', pieces.map(wordsOf).join('|'), evidence.map(keyOf).join(' ')].join('\n');
  return `s-${bytesToHex(sha256(utf8ToBytes(content))).slice(0, 12)}`;
}
