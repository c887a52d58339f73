import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { systemCode, Trouble } from '../../trouble.ts';
import { reasonInWords } from '../../words/words.ts';
import { namesIn, readFact, writeFact, written } from './facts.ts';
import { PACK_ID, type Pack, packOfFiles, sha256 } from './pack.ts';
import { openPackFile, PACK_ENDING } from './pack-file.ts';
import { putNewFile, sweep } from './put.ts';
import { compareVersions, isVersion } from './versions.ts';

/** One version of a template, kept as the file that it came in: it is never unpacked to the disk. */
export interface InstalledVersion {
  /** "1.2.0-3fa9c1d20b7e": the version, and the first digits of the file's SHA-256. */
  readonly name: string;
  readonly version: string;
  readonly file: string;
}

/** A template that was installed. */
export interface Installed {
  readonly id: string;
  readonly inUse: InstalledVersion;
  /** All versions that are here, the highest first. */
  readonly versions: readonly InstalledVersion[];
  /** True where it stays as it is until a person says otherwise. */
  readonly pinned: boolean;
  /** Names of the versions that were in use before, the last one last. */
  readonly before: readonly string[];
}

const Use = v.object({ inUse: v.string(), pinned: v.boolean(), before: v.array(v.string()) });
/** Changes of version that can be gone back. */
const REMEMBERED = 20;

/** The installed templates, by id. */
export async function installedPacks(library: string): Promise<readonly Installed[]> {
  const ids = (await namesIn(packsFolder(library))).filter((name) => PACK_ID.test(name));
  const found = await Promise.all(ids.map((id) => installedPack(library, id)));
  return found.filter((one) => one !== null);
}

/** An installed template, or null. Where it is not written which version is in use, it is the highest that is there. */
export async function installedPack(library: string, id: string): Promise<Installed | null> {
  if (!PACK_ID.test(id)) return null;
  const folder = path.join(packsFolder(library), id);
  const versions = (await namesIn(folder))
    .flatMap((name) => versionIn(folder, name) ?? [])
    .toSorted((a, b) => compareVersions(b.version, a.version) || (a.name < b.name ? -1 : 1));
  const use = await readFact(useFile(library, id), Use);
  const inUse = versions.find(({ name }) => name === use?.inUse) ?? versions[0];
  if (!inUse) return null;
  return { id, inUse, versions, pinned: use?.pinned ?? false, before: use?.before ?? [] };
}

/** The pack in a file of the library. Throws a Trouble where the file is not the one that was installed. */
export async function openInstalled({ file, name }: InstalledVersion): Promise<Pack> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    throw new Trouble('not-readable', { path: file, reason: reasonInWords(systemCode(error)) }, error);
  }
  if (!name.endsWith(`-${fileHash(bytes)}`)) throw new Trouble('pack-installed-damaged', { path: file });
  return packOfFiles(openPackFile(bytes));
}

/** Puts a version there and uses it, keeping the others. What is there already is not written again. */
export async function putInstalled(library: string, pack: Pack, bytes: Uint8Array): Promise<Installed> {
  const { id, version } = pack;
  const name = `${version}-${fileHash(bytes)}`;
  const folder = path.join(packsFolder(library), id);
  const file = path.join(folder, `${name}${PACK_ENDING}`);
  await written(file, async () => {
    await mkdir(folder, { recursive: true });
    await sweep(folder);
    if (await putNewFile(file, bytes)) return;
    // One of that name is there: a damaged one is moved out of the way.
    if (fileHash(new Uint8Array(await readFile(file))) === fileHash(bytes)) return;
    await rm(file, { force: true });
    await putNewFile(file, bytes);
  });
  return use(library, id, { name, pinned: null });
}

/** Makes a version that is there the one in use, and pins it or not; null leaves that as it was. */
export async function use(
  library: string,
  id: string,
  { name, pinned }: { readonly name: string; readonly pinned: boolean | null },
): Promise<Installed> {
  const now = await installedPack(library, id);
  const wanted = now?.versions.find((one) => one.name === name);
  if (!now || !wanted) throw new RangeError(`no version ${name} of ${id}`);
  const before = now.inUse.name === name ? now.before : [...now.before, now.inUse.name].slice(-REMEMBERED);
  const own = await readFact(useFile(library, id), Use);
  const fact = { inUse: name, pinned: pinned ?? now.pinned, before: own ? before : [] };
  await writeFact(useFile(library, id), fact);
  return { ...now, ...fact, inUse: wanted };
}

/** Takes the version in use back to the one before it. Null where there is none that is still there. */
export async function useBefore(library: string, id: string): Promise<Installed | null> {
  const now = await installedPack(library, id);
  const there = (name: string): boolean => now?.versions.some((one) => one.name === name) ?? false;
  const last = now?.before.findLast((name) => there(name) && name !== now.inUse.name);
  if (!now || last === undefined) return null;
  const before = now.before.slice(0, now.before.lastIndexOf(last));
  await writeFact(useFile(library, id), { inUse: last, pinned: true, before });
  return installedPack(library, id);
}

/**
 * Takes a template away from those that are offered. The version that was in use stays behind, so that memos that were made
 * with it can still be opened. False where it was not installed.
 */
export async function removeInstalled(library: string, id: string): Promise<boolean> {
  const now = await installedPack(library, id);
  if (!now) return false;
  await written(now.inUse.file, async () => {
    await mkdir(keptFolder(library), { recursive: true });
    await rm(keptFile(library, id), { force: true });
    await putNewFile(keptFile(library, id), await readFile(now.inUse.file));
    // The folder goes in one step, so that no template is ever there by half.
    const gone = path.join(packsFolder(library), `.${id}-${process.pid}-removed`);
    await rm(gone, { recursive: true, force: true });
    await rename(path.join(packsFolder(library), id), gone);
    await rm(gone, { recursive: true, force: true });
  });
  return true;
}

/** The last version of a template that was removed, or null. */
export async function keptPack(library: string, id: string): Promise<Pack | null> {
  if (!PACK_ID.test(id)) return null;
  const bytes = await readFile(keptFile(library, id)).catch(() => null);
  return bytes && packOfFiles(openPackFile(new Uint8Array(bytes)));
}

/** The digits of a file's hash that its name carries. */
export function fileHash(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 12);
}

function versionIn(folder: string, fileName: string): InstalledVersion | null {
  const [, version = ''] = /^(\d.*)-[0-9a-f]{12}\.readout-template$/.exec(fileName) ?? [];
  if (!isVersion(version)) return null;
  return { name: fileName.slice(0, -PACK_ENDING.length), version, file: path.join(folder, fileName) };
}

function packsFolder(library: string): string {
  return path.join(library, 'templates', 'packs');
}

function useFile(library: string, id: string): string {
  return path.join(packsFolder(library), id, 'use.json');
}

function keptFolder(library: string): string {
  return path.join(library, 'templates', 'removed');
}

function keptFile(library: string, id: string): string {
  return path.join(keptFolder(library), `${id}${PACK_ENDING}`);
}
