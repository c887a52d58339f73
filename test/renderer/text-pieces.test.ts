import { describe, expect, it } from 'vitest';
import { pieceAt, piecesOf } from '../../renderer/state/text-pieces.ts';

const SENTENCE = 'Keller met Holm in Oslo. ';

/** The words of each piece; together they are the text. */
function piecesIn(text: string): readonly string[] {
  const words = piecesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(words.join('')).toBe(text);
  return words;
}

describe('the pieces of a text', () => {
  it('are one, whole, where it is of some pages; none where it is empty', () => {
    expect(piecesIn(SENTENCE.repeat(300))).toHaveLength(1);
    expect(piecesIn('')).toEqual([]);
  });

  it('end with a line', () => {
    const pieces = piecesIn(`${SENTENCE.repeat(40)}\r\n`.repeat(40));
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[\r\n]$/);
  });

  it('end with a sentence within a line that is longer than they are', () => {
    const pieces = piecesIn(SENTENCE.repeat(2_000));
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece).toMatch(/Oslo\. $/);
  });

  it('end with a word, or somewhere, where nothing else ends; never within a character', () => {
    for (const piece of piecesIn('words '.repeat(5_000)).slice(0, -1)) expect(piece).toMatch(/ $/);
    for (const piece of piecesIn(`x${'😀'.repeat(30_001)}`)) expect(piece).toMatch(/^x?(?:😀)+$/u);
  });

  it('are found by a place in them', () => {
    const pieces = piecesOf(SENTENCE.repeat(2_000));
    expect(pieceAt(pieces, null)).toBe(0);
    for (const [index, { start, end }] of pieces.entries())
      expect([start, start + 1, end - 1].map((place) => pieceAt(pieces, place))).toEqual([index, index, index]);
    expect(pieceAt([], 5)).toBe(0);
  });
});
