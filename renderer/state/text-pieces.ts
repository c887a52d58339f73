import { useCallback, useMemo, useState } from 'react';
import type { Range } from '../../core/model/span.ts';

/** UTF-16 units after which a piece ends with a line, or where there is none with a sentence, and those after which it ends anywhere. */
const FULL = 6_000;
const MOST = 10_000;
const LINE_END = /[\r\n]/;
const SENTENCE_END = /[.!?][”’"')\]]*\s/;
const BLANK = /\s/;

/**
 * A text in pieces, in its order, each of which is drawn at once: of some pages it is one. A line is cut only where it is longer
 * than a piece may be.
 */
export function piecesOf(text: string): readonly Range[] {
  const pieces: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= MOST ? text.length : endAfter(text, start + FULL, start + MOST);
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** The best place to end a piece between the two. */
function endAfter(text: string, from: number, until: number): number {
  const rest = text.slice(from, until);
  for (const place of [LINE_END, SENTENCE_END, BLANK]) {
    const found = place.exec(rest);
    if (found) return from + found.index + found[0].length;
  }
  // Never between the two units of one character.
  return /[\uD800-\uDBFF]$/.test(rest) ? until - 1 : until;
}

/** The piece in which a place of the text stands; the first where none is asked for. */
export function pieceAt(pieces: readonly Range[], at: number | null): number {
  if (at === null) return 0;
  const found = pieces.findIndex(({ end }) => at < end);
  return found < 0 ? Math.max(0, pieces.length - 1) : found;
}

/** Pieces that follow by themselves, and with each wish for more; how many come before what is asked for, and with each wish. */
const FOLLOW = 8;
const PRECEDE = 2;

export interface ShownPieces {
  readonly pieces: readonly Range[];
  /** Show what stands before them, or follows; null where nothing does, or it comes by itself. */
  readonly before: (() => void) | null;
  readonly after: (() => void) | null;
  /** Shows the next of those that come by themselves; null after the last. */
  readonly next: (() => void) | null;
}

/**
 * The pieces of a text that are shown: that of the place which is asked for, with what stands before it, and then one after the
 * other what follows. Of a text of millions of characters the rest is shown when it is wanted.
 */
export function useShownPieces(text: string, at: Range | null): ShownPieces {
  const all = useMemo(() => piecesOf(text), [text]);
  const wanted = pieceAt(all, at?.start ?? null);
  const [shown, setShown] = useState(() => around(wanted));
  const [asked, setAsked] = useState(at);
  if (asked !== at) {
    setAsked(at);
    if (wanted < shown.from || wanted >= shown.to) setShown(around(wanted));
  }
  const { from } = shown;
  const until = Math.min(shown.until, all.length);
  const to = Math.min(shown.to, until);
  // Another function with each piece: so it is called once for each.
  const next = useCallback(() => setShown((one) => ({ ...one, to: to + 1 })), [to]);
  return {
    pieces: useMemo(() => all.slice(from, to), [all, from, to]),
    before: from > 0 ? () => setShown((one) => ({ ...one, from: Math.max(0, one.from - PRECEDE) })) : null,
    after: to === until && until < all.length ? () => setShown((one) => ({ ...one, until: one.to + FOLLOW })) : null,
    next: to < until ? next : null,
  };
}

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly until: number;
}

function around(wanted: number): Shown {
  return { from: Math.max(0, wanted - PRECEDE), to: wanted + 1, until: wanted + FOLLOW };
}
