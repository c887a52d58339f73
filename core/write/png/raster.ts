import type { Point } from '../../model/scene.ts';

/** A picture of red, green and blue, eight bits each, row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** A closed line; pixels are squares of side one, counted from the top left. */
export type Contour = readonly Point[];

/** A picture as white as paper. */
export function blankRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/**
 * Paints the area within the contours, each pixel by the share of it that the area covers. Where contours of one direction
 * lie over each other, the area is one; a contour of the other direction cuts a hole.
 */
export function fillArea(raster: Raster, contours: readonly Contour[], colour: Colour): void {
  const ys = contours.flatMap((contour) => contour.map(([, y]) => y));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(raster.height, Math.ceil(Math.max(...ys)));
  if (top >= bottom) return;
  const shares = new Float32Array((bottom - top) * (raster.width + 2));
  for (const contour of contours)
    contour.forEach((point, i) => {
      const next = contour[(i + 1) % contour.length] ?? point;
      addEdge(shares, raster.width, bottom - top, [point[0], point[1] - top], [next[0], next[1] - top]);
    });
  blend(raster, shares, top, bottom, colour);
}

/**
 * To each pixel that an edge runs through goes what the edge adds to the coverage of this one, and to the next what it
 * adds to that of all further ones of the row: the sum of a row up to a pixel is then the pixel's coverage.
 */
function addEdge(shares: Float32Array, width: number, height: number, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const direction = from[1] < to[1] ? 1 : -1;
  const [[x0, y0], [x1, y1]] = direction === 1 ? [from, to] : [to, from];
  const slope = (x1 - x0) / (y1 - y0);
  const end = Math.min(y1, height);
  for (let y = Math.max(y0, 0); y < end; ) {
    const below = Math.min(Math.floor(y) + 1, end);
    const [a, b] = [x0 + (y - y0) * slope, x0 + (below - y0) * slope];
    const row = Math.floor(y) * (width + 2);
    addWithinRow(shares, row, width, Math.min(a, b), Math.max(a, b), (below - y) * direction);
    y = below;
  }
}

/** The part of an edge in one row of pixels, from `left` to `right`: each column gets its share of `drop`, the height it falls. */
function addWithinRow(
  shares: Float32Array,
  row: number,
  width: number,
  left: number,
  right: number,
  drop: number,
): void {
  for (let x = left; ; ) {
    const column = Math.floor(x);
    const next = Math.min(column + 1, right);
    const share = right === left ? drop : (drop * (next - x)) / (right - left);
    // What lies beside the picture counts at its edge.
    const at = Math.min(Math.max(column, 0), width);
    const beyond = Math.min(Math.max((x + next) / 2 - at, 0), 1);
    shares[row + at] = (shares[row + at] ?? 0) + share * (1 - beyond);
    shares[row + at + 1] = (shares[row + at + 1] ?? 0) + share * beyond;
    if (next >= right) return;
    x = next;
  }
}

function blend(
  { width, pixels }: Raster,
  shares: Float32Array,
  top: number,
  bottom: number,
  [red, green, blue]: Colour,
): void {
  for (let y = top; y < bottom; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += shares[(y - top) * (width + 2) + x] ?? 0;
      const coverage = Math.round(Math.min(1, Math.abs(sum)) * STEPS) / STEPS;
      if (coverage === 0) continue;
      const at = (y * width + x) * 3;
      pixels[at] = mixed(pixels[at] ?? 0, red, coverage);
      pixels[at + 1] = mixed(pixels[at + 1] ?? 0, green, coverage);
      pixels[at + 2] = mixed(pixels[at + 2] ?? 0, blue, coverage);
    }
  }
}

/** Finer ones cannot be seen, and would make a picture of more colours than a palette has. */
const STEPS = 32;

function mixed(under: number, over: number, coverage: number): number {
  return Math.round(under + (over - under) * coverage);
}
