import { Unzlib } from 'fflate';

/** A picture that a memo can print, as it lies in a pack. */
export interface PackPicture {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Why a picture cannot be printed, in words for its author. */
export interface BadPicture {
  readonly reason: string;
}

/** A logo is small: what is larger makes every memo large. */
const LARGEST = 1_000_000;
const MOST_PIXELS = 4_000_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples a pixel by the kind of colour (PNG, 11.2.2): grey, colour, palette, grey and colour with transparency. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PIECE = 2_048;

/**
 * Looks at a picture before anything draws it: a PNG (ISO/IEC 15948) of 8 bits, not interlaced, whose data is as long as its
 * size says, or a JPEG (ISO/IEC 10918) in grey or three colours. So no picture grows beyond what it says of itself.
 */
export function readPicture(bytes: Uint8Array): PackPicture | BadPicture {
  if (bytes.length > LARGEST) return bad('it is larger than 1 MB');
  if (PNG.every((byte, i) => bytes[i] === byte)) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  return bad('it is neither a PNG nor a JPEG');
}

function readPng(bytes: Uint8Array): PackPicture | BadPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: { readonly width: number; readonly height: number; readonly kind: number } | null = null;
  let palette = false;
  for (let at = PNG.length; ; ) {
    if (at + 12 > bytes.length) return bad('it is cut off');
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return bad('it is cut off');
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && length === 13) {
      const [depth, kind = -1, , , interlaced] = bytes.subarray(at + 16, at + 21);
      if (depth !== 8) return bad('it has not 8 bits a colour; save it as a plain PNG of 8 bits');
      if (interlaced !== 0) return bad('it is interlaced; save it without');
      if (SAMPLES[kind] === undefined) return bad('it is damaged');
      head = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), kind };
    } else if (type === 'PLTE') palette = length > 0 && length % 3 === 0 && length <= 768;
    else if (type === 'IDAT') data.push(body);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!head || (head.kind === 3 && !palette)) return bad('it is damaged');
  const { height, kind, width } = head;
  if (!isSensible(width, height)) return bad('it has no size, or more than four million pixels');
  return areRows(data, height, 1 + width * (SAMPLES[kind] ?? 0))
    ? { format: 'png', bytes, width, height }
    : bad('its data is damaged, or not as large as it says');
}

/**
 * Whether the data is so many rows, each with a filter that there is (9.2) before it. As soon as it is longer, no more of it is
 * unpacked.
 */
function areRows(parts: readonly Uint8Array[], count: number, row: number): boolean {
  let length = 0;
  let filtered = true;
  const unpacking = new Unzlib((part) => {
    for (let at = (row - (length % row)) % row; at < part.length; at += row) if ((part[at] ?? 0) > 4) filtered = false;
    length += part.length;
  });
  try {
    for (const [i, part] of parts.entries())
      for (let at = 0; at < Math.max(1, part.length); at += PIECE) {
        unpacking.push(part.subarray(at, at + PIECE), i === parts.length - 1 && at + PIECE >= part.length);
        if (length > count * row || !filtered) return false;
      }
    return length === count * row;
  } catch {
    return false;
  }
}

/** The frame header says the size (B.2.2); what follows it is left to those who draw. */
function readJpeg(bytes: Uint8Array): PackPicture | BadPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return bad('it is damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [depth, height, width] = [bytes[at + 4], view.getUint16(at + 5), view.getUint16(at + 7)];
      if (marker > 0xc2 || depth !== 8) return bad('it is a JPEG of a rare kind; save it as a plain one');
      if (![1, 3].includes(bytes[at + 9] ?? 0)) return bad('its colours are those of a printing press; save it in RGB');
      return isSensible(width, height)
        ? { format: 'jpeg', bytes, width, height }
        : bad('it has no size, or more than four million pixels');
    }
    at += 2 + view.getUint16(at + 2);
  }
  return bad('it is damaged');
}

function isSensible(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}

function bad(reason: string): BadPicture {
  return { reason };
}
