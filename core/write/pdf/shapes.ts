import type { DocumentStyle } from '../../model/document.ts';
import type { Ink, Point, Stroke } from '../../model/scene.ts';
import type { SetShape } from './flow/flow.ts';
import { number, rgb } from './painter.ts';

/** The operators of a line, an area or a dot whose points count from a left top corner on the page. */
export function shapeOperators(
  shape: Exclude<SetShape, { readonly kind: 'words' | 'picture' }>,
  left: number,
  top: number,
  colours: DocumentStyle['colours'],
): string {
  const point = ([x, y]: Point): string => `${number(left + x)} ${number(top - y)}`;
  const path =
    shape.kind === 'dot'
      ? circle(shape.at, shape.radius).map((line) => `${line.points.map(point).join(' ')} ${line.operator}`)
      : shape.points.map((one, i) => `${point(one)} ${i === 0 ? 'm' : 'l'}`);
  const closing = shape.kind === 'dot' || shape.closed ? ['h'] : [];
  const paint = shape.fill === null ? 'S' : shape.stroke === null ? 'f' : 'B';
  if (shape.fill === null && shape.stroke === null) return '';
  return [...pens(shape.fill, shape.stroke, colours), ...path, ...closing, paint].join(' ');
}

function pens(fill: Ink | null, stroke: Stroke | null, colours: DocumentStyle['colours']): readonly string[] {
  const colour = (ink: Ink): string => rgb(ink === 'paper' ? '#ffffff' : colours[ink]);
  const dash = stroke ? stroke.dash.map((length) => number(length)).join(' ') : '';
  return [
    ...(fill === null ? [] : [`${colour(fill)} rg`]),
    ...(stroke ? [`${colour(stroke.ink)} RG ${number(stroke.width)} w [${dash}] 0 d`] : []),
  ];
}

/** A circle of four curves, to within a four-thousandth of its radius. */
function circle([x, y]: Point, r: number): readonly { readonly points: readonly Point[]; readonly operator: string }[] {
  const k = r * 0.5523;
  return [
    { points: [[x + r, y]], operator: 'm' },
    {
      points: [
        [x + r, y + k],
        [x + k, y + r],
        [x, y + r],
      ],
      operator: 'c',
    },
    {
      points: [
        [x - k, y + r],
        [x - r, y + k],
        [x - r, y],
      ],
      operator: 'c',
    },
    {
      points: [
        [x - r, y - k],
        [x - k, y - r],
        [x, y - r],
      ],
      operator: 'c',
    },
    {
      points: [
        [x + k, y - r],
        [x + r, y - k],
        [x + r, y],
      ],
      operator: 'c',
    },
  ];
}
