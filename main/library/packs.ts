import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Notice } from '../../core/model/notice.ts';
import { type LoadedPack, loadPack } from '../../core/readout.ts';
import { resourceFolder } from '../resources.ts';

const BUILT_IN = resourceFolder('templates');
/** The pack whose phrases stand behind those of every other. */
const BASE = 'briefing-memo';
const PACK_ID = /^[a-z][a-z0-9-]{0,40}$/;
const LARGEST_FILE = 2_000_000;
const MOST_FILES = 100;

/** The ids of the packs that come with the program, sorted. */
export async function builtInPacks(): Promise<readonly string[]> {
  const entries = await readdir(BUILT_IN, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * A pack by the id of a built-in one, or by the path of a folder that holds one. An id never leaves the folder of built-in
 * packs: what is no plain name is taken for a path, and must then be an existing folder with a manifest.
 */
export async function packOf(idOrFolder: string): Promise<LoadedPack> {
  if (PACK_ID.test(idOrFolder)) {
    const known = await builtInPacks();
    if (known.includes(idOrFolder)) return packIn(join(BUILT_IN, idOrFolder));
    if (!(await isFolder(idOrFolder))) return refused('pack-unknown', idOrFolder, { known: known.join(', ') });
  }
  if (!(await isFolder(idOrFolder))) return refused('pack-no-folder', idOrFolder, {});
  return packIn(idOrFolder);
}

/** The files of a built-in pack, by name, as they are. Throws a RangeError where there is none of that id. */
export async function packFiles(id: string): Promise<Readonly<Record<string, string>>> {
  if (!PACK_ID.test(id) || !(await builtInPacks()).includes(id)) throw new RangeError(`no template ${id}`);
  const files = await filesIn(join(BUILT_IN, id));
  if (!('files' in files)) throw new RangeError(`no template ${id}`);
  return files.files;
}

/** Reads the pack's own files, and those alone: no folders below it, no links out of it, nothing of another kind. */
async function packIn(folder: string): Promise<LoadedPack> {
  const found = await filesIn(folder);
  if (!('files' in found)) return found;
  if (folder === join(BUILT_IN, BASE)) return loadPack(found.files);
  const base = await packIn(join(BUILT_IN, BASE));
  return loadPack(found.files, base.pack?.phrases ?? null);
}

async function filesIn(folder: string): Promise<{ readonly files: Readonly<Record<string, string>> } | LoadedPack> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /^[a-z0-9.-]+\.(hbs|json)$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length > MOST_FILES) return refused('pack-too-many-files', folder, { limit: MOST_FILES });
  const files: Record<string, string> = {};
  for (const name of names) {
    const path = join(folder, name);
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return refused('pack-file-too-large', name, { limit: LARGEST_FILE });
    files[name] = await readFile(path, 'utf8');
  }
  return { files };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function refused(code: string, place: string, values: Notice['values']): LoadedPack {
  return {
    pack: null,
    notices: [
      { code, severity: 'error', place: { file: basename(place) || place }, values: { name: place, ...values } },
    ],
  };
}
