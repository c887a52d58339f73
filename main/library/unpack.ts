import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { joinedBytes } from '../../core/model/bytes.ts';
import { Trouble } from '../trouble.ts';

export interface UnpackLimits {
  readonly files: number;
  /** Bytes of one file and of all together, as they come out, whatever the archive says of them. */
  readonly fileBytes: number;
  readonly bytes: number;
}

export interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** True where the archive ends before it should: what came before is here. */
  readonly cut: boolean;
}

/** Bytes handed to the decompressor at once: what comes out of them is counted before more go in. */
const CHUNK = 64 * 1024;

/**
 * The files of a zip that comes from outside, in memory only: nothing is written, so no path and no link can lead anywhere.
 * Throws a Trouble where it is no zip, a name is not of the form allowed or stands twice, or more comes out than the limits
 * allow; what an archive says of its own sizes is not believed.
 */
export function unpack(bytes: Uint8Array, allowed: RegExp, limits: UnpackLimits): Unpacked {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Trouble('archive-no-zip');
  const parts = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let total = 0;
  let broken = false;
  const onFile = (file: UnzipFile): void => {
    if (!allowed.test(file.name)) throw new Trouble('archive-odd-name', { name: file.name.slice(0, 200) });
    if (parts.has(file.name)) throw new Trouble('archive-twice', { name: file.name });
    if (parts.size >= limits.files) throw new Trouble('archive-too-many', { most: limits.files });
    const own: Uint8Array[] = [];
    parts.set(file.name, own);
    let size = 0;
    file.ondata = (error, data, final) => {
      if (error) {
        // The library hands what is thrown below back as an error.
        if (error instanceof Trouble) throw error;
        broken = true;
        return;
      }
      size += data.length;
      total += data.length;
      if (size > limits.fileBytes || total > limits.bytes) throw new Trouble('archive-too-large', { name: file.name });
      own.push(data);
      if (final) whole.add(file.name);
    };
    file.start();
  };
  const unzip = new Unzip(onFile);
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
      if (broken) break;
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    broken = true;
  }
  const files = new Map([...parts].filter(([name]) => whole.has(name)).map(([name, own]) => [name, joinedBytes(own)]));
  return { files, cut: broken || whole.size < parts.size || !endsWell(bytes) };
}

/** A zip ends with the record of its central directory (APPNOTE 4.3.16): without it something was cut off. */
function endsWell(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  for (let i = tail.length - 22; i >= 0; i--)
    if (tail[i] === 0x50 && tail[i + 1] === 0x4b && tail[i + 2] === 5 && tail[i + 3] === 6) return true;
  return false;
}
