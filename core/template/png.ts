import { Unzlib, zlibSync } from 'fflate';
import { joinedBytes } from '../model/bytes.ts';

/** What a PNG holds that is drawn (ISO/IEC 15948): its size, how colours are coded, its rows. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly rows: Uint8Array;
}

export const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples a pixel by the kind of colour (11.2.2): grey, colour, palette, grey and colour with transparency. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bytes of the transparency of one colour, by its kind (11.3.2.1); a palette has one for each colour. */
const TRANSPARENT: Readonly<Record<number, number>> = { 0: 2, 2: 6 };
const PIECE = 2_048;
/** From this many bytes on packing well takes longer than anybody likes to wait. */
const MUCH = 2_000_000;

/** Reads a PNG of 8 bits, not interlaced, of at most so many pixels; words say why it cannot. No more is unpacked than it says. */
export function readPng(bytes: Uint8Array, mostPixels: number): Png | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: Pick<Png, 'width' | 'height' | 'kind'> | null = null;
  let [palette, transparency]: [Uint8Array | null, Uint8Array | null] = [null, null];
  for (let at = SIGNATURE.length; ; ) {
    if (at + 12 > bytes.length) return 'it is cut off';
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return 'it is cut off';
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && length === 13) {
      const [depth, kind = -1, , , interlaced] = body.subarray(8, 13);
      if (depth !== 8) return 'it has not 8 bits a colour; save it as a plain PNG of 8 bits';
      if (interlaced !== 0) return 'it is interlaced; save it without';
      if (SAMPLES[kind] === undefined) return 'it is damaged';
      head = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), kind };
    } else if (type === 'PLTE' && length > 0 && length % 3 === 0 && length <= 768) palette = body;
    else if (type === 'tRNS') transparency = body;
    else if (type === 'IDAT') data.push(body);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!head || (head.kind === 3 && !palette)) return 'it is damaged';
  const { height, kind, width } = head;
  if (width === 0 || height === 0 || width * height > mostPixels) return 'it has no size, or too many pixels';
  const rows = rowsOf(data, height, 1 + width * (SAMPLES[kind] ?? 0));
  if (!rows) return 'its data is damaged, or not as large as it says';
  const most = kind === 3 ? (palette?.length ?? 0) / 3 : TRANSPARENT[kind];
  const isFitting =
    transparency !== null && (kind === 3 ? transparency.length <= (most ?? 0) : transparency.length === most);
  return { ...head, palette: kind === 3 ? palette : null, transparency: isFitting ? transparency : null, rows };
}

/** A PNG with nothing but what is drawn, its sums right: what reads it next meets no surprise, and no remark of a camera. */
export function writePng({ height, kind, palette, rows, transparency, width }: Png): Uint8Array {
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, kind], 8);
  const chunks = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    ...(transparency ? [chunk('tRNS', transparency)] : []),
    chunk('IDAT', zlibSync(rows, { level: rows.length > MUCH ? 1 : 6 })),
    chunk('IEND', new Uint8Array()),
  ];
  return joinedBytes(chunks);
}

/** The rows, each with a filter that there is (9.2) before it; null where they are more or fewer, or damaged. */
function rowsOf(parts: readonly Uint8Array[], count: number, row: number): Uint8Array | null {
  const rows = new Uint8Array(count * row);
  let length = 0;
  const unpacking = new Unzlib((part) => {
    rows.set(part.subarray(0, Math.max(0, rows.length - length)), Math.min(length, rows.length));
    length += part.length;
  });
  try {
    for (const [i, part] of parts.entries())
      for (let at = 0; at < Math.max(1, part.length); at += PIECE) {
        unpacking.push(part.subarray(at, at + PIECE), i === parts.length - 1 && at + PIECE >= part.length);
        if (length > rows.length) return null;
      }
  } catch {
    return null;
  }
  if (length !== rows.length) return null;
  for (let at = 0; at < rows.length; at += row) if ((rows[at] ?? 0) > 4) return null;
  return rows;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + body.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, body.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(body, 8);
  view.setUint32(8 + body.length, crc(out.subarray(4, 8 + body.length)));
  return out;
}

/** The sum of annex D. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
