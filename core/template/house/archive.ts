import { unzipSync } from 'fflate';
import { Unusable } from './unusable.ts';

const LARGEST_PART = 10_000_000;
const LARGEST = 30_000_000;
const MOST_PARTS = 500;
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/.+)$/;

/** The parts of a Word file by name, within limits. Throws an Unusable where it is no such file, or is made to harm. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  let count = 0;
  let found: Readonly<Record<string, Uint8Array>>;
  try {
    found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/vbaProject|vbaData|activeX|\/macrosheets\//i.test(name)) throw new Unusable('it holds macros');
        if (!WANTED.test(name) || name.endsWith('/')) return false;
        if (name.split('/').includes('..')) throw new Unusable('a name in it leads out of it');
        count += 1;
        total += originalSize;
        if (count > MOST_PARTS || originalSize > LARGEST_PART || total > LARGEST)
          throw new Unusable('unpacked it would be larger than any house file');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable('it is damaged, or no Word file');
  }
  return new Map(Object.entries(found));
}

/** A part as XML. Throws an Unusable for one that declares a document type or entities. */
export function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = parts.get(name);
  if (!bytes) return null;
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unusable(`${name} is no UTF-8`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Unusable(`${name} declares a document type`);
  return xml.replace(/<!--[\s\S]*?-->/g, '').replace(/^\ufeff/, '');
}
