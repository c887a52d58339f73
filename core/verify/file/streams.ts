import { Inflate } from 'fflate';
import { Refusal } from './text.ts';

/** All that a PDF's streams may stand for together, in bytes: fonts, pages and the evidence of a thousand pages. */
const MOST = 512 * 1024 * 1024;
const STEP = 16_384;

/**
 * Throws a Refusal where the deflated streams of a PDF would grow beyond what a memo can be. Read before a PDF reader, which
 * would inflate them whole. A stream that is damaged is left to that reader.
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = new TextDecoder('latin1').decode(bytes);
  if (!file.slice(0, 1024).includes('%PDF-')) throw new Refusal('pdf-damaged');
  let total = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.startsWith('end', at - 3)) continue;
    const dictionary = file.slice(Math.max(0, at - 600), at);
    if (!dictionary.slice(dictionary.lastIndexOf(' obj')).includes('/FlateDecode')) continue;
    const data = at + 6 + (file.startsWith('\r\n', at + 6) ? 2 : 1);
    const end = file.indexOf('endstream', data);
    if (end < 0) return;
    total += sizeOf(bytes.subarray(data + 2, end), MOST - total);
    at = end;
  }
}

function sizeOf(packed: Uint8Array, most: number): number {
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new Refusal('part-too-large', { part: 'page', most: MOST / 1024 / 1024 });
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), false);
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  return size;
}
