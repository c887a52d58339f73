import { Trouble } from '../../trouble.ts';

/** A file as the central directory of a zip lists it (APPNOTE 4.3.12). */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly deflated: boolean;
  /** The bytes as they lie in the archive. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST = 10_000;
/** A descriptor behind a file's bytes has at most so many (APPNOTE 4.3.9). */
const DESCRIPTOR = 24;

/**
 * What a zip holds, of one that has nothing else: its files lie one after the other from the first byte, its directory
 * behind them, its end at the end. So no two programs can read different files from it, and nothing hides between them.
 * Throws a Trouble for anything else, and for archives in parts, encrypted ones and those of a rare compression.
 */
export function listingOf(bytes: Uint8Array): readonly ListedFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL) throw new Trouble('pack-no-zip');
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  const whole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!whole || count > MOST || from + view.getUint32(end + 12, true) !== end) throw damaged('directory');
  const found: ListedFile[] = [];
  let at = from;
  let free = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged('directory');
    const entry = entryAt(bytes, view, at, from, free);
    found.push(entry.file);
    free = entry.end;
    at = entry.next;
  }
  if (at !== end || from - free > DESCRIPTOR) throw damaged('directory');
  return found;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, most: number, free: number) {
  const short = (offset: number): number => view.getUint16(offset, true);
  const nameLength = short(at + 28);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(nameBytes);
  if ((short(at + 8) & 0x2041) !== 0) throw new Trouble('pack-encrypted', { name });
  const method = short(at + 10);
  if (method !== 0 && method !== 8) throw damaged(name);
  const size = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const fits = local >= free && local - free <= (free === 0 ? 0 : DESCRIPTOR) && local + 30 <= most;
  if (!fits || view.getUint32(local, true) !== LOCAL || short(local + 8) !== method) throw damaged(name);
  const body = local + 30 + short(local + 26) + short(local + 28);
  const localName = bytes.subarray(local + 30, local + 30 + short(local + 26));
  if (body + packed > most || Buffer.compare(localName, nameBytes) !== 0) throw damaged(name);
  const file: ListedFile = {
    name,
    size,
    crc: view.getUint32(at + 16, true),
    kind: kindOf(name, short(at + 4) >> 8, view.getUint32(at + 38, true)),
    deflated: method === 8,
    packed: bytes.subarray(body, body + packed),
  };
  return { file, end: body + packed, next: at + 46 + nameLength + short(at + 30) + short(at + 32) };
}

/** Unix machines keep a file's mode in the upper half of its attributes, others only whether it is a folder. */
function kindOf(name: string, system: number, attributes: number): ListedFile['kind'] {
  const mode = system === 3 || system === 19 ? (attributes >>> 16) & 0o170000 : 0;
  if (mode === 0o120000 || (attributes & 0x400) !== 0) return 'link';
  if (mode === 0o040000 || name.endsWith('/')) return 'folder';
  return mode === 0 || mode === 0o100000 ? 'file' : 'other';
}

/** Where the end record stands, whose comment reaches to the last byte (APPNOTE 4.3.16). */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  throw damaged('end');
}

function damaged(at: string): Trouble {
  return new Trouble('pack-damaged', { at });
}
