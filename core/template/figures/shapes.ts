import type { Ink, Label, Point, Shape, Stroke } from '../../model/scene.ts';
import { widthOf } from './measure.ts';

/** Sizes of figures' words, in points: they are read at arm's length on paper as on a screen. */
export const TEXT_SIZE = 8;
export const SMALL_SIZE = 7.5;
export const LINE_HEIGHT = 10;

export interface LabelLook {
  readonly size?: number;
  readonly ink?: Ink;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly anchor?: Label['anchor'];
}

export function label(text: string, at: Point, look: LabelLook = {}): Label {
  const { size = TEXT_SIZE, ink = 'text', bold = false, italic = false, anchor = 'start' } = look;
  return { kind: 'label', at, anchor, text, size, width: widthOf(text, size, bold), ink, bold, italic };
}

export function stroke(ink: Ink, width = 1, dash: readonly number[] = []): Stroke {
  return { ink, width, dash };
}

export function line(from: Point, to: Point, look: Stroke): Shape {
  return { kind: 'line', from, to, stroke: look };
}

/** Certain and over: a full dot. */
export function fullDot([x, y]: Point, radius: number, ink: Ink = 'accent'): Shape {
  return { kind: 'dot', at: [x, y], radius, fill: ink, stroke: null };
}

/** Planned: a ring. */
export function ring([x, y]: Point, radius: number, ink: Ink = 'accent'): Shape {
  return { kind: 'dot', at: [x, y], radius: radius - 0.5, fill: 'paper', stroke: stroke(ink, 1.2) };
}

/** Not one stated day: an open diamond. */
export function diamond([x, y]: Point, radius: number, ink: Ink = 'accent'): Shape {
  const points: readonly Point[] = [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ];
  return { kind: 'polygon', points, fill: 'paper', stroke: stroke(ink, 1.2) };
}

/** Called off: a cross. */
export function cross([x, y]: Point, radius: number, ink: Ink = 'accent'): readonly Shape[] {
  const r = radius * 0.8;
  return [
    line([x - r, y - r], [x + r, y + r], stroke(ink, 1.4)),
    line([x - r, y + r], [x + r, y - r], stroke(ink, 1.4)),
  ];
}

/** Settled: a square. */
export function square([x, y]: Point, radius: number, ink: Ink = 'accent'): Shape {
  const side = radius * 1.7;
  return { kind: 'bar', at: [x - side / 2, y - side / 2], width: side, height: side, fill: ink, stroke: null };
}

/** Somewhere within: a bar with a broken outline. */
export function span(from: number, to: number, y: number, ink: Ink = 'accent'): Shape {
  const height = 6;
  const width = Math.max(to - from, 3);
  return { kind: 'bar', at: [from, y - height / 2], width, height, fill: 'shade', stroke: stroke(ink, 0.9, [2, 1.6]) };
}

/** Open on one side: the head of an arrow. */
export function arrow([x, y]: Point, towards: 1 | -1, ink: Ink = 'accent'): Shape {
  const points: readonly Point[] = [
    [x, y],
    [x - 5 * towards, y - 3],
    [x - 5 * towards, y + 3],
  ];
  return { kind: 'polygon', points, fill: ink, stroke: null };
}
