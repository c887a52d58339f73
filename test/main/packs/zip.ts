import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip as an attacker may write it: what the directory says and what stands before the bytes may differ. */
export interface Forged {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** The name before the bytes, where it is another one. */
  readonly localName?: string;
  readonly mode?: number;
  readonly attributes?: number;
  readonly system?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Bytes that nothing lists, behind this entry's own. */
  readonly hidden?: Uint8Array;
  /** Points the directory at the first entry's bytes. */
  readonly overlapping?: boolean;
}

const UTF8_NAME = 0x800;

/** A zip archive of these entries, byte for byte as they say. */
export function forgedZip(
  entries: readonly Forged[],
  ending: { readonly after?: Uint8Array; readonly disk?: number } = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name);
    const localName = entry.localName === undefined ? name : Buffer.from(entry.localName);
    const content = Buffer.from(entry.content ?? '');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content, { level: 9 }) : content;
    const common = (of: Buffer): Buffer => {
      const part = Buffer.alloc(26);
      part.writeUInt16LE(20, 0);
      part.writeUInt16LE(UTF8_NAME | (entry.flags ?? 0), 2);
      part.writeUInt16LE(method, 4);
      part.writeUInt32LE(0x0021_0000, 6);
      part.writeUInt32LE(entry.crc ?? crc32(content), 10);
      part.writeUInt32LE(packed.length, 14);
      part.writeUInt32LE(entry.size ?? content.length, 18);
      part.writeUInt16LE(of.length, 22);
      return part;
    };
    const at = entry.overlapping ? 0 : offset;
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004'),
      common(localName),
      localName,
      packed,
      entry.hidden ?? Buffer.of(),
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0) * 0x1_0000 + (entry.attributes ?? 0)) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    const head = Buffer.from([
      'P'.charCodeAt(0),
      'K'.charCodeAt(0),
      1,
      2,
      20,
      entry.system ?? (entry.mode === undefined ? 0 : 3),
    ]);
    central.push(Buffer.concat([head, common(name), tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(ending.disk ?? 0, 4);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end, ending.after ?? Buffer.of()]));
}
