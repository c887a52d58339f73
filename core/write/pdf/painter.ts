import type { KitPage } from './kit.ts';
import type { SetPiece } from './lines.ts';

/** Writes text operators for one page, keeping font, colour and place as long as they serve. */
export interface Painter {
  /** Opens marked content: a structure element's, or an artifact's. */
  readonly open: (tag: string, properties: string) => void;
  readonly close: () => void;
  /** A piece at a place in points, the baseline's y counted from the page's bottom. */
  readonly show: (piece: SetPiece, x: number, baseline: number) => void;
  /** Lines and areas, by their own operators, which leave no trace in the state of the text. */
  readonly graphic: (operators: string) => void;
  readonly content: () => string;
}

const PRINTABLE = /^[ -~]*$/;

export function openPainter(page: KitPage): Painter {
  const out: string[] = [];
  let font = '';
  let size = 0;
  let colour = '';
  let inText = false;
  /** Operands of the TJ array being gathered, and where the pen will be after them. */
  let operands = '';
  let pen = Number.NaN;
  let level = Number.NaN;

  const flush = (): void => {
    if (operands !== '') out.push(`[${operands.replaceAll('><', '')}] TJ`.replaceAll('[] TJ ', ''));
    operands = '';
  };
  const endText = (): void => {
    flush();
    if (inText) out.push('ET');
    inText = false;
    pen = Number.NaN;
  };

  const show = (set: SetPiece, x: number, baseline: number): void => {
    const { piece } = set;
    const { run, face, shaped } = piece;
    const { style } = run;
    if (!inText) {
      out.push('BT');
      inText = true;
      pen = Number.NaN;
    }
    const y = baseline + style.rise;
    if (font !== face.font.id || size !== style.size) {
      flush();
      font = face.font.id;
      size = style.size;
      page.fonts[font] ??= face.font.ref();
      out.push(`/${font} ${number(size)} Tf`);
    }
    if (colour !== style.colour) {
      flush();
      colour = style.colour;
      out.push(`${rgb(colour)} rg`);
    }
    const shift = x - pen;
    if (y !== level || !(Math.abs(shift) < size * 3)) {
      flush();
      out.push(`1 0 0 1 ${number(x)} ${number(y)} Tm`);
      pen = x;
      level = y;
    } else if (Math.abs(shift) > 0.004) {
      const thousandths = Math.round((-shift * 10000) / size) / 10;
      operands += ` ${thousandths} `;
      pen -= (thousandths * size) / 1000;
    }
    operands += face.encode(shaped, style.size);
    pen += piece.width;
  };

  return {
    open: (tag, properties) => {
      endText();
      out.push(`/${tag} ${properties} BDC`);
    },
    close: () => {
      endText();
      out.push('EMC');
    },
    show,
    graphic: (operators) => {
      endText();
      out.push(`q ${operators} Q`);
    },
    content: () => {
      endText();
      return out.join('\n');
    },
  };
}

/** "0.1 0.2 0.3" for "#1a334d". */
export function rgb(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [16, 8, 0].map((bits) => number(((value >> bits) & 255) / 255, 1000)).join(' ');
}

/** A number as PDF takes it: no exponent, hundredths. */
export function number(value: number, parts = 100): string {
  return String(Math.round(value * parts) / parts);
}

/** A text string in a content stream: UTF-16BE in hexadecimal where it is not plain. */
export function textString(text: string): string {
  if (PRINTABLE.test(text)) return `(${text.replace(/[\\()]/g, String.raw`\$&`)})`;
  let hex = 'feff';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
