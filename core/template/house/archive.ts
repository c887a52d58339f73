import { Unzip, UnzipInflate } from 'fflate';
import { joinedBytes } from '../../model/bytes.ts';
import { Unusable } from './unusable.ts';
import { soundXml } from './xml.ts';

const LARGEST_PART = 10_000_000;
const LARGEST = 30_000_000;
const MOST_PARTS = 500;
/** So much is unpacked at a time: what grows beyond a house file is noticed before it has. */
const STEP = 16_384;
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/.+)$/;

/**
 * The parts of a Word file by name, within limits: what comes out is counted, whatever the archive says of its sizes. Throws an
 * Unusable where it is no such file, or is made to harm.
 */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (/vbaProject|vbaData|activeX|\/macrosheets\//i.test(name)) throw new Unusable('it holds macros');
    if (!WANTED.test(name) || name.endsWith('/')) return;
    if (name.split('/').includes('..')) throw new Unusable('a name in it leads out of it');
    if (parts.has(name)) throw new Unusable(`it holds ${name} twice`);
    if (parts.size >= MOST_PARTS) throw tooLarge();
    const own: Uint8Array[] = [];
    parts.set(name, own);
    let size = 0;
    file.ondata = (error, data) => {
      // The library hands what is thrown here back as an error: the first reason is the one that counts.
      if (error) throw error instanceof Unusable ? error : damaged();
      size += data.length;
      total += data.length;
      if (size > LARGEST_PART || total > LARGEST) throw tooLarge();
      own.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof Unusable ? error : damaged();
  }
  if (parts.size === 0) throw damaged();
  return new Map([...parts].map(([name, own]) => [name, joinedBytes(own)]));
}

/** A part as XML without comments. Throws an Unusable for one that is not in order, or declares a document type. */
export function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name);
  if (!bytes) return null;
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable(`${name} is no UTF-8`);
  }
  return soundXml(xml.replace(/^\ufeff/, ''), name);
}

function damaged(): Unusable {
  return new Unusable('it is damaged, or no Word file');
}

function tooLarge(): Unusable {
  return new Unusable('unpacked it would be larger than any house file');
}
