import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { joinedBytes } from '../../model/bytes.ts';
import { latin1 } from './format.ts';
import { Unreadable } from './found.ts';

/** A part of a Word file, and all of them, at most: far beyond any article, far below what a machine has. */
const LARGEST_PART = 40_000_000;
const LARGEST = 80_000_000;
const MOST_PARTS = 5_000;
const STEP = 16_384;
/** A zip ends with the record of its directory, before a comment of at most 65,535 bytes (APPNOTE.TXT 4.3.16). */
const END = 'PK\u0005\u0006';
const FARTHEST_END = 65_557;

/**
 * The parts of a zip that are asked for, unpacked within limits: what comes out is counted, whatever the archive says of
 * its sizes. Throws an Unreadable where there is too much of it, or where it is damaged.
 */
export function partsOf(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, Uint8Array> {
  if (!latin1(bytes.subarray(Math.max(0, bytes.length - FARTHEST_END))).includes(END)) throw damaged();
  const parts = new Map<string, Uint8Array[]>();
  let names = 0;
  let total = 0;
  const unzip = new Unzip((file) => {
    if (++names > MOST_PARTS) throw new Unreadable('docx-bomb', { most: LARGEST / 1_000_000 });
    // Pictures are never unpacked, so they cannot be too large.
    if (!wanted.test(file.name) || parts.has(file.name)) return;
    const own: Uint8Array[] = [];
    parts.set(file.name, own);
    let size = 0;
    file.ondata = (error, data) => {
      // The library hands what is thrown here back as an error: the first reason is the one that counts.
      if (error) throw error instanceof Unreadable ? error : damaged();
      size += data.length;
      total += data.length;
      if (size > LARGEST_PART || total > LARGEST) throw new Unreadable('docx-bomb', { most: LARGEST / 1_000_000 });
      own.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  return new Map([...parts].map(([name, own]) => [name, joinedBytes(own)]));
}

/** The parts as an archive again, stored: for a library that opens archives itself, and trusts what they say. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) });
}

function damaged(): Unreadable {
  return new Unreadable('file-damaged', { kind: 'Word' });
}
