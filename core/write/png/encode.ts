import { crc32, deflateSync } from 'node:zlib';
import { joinedBytes } from '../../model/bytes.ts';
import type { Raster } from './raster.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The kinds of pixels (ISO/IEC 15948, 11.2.2), of eight bits a sample. */
const TRUE_COLOUR = 2;
const PALETTE = 3;
const MOST_COLOURS = 256;

/**
 * A picture as a PNG (ISO/IEC 15948): a byte a pixel where it has few colours, as a drawing mostly has, else three. With `software` it
 * says what made it (11.3.4.3), as a file that stands by itself should.
 */
export function pngBytes({ width, height, pixels }: Raster, software: string | null = null): Uint8Array {
  const few = byColours(pixels, width);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, few ? PALETTE : TRUE_COLOUR], 8);
  const rows = few ? rowsOf(few.numbers, width, height) : rowsOf(pixels, width * 3, height);
  return joinedBytes([
    SIGNATURE,
    chunk('IHDR', head),
    ...(software === null ? [] : [chunk('tEXt', new TextEncoder().encode(`Software\0${software}`))]),
    ...(few ? [chunk('PLTE', few.colours)] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours in the order in which they come, and each pixel's number among them; null where they are too many. */
function byColours(
  pixels: Uint8Array,
  width: number,
): { readonly colours: Uint8Array; readonly numbers: Uint8Array } | null {
  const known = new Map<number, number>();
  const numbers = new Uint8Array(pixels.length / 3);
  let last = -1;
  let number = 0;
  for (let row = 0; row < numbers.length; row += width) {
    if (row > 0 && isAsAbove(pixels, row * 3, width * 3)) {
      numbers.copyWithin(row, row - width, row);
      continue;
    }
    for (let i = row, at = row * 3; i < row + width; i++, at += 3) {
      const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      // Most pixels are as the one before.
      if (colour !== last) {
        number = known.get(colour) ?? known.size;
        if (number === MOST_COLOURS) return null;
        known.set(colour, number);
        last = colour;
      }
      numbers[i] = number;
    }
  }
  return {
    colours: Uint8Array.from([...known.keys()].flatMap((colour) => [colour >> 16, colour >> 8, colour])),
    numbers,
  };
}

/** Whether a row of a picture, which begins at a byte, is as the one above: many are, and so need not be walked through. */
function isAsAbove(pixels: Uint8Array, at: number, length: number): boolean {
  return Buffer.compare(pixels.subarray(at - length, at), pixels.subarray(at, at + length)) === 0;
}

/** Each row after the number of its filter: 0, none, which drawings are best compressed with (12.7). */
function rowsOf(bytes: Uint8Array, length: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (length + 1));
  for (let y = 0; y < height; y++) rows.set(bytes.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  return rows;
}

/** A chunk: the length of its data, its type, the data, and the sum over type and data (5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}
