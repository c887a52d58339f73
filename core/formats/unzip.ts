import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { joinedBytes } from '../model/bytes.ts';

export interface UnzipLimits {
  /** Names in the archive, wanted or not. */
  readonly files: number;
  /** Bytes of one file and of all together, as they come out, whatever the archive says of them. */
  readonly fileBytes: number;
  readonly bytes: number;
}

export interface Unzipped {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** True where the archive ends before it should, or is damaged: what came whole before that is here. */
  readonly cut: boolean;
}

type ZipFault = 'too-many' | 'too-large' | 'twice';

/** Why an archive is not unpacked: it goes beyond a limit, or two programs could read different files from it. */
export class ZipRefusal extends Error {
  readonly code: ZipFault;
  /** The name in the archive at which it was seen. */
  readonly at: string;

  constructor(code: ZipRefusal['code'], at: string) {
    super(`${code}: ${at}`);
    this.code = code;
    this.at = at;
  }
}

/** So much goes in at once (at most 1,032 times as much comes out): a bomb is noticed before it has grown. */
const STEP = 16_384;
/** A zip ends with the record of its directory, before a comment of at most 65,535 bytes (APPNOTE.TXT 4.3.16). */
const END = [0x50, 0x4b, 5, 6];
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The files of a zip that comes from outside, in memory only: nothing is written, so no path and no link in it can lead
 * anywhere. `wanted` is asked for each name in turn, and may throw what the caller wants thrown. What is not wanted is
 * not unpacked. Throws a ZipRefusal beyond the limits, and for a wanted name that stands twice.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnzipLimits): Unzipped {
  const parts = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let names = 0;
  let total = 0;
  let broken = false;
  // The library hands back as errors of its own what is thrown while it works: what was ours is kept here.
  let refusal: { readonly error: unknown } | null = null;
  const ours = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      refusal ??= { error };
      throw error;
    }
  };
  const isWanted = (name: string): boolean => {
    if (++names > limits.files) throw new ZipRefusal('too-many', name);
    if (!wanted(name)) return false;
    if (parts.has(name)) throw new ZipRefusal('twice', name);
    return true;
  };
  const count = (own: number, name: string): void => {
    if (own > limits.fileBytes || total > limits.bytes) throw new ZipRefusal('too-large', name);
  };
  const onFile = (file: UnzipFile): void => {
    if (!ours(() => isWanted(file.name))) return;
    const own: Uint8Array[] = [];
    parts.set(file.name, own);
    let size = 0;
    file.ondata = (error, data, final) => {
      if (error) {
        broken = true;
        return;
      }
      size += data.length;
      total += data.length;
      ours(() => count(size, file.name));
      own.push(data);
      if (final) whole.add(file.name);
    };
    file.start();
  };
  const unpacking = new Unzip(onFile);
  unpacking.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      unpacking.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (broken) break;
    }
  } catch {
    broken = true;
  }
  throwIf(refusal);
  const files = new Map([...parts].filter(([name]) => whole.has(name)).map(([name, own]) => [name, joinedBytes(own)]));
  return { files, cut: broken || whole.size < parts.size || !endsWell(bytes) };
}

function throwIf(refusal: { readonly error: unknown } | null): void {
  if (refusal) throw refusal.error;
}

function endsWell(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT));
  for (let i = tail.length - END_LENGTH; i >= 0; i--) if (END.every((byte, j) => tail[i + j] === byte)) return true;
  return false;
}
