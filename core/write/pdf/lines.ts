import { visualOrder } from './bidi.ts';
import { optimumBreaks, type Token } from './break.ts';
import { overhangOf } from './overhang.ts';
import { type Piece, pieceOf, piecesOf, shapedPiece } from './pieces.ts';
import type { Run } from './runs.ts';
import type { Setting } from './setting.ts';

/** A piece with its place in the line: points from the line's left end. */
export interface SetPiece {
  readonly piece: Piece;
  readonly x: number;
}

/** A line of type, its pieces in reading order. */
export interface Line {
  readonly pieces: readonly SetPiece[];
  readonly height: number;
  /** From the line's top. */
  readonly baseline: number;
  /** From the left end of the measure to the right end of what is drawn. */
  readonly extent: number;
  /** Its paragraph runs from right to left. */
  readonly rtl: boolean;
}

export interface Measure {
  readonly width: number;
  readonly leading: number;
  readonly align: 'justified' | 'ragged' | 'centred';
  readonly hyphenate: boolean;
  /** It runs as the document does; else its letters decide. */
  readonly ofDocument?: boolean;
}

/** A paragraph set: its runs broken into lines as a whole, words hyphenated only where spaces alone do not serve. */
export function setLines(setting: Setting, runs: readonly Run[], measure: Measure): readonly Line[] {
  const { pieces, rtl } = piecesOf(setting, runs, measure.ofDocument ?? false);
  if (pieces.length === 0) return [];
  const plain = tokensOf(setting, pieces, measure, false);
  const ragged = measure.align !== 'justified';
  let tokens = plain;
  let ends = optimumBreaks(plain.tokens, { width: measure.width, tolerance: ragged ? 2 : 1.4, ragged });
  if (!ends) {
    tokens = tokensOf(setting, pieces, measure, true);
    ends = optimumBreaks(tokens.tokens, { width: measure.width, tolerance: Infinity, ragged });
  }
  const out: Line[] = [];
  let from = 0;
  for (const end of ends ?? []) {
    const last = end === tokens.tokens.length || tokens.tokens[end]?.cost === -Infinity;
    if (end > from || !last) out.push(lineOf(tokens, from, end, last, rtl, measure));
    from = end + 1;
  }
  return out;
}

interface Tokens {
  readonly tokens: readonly Token[];
  /** The piece of each token: none for a gap between words without spaces or a forced break; a hyphen for its penalty. */
  readonly pieces: readonly (Piece | null)[];
}

const LETTERS = /\p{L}{5,}/u;
const BOX = { stretch: 0, shrink: 0, cost: Infinity, hyphen: false };

function tokensOf(setting: Setting, pieces: readonly Piece[], measure: Measure, hyphenate: boolean): Tokens {
  const tokens: Token[] = [];
  const owners: (Piece | null)[] = [];
  const add = (token: Token, piece: Piece | null): void => {
    tokens.push(token);
    owners.push(piece);
  };
  pieces.forEach((piece, i) => {
    if (piece.space) {
      const breakable = piece.after === 'break' && !pieces[i + 1]?.space;
      add(
        {
          kind: 'glue',
          width: piece.width,
          stretch: piece.width * 0.55,
          shrink: piece.width * 0.28,
          cost: breakable ? 0 : Infinity,
          hyphen: false,
        },
        piece,
      );
    } else {
      const parts = partsOf(setting, piece, pieces, i, measure, hyphenate);
      parts.forEach((part, n) => {
        add({ kind: 'box', width: part.piece.width, ...BOX }, part.piece);
        if (n === parts.length - 1) return;
        const hyphen = part.hyphen;
        add(
          {
            kind: 'penalty',
            width: hyphen?.width ?? 0,
            stretch: 0,
            shrink: 0,
            cost: part.cost,
            hyphen: hyphen !== null,
          },
          hyphen,
        );
      });
      const next = pieces[i + 1];
      if (piece.after === 'break' && next && !next.space) {
        if (piece.unspaced && next.unspaced) {
          add(
            { kind: 'glue', width: 0, stretch: piece.run.style.size * 0.08, shrink: 0, cost: 0, hyphen: false },
            null,
          );
        } else add({ kind: 'penalty', width: 0, stretch: 0, shrink: 0, cost: 50, hyphen: false }, null);
      }
    }
    if (piece.after === 'line')
      add({ kind: 'penalty', width: 0, stretch: 0, shrink: 0, cost: -Infinity, hyphen: false }, null);
  });
  return { tokens, pieces: owners };
}

interface Part {
  readonly piece: Piece;
  readonly hyphen: Piece | null;
  readonly cost: number;
}

function partsOf(
  setting: Setting,
  piece: Piece,
  pieces: readonly Piece[],
  at: number,
  measure: Measure,
  hyphenate: boolean,
): readonly Part[] {
  const { run, face, level } = piece;
  const text = piece.shaped.text;
  const whole: readonly Part[] = [{ piece, hyphen: null, cost: Infinity }];
  if (hyphenate && measure.hyphenate && !run.cite && !run.style.badge) {
    const split = setting.hyphenators.of(run.language);
    const found = split ? LETTERS.exec(text) : null;
    // The last word of a paragraph stays whole: no line of half a word.
    const lastWord = at >= pieces.length - 2;
    if (split && found && !lastWord) {
      const parts = [...split(found[0])];
      if (parts.length > 1) {
        parts[0] = text.slice(0, found.index) + (parts[0] ?? '');
        parts[parts.length - 1] = (parts.at(-1) ?? '') + text.slice(found.index + found[0].length);
        const capital = /^\p{Lu}/u.test(found[0]);
        const hyphen = shapedPiece(run, face, face.disguise('-', '\u00ad'), level, 'nothing');
        // Two letters alone ("un-") tell little of the word to come; of a name the reader wants the whole.
        return parts.map((part, n) => ({
          piece: pieceOf(run, face, part, level, 'nothing'),
          hyphen,
          cost: capital ? 200 : n === 0 && part.length < 3 ? 160 : 100,
        }));
      }
    }
  }
  if (piece.width <= measure.width) return whole;
  return chunks(piece, measure.width).map((part) => ({ piece: part, hyphen: null, cost: 800 }));
}

