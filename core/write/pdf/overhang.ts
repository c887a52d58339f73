import { type Piece, pieceOf } from './pieces.ts';

/**
 * How much of a mark at the end of a justified line stands beyond the measure, as a share of its width: a margin looks even
 * where light marks hang a little over it (R. Bringhurst, The Elements of Typographic Style, 2.1.8).
 */
const SHARES: Readonly<Record<string, number>> = {
  '.': 0.8,
  ',': 0.8,
  '-': 0.55,
  '\u00ad': 0.55,
  ':': 0.3,
  ';': 0.3,
  '–': 0.2,
  '—': 0.2,
};

/** The points by which a line that ends with the piece may be longer than its measure. */
export function overhangOf(piece: Piece | null | undefined): number {
  if (!piece || piece.space || piece.run.cite || piece.level !== 0) return 0;
  const { text } = piece.shaped;
  const mark = text.at(-1) ?? '';
  const share = SHARES[mark];
  if (share === undefined) return 0;
  const width = text === mark ? piece.width : pieceOf(piece.run, piece.face, mark, piece.level, 'nothing').width;
  return width * share;
}
