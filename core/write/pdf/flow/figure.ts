import type { Figure, Picture } from '../../../model/document.ts';
import type { Label, Point, Scene, Shape } from '../../../model/scene.ts';
import { type SetPiece, setLines } from '../lines.ts';
import { runsOf } from '../runs.ts';
import type { Setting } from '../setting.ts';
import { element } from '../structure.ts';
import { paragraphStyle, sansText } from '../styles.ts';
import { linesFlow } from './blocks.ts';
import type { FigureFlow, Flow, Place, SetShape } from './flow.ts';

/** A drawing with its description, under its caption; drawn smaller where it is wider or higher than the text area. */
export function figureFlows(setting: Setting, block: Figure, place: Place): readonly Flow[] {
  const { scene } = block;
  const caption = block.captioned ? captionFlows(setting, block, place) : [];
  const room = setting.bodyHeight * 0.9;
  const scale = Math.min(1, place.width / scene.width, room / scene.height);
  const parent = element('Figure', place.parent, { alt: block.alt || block.caption || block.id });
  const drawing = (size: number): FigureFlow => ({
    kind: 'figure',
    before: 6,
    after: 12,
    x: place.x + (setting.rtl ? place.width - scene.width * size : 0),
    width: scene.width * size,
    height: scene.height * size,
    anchor: block.id,
    element: parent,
    shapes: setScene(setting, scene, size),
    smaller: (share) => drawing(size * share),
  });
  return [...caption, drawing(scale)];
}

/** A drawing's shapes in this size, from its top left, its labels shaped. */
export function setScene(setting: Setting, scene: Scene, scale: number): readonly SetShape[] {
  return scene.shapes.map((shape) => (shape.kind === 'label' ? setLabel(setting, shape, scale) : scaled(shape, scale)));
}

/** A picture of the pack's, no wider than the text. */
export function pictureFlow(block: Picture, place: Place): FigureFlow {
  const side = { left: 0, centre: 0.5, right: 1 }[block.place];
  const parent = element('Figure', place.parent, { alt: block.alt });
  const picture = (size: number): FigureFlow => ({
    kind: 'figure',
    before: 0,
    after: 10,
    x: place.x + (place.width - block.width * size) * side,
    width: block.width * size,
    height: block.height * size,
    anchor: block.id,
    element: parent,
    shapes: [{ kind: 'picture', bytes: block.bytes }],
    smaller: (share) => picture(size * share),
  });
  return picture(Math.min(1, place.width / block.width));
}

function captionFlows(setting: Setting, block: Figure, place: Place): readonly Flow[] {
  const style = paragraphStyle('caption', setting.style);
  const parent = element('Caption', place.parent);
  const runs = runsOf(setting, [{ kind: 'text', text: block.caption, marks: [] }], style.text, parent);
  return linesFlow(setting, runs, style, place, { keepWithNext: true });
}

/** A label's words shaped by the fonts of the text, each piece at its place from the drawing's top left. */
function setLabel(setting: Setting, label: Label, scale: number): SetShape {
  const style = {
    ...sansText(setting.style),
    size: label.size * scale,
    weight: label.bold ? (600 as const) : (400 as const),
    italic: label.italic,
    colour: label.ink === 'paper' ? '#ffffff' : setting.style.colours[label.ink],
  };
  const runs = runsOf(setting, [{ kind: 'text', text: label.text, marks: [] }], style, element('Figure', null));
  const [line] = setLines(setting, runs, { width: 1e5, leading: style.size, align: 'ragged', hyphenate: false });
  const pieces = line?.pieces ?? [];
  const left = Math.min(...pieces.map(({ x }) => x));
  const width = Math.max(...pieces.map(({ x, piece }) => x + piece.width)) - left;
  const share = { start: 0, middle: 0.5, end: 1 }[label.anchor];
  const [x, y] = at(label.at, scale);
  const shifted = pieces.map((piece): SetPiece => ({ ...piece, x: piece.x - left + x - width * share }));
  return { kind: 'words', pieces: shifted, y };
}

function scaled(shape: Exclude<Shape, Label>, scale: number): SetShape {
  const stroke = (
    given: { readonly ink: Label['ink']; readonly width: number; readonly dash: readonly number[] } | null,
  ) => given && { ...given, width: given.width * scale, dash: given.dash.map((length) => length * scale) };
  switch (shape.kind) {
    case 'line':
      return {
        kind: 'path',
        points: [at(shape.from, scale), at(shape.to, scale)],
        closed: false,
        fill: null,
        stroke: stroke(shape.stroke),
      };
    case 'dot':
      return {
        kind: 'dot',
        at: at(shape.at, scale),
        radius: shape.radius * scale,
        fill: shape.fill,
        stroke: stroke(shape.stroke),
      };
    case 'bar': {
      const [x, y] = shape.at;
      const corners: readonly Point[] = [
        [x, y],
        [x + shape.width, y],
        [x + shape.width, y + shape.height],
        [x, y + shape.height],
      ];
      return {
        kind: 'path',
        points: corners.map((point) => at(point, scale)),
        closed: true,
        fill: shape.fill,
        stroke: stroke(shape.stroke),
      };
    }
    case 'polygon':
      return {
        kind: 'path',
        points: shape.points.map((point) => at(point, scale)),
        closed: true,
        fill: shape.fill,
        stroke: stroke(shape.stroke),
      };
    default:
      return assertNever(shape);
  }
}

function at([x, y]: Point, scale: number): Point {
  return [x * scale, y * scale];
}

function assertNever(value: never): never {
  throw new TypeError(`unknown shape: ${JSON.stringify(value)}`);
}
