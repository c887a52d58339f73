import type { Point } from '../../model/scene.ts';
import type { Contour } from './raster.ts';

/**
 * The areas that a pen of this width leaves along a line, straight across at its ends, as SVG and PDF do by default: one for each stretch,
 * and a corner where two meet. All run in one direction, so that together they are one area.
 */
export function strokeAreas(
  points: readonly Point[],
  closed: boolean,
  width: number,
  dash: readonly number[],
): readonly Contour[] {
  const [first] = points;
  const line = closed && first ? [...points, first] : points;
  if (dash.length > 0) return dashes(line, dash).flatMap((part) => areasAlong(part, width / 2, false));
  return areasAlong(line, width / 2, closed);
}

function areasAlong(points: readonly Point[], half: number, closed: boolean): readonly Contour[] {
  const stretches = points.flatMap((to, i) => {
    const from = points[i - 1];
    const length = from ? Math.hypot(to[0] - from[0], to[1] - from[1]) : 0;
    return from && length > 0
      ? [{ from, to, across: [((from[1] - to[1]) / length) * half, ((to[0] - from[0]) / length) * half] as const }]
      : [];
  });
  const corners = stretches.flatMap(({ to, across }, i) => {
    const next = stretches[i + 1] ?? (closed ? stretches[0] : undefined);
    return next ? corner(to, across, next.across, half) : [];
  });
  const sides = stretches.map(
    ({ from, to, across: [x, y] }): Contour =>
      [
        [from[0] + x, from[1] + y],
        [to[0] + x, to[1] + y],
        [to[0] - x, to[1] - y],
        [from[0] - x, from[1] - y],
      ].flat(),
  );
  return [...sides, ...corners];
}

/** A corner's tip reaches at most so many widths out: farther than any corner of a figure. */
const MITRE = 4;

/** What two stretches leave open on the outer side of their corner, with its tip; `a` and `b` lead across them. */
function corner([x, y]: Point, a: Point, b: Point, half: number): readonly Contour[] {
  const turn = a[0] * b[1] - a[1] * b[0];
  if (turn === 0) return [];
  const outer = turn > 0 ? -1 : 1;
  const [sumX, sumY] = [a[0] + b[0], a[1] + b[1]];
  const reach = (2 * half * half) / (sumX * sumX + sumY * sumY);
  const edge = ([dx, dy]: Point, times = 1): Point => [x + dx * times * outer, y + dy * times * outer];
  const tip = reach <= MITRE ? [edge([sumX, sumY], reach)] : [];
  const area = [[x, y] as const, edge(a), ...tip, edge(b)];
  // On either side the area runs the way that the stretches' own do.
  return [(outer < 0 ? area.toReversed() : area).flat()];
}

/** The parts of a line that a pattern of dash and gap leaves. */
function dashes(points: readonly Point[], pattern: readonly number[]): readonly (readonly Point[])[] {
  const whole = pattern.length % 2 === 0 ? pattern : [...pattern, ...pattern];
  if (!(whole.reduce((sum, length) => sum + length, 0) > 0)) return [points];
  const parts: Point[][] = [];
  let [step, left] = [0, whole[0] ?? 0];
  let part: Point[] = [];
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (!from) {
      part = [to];
      return;
    }
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    let done = 0;
    while (length - done > left) {
      done += left;
      const at: Point = [from[0] + ((to[0] - from[0]) * done) / length, from[1] + ((to[1] - from[1]) * done) / length];
      if (step % 2 === 0) parts.push([...part, at]);
      part = [at];
      step = (step + 1) % whole.length;
      left = whole[step] ?? 0;
    }
    left -= length - done;
    part.push(to);
  });
  if (step % 2 === 0) parts.push(part);
  return parts;
}
