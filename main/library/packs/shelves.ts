import { rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Trouble } from '../../trouble.ts';
import { factsIn, readFact, writeFact } from './facts.ts';
import { type Installed, installedPacks } from './installed.ts';
import { sha256 } from './pack.ts';
import { seenFiles } from './seen.ts';
import { isFolder, readShelf, type ShelfEntry, type ShelfView } from './shelf.ts';
import { compareVersions, isPrerelease, majorOf } from './versions.ts';

/** A shelf that this library looks at. */
export interface Shelf {
  readonly folder: string;
  /** True where new versions are taken without asking, within a major version. */
  readonly automatic: boolean;
}

/** One version that several people published with different contents: none of them is taken until a person chooses. */
export interface ShelfConflict {
  readonly id: string;
  readonly version: string;
  readonly entries: readonly ShelfEntry[];
}

/** A version on a shelf that could be taken. */
export interface Offer {
  readonly kind: 'new' | 'update' | 'major';
  readonly entry: ShelfEntry;
  readonly installed: Installed | null;
}

export interface News {
  readonly shelves: readonly ShelfView[];
  readonly offers: readonly Offer[];
  readonly conflicts: readonly ShelfConflict[];
}

const Fact = v.object({ folder: v.string(), automatic: v.boolean() });

export async function shelves(library: string): Promise<readonly Shelf[]> {
  const names = await factsIn(shelvesFolder(library));
  const facts = await Promise.all(
    names.map((name) => readFact(path.join(shelvesFolder(library), `${name}.json`), Fact)),
  );
  return facts.filter((fact) => fact !== null).toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
}

/**
 * Looks at a folder from now on, and stays as it was where it was known. Throws a Trouble where it is no folder that
 * can be reached. `automatic`: null leaves it as it was.
 */
export async function newShelf(library: string, named: string, automatic: boolean | null): Promise<Shelf> {
  const folder = path.resolve(named);
  if (!(await isFolder(folder))) throw new Trouble('shelf-no-folder', { shelf: folder });
  const known = (await shelves(library)).find((one) => one.folder === folder);
  const shelf = { folder, automatic: automatic ?? known?.automatic ?? false };
  await addShelf(library, shelf);
  return shelf;
}

export async function addShelf(library: string, shelf: Shelf): Promise<void> {
  await writeFact(shelfFile(library, shelf.folder), shelf);
}

/** False where there was none of that folder. What lies on it stays. */
export async function removeShelf(library: string, folder: string): Promise<boolean> {
  const known = await readFact(shelfFile(library, folder), Fact);
  await rm(shelfFile(library, folder), { force: true });
  return known !== null;
}

/** What the shelves hold beside what is installed: by semantic versions and contents, never by times. */
export async function newsOf(library: string): Promise<News> {
  const known = await shelves(library);
  const views = await Promise.all(known.map(({ folder }) => readShelf(folder, seenFiles(library))));
  const entries = views.flatMap((view) => view.entries);
  const conflicts = conflictsIn(entries);
  const torn = new Set(conflicts.map(({ id, version }) => `${id} ${version}`));
  const installed = new Map((await installedPacks(library)).map((one) => [one.id, one]));
  const offers = [...Map.groupBy(entries, ({ id }) => id)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, own]) => {
      const whole = own.filter(({ version }) => !torn.has(`${id} ${version}`));
      return offersOf(whole.toSorted(highestFirst), installed.get(id) ?? null);
    });
  return { shelves: views, offers, conflicts };
}

/** Versions that stand on the shelves with more than one content. */
export function conflictsIn(entries: readonly ShelfEntry[]): readonly ShelfConflict[] {
  return [...Map.groupBy(entries, ({ id, version }) => `${id} ${version}`).values()].flatMap((same) => {
    const [first] = same;
    const differ = first && new Set(same.map(({ content }) => content)).size > 1;
    return differ ? [{ id: first.id, version: first.version, entries: same }] : [];
  });
}

/** Of a template that is here: the highest within its major version, and the highest of a later one; else the highest. */
function offersOf(entries: readonly ShelfEntry[], installed: Installed | null): readonly Offer[] {
  const released = entries.filter(({ version }) => !isPrerelease(version));
  if (!installed) {
    const [highest] = released;
    return highest ? [{ kind: 'new', entry: highest, installed }] : [];
  }
  const now = installed.inUse.version;
  const newer = (isPrerelease(now) ? entries : released).filter(({ version }) => compareVersions(version, now) > 0);
  const update = newer.find(({ version }) => majorOf(version) === majorOf(now));
  const major = newer.find(({ version }) => majorOf(version) > majorOf(now));
  return [
    ...(update ? [{ kind: 'update' as const, entry: update, installed }] : []),
    ...(major ? [{ kind: 'major' as const, entry: major, installed }] : []),
  ];
}

/** The highest version first; of files with the same contents one that is signed. */
export function highestFirst(a: ShelfEntry, b: ShelfEntry): number {
  const by = compareVersions(b.version, a.version) || Number(a.signature === null) - Number(b.signature === null);
  return by || (a.hash < b.hash ? -1 : 1);
}

function shelvesFolder(library: string): string {
  return path.join(library, 'templates', 'shelves');
}

function shelfFile(library: string, folder: string): string {
  return path.join(shelvesFolder(library), `${sha256(folder).slice(0, 12)}.json`);
}
