import type { Point } from '../../model/scene.ts';
import type { OutlineCommand } from '../pdf/kit.ts';
import type { Contour } from './raster.ts';

/** No straight piece lies farther from the curve that it stands for, in pixels. */
const TOLERANCE = 0.05;

/** A glyph's outline in font units, y upwards, as contours in pixels from its origin: `scale` pixels a unit. */
export function glyphContours(commands: readonly OutlineCommand[], scale: number): readonly Contour[] {
  const contours: number[][] = [];
  let contour: number[] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    const points = args.map((value, i) => (i % 2 === 0 ? value * scale : -value * scale));
    if (command === 'moveTo') {
      contour = [];
      contours.push(contour);
    }
    if (points.length === 2) contour.push(...points);
    else addCurve(contour, [...contour.slice(-2), ...points]);
  }
  return contours;
}

/** A circle of as many straight pieces as one cannot see. */
export function circlePoints([x, y]: Point, radius: number): readonly Point[] {
  const pieces = Math.max(8, Math.ceil(Math.PI / Math.acos(1 - Math.min(1, TOLERANCE / radius))));
  return Array.from({ length: pieces }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / pieces;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A Bézier curve of three or four points as straight pieces, without its first point. */
function addCurve(contour: number[], points: readonly number[]): void {
  const degree = points.length / 2 - 1;
  // A curve of degree n is parted often enough by n(n - 1)/8 times the greatest second difference of its points (Wang's formula).
  let bend = 0;
  for (let i = 4; i < points.length; i += 2) {
    const [x, y] = [i, i + 1].map((at) => (points[at] ?? 0) - 2 * (points[at - 2] ?? 0) + (points[at - 4] ?? 0));
    bend = Math.max(bend, Math.hypot(x ?? 0, y ?? 0));
  }
  const pieces = Math.max(1, Math.ceil(Math.sqrt((degree * (degree - 1) * bend) / (8 * TOLERANCE))));
  for (let i = 1; i <= pieces; i++) contour.push(valueAt(points, 0, i / pieces), valueAt(points, 1, i / pieces));
}

/** One coordinate of the curve's point at `t`, by Bernstein's polynomials. */
function valueAt(points: readonly number[], from: 0 | 1, t: number): number {
  const s = 1 - t;
  const [a, b, c, d] = [points[from] ?? 0, points[from + 2] ?? 0, points[from + 4] ?? 0, points[from + 6]];
  if (d === undefined) return s * s * a + 2 * s * t * b + t * t * c;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
