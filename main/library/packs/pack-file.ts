import { crc32, inflateRawSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { Trouble } from '../../trouble.ts';
import { faultOf, isPackFolder, type NameFault, sameNames } from './pack-names.ts';
import { type ListedFile, listingOf } from './zip-listing.ts';

/** A pack's files by name, sorted by code unit; those of assets/ with their folder. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** The ending of a pack in one file. */
export const PACK_ENDING = '.readout-template';

/** Bytes: of a template or data, of any other file, of all together, of the archive; and how many files there may be. */
export const PACK_LIMITS = { text: 2_000_000, file: 10_000_000, all: 30_000_000, archive: 32_000_000, files: 100 };
/** No text of a template shrinks to less than a hundredth; a file that does was made to fill the memory. */
const SUSPICIOUS = { times: 150, from: 200_000 };
/** Zip's first day: equal packs give equal bytes. */
const FIXED = new Date(1980, 0, 1);

/** The files as one file: equal bytes for equal files, whatever their order and times. Throws what `checkFiles` throws. */
export function packFile(files: PackFiles): Uint8Array {
  checkFiles(files);
  const sorted = sortedFiles(files);
  const entries: Zippable = {};
  for (const [name, bytes] of sorted) entries[name] = bytes;
  return zipSync(entries, { mtime: FIXED, level: 6 });
}

/**
 * The files of a pack in one file, in memory: nothing is written, so no name and no link leads anywhere. Throws a Trouble
 * for all that a pack may not be: what an archive says of itself is compared with what comes out.
 */
export function openPackFile(bytes: Uint8Array): PackFiles {
  if (bytes.length > PACK_LIMITS.archive) throw tooLarge('', PACK_LIMITS.archive);
  const listed = listingOf(bytes).filter((file) => !isOwnFolder(file));
  checkNames(listed.map(({ kind, name }) => (kind === 'folder' ? name.replace(/\/$/, '') : name)));
  const odd = listed.find(({ kind }) => kind !== 'file');
  if (odd) throw new Trouble('pack-link', { name: odd.name });
  checkSizes(listed.map(({ name, size }) => [name, size]));
  for (const { name, packed, size } of listed)
    if (size > SUSPICIOUS.from && size > packed.length * SUSPICIOUS.times) throw new Trouble('pack-bomb', { name });
  return sortedFiles(new Map(listed.map((file) => [file.name, contentOf(file)])));
}

/** Throws a Trouble where the names, the number or the sizes of the files are not those of a pack. */
export function checkFiles(files: PackFiles): void {
  checkNames([...files.keys()]);
  checkSizes([...files].map(([name, { length }]) => [name, length]));
}

export function sortedFiles(files: PackFiles): PackFiles {
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A folder of its own that a pack may have is listed by some programs, and holds nothing by itself. */
function isOwnFolder({ kind, name, size }: ListedFile): boolean {
  return kind === 'folder' && size === 0 && name.endsWith('/') && isPackFolder(name.slice(0, -1));
}

const FAULTS: Readonly<Record<NameFault, (name: string) => Trouble>> = {
  outside: (name) => new Trouble('pack-name-outside', { name }),
  control: (name) => new Trouble('pack-name-control', { name }),
  trailing: (name) => new Trouble('pack-name-trailing', { name }),
  reserved: (name) => new Trouble('pack-name-reserved', { name }),
  letters: (name) => new Trouble('pack-name-letters', { name }),
  long: (name) => new Trouble('pack-name-long', { name }),
  unexpected: (name) => new Trouble('pack-name-unexpected', { name }),
};

function checkNames(names: readonly string[]): void {
  if (names.length > PACK_LIMITS.files) throw new Trouble('pack-too-many', { most: PACK_LIMITS.files });
  const same = sameNames(names);
  if (same) throw new Trouble('pack-name-twice', { name: same[1].slice(0, 200), other: same[0].slice(0, 200) });
  for (const name of names) {
    const fault = faultOf(name);
    if (fault) throw FAULTS[fault](name.slice(0, 200));
  }
}

function checkSizes(sizes: readonly (readonly [name: string, size: number])[]): void {
  let all = 0;
  for (const [name, size] of sizes) {
    const most = /\.(?:hbs|json|md|txt)$/.test(name) ? PACK_LIMITS.text : PACK_LIMITS.file;
    if (size > most) throw tooLarge(name, most);
    all += size;
    if (all > PACK_LIMITS.all) throw tooLarge(name, PACK_LIMITS.all);
  }
}

/** What comes out, which must be just what the archive says. */
function contentOf({ crc, deflated, name, packed, size }: ListedFile): Uint8Array {
  const content = deflated ? inflated(packed, size, name) : packed.slice();
  if (content.length !== size || crc32(content) !== crc) throw new Trouble('pack-damaged', { at: name });
  return content;
}

function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }));
  } catch (error) {
    throw new Trouble('pack-damaged', { at: name }, error);
  }
}

function tooLarge(name: string, most: number): Trouble {
  return new Trouble('pack-too-large', { name: name === '' ? 'the file' : name, most: Math.round(most / 1_000_000) });
}
