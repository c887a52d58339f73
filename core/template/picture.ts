import { joinedBytes } from '../model/bytes.ts';
import { readPng, SIGNATURE, writePng } from './png.ts';

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

/**
 * Looks at a picture before anything draws it: a PNG (ISO/IEC 15948) of 8 bits, not interlaced, whose data is as long as its
 * size says, and which is written anew with nothing else in it; or a JPEG (ISO/IEC 10918) in grey or three colours. So no picture
 * grows beyond what it says of itself, and none can upset what reads it.
 */
export function readPicture(bytes: Uint8Array): PackPicture | BadPicture {
  if (bytes.length > LARGEST) return bad('it is larger than 1 MB');
  if (SIGNATURE.every((byte, i) => bytes[i] === byte)) {
    const png = readPng(bytes, MOST_PIXELS);
    if (typeof png === 'string') return bad(png);
    return { format: 'png', bytes: writePng(png), width: png.width, height: png.height };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  if (DRAWING.test(String.fromCharCode(...bytes.subarray(0, BEGINNING))))
    return bad(
      'it is a drawing (SVG), and drawings are not printed; save it as a PNG, four times as large as it is to stand',
    );
  return bad('it is neither a PNG nor a JPEG');
}

/** So many bytes are looked at for what a file begins with: remarks of a drawing program take hundreds. */
const BEGINNING = 8_192;

/**
 * An XML document (1.0, section 2.8) whose root is `svg`, with or without a prefix: behind a byte order mark, as a byte or as
 * three, may stand a declaration, instructions, remarks and a document type.
 */
const DRAWING =
  /^(?:\ufeff|ï»¿)?\s*(?:<(?:\?[^?]*(?:\?(?!>)[^?]*)*\?|!--[^-]*(?:-(?!->)[^-]*)*--|!DOCTYPE\s[^[\]<>]*(?:\[[^\]]*\]\s*)?)>\s*)*<(?:[\w.-]+:)?svg[\s/>]/;

/** Segments that are remarks of a camera or a program: places, small pictures, words. What colours rest on (APP14) is none. */
const REMARKS = /^(?:e[1-9a-cf]|ed|fe)$/;

/** The frame header says the size (B.2.2). Segments before the data are written anew, without remarks. */
function readJpeg(bytes: Uint8Array): PackPicture | BadPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xd8 || marker === 0xd9) return bad('it is damaged');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return bad('it is cut off');
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (size || end - at < 10) return bad('it is damaged');
      if (marker > 0xc2 || bytes[at + 4] !== 8) return bad('it is a JPEG of a rare kind; save it as a plain one');
      if (![1, 3].includes(bytes[at + 9] ?? 0)) return bad('its colours are those of a printing press; save it in RGB');
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      if (!isSensible(size.width, size.height)) return bad('it has no size, or too many pixels');
    }
    // The data begins: it goes on to the end.
    if (marker === 0xda)
      return size
        ? { format: 'jpeg', bytes: joinedBytes([...kept, bytes.subarray(at)]), ...size }
        : bad('it is damaged');
    if (!REMARKS.test(marker.toString(16))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return bad('it is cut off');
}

function isSensible(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}

function bad(reason: string): BadPicture {
  return { reason };
}
