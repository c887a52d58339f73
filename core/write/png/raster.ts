/** A picture of red, green and blue, eight bits each, row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** A closed line: x and y of its points in turn. Pixels are squares of side one, counted from the top left. */
export type Contour = readonly number[];

/** What one colour fills. */
export interface Area {
  readonly contours: readonly Contour[];
  readonly colour: Colour;
}

/** A picture of a size in pixels, before it is painted: a plain value, which a thread may hand to another. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly Area[];
}

/** A drawing on white paper, the later areas over the earlier. */
export function painted({ width, height, areas }: Drawing): Raster {
  const raster = blankRaster(width, height);
  for (const { contours, colour } of areas) fillArea(raster, contours, colour);
  return raster;
}

/** A picture as white as paper. */
export function blankRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/**
 * Paints the area within the contours, each pixel by the share of it that the area covers. Where contours of one direction
 * lie over each other, the area is one; a contour of the other direction cuts a hole.
 */
export function fillArea(raster: Raster, contours: readonly Contour[], colour: Colour): void {
  const window = windowOf(raster, contours);
  if (window.width <= 0 || window.height <= 0) return;
  const shares = new Float32Array((window.width + 2) * window.height);
  for (const contour of contours) {
    let x0 = contour.at(-2) ?? 0;
    let y0 = contour.at(-1) ?? 0;
    for (let i = 0; i < contour.length; i += 2) {
      const x1 = contour[i] ?? 0;
      const y1 = contour[i + 1] ?? 0;
      addEdge(shares, window, x0, y0, x1, y1);
      [x0, y0] = [x1, y1];
    }
  }
  blend(raster, shares, window, colour);
}

/** The pixels of the picture that an area may touch. */
interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function windowOf({ width, height }: Raster, contours: readonly Contour[]): Window {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const contour of contours) {
    for (let i = 0; i < contour.length; i += 2) {
      const x = contour[i] ?? 0;
      const y = contour[i + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  return {
    left,
    top,
    width: Math.min(width, Math.ceil(right)) - left,
    height: Math.min(height, Math.ceil(bottom)) - top,
  };
}

/**
 * To each pixel that an edge runs through goes what the edge adds to the coverage of this one, and to the next what it
 * adds to that of all further ones of the row: the sum of a row up to a pixel is then the pixel's coverage.
 */
function addEdge(shares: Float32Array, window: Window, xa: number, ya: number, xb: number, yb: number): void {
  if (ya === yb) return;
  const down = ya < yb;
  const x0 = (down ? xa : xb) - window.left;
  const y0 = (down ? ya : yb) - window.top;
  const slope = (xb - xa) / (yb - ya);
  const end = Math.min((down ? yb : ya) - window.top, window.height);
  for (let y = Math.max(y0, 0); y < end; ) {
    const below = Math.min(Math.floor(y) + 1, end);
    const a = x0 + (y - y0) * slope;
    const b = x0 + (below - y0) * slope;
    const drop = down ? below - y : y - below;
    addWithinRow(shares, Math.floor(y) * (window.width + 2), window.width, Math.min(a, b), Math.max(a, b), drop);
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
  const only = Math.floor(left);
  if (right <= only + 1 && only >= 0 && only < width) {
    // Most parts of most edges lie in one column, within the picture.
    const beyond = (left + right) / 2 - only;
    shares[row + only] = (shares[row + only] ?? 0) + drop * (1 - beyond);
    shares[row + only + 1] = (shares[row + only + 1] ?? 0) + drop * beyond;
    return;
  }
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

/** Finer steps of coverage cannot be seen, and would make a picture of more colours than a palette has. */
const STEPS = 32;

function blend({ width, pixels }: Raster, shares: Float32Array, window: Window, [red, green, blue]: Colour): void {
  for (let y = 0; y < window.height; y++) {
    let sum = 0;
    let share = y * (window.width + 2);
    let at = ((window.top + y) * width + window.left) * 3;
    for (let x = 0; x < window.width; x++, share++, at += 3) {
      const added = shares[share] ?? 0;
      // Most pixels of most areas' windows lie outside of them.
      if (added === 0 && sum === 0) continue;
      sum += added;
      const coverage = Math.round(Math.min(1, Math.abs(sum)) * STEPS) / STEPS;
      if (coverage === 0) continue;
      if (coverage === 1) {
        // Most of what is painted lies within an area, where nothing shines through.
        pixels[at] = red;
        pixels[at + 1] = green;
        pixels[at + 2] = blue;
        continue;
      }
      pixels[at] = mixed(pixels[at] ?? 0, red, coverage);
      pixels[at + 1] = mixed(pixels[at + 1] ?? 0, green, coverage);
      pixels[at + 2] = mixed(pixels[at + 2] ?? 0, blue, coverage);
    }
  }
}

function mixed(under: number, over: number, coverage: number): number {
  return Math.round(under + (over - under) * coverage);
}
