import type { DocumentStyle } from '../../model/document.ts';
import type { Ink, Point, Stroke } from '../../model/scene.ts';
import type { SetShape } from '../pdf/flow/flow.ts';
import type { SetPiece } from '../pdf/lines.ts';
import { circlePoints, glyphContours } from './outline.ts';
import type { Area, Colour, Contour } from './raster.ts';
import { strokeAreas } from './stroke.ts';

/** What is to be painted of a drawing's shapes, in pixels, the later over the earlier. `outlines`: those read so far of the same fonts. */
export function areasOf(
  shapes: readonly SetShape[],
  colours: DocumentStyle['colours'],
  outlines: Outlines,
): readonly Area[] {
  const inkOf = (ink: Ink): Colour => colourOf(ink === 'paper' ? '#ffffff' : colours[ink]);
  return shapes.flatMap((shape): readonly Area[] => {
    switch (shape.kind) {
      case 'words':
        return shape.pieces.map((set) => ({
          contours: pieceContours(set, shape.y, outlines),
          colour: colourOf(set.piece.run.style.colour),
        }));
      case 'path':
        return lineAreas(shape.points, shape.closed, shape, inkOf);
      case 'dot':
        return lineAreas(circlePoints(shape.at, shape.radius), true, shape, inkOf);
      default:
        return [];
    }
  });
}

function lineAreas(
  points: readonly Point[],
  closed: boolean,
  { fill, stroke }: { readonly fill: Ink | null; readonly stroke: Stroke | null },
  inkOf: (ink: Ink) => Colour,
): readonly Area[] {
  return [
    ...(fill ? [{ contours: [points.flat()], colour: inkOf(fill) }] : []),
    ...(stroke
      ? [{ contours: strokeAreas(points, closed, stroke.width, stroke.dash), colour: inkOf(stroke.ink) }]
      : []),
  ];
}

/** The outlines of glyphs from their origins, by face, size and number: most come many times. */
export type Outlines = Map<string, readonly Contour[]>;

/** The outlines of a piece's glyphs, each where the shaping put it. */
function pieceContours({ piece, x }: SetPiece, baseline: number, outlines: Outlines): readonly Contour[] {
  const { face, shaped, run } = piece;
  const scale = (face.font.scale / 1000) * run.style.size;
  let pen = x;
  return shaped.glyphs.flatMap(({ id, xAdvance, xOffset, yOffset }) => {
    const key = `${face.font.id} ${scale} ${id}`;
    const outline = outlines.get(key) ?? glyphContours(face.font.font.getGlyph(id).path.commands, scale);
    outlines.set(key, outline);
    const [right, down] = [pen + xOffset * scale, baseline - yOffset * scale];
    pen += xAdvance * scale;
    return outline.map((contour) => moved(contour, right, down));
  });
}

function moved(contour: Contour, right: number, down: number): Contour {
  const points: number[] = [];
  for (let i = 0; i < contour.length; i += 2) points.push((contour[i] ?? 0) + right, (contour[i + 1] ?? 0) + down);
  return points;
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
