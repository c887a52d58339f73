import { baseIsRight, readsFromRight } from '../model/direction.ts';
import type { Inline, Mark } from '../model/document.ts';
import type { Memo, Piece, Statement } from '../model/memo.ts';
import type { Span } from '../model/span.ts';
import type { Phrases } from '../model/template.ts';
import type { CiteMarks } from './cites.ts';
import { clean } from './clean.ts';
import { anchored } from './direction.ts';
import { foreignLanguage } from './language.ts';

/** No-break space: a mark in brackets stays with the words that it supports. */
const TIE = '\u00a0';

/** A statement as running text: its words with the citations that stand within them, those at its end, its badges in words. */
export function statementInlines(
  memo: Memo,
  phrases: Phrases,
  statement: Statement,
  marks: CiteMarks,
  cites: boolean,
): readonly Inline[] {
  const cite = (spans: readonly Span[]): readonly Inline[] => {
    const printed = cites ? marks.of(spans) : [];
    return ['list', 'word'].includes(memo.selection.citations) && printed.length > 0
      ? [plain(TIE), ...printed]
      : printed;
  };
  const fromRight = baseIsRight(statement.pieces.map(wordsOf).join(''), readsFromRight(memo.language));
  const within = statement.pieces.flatMap((piece) => (piece.kind === 'cited' ? piece.evidence : []));
  const labels = new Set(within.map((span) => memo.citationOf(span).label));
  const rest = statement.evidence.filter((span) => !labels.has(memo.citationOf(span).label));
  const badges = statement.badges.flatMap((badge): readonly Inline[] => [
    plain(' '),
    { kind: 'text', text: phrases.words[`badge.${badge}`] ?? badge, marks: ['badge'] },
  ]);
  return [
    ...gathered(statement.pieces, rest).flatMap((piece) =>
      piece.kind === 'cited' ? cite(piece.evidence) : [pieceInline(piece, statement, memo, fromRight)],
    ),
    ...badges,
  ];
}

/** What ends a sentence behind its last words. */
const END = /^\s*[\p{Sentence_Terminal}…]+\s*$/u;

/**
 * The pieces of a statement with all its citations in their places: those for the whole behind its last sign, where they stand
 * of any sentence. Nothing but that sign parts them from those of its last words: after it, if these are the only ones within
 * the sentence, else before it, as each part of an enumeration has its own before the comma.
 */
function gathered(pieces: readonly Piece[], rest: readonly Span[]): readonly Piece[] {
  const [cited, end] = pieces.slice(-2);
  if (cited?.kind !== 'cited' || end?.kind !== 'text' || !END.test(end.text)) return [...pieces, ...citedPiece(rest)];
  const before = pieces.slice(0, -2);
  const all = { ...cited, evidence: [...cited.evidence, ...rest] as const };
  return before.some(({ kind }) => kind === 'cited') ? [...before, all, end] : [...before, end, all];
}

function citedPiece([first, ...rest]: readonly Span[]): readonly Piece[] {
  return first ? [{ kind: 'cited', evidence: [first, ...rest] }] : [];
}

function wordsOf(piece: Piece): string {
  if (piece.kind === 'cited') return '';
  return piece.kind === 'slot' ? piece.slot.value : piece.text;
}

function pieceInline(
  piece: Exclude<Piece, { kind: 'cited' }>,
  statement: Statement,
  memo: Memo,
  fromRight: boolean,
): Inline {
  switch (piece.kind) {
    case 'text':
      return plain(clean(piece.text));
    case 'note':
      return { kind: 'text', text: clean(piece.text), marks: ['muted', 'small'] };
    case 'verbatim':
      // A sentence of an article that stands alone is marked as its words; within a composed one quotation marks say so.
      return {
        kind: 'text',
        text: anchored(clean(piece.text), fromRight),
        marks: statement.kind === 'verbatim' ? ['quoted'] : [],
        ...languageAt(memo, piece.at.article),
      };
    case 'slot':
      return {
        kind: 'text',
        text: anchored(clean(piece.slot.value), fromRight),
        marks: slotMarks(piece.slot.name),
        // A name is the same in every language; other words of the article are in its own.
        ...(piece.slot.surface && !NAMES.test(piece.slot.name) ? languageAt(memo, piece.slot.surface.article) : {}),
      };
    default:
      return assertNever(piece);
  }
}

const NAMES = /who|speaker|side|date|count|place/;

function languageAt(memo: Memo, article: string): { readonly language?: string } {
  const language = foreignLanguage(memo, article);
  return language === undefined ? {} : { language };
}

/** A date that is not one stated day is marked, so that it looks different wherever it stands. */
function slotMarks(name: string): readonly Mark[] {
  return name === 'uncertain-date' ? ['uncertain'] : [];
}

function plain(text: string): Inline {
  return { kind: 'text', text, marks: [] };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown piece ${JSON.stringify(value)}`);
}
