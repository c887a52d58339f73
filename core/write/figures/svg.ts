import type { DocumentStyle } from '../../model/document.ts';
import type { Ink, Label, Scene, Shape, Stroke } from '../../model/scene.ts';
import { escaped } from '../html/escape.ts';

export interface SvgLook {
  readonly colours: DocumentStyle['colours'];
  /** The faces to ask for, best first, as CSS names them. */
  readonly fonts: readonly string[];
  /** Said by screen readers: a short name, and the whole. */
  readonly title: string;
  readonly description: string;
  /** Begins the ids within, so that two figures can stand in one page. */
  readonly id: string;
  /** Colours as the page's own variables ("var(--text)"), for a page that has a dark side. */
  readonly variables?: boolean;
}

/** A scene as a self-contained SVG image: no script, no address, no font within. The same scene gives the same text. */
export function svgOf(scene: Scene, look: SvgLook): string {
  const { title, description, id } = look;
  const size = `width="${n(scene.width)}" height="${n(scene.height)}" viewBox="0 0 ${n(scene.width)} ${n(scene.height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${fontList(look.fonts)}"><title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>${scene.shapes.map((shape) => shapeSvg(shape, look)).join('')}</svg>`;
}

function shapeSvg(shape: Shape, look: SvgLook): string {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}"${strokeOf(shape.stroke, look)}/>`;
    }
    case 'dot':
      return `<circle cx="${n(shape.at[0])}" cy="${n(shape.at[1])}" r="${n(shape.radius)}"${fillOf(shape.fill, look)}${strokeOf(shape.stroke, look)}/>`;
    case 'bar':
      return `<rect x="${n(shape.at[0])}" y="${n(shape.at[1])}" width="${n(shape.width)}" height="${n(shape.height)}"${fillOf(shape.fill, look)}${strokeOf(shape.stroke, look)}/>`;
    case 'polygon':
      return `<polygon points="${shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}"${fillOf(shape.fill, look)}${strokeOf(shape.stroke, look)}/>`;
    case 'label':
      return labelSvg(shape, look);
    default:
      return assertNever(shape);
  }
}

function labelSvg(label: Label, look: SvgLook): string {
  const weight = label.bold ? ' font-weight="600"' : '';
  const slant = label.italic ? ' font-style="italic"' : '';
  const anchor = label.anchor === 'start' ? '' : ` text-anchor="${label.anchor}"`;
  return `<text x="${n(label.at[0])}" y="${n(label.at[1])}" font-size="${n(label.size)}"${weight}${slant}${anchor}${fillOf(label.ink, look)}>${escaped(label.text)}</text>`;
}

function fillOf(ink: Ink | null, look: SvgLook): string {
  return ` fill="${ink === null ? 'none' : inkOf(ink, look)}"`;
}

function strokeOf(stroke: Stroke | null, look: SvgLook): string {
  if (!stroke) return '';
  const dash = stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(n).join(' ')}"` : '';
  return ` stroke="${inkOf(stroke.ink, look)}" stroke-width="${n(stroke.width)}"${dash}`;
}

function inkOf(ink: Ink, { colours, variables }: SvgLook): string {
  if (variables) return `var(--${ink})`;
  return ink === 'paper' ? '#ffffff' : colours[ink];
}

function fontList(fonts: readonly string[]): string {
  return escaped(fonts.map((font) => (/^[a-z-]+$/.test(font) ? font : `'${font.replaceAll("'", '')}'`)).join(', '));
}

/** A length with at most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function assertNever(value: never): never {
  throw new TypeError(`no such shape: ${JSON.stringify(value)}`);
}
