import { expect, it } from 'vitest';
import { overhangOf } from '../../../core/write/pdf/overhang.ts';
import type { Piece } from '../../../core/write/pdf/pieces.ts';

/** A word of a face in which every character is half an em wide, at ten points. */
function piece(text: string, more: { readonly cite?: object; readonly level?: number } = {}): Piece {
  const shape = (words: string): object => ({ text: words, width: 500 * words.length, glyphs: [], disguised: false });
  const run = { style: { size: 10 }, cite: more.cite ?? null };
  const width = 5 * text.length;
  return { run, face: { shape }, shaped: shape(text), level: more.level ?? 0, space: text === ' ', width } as never;
}

it.each([
  ['hangs most of a full stop or a comma over the margin', 'talks.', 4],
  ['hangs half of a hyphen, which a broken word has', '\u00ad', 2.75],
  ['hangs a little of a dash', 'then–', 1],
  ['hangs no letter', 'talks', 0],
  ['hangs no closing quotation mark', 'talks”', 0],
  ['hangs no space', ' ', 0],
  ['hangs nothing of nothing', '', 0],
])('%s', (_, text, points) => {
  expect(overhangOf(piece(text))).toBeCloseTo(points);
});

it('leaves citations and words of other directions alone', () => {
  expect(overhangOf(piece('3a.', { cite: {} }))).toBe(0);
  expect(overhangOf(piece('אב.', { level: 1 }))).toBe(0);
  expect(overhangOf(null)).toBe(0);
});
