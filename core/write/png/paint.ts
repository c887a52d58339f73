import type { DocumentStyle } from '../../model/document.ts';
import type { Ink, Stroke } from '../../model/scene.ts';
import type { SetShape } from '../pdf/flow/flow.ts';
import type { SetPiece } from '../pdf/lines.ts';
import { circleContour, glyphContours } from './outline.ts';
import { blankRaster, type Colour, type Contour, fillArea, type Raster } from './raster.ts';
import { strokeAreas } from './stroke.ts';

/** A drawing's shapes in pixels on white paper, the later over the earlier. */
export function painted(
  shapes: readonly SetShape[],
  width: number,
  height: number,
  colours: DocumentStyle['colours'],
): Raster {
  const raster = blankRaster(width, height);
  const inkOf = (ink: Ink): Colour => colourOf(ink === 'paper' ? '#ffffff' : colours[ink]);
  for (const shape of shapes) {
    if (shape.kind === 'words') {
      for (const set of shape.pieces)
        fillArea(raster, pieceContours(set, shape.y), colourOf(set.piece.run.style.colour));
    } else if (shape.kind === 'path')
      paintLine(raster, shape.points, shape.closed, shape.fill && inkOf(shape.fill), shape.stroke, inkOf);
    else if (shape.kind === 'dot')
      paintLine(
        raster,
        circleContour(shape.at, shape.radius),
        true,
        shape.fill && inkOf(shape.fill),
        shape.stroke,
        inkOf,
      );
  }
  return raster;
}

function paintLine(
  raster: Raster,
  points: Contour,
  closed: boolean,
  fill: Colour | null,
  stroke: Stroke | null,
  inkOf: (ink: Ink) => Colour,
): void {
  if (fill) fillArea(raster, [points], fill);
  if (stroke) fillArea(raster, strokeAreas(points, closed, stroke.width, stroke.dash), inkOf(stroke.ink));
}

/** The outlines of a piece's glyphs, each where the shaping put it. */
function pieceContours({ piece, x }: SetPiece, baseline: number): readonly Contour[] {
  const { face, shaped, run } = piece;
  const scale = (face.font.scale / 1000) * run.style.size;
  let pen = x;
  return shaped.glyphs.flatMap(({ id, xAdvance, xOffset, yOffset }) => {
    const at = [pen + xOffset * scale, baseline - yOffset * scale] as const;
    pen += xAdvance * scale;
    return glyphContours(face.font.font.getGlyph(id).path.commands, at, scale);
  });
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
