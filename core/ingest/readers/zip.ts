import { zipSync } from 'fflate';
import { unzip, ZipRefusal } from '../../formats/unzip.ts';
import { Unreadable } from './found.ts';

/** Far beyond any article, far below what a machine has. Pictures are never unpacked, so they cannot be too large. */
const LIMITS = { files: 5_000, fileBytes: 40_000_000, bytes: 80_000_000 };

/**
 * The parts of a Word file that are asked for, unpacked within limits. Throws an Unreadable where there is too much of it,
 * or where it is damaged.
 */
export function partsOf(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, Uint8Array> {
  try {
    const { files, cut } = unzip(bytes, (name) => wanted.test(name), LIMITS);
    if (!cut) return files;
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    if (error.code !== 'twice') throw new Unreadable('file-bomb', { most: LIMITS.bytes / 1_000_000 });
  }
  throw new Unreadable('file-damaged', { kind: 'Word' });
}

/** The parts as an archive again, stored: for a library that opens archives itself, and trusts what they say. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) });
}
