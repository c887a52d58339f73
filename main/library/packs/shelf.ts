import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode, Trouble } from '../../trouble.ts';
import { reasonInWords, troubleInWords } from '../../words/words.ts';
import { fileHash } from './installed.ts';
import { type Pack, packOfFiles } from './pack.ts';
import { openPackFile, PACK_ENDING, PACK_LIMITS } from './pack-file.ts';
import { putFile, putNewFile, sweep } from './put.ts';
import { type PackSummary, type SeenFiles, summaryOf } from './seen.ts';

/** A template that lies on a shelf. */
export interface ShelfEntry extends PackSummary {
  readonly shelf: string;
  /** The file's name in the shelf's folder: never what is believed, only where it lies. */
  readonly file: string;
}

/** A file on a shelf that cannot be taken. `words` say why, for those that are refused. */
export interface ShelfFault {
  readonly file: string;
  readonly kind: 'arriving' | 'changed' | 'refused' | 'unreadable';
  readonly words: string;
}

/** What a shelf holds, whatever state it is in. */
export interface ShelfView {
  readonly shelf: string;
  /** Why it cannot be looked at now, in words, or null. */
  readonly away: string | null;
  /** Each file once, however many copies of it there are. */
  readonly entries: readonly ShelfEntry[];
  readonly faults: readonly ShelfFault[];
}

/** A published file: id, version, and the first digits of the SHA-256 of its bytes. */
const PUBLISHED = /^([a-z][a-z0-9-]{0,40})-(\d[0-9a-z.-]*)-([0-9a-f]{12})\.readout-template$/i;
/** A share that does not answer in this time is away, in milliseconds. */
const PATIENCE = 10_000;

/**
 * What lies on a shelf: a folder that others write to, on a share, a synced drive or a stick. No order comes from clocks, and
 * nothing is believed that a name says; a file that is not whole yet is told and passed over. Nothing is written there.
 */
export async function readShelf(shelf: string, seen: SeenFiles): Promise<ShelfView> {
  let names: readonly string[];
  try {
    names = await inTime(readdir(shelf));
  } catch (error) {
    return { shelf, away: awayInWords(error), entries: [], faults: [] };
  }
  const faults: ShelfFault[] = [];
  const entries = new Map<string, ShelfEntry>();
  const files = names.filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith(PACK_ENDING));
  // Published names come before those that a program for syncing gave a copy.
  for (const file of files.toSorted((a, b) => Number(isCopy(a)) - Number(isCopy(b)) || (a < b ? -1 : 1))) {
    const found = await fileOn(shelf, file, seen);
    if ('kind' in found) faults.push(found);
    else if (!entries.has(found.hash)) entries.set(found.hash, { ...found, shelf, file });
  }
  return { shelf, away: null, entries: [...entries.values()], faults };
}

/** Whether a folder is there and answers: one on a drive that hangs does not. */
export async function isFolder(folder: string): Promise<boolean> {
  return inTime(stat(folder)).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Puts a pack's file on a shelf under a name of its own: beside it, flushed, then linked, so that it is there whole or not
 * at all, and nothing that is there is written over. False where the same file is there already. Throws a Trouble where the
 * shelf is away or may only be read.
 */
export async function publish(shelf: string, pack: Pack, bytes: Uint8Array): Promise<boolean> {
  const file = path.join(shelf, publishedName(pack, bytes));
  try {
    if (!(await inTime(stat(shelf))).isDirectory())
      throw new Trouble('shelf-away', { shelf, reason: 'it is no folder' });
    if (await isWhole(file, bytes)) return false;
    await sweep(shelf);
    if (await putNewFile(file, bytes)) return true;
    if (await isWhole(file, bytes)) return false;
    // The name says what the file must hold: one that is cut off is made whole.
    await putFile(file, bytes);
    return true;
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const code = systemCode(error);
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) throw new Trouble('shelf-read-only', { shelf }, error);
    throw new Trouble('shelf-away', { shelf, reason: awayInWords(error) }, error);
  }
}

async function isWhole(file: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(file).catch(() => null);
  return there !== null && fileHash(there) === fileHash(bytes);
}

export function publishedName({ id, version }: Pack, bytes: Uint8Array): string {
  return `${id}-${version}-${fileHash(bytes)}${PACK_ENDING}`;
}

/** The bytes of an entry, as they were when it was looked at. Throws a Trouble where they are others, or away. */
export async function entryBytes({ file, hash, shelf }: ShelfEntry): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await inTime(readFile(path.join(shelf, file))));
  } catch (error) {
    throw new Trouble('shelf-away', { shelf, reason: awayInWords(error) }, error);
  }
  if (fileHash(bytes) !== hash) throw new Trouble('shelf-file-changed', { file, shelf });
  return bytes;
}

async function fileOn(shelf: string, file: string, seen: SeenFiles): Promise<PackSummary | ShelfFault> {
  const fault = (kind: ShelfFault['kind'], words: string): ShelfFault => ({ file, kind, words });
  try {
    const found = await inTime(stat(path.join(shelf, file)));
    // A pipe or a device would be read for ever.
    if (!found.isFile()) return fault('refused', 'it is no file');
    const { mtimeMs, size } = found;
    if (size > PACK_LIMITS.archive) return fault('refused', `it is larger than ${PACK_LIMITS.archive / 1_000_000} MB`);
    const known = await seen.get(file, { mtimeMs, size });
    if (known) return known;
    const bytes = new Uint8Array(await inTime(readFile(path.join(shelf, file))));
    const [, , , named] = PUBLISHED.exec(file) ?? [];
    const isNamed = named === undefined || named.toLowerCase() === fileHash(bytes);
    const pack = packOfFiles(openPackFile(bytes));
    if (!isNamed) return fault('changed', 'it is not what was published under this name');
    const summary = summaryOf(pack, bytes);
    if (named !== undefined) await seen.put(file, { mtimeMs, size }, summary);
    return summary;
  } catch (error) {
    if (!(error instanceof Trouble)) return fault('unreadable', reasonInWords(systemCode(error)));
    const arriving = error.code === 'pack-damaged' || error.code === 'pack-no-zip';
    return fault(arriving ? 'arriving' : 'refused', troubleInWords(error));
  }
}

/** A copy that a program for syncing, or a person, made: "name (1)", "name-conflict-...". */
function isCopy(file: string): boolean {
  return !PUBLISHED.test(file);
}

/** A network drive that hangs would hold up everything: it counts as away. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function awayInWords(error: unknown): string {
  const code = systemCode(error);
  if (code === 'ENOENT') return 'it is not there now';
  if (['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENOTCONN', 'ESTALE', 'ENODEV', 'ENXIO'].includes(code))
    return 'it does not answer';
  return reasonInWords(code);
}
