import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG in one colour with transparency; `change` makes it wrong in one way. */
export function pngOf(
  width: number,
  height: number,
  change: { readonly head?: readonly number[]; readonly rows?: Uint8Array; readonly end?: boolean } = {},
): Uint8Array {
  const rows =
    change.rows ??
    new Uint8Array(height * (1 + width * 4)).fill(0x55).map((byte, i) => (i % (1 + width * 4) ? byte : 0));
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set(change.head ?? [8, 6, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    ...(change.end === false ? [] : [chunk('IEND', new Uint8Array())]),
  ];
  return Uint8Array.from([...SIGNATURE, ...chunks.flatMap((one) => [...one])]);
}

/** The sums of chunks are left out: nothing that draws asks for them. */
function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + body.length);
  new DataView(out.buffer).setUint32(0, body.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(body, 8);
  return out;
}

/** A JPEG with so many colours whose data is two bytes; `remark` stands in it as a camera's. */
export function jpegOf(width: number, height: number, colours = 3, marker = 0xc0, remark = ''): Uint8Array {
  const frame = [0xff, marker, 0, 8 + colours * 3, 8, height >> 8, height & 255, width >> 8, width & 255, colours];
  const words = new TextEncoder().encode(remark);
  const aside = remark === '' ? [] : [0xff, 0xe1, 0, words.length + 2, ...words];
  const rest = Array.from({ length: colours * 3 }, () => 0);
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    ...aside,
    ...frame,
    ...rest,
    0xff,
    0xda,
    0,
    2,
    1,
    2,
    0xff,
    0xd9,
  ]);
}
