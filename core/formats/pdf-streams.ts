import { Inflate } from 'fflate';

/** So much goes in at once: a bomb is noticed before it has grown. */
const STEP = 16_384;

/**
 * Whether the deflated streams of a PDF stand for more than `most` bytes together. Asked before a PDF reader, which would
 * inflate them whole. They are known by how zlib's data begin, as the reader asks too: a dictionary can say it in many ways.
 * A stream that is damaged is left to that reader. Time is linear in the file and in `most`.
 */
export function growsBeyond(bytes: Uint8Array, most: number): boolean {
  const file = new TextDecoder('latin1').decode(bytes);
  let total = 0;
  let line = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.startsWith('end', at - 3)) continue;
    // Found once for all words before it: a file may be one line.
    if (line <= at) line = lineEnd(bytes, at + 6);
    const data = line + (file.startsWith('\r\n', line) ? 2 : 1);
    if (!isZlib(bytes, data)) continue;
    const end = file.indexOf('endstream', data);
    if (end < 0) return false;
    total += sizeOf(bytes.subarray(data + 2, end), most - total);
    if (total > most) return true;
    at = end;
  }
  return false;
}

/** Where the line ends: a reader takes what follows the word there for the stream, whatever stands between. */
function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

/** The two bytes before deflated data: its method, and a multiple of 31 (RFC 1950, 2.2). */
function isZlib(bytes: Uint8Array, at: number): boolean {
  const [method, flags] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
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
