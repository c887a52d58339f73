import { Inflate, Unzlib } from 'fflate';
import { joinedBytes } from '../../model/bytes.ts';
import { Refusal } from './text.ts';

/** So much is inflated at a time: a bomb is noticed before it has grown. At most 1032 times as much comes out. */
const STEP = 16_384;

/**
 * The bytes that deflated ones stand for (RFC 1951; with `zlib`, RFC 1950). Throws a Refusal where they are more than
 * `most`, whatever the file says of their size, or where they are no such stream.
 */
export function inflateWithin(bytes: Uint8Array, most: number, what: string, zlib = false): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const take = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > most) throw new Refusal('part-too-large', { part: what, most: Math.round(most / 1024 / 1024) });
    chunks.push(chunk);
  };
  try {
    const stream = zlib ? new Unzlib(take) : new Inflate(take);
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('part-damaged', { part: what });
  }
  return joinedBytes(chunks);
}
