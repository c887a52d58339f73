import type { Inline, Mark } from '../model/document.ts';
import type { Memo, Piece, Statement } from '../model/memo.ts';
import type { Phrases } from '../model/template.ts';
import type { CiteMarks } from './cites.ts';
import { clean } from './clean.ts';

/** No-break space: a mark in brackets stays with the words that it supports. */
const TIE = '\u00a0';

/** A statement as running text: its words, its badges in words, its citations. */
export function statementInlines(
  memo: Memo,
  phrases: Phrases,
  statement: Statement,
  marks: CiteMarks,
  cites: boolean,
): readonly Inline[] {
  const badges = statement.badges.flatMap((badge): readonly Inline[] => [
    plain(' '),
    { kind: 'text', text: phrases.words[`badge.${badge}`] ?? badge, marks: ['badge'] },
  ]);
  const space = memo.selection.citations === 'list' ? [plain(TIE)] : [];
  const cited = cites ? marks.after(statement) : [];
  return [
    ...statement.pieces.map((piece) => pieceInline(piece, statement)),
    ...(cited.length > 0 ? [...space, ...cited] : []),
    ...badges,
  ];
}

function pieceInline(piece: Piece, statement: Statement): Inline {
  switch (piece.kind) {
    case 'text':
      return plain(clean(piece.text));
    case 'note':
      return { kind: 'text', text: clean(piece.text), marks: ['muted', 'small'] };
    case 'verbatim':
      // A sentence of an article that stands alone is marked as its words; within a composed sentence the marks say so.
      return { kind: 'text', text: clean(piece.text), marks: statement.kind === 'verbatim' ? ['quoted'] : [] };
    case 'slot':
      return {
        kind: 'text',
        text: clean(piece.slot.value),
        marks: slotMarks(piece.slot.rule, piece.slot.name, statement),
      };
    default:
      return assertNever(piece);
  }
}

function slotMarks(_rule: string, name: string, statement: Statement): readonly Mark[] {
  return name === 'date' && statement.badges.includes('inferred-date') ? ['uncertain'] : [];
}

function plain(text: string): Inline {
  return { kind: 'text', text, marks: [] };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown piece ${JSON.stringify(value)}`);
}
