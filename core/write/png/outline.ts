import type { Point } from '../../model/scene.ts';
import type { OutlineCommand } from '../pdf/kit.ts';
import type { Contour } from './raster.ts';

/** No straight piece lies farther from the curve that it stands for, in pixels. */
const TOLERANCE = 0.05;

/** A glyph's outline in font units, y upwards, as contours in pixels: `scale` pixels a unit, its origin at `at`. */
export function glyphContours(commands: readonly OutlineCommand[], [x, y]: Point, scale: number): readonly Contour[] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  for (const { command, args } of commands) {
    const points = Array.from(
      { length: args.length / 2 },
      (_, i): Point => [x + (args[2 * i] ?? 0) * scale, y - (args[2 * i + 1] ?? 0) * scale],
    );
    if (command === 'closePath') continue;
    if (command === 'moveTo') {
      contour = [];
      contours.push(contour);
    }
    const last = contour.at(-1);
    contour.push(...(last ? curve([last, ...points]) : points));
  }
  return contours;
}

/** A circle of as many straight pieces as one cannot see. */
export function circleContour([x, y]: Point, radius: number): Contour {
  const pieces = Math.max(8, Math.ceil(Math.PI / Math.acos(1 - Math.min(1, TOLERANCE / radius))));
  return Array.from({ length: pieces }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / pieces;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A Bézier curve of two, three or four points as straight pieces, without its first point. */
function curve(points: readonly Point[]): readonly Point[] {
  // A curve of degree n lies within n(n - 1)/8 of its greatest second difference of the chord (Wang's formula).
  const degree = points.length - 1;
  const bend = Math.max(
    0,
    ...points.slice(2).map((point, i) => {
      const [a = point, b = point] = [points[i], points[i + 1]];
      return Math.hypot(point[0] - 2 * b[0] + a[0], point[1] - 2 * b[1] + a[1]);
    }),
  );
  const pieces = Math.max(1, Math.ceil(Math.sqrt((degree * (degree - 1) * bend) / (8 * TOLERANCE))));
  return Array.from({ length: pieces }, (_, i) => pointAt(points, (i + 1) / pieces));
}

/** De Casteljau's construction. */
function pointAt(points: readonly Point[], share: number): Point {
  let between = points;
  while (between.length > 1)
    between = between.slice(1).map((to, i): Point => {
      const from = between[i] ?? to;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  return between[0] ?? [0, 0];
}
