import { unzip, ZipRefusal } from '../../formats/unzip.ts';
import { Unusable } from './unusable.ts';
import { soundXml } from './xml.ts';

const LIMITS = { files: 500, fileBytes: 10_000_000, bytes: 30_000_000 };
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/.+)$/;

/**
 * The parts of a Word file by name, within limits: what comes out is counted, whatever the archive says of its sizes. Throws an
 * Unusable where it is no such file, or is made to harm.
 */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const { files, cut } = unzipped(bytes);
  if (cut || files.size === 0) throw new Unusable('it is damaged, or no Word file');
  return files;
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

function unzipped(bytes: Uint8Array): ReturnType<typeof unzip> {
  try {
    return unzip(bytes, isWanted, LIMITS);
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    throw new Unusable(
      error.code === 'twice' ? `it holds ${error.at} twice` : 'unpacked it would be larger than any house file',
    );
  }
}

function isWanted(name: string): boolean {
  if (/vbaProject|vbaData|activeX|\/macrosheets\//i.test(name)) throw new Unusable('it holds macros');
  if (!WANTED.test(name) || name.endsWith('/')) return false;
  if (name.split('/').includes('..')) throw new Unusable('a name in it leads out of it');
  return true;
}
