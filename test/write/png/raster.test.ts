import { describe, expect, it } from 'vitest';
import type { Point } from '../../../core/model/scene.ts';
import { circlePoints, glyphContours } from '../../../core/write/png/outline.ts';
import { blankRaster, type Contour, fillArea } from '../../../core/write/png/raster.ts';
import { strokeAreas } from '../../../core/write/png/stroke.ts';

/** Black areas on white: how far each pixel is covered, in quarters, a line a row. */
function drawn(width: number, height: number, contours: readonly (Contour | readonly Point[])[]): readonly string[] {
  const raster = blankRaster(width, height);
  fillArea(
    raster,
    contours.map((contour) => contour.flat()),
    [0, 0, 0],
  );
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const quarters = Math.round((1 - (raster.pixels[(y * width + x) * 3] ?? 0) / 255) * 4);
      return quarters === 0 ? '.' : String(quarters);
    }).join(''),
  );
}

/** The sum of all coverage, in pixels. */
function areaOf(size: number, contours: readonly (Contour | readonly Point[])[]): number {
  const raster = blankRaster(size, size);
  fillArea(
    raster,
    contours.map((contour) => contour.flat()),
    [0, 0, 0],
  );
  return raster.pixels.reduce((sum, value) => sum + (255 - value) / 255, 0) / 3;
}

const box = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

describe('an area', () => {
  it('covers each pixel by its share', () => {
    expect(drawn(5, 3, [box(1, 0.5, 3.5, 2)])).toEqual(['.221.', '.442.', '.....']);
  });

  it('is halved by a diagonal', () => {
    const half: readonly Point[] = [
      [0, 0],
      [3, 3],
      [0, 3],
    ];
    expect(drawn(3, 3, [half])).toEqual(['2..', '42.', '442']);
  });

  it('is one where two of one direction lie over each other, and has a hole where they differ', () => {
    expect(drawn(4, 1, [box(0, 0, 3, 1), box(1, 0, 4, 1)])).toEqual(['4444']);
    expect(drawn(4, 1, [box(0, 0, 4, 1), box(1, 0, 3, 1).toReversed()])).toEqual(['4..4']);
  });

  it('ends at the edge of the picture', () => {
    expect(drawn(3, 2, [box(-5, -5, 1.5, 9)])).toEqual(['42.', '42.']);
    expect(drawn(3, 2, [box(1.5, 1, 9, 9)])).toEqual(['...', '.24']);
    for (const beside of [box(-3, 0, -1, 1), box(5, 0, 6, 1), box(0, 4, 2, 5)])
      expect(drawn(2, 1, [beside])).toEqual(['..']);
  });

  it('of a circle is what it should be', () => {
    expect(areaOf(40, [circlePoints([20, 20], 15)])).toBeCloseTo(Math.PI * 15 ** 2, -1);
  });
});

describe('a pen', () => {
  const frame = box(2, 2, 6, 5);
  const line: readonly Point[] = [
    [1, 1.5],
    [9, 1.5],
  ];

  it('leaves a line of its width, cut straight at its ends', () => {
    expect(drawn(10, 3, strokeAreas(line, false, 1, []).slice(0, 1))).toEqual([
      '..........',
      '.44444444.',
      '..........',
    ]);
  });

  it('fills the corners of a closed line', () => {
    expect(drawn(8, 7, strokeAreas(frame, true, 2, []))).toEqual([
      '........',
      '.444444.',
      '.444444.',
      '.44..44.',
      '.444444.',
      '.444444.',
      '........',
    ]);
    expect(drawn(8, 7, strokeAreas(frame.toReversed(), true, 2, []))).toEqual(
      drawn(8, 7, strokeAreas(frame, true, 2, [])),
    );
  });

  it('leaves a ring without a seam between its stretches', () => {
    for (const points of [circlePoints([20, 20], 12), circlePoints([20, 20], 12).toReversed()])
      expect(areaOf(40, strokeAreas(points, true, 3, []))).toBeCloseTo(2 * Math.PI * 12 * 3, -1);
    const square = box(2.5, 2.5, 6.5, 6.5);
    for (const points of [square, square.toReversed()])
      expect(areaOf(9, strokeAreas(points, true, 1.5, []))).toBeCloseTo(24, 0);
  });

  it('leaves gaps where it is dashed, round corners too', () => {
    expect(drawn(10, 3, strokeAreas(line, false, 1, [2, 1]))[1]).toBe('.44.44.44.');
    expect(drawn(10, 3, strokeAreas(line, false, 1, [3]))[1]).toBe('.444...44.');
    expect(areaOf(12, strokeAreas(box(2, 2, 8, 8), true, 1, [2, 2]))).toBeCloseTo(12, 0);
    expect(strokeAreas(line, false, 1, [0, 0])).toHaveLength(1);
  });

  it('makes nothing of a line without length', () => {
    expect(strokeAreas([[1, 1]], false, 1, [])).toEqual([]);
    expect(
      strokeAreas(
        [
          [1, 1],
          [1, 1],
        ],
        true,
        1,
        [],
      ),
    ).toEqual([]);
  });
});

describe('a glyph', () => {
  it('runs upwards from its origin, its curves in straight pieces', () => {
    const contours = glyphContours(
      [
        { command: 'moveTo', args: [0, 0] },
        { command: 'lineTo', args: [1000, 0] },
        { command: 'quadraticCurveTo', args: [1000, 1000, 0, 1000] },
        { command: 'closePath', args: [] },
        { command: 'moveTo', args: [0, 0] },
        { command: 'bezierCurveTo', args: [-552, 0, -1000, 448, -1000, 1000] },
        { command: 'lineTo', args: [0, 1000] },
        { command: 'closePath', args: [] },
      ],
      0.01,
    );
    expect(contours).toHaveLength(2);
    expect(contours[0]?.slice(0, 4)).toEqual([0, -0, 10, -0]);
    expect(contours[0]?.slice(-2)).toEqual([0, -10]);
    expect(contours[1]?.slice(-4)).toEqual([-10, -10, 0, -10]);
    // Half of a square and two thirds of its other half, a hair less for the straight pieces (Archimedes).
    const area = areaOf(40, [(contours[0] ?? []).map((value) => value + 20)]);
    expect(area).toBeLessThan((100 * 5) / 6);
    expect(area).toBeGreaterThan((100 * 5) / 6 - 1);
  });
});
