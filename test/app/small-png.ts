import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** Colours of a PNG with a palette. */
const MOST = 256;

/**
 * A screenshot with a palette, each colour that is not in it as the nearest one that is: a window is flat, so nothing is
 * seen of it, and the file is about a third as large.
 */
export async function smallPng(browser: Browser, png: Uint8Array): Promise<Uint8Array> {
  const { width, height, pixels } = await decoded(browser, png);
  const colours = new Map<number, number>();
  for (const pixel of pixels) colours.set(pixel, (colours.get(pixel) ?? 0) + 1);
  const palette = paletteOf(colours);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = pixels[y * width + x] ?? 0;
      const place = places.get(colour) ?? nearest(palette, colour);
      places.set(colour, place);
      rows[y * (width + 1) + 1 + x] = place;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The colour that fills most, then always the one whose pixels would lie furthest, all together, from those chosen: a badge's
 * red is rare, and the greys of a letter's edge are many and near each other.
 */
export function paletteOf(colours: ReadonlyMap<number, number>): readonly number[] {
  const waiting = [...colours]
    .toSorted(([, a], [, b]) => b - a)
    .map(([colour, pixels]) => ({ colour, pixels, away: Number.POSITIVE_INFINITY }));
  const palette: number[] = [];
  while (palette.length < MOST) {
    let next: (typeof waiting)[number] | null = null;
    for (const one of waiting)
      if (one.away > 0 && (!next || one.pixels * one.away > next.pixels * next.away)) next = one;
    if (!next) break;
    const { colour } = next;
    palette.push(colour);
    for (const one of waiting) one.away = Math.min(one.away, distanceOf(one.colour, colour));
  }
  return palette;
}

/** The pixels as 0xRRGGBB, read by the browser that drew them. */
async function decoded(
  browser: Browser,
  png: Uint8Array,
): Promise<{ readonly width: number; readonly height: number; readonly pixels: Uint32Array }> {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(async (given) => {
    const bytes = Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const parts: string[] = [];
    for (let at = 0; at < data.length; at += 30_000) parts.push(String.fromCharCode(...data.subarray(at, at + 30_000)));
    return { width: image.width, height: image.height, base64: btoa(parts.join('')) };
  }, Buffer.from(png).toString('base64'));
  await page.close();
  const data = Buffer.from(base64, 'base64');
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => data.readUIntBE(4 * i, 3));
  return { width, height, pixels };
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of palette.entries()) {
    const distance = distanceOf(other, colour);
    if (distance < least) {
      least = distance;
      best = place;
    }
  }
  return best;
}

/** The square of how far two colours lie apart. */
function distanceOf(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
