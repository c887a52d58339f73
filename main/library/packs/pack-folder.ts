import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemCode, Trouble } from '../../trouble.ts';
import { reasonInWords } from '../../words/words.ts';
import { written } from './facts.ts';
import { checkFiles, PACK_LIMITS, type PackFiles, sortedFiles } from './pack-file.ts';
import { faultOf, isPackFolder } from './pack-names.ts';

/** A pack as a folder holds it, and the names of what in that folder belongs to no pack and was left out, sorted. */
export interface FolderPack {
  readonly files: PackFiles;
  readonly left: readonly string[];
}

/**
 * The files of a pack in a folder. Links are not followed, and what belongs to no pack (a backup copy, what the system or a
 * version control keeps) is left out. Throws a Trouble where the folder cannot be read, or holds too much.
 */
export async function packFolder(folder: string): Promise<FolderPack> {
  try {
    return await read(folder);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble('not-readable', { path: folder, reason: reasonInWords(systemCode(error)) }, error);
  }
}

/** Writes the files into a folder that is new: beside it, then renamed, so that it is whole or not there. */
export async function writeNewFolder(folder: string, files: PackFiles): Promise<void> {
  checkFiles(files);
  const beside = path.join(path.dirname(path.resolve(folder)), `.${path.basename(folder)}.${process.pid}.part`);
  await written(folder, async () => {
    try {
      for (const [name, bytes] of files) {
        await mkdir(path.dirname(path.join(beside, name)), { recursive: true });
        await writeFile(path.join(beside, name), bytes);
      }
      await rename(beside, folder);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  });
}

async function read(folder: string): Promise<FolderPack> {
  const files = new Map<string, Uint8Array>();
  const left: string[] = [];
  let all = 0;
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    const stats = await lstat(file);
    if (!stats.isFile() || faultOf(name) !== null) {
      left.push(name);
      continue;
    }
    all += stats.size;
    if (all > PACK_LIMITS.all || files.size >= PACK_LIMITS.files)
      throw new Trouble('pack-too-large', { name, most: Math.round(PACK_LIMITS.all / 1_000_000) });
    files.set(name, new Uint8Array(await readFile(file)));
  }
  checkFiles(files);
  return { files: sortedFiles(files), left };
}

/** The names in the folder and in those below it that a pack may have, with slashes, sorted. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory() && isPackFolder(entry.name))
      names.push(...(await readdir(path.join(folder, entry.name))).map((name) => `${entry.name}/${name}`));
    else names.push(entry.name);
  return names.sort();
}
