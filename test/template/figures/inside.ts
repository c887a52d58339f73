import { expect } from 'vitest';
import type { Label, Scene, Shape } from '../../../core/model/scene.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Fails where a shape leaves the scene or two labels lie over each other. */
export function expectOrder(scene: Scene): void {
  for (const shape of scene.shapes) {
    const box = boxOf(shape);
    const told = JSON.stringify(shape);
    expect(box.left, told).toBeGreaterThanOrEqual(-0.01);
    expect(box.top, told).toBeGreaterThanOrEqual(-0.01);
    expect(box.right, told).toBeLessThanOrEqual(scene.width + 0.01);
    expect(box.bottom, told).toBeLessThanOrEqual(scene.height + 0.01);
  }
  const labels = scene.shapes.filter((shape) => shape.kind === 'label');
  labels.forEach((one, i) => {
    for (const other of labels.slice(i + 1)) expect(overlap(one, other), `${one.text} over ${other.text}`).toBe(false);
  });
}

function overlap(one: Label, other: Label): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'line':
      return hull([shape.from, shape.to]);
    case 'dot': {
      const [x, y] = shape.at;
      return { left: x - shape.radius, right: x + shape.radius, top: y - shape.radius, bottom: y + shape.radius };
    }
    case 'bar': {
      const [x, y] = shape.at;
      return { left: x, right: x + shape.width, top: y, bottom: y + shape.height };
    }
    case 'polygon':
      return hull(shape.points);
    case 'label': {
      const [x, y] = shape.at;
      const left = { start: x, middle: x - shape.width / 2, end: x - shape.width }[shape.anchor];
      return { left, right: left + shape.width, top: y - shape.size * 0.8, bottom: y + shape.size * 0.25 };
    }
    default:
      throw new TypeError(`no such shape: ${JSON.stringify(shape)}`);
  }
}

function hull(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
