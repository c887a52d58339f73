import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Notice } from '../../core/model/notice.ts';
import type { Phrases } from '../../core/model/template.ts';
import { type LoadedPack, loadPack, phrasesOf } from '../../core/readout.ts';
import { resourceFolder } from '../resources.ts';
import { systemCode, Trouble } from '../trouble.ts';
import { reasonInWords } from '../words/words.ts';
import { type InstalledVersion, installedPack, installedPacks, openInstalled } from './packs/installed.ts';
import { PACK_ID, packOfFiles } from './packs/pack.ts';
import { openPackFile, PACK_LIMITS, type PackFiles } from './packs/pack-file.ts';
import { packFolder } from './packs/pack-folder.ts';

const BUILT_IN = resourceFolder('templates');
/** The pack whose phrases stand behind those of every other. */
const BASE = 'briefing-memo';
/** Beside the packs, under a name that no pack can have. */
const STARTER = '_starter';

/** The ids of the packs that come with the program, sorted. */
export async function builtInPacks(): Promise<readonly string[]> {
  const entries = await readdir(BUILT_IN, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && PACK_ID.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Whether what a pack is asked for by names one that comes with the program: no other pack is found by such a name. */
export async function isBuiltIn(idOrPath: string): Promise<boolean> {
  return PACK_ID.test(idOrPath) && (await builtInPacks()).includes(idOrPath);
}

/**
 * A pack by the id of a built-in or installed one (also "id@1.2.0", a version of it that is here), or by the path of a
 * folder or file that holds one. An id never leaves the folders of packs: what is no plain name is taken for a path. Without
 * a library there are the built-in ones alone. `language`: that of the memo, where it is not the pack's own. Throws a Trouble for a file that may not be opened.
 */
export async function packOf(
  idOrPath: string,
  library: string | null = null,
  language: string | null = null,
): Promise<LoadedPack> {
  const files = await packFilesNamed(idOrPath, library);
  if (files) return checkedPack(files, language);
  if (!PACK_ID.test(idOrPath)) return refused('pack-no-folder', idOrPath, {});
  const installed = library === null ? [] : (await installedPacks(library)).map(({ id }) => id);
  return refused('pack-unknown', idOrPath, { known: [...(await builtInPacks()), ...installed].join(', ') });
}

/**
 * The files of the pack that an id or a path names, in the order of `packOf`; null where nothing has that name. Of names that
 * come from elsewhere only ids count: they name no path of this machine.
 */
export async function packFilesNamed(
  idOrPath: string,
  library: string | null,
  names: 'id' | 'id-or-path' = 'id-or-path',
): Promise<PackFiles | null> {
  const [id = '', version, ...more] = idOrPath.split('@');
  if (PACK_ID.test(id) && more.length === 0) {
    if (await isBuiltIn(idOrPath)) return packFiles(id);
    const installed = library === null ? null : await installedPack(library, id);
    const wanted = version === undefined ? installed?.inUse : installed?.versions.find((one) => isNamed(one, version));
    if (wanted) return (await openInstalled(wanted)).files;
  }
  return names === 'id' ? null : packFilesAt(idOrPath);
}

/** The files of a built-in pack, by name, as they are. Throws a RangeError where there is none of that id. */
export async function packFiles(id: string): Promise<PackFiles> {
  if (!PACK_ID.test(id) || !(await builtInPacks()).includes(id)) throw new RangeError(`no template ${id}`);
  return (await packFolder(join(BUILT_IN, id))).files;
}

/** The commented template that one begins to write with. */
export async function starterFiles(): Promise<PackFiles> {
  return (await packFolder(join(BUILT_IN, STARTER))).files;
}

/** The files of the pack that a folder or a file holds; null where there is neither. Throws a Trouble where it is refused. */
export async function packFilesAt(path: string): Promise<PackFiles | null> {
  const kind = await kindOf(path);
  if (kind === null) return null;
  return kind === 'folder' ? (await packFolder(path)).files : openPackFile(await packBytes(path));
}

/** The bytes of a pack in one file. Throws a Trouble where it cannot be read, or is larger than any pack. */
export async function packBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe or a device would be read for ever.
    if (!found.isFile()) throw new Trouble('not-readable', { path, reason: 'it is neither a file nor a folder' });
    const { size } = found;
    if (size > PACK_LIMITS.archive)
      throw new Trouble('pack-too-large', { name: basename(path), most: Math.round(PACK_LIMITS.archive / 1_000_000) });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble('not-readable', { path, reason: reasonInWords(systemCode(error)) }, error);
  }
}

/**
 * The pack that the files are, with what it does not word taken from the base; or all that is wrong with it. Throws a
 * Trouble where it is for another version of this program, or its signature is not right.
 */
export async function checkedPack(files: PackFiles, language: string | null = null): Promise<LoadedPack> {
  let odd: Trouble | null = null;
  try {
    packOfFiles(files);
  } catch (error) {
    if (!(error instanceof Trouble) || !['pack-manifest', 'pack-no-manifest'].includes(error.code)) throw error;
    // What follows says more of a manifest that is not in order.
    odd = error;
  }
  const texts = partsIn(files);
  const loaded = loadPack(texts, await behind(language ?? languageIn(texts['manifest.json'])), null, language);
  if (odd && loaded.pack) throw odd;
  return loaded;
}

/** The base's phrases by language: they are the program's own, and the same for every pack. */
const bases = new Map<string, Promise<Phrases | null>>();

/** The phrases that stand behind a pack. One in a language that the base does not speak must say everything itself, and is compared with English. */
async function behind(language: string): Promise<Phrases | null> {
  const known = bases.get(language);
  if (known) return known;
  const loading = packFiles(BASE).then((files) => phrasesOf(partsIn(files), language));
  // A pack may name any language: only those that were asked for last are kept.
  if (bases.size >= 20) bases.clear();
  bases.set(language, loading);
  loading.catch(() => bases.delete(language));
  return loading;
}

/** The language of a manifest that may not be in order. */
function languageIn(manifest: string | Uint8Array | undefined): string {
  return /"language"\s*:\s*"([A-Za-z-]{2,35})"/.exec(String(manifest ?? ''))?.[1] ?? 'en';
}

/** All that is loaded from a pack: templates and data as texts, where what is no UTF-8 has marks in its place; house file and pictures as they are. */
function partsIn(files: PackFiles): Readonly<Record<string, string | Uint8Array>> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    [...files]
      .filter(([name]) => /^(?:[\w.-]+\.(?:hbs|json)|house\.do[ct]x|assets\/[\w.-]+\.(?:png|jpe?g))$/.test(name))
      .map(([name, bytes]) => [name, /\.(?:hbs|json)$/.test(name) ? decoder.decode(bytes) : bytes]),
  );
}

/** The languages that a pack's memos may be in, as its files of phrases name them; its own first. */
export function languagesIn(files: PackFiles): readonly string[] {
  const all = [...files.keys()].flatMap(
    (name) => /^phrases\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/.exec(name)?.[1] ?? [],
  );
  const own = languageIn(partsIn(new Map([...files].filter(([name]) => name === 'manifest.json')))['manifest.json']);
  // "en-GB" is worded by phrases.en.json where it has no file of its own.
  const file = all.includes(own) ? own : all.find((one) => one.split('-')[0] === own.split('-')[0]);
  return [own, ...all.filter((one) => one !== file).toSorted()];
}

function isNamed({ name, version }: InstalledVersion, wanted: string): boolean {
  return version === wanted || (wanted.startsWith(`${version}-`) && name.startsWith(wanted));
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  return stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : found.isFile() ? 'file' : null),
    () => null,
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
