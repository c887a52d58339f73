import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx';
import type { Figure, Picture } from '../../model/document.ts';
import { svgOf } from '../figures/svg.ts';
import type { Context } from './context.ts';
import { fit } from './text.ts';

/** Pixels a point: Word counts pictures in 96ths of an inch. */
const PIXELS = 96 / 72;

/** A drawing as SVG, with a PNG for programs that show none, its alternative text, and its caption above it. */
export function figureOf(figure: Figure, context: Context): Paragraph[] {
  const { scene, caption, alt, id, captioned } = figure;
  const png = context.pictures.get(id);
  if (!png) throw new RangeError(`no picture of ${id}`);
  const { style } = context.document;
  const svg = svgOf(scene, {
    colours: style.colours,
    fonts: [style.fonts.headings, 'Calibri', 'Carlito', 'sans-serif'],
    title: fit(caption),
    description: fit(alt),
    id,
  });
  const transformation = { width: Math.round(scene.width * PIXELS), height: Math.round(scene.height * PIXELS) };
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation,
    altText: { name: id, title: fit(caption), description: fit(alt) },
  });
  return [
    ...(captioned ? [new Paragraph({ style: 'Caption', children: [new TextRun(fit(caption))] })] : []),
    new Paragraph({ style: 'Figure', children: [picture] }),
  ];
}

const PLACES = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A picture as it lies in the pack, with its alternative text. */
export function pictureOf({ alt, bytes, format, height, id, place, width }: Picture): Paragraph {
  const picture = new ImageRun({
    type: format === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
    altText: { name: id, title: '', description: fit(alt) },
  });
  return new Paragraph({ style: 'Figure', alignment: PLACES[place], children: [picture] });
}
