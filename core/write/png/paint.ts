import type { DocumentStyle } from '../../model/document.ts';
import type { Ink, Point, Stroke } from '../../model/scene.ts';
import type { SetShape } from '../pdf/flow/flow.ts';
import type { SetPiece } from '../pdf/lines.ts';
import { circlePoints, glyphContours } from './outline.ts';
import { blankRaster, type Colour, type Contour, fillArea, type Raster } from './raster.ts';
import { strokeAreas } from './stroke.ts';

/** A drawing's shapes in pixels on white paper, the later over the earlier. `outlines`: those read so far of the same fonts. */
export function painted(
  shapes: readonly SetShape[],
  width: number,
  height: number,
  colours: DocumentStyle['colours'],
  outlines: Outlines,
): Raster {
  const raster = blankRaster(width, height);
  const inkOf = (ink: Ink): Colour => colourOf(ink === 'paper' ? '#ffffff' : colours[ink]);
  for (const shape of shapes) {
    if (shape.kind === 'words') {
      for (const set of shape.pieces)
        fillArea(raster, pieceContours(set, shape.y, outlines), colourOf(set.piece.run.style.colour));
    } else if (shape.kind === 'path') paintLine(raster, shape.points, shape.closed, shape, inkOf);
    else if (shape.kind === 'dot') paintLine(raster, circlePoints(shape.at, shape.radius), true, shape, inkOf);
  }
  return raster;
}

function paintLine(
  raster: Raster,
  points: readonly Point[],
  closed: boolean,
  { fill, stroke }: { readonly fill: Ink | null; readonly stroke: Stroke | null },
  inkOf: (ink: Ink) => Colour,
): void {
  if (fill) fillArea(raster, [points.flat()], inkOf(fill));
  if (stroke) fillArea(raster, strokeAreas(points, closed, stroke.width, stroke.dash), inkOf(stroke.ink));
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