/** A word wider than the measure, cut between characters: long addresses in narrow columns. */
function chunks(piece: Piece, width: number): readonly Piece[] {
  const out: Piece[] = [];
  let text = '';
  const put = (): void => {
    if (text !== '') out.push(pieceOf(piece.run, piece.face, text, piece.level, 'nothing'));
    text = '';
  };
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(piece.shaped.text)) {
    const wide = pieceOf(piece.run, piece.face, segment, piece.level, 'nothing').width;
    if (used + wide > width * 0.98 && text !== '') {
      put();
      used = 0;
    }
    text += segment;
    used += wide;
  }
  put();
  return out;
}

function lineOf(tokens: Tokens, from: number, end: number, last: boolean, rtl: boolean, measure: Measure): Line {
  const chosen: { piece: Piece; width: number }[] = [];
  let first = from;
  while (first < end && tokens.tokens[first]?.kind === 'glue') first++;
  let natural = 0;
  let stretch = 0;
  let shrink = 0;
  for (let i = first; i < end; i++) {
    const token = tokens.tokens[i];
    if (!token || token.kind === 'penalty') continue;
    natural += token.width;
    stretch += token.stretch;
    shrink += token.shrink;
  }
  const ending = tokens.tokens[end];
  if (ending?.kind === 'penalty') natural += ending.width;
  const justified = measure.align === 'justified';
  const over = justified && !last && !rtl ? overhangOf(lastPiece(tokens, first, end)) : 0;
  const room = measure.width + over - natural;
  let ratio = 0;
  if (room < 0 && shrink > 0) ratio = Math.max(-1, room / shrink);
  else if (justified && !last && stretch > 0) ratio = room / stretch;
  // A line that would be torn apart is better left short.
  if (ratio > 6) ratio = 0;
  for (let i = first; i < end; i++) {
    const token = tokens.tokens[i];
    if (!token || token.kind === 'penalty') continue;
    const width = token.width + (ratio < 0 ? ratio * token.shrink : ratio * token.stretch);
    const piece = tokens.pieces[i];
    if (piece) append(chosen, piece, width);
    else {
      const before = chosen.at(-1);
      if (before) before.width += width;
    }
  }
  const closing = tokens.pieces[end];
  // The space at a line's end is drawn too, beyond the measure: who reads the text aloud needs it between the words.
  if (closing) append(chosen, closing, ending?.kind === 'penalty' ? closing.width : 0);
  return place(chosen, rtl, measure, last && justified ? 'ragged' : measure.align);
}

/** What a line ends with: its hyphen, or its last word. */
function lastPiece({ tokens, pieces }: Tokens, first: number, end: number): Piece | null {
  if (tokens[end]?.kind === 'penalty' && pieces[end]) return pieces[end];
  for (let i = end - 1; i >= first; i--) if (tokens[i]?.kind === 'box') return pieces[i] ?? null;
  return null;
}

/** Parts of a hyphenated word that stayed together are shaped together again. */
function append(chosen: { piece: Piece; width: number }[], piece: Piece, width: number): void {
  const before = chosen.at(-1);
  const joins =
    before &&
    before.piece.run === piece.run &&
    before.piece.face === piece.face &&
    before.piece.level === piece.level &&
    before.piece.after === 'nothing' &&
    before.piece.shaped.text !== '\u00ad' &&
    piece.shaped.text !== '\u00ad' &&
    !before.piece.space &&
    !piece.space;
  if (!joins) {
    chosen.push({ piece, width });
    return;
  }
  before.piece = pieceOf(piece.run, piece.face, before.piece.shaped.text + piece.shaped.text, piece.level, piece.after);
  before.width += width;
}

function place(
  chosen: readonly { readonly piece: Piece; readonly width: number }[],
  rtl: boolean,
  measure: Measure,
  align: Measure['align'],
): Line {
  const total = chosen.reduce((sum, { width }) => sum + width, 0);
  const room = measure.width - total;
  const start = align === 'centred' ? room / 2 : rtl ? room : 0;
  const base = rtl ? 1 : 0;
  const xs: number[] = [];
  if (!rtl && chosen.every(({ piece }) => piece.level === 0)) {
    let x = start;
    for (const { width } of chosen) {
      xs.push(x);
      x += width;
    }
  } else {
    // Rule L1: white space at the line's end takes the paragraph's own level.
    const levels = chosen.map(({ piece }) => piece.level);
    for (let i = chosen.length - 1; i >= 0 && chosen[i]?.piece.space; i--) levels[i] = base;
    let x = start;
    for (const index of visualOrder(levels)) {
      xs[index] = x;
      x += chosen[index]?.width ?? 0;
    }
  }
  const size = Math.max(...chosen.map(({ piece }) => piece.run.style.size));
  return {
    pieces: chosen.map(({ piece }, i) => ({ piece, x: xs[i] ?? 0 })),
    height: measure.leading,
    baseline: measure.leading * 0.5 + Math.min(size, measure.leading * 0.8) * 0.33,
    extent: start + total,
    rtl,
  };
}
