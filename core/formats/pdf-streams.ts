import { Inflate } from 'fflate';

/** So much goes in at once: a bomb is noticed before it has grown. */
const STEP = 16_384;

/**
 * Whether the deflated streams of a PDF stand for more than `most` bytes together. Asked before a PDF reader, which would
 * inflate them whole. A stream that is damaged is left to that reader. Time is linear in the file and in `most`.
 */
export function growsBeyond(bytes: Uint8Array, most: number): boolean {
  const file = new TextDecoder('latin1').decode(bytes);
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.startsWith('end', at - 3)) continue;
    const dictionary = file.slice(Math.max(0, at - 600), at);
    if (!dictionary.slice(dictionary.lastIndexOf(' obj')).includes('/FlateDecode')) continue;
    const data = at + 6 + (file.startsWith('\r\n', at + 6) ? 2 : 1);
    const end = file.indexOf('endstream', data);
    if (end < 0) return false;
    total += sizeOf(bytes.subarray(data + 2, end), most - total);
    if (total > most) return true;
    at = end;
  }
  return false;
}

/** The bytes that come out of a deflated stream; counted no further than a little beyond `most`. */
function sizeOf(packed: Uint8Array, most: number): number {
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), false);
      if (size > most) break;
    }
  } catch {
    return size;
  }
  return size;
}
