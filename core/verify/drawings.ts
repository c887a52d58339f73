import type { Range } from '../model/span.ts';
import { chainOf, free } from './chain.ts';
import type { Expected, Stream } from './stream.ts';

/** A drawing is printed as words where so many of its labels stand in their order; else it is a picture. */
const DRAWN = 0.6;

/**
 * The chain without the labels of drawings that the file holds as pictures: what seems to be such a label is a word or two
 * of a sentence.
 */
export function withoutPictures(
  units: readonly Expected[],
  chain: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const standing = new Set(chain.map(([index]) => index));
  const pictures = new Set<number>();
  for (const { start, end } of figuresOf(units)) {
    const labels = Array.from({ length: end - start }, (_, i) => start + i);
    if (!isDrawn(labels.filter((index) => standing.has(index)).length, labels.length))
      for (const index of labels) pictures.add(index);
  }
  return chain.filter(([index]) => !pictures.has(index));
}

/**
 * The labels of drawings that stand behind text which the memo has after them, with their places: such a drawing waited for the next
 * page. Words that the text has taken are not theirs.
 */
export function drawnLater(
  units: readonly Expected[],
  found: readonly unknown[],
  candidates: readonly (readonly number[])[],
  stream: Stream,
  taken: Uint8Array,
): readonly (readonly [number, number])[] {
  return figuresOf(units).flatMap(({ start, end }) => {
    if (found.slice(start, end).some(Boolean)) return [];
    const labels = units.slice(start, end);
    const places = labels.map(({ keys }, i) =>
      (candidates[start + i] ?? []).filter((at) => free(taken, at, at + keys.length)),
    );
    const chain = chainOf(labels, places, stream);
    return isDrawn(chain.length, labels.length) ? chain.map(([label, at]) => [start + label, at] as const) : [];
  });
}

/** A drawing's labels stand in a row among the units: that of its words for those who do not see it, then those of its shapes. */
function figuresOf(units: readonly Expected[]): readonly Range[] {
  const figures: Range[] = [];
  for (let start = 0; start < units.length; start++) {
    let end = start;
    while (units[end]?.unit.kind === 'figure') end++;
    if (end > start) figures.push({ start, end });
    start = end;
  }
  return figures;
}

function isDrawn(standing: number, labels: number): boolean {
  return standing > 0 && standing >= labels * DRAWN;
}
