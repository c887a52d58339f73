import { inflateWithin } from './inflate.ts';
import { LIMITS, Refusal } from './text.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** A package of Word has some dozens of parts. */
const MOST_PARTS = 5000;

/** The parts of a zip archive by name, each inflated only when it is asked for, and within limits. */
export interface Package {
  readonly names: readonly string[];
  /** Null where there is no such part. Throws a Refusal where it is too large or damaged. */
  readonly part: (name: string, most?: number) => Uint8Array | null;
}

/** Opens a zip archive (APPNOTE.TXT 6.3, without encryption and Zip64). Throws a Refusal where it is none. */
export function openPackage(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new Refusal('too-many-parts', { count });
  const entries = new Map<string, { readonly method: number; readonly size: number; readonly at: number }>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new Refusal('package-damaged');
    const name = view.getUint16(at + 28, true);
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return {
    names: [...entries.keys()],
    part: (name, most = LIMITS.part) => {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.at + 30 > bytes.length) throw new Refusal('package-damaged');
      const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
      const packed = bytes.subarray(start, start + entry.size);
      if (entry.method === 8) return inflateWithin(packed, most, name);
      if (entry.method !== 0) throw new Refusal('package-damaged');
      if (packed.length > most)
        throw new Refusal('part-too-large', { part: name, most: Math.round(most / 1024 / 1024) });
      return packed;
    },
  };
}

/** The end record stands at the very end, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refusal('package-damaged');
}
