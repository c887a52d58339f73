import type { PackChangeView, ShelfConflictView, ShelfPackView, ShelvesView } from '../../core/model/views/shelves.ts';
import { type ChangedLine, changedFiles } from '../library/packs/changed.ts';
import { installedPack, openInstalled } from '../library/packs/installed.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import { openPackFile, type PackFiles } from '../library/packs/pack-file.ts';
import { entryBytes, publish, type ShelfEntry } from '../library/packs/shelf.ts';
import { addShelf, type News, newShelf, newsOf, removeShelf, type Shelf, shelves } from '../library/packs/shelves.ts';
import { packBytes } from '../library/packs.ts';
import { Trouble } from '../trouble.ts';
import type { Templates } from './templates.ts';

/** The folders in which a team shares templates. All throw a RangeError where there is none of that name. */
export interface Shelves {
  /** What is on them; updates of a shelf that is followed are taken first, and told. */
  readonly news: () => Promise<ShelvesView>;
  /** Looks at a folder from now on; gives its name. Throws a Trouble where the window may not name it, or it is none. */
  readonly add: (folder: string) => Promise<string>;
  readonly remove: (folder: string) => Promise<void>;
  /** Whether updates within a major version are taken without asking. */
  readonly follow: (folder: string, automatic: boolean) => Promise<void>;
  /** Installs what lies there. Throws a Trouble where it is refused, or a person must agree first. */
  readonly take: (id: string, hash: string, agreed: readonly string[]) => Promise<void>;
  /** What would differ from the version that is in use. */
  readonly change: (id: string, hash: string) => Promise<readonly PackChangeView[]>;
  /** The files of the version in use, null where there is none, and those of the one on the shelf. */
  readonly packs: (
    id: string,
    hash: string,
  ) => Promise<{ readonly before: PackFiles | null; readonly after: PackFiles }>;
  /** Puts the version in use there, with the signature that it has. False where it lies there already. */
  readonly share: (id: string, folder: string) => Promise<boolean>;
}

/** Lines that are shown around those that differ, and the most that are shown of a file. */
const AROUND = 3;
const MOST = 400;

/** `mayAdd`: which folders a window may name. */
export function openShelves(
  library: string | null,
  templates: Templates,
  mayAdd: (folder: string) => boolean,
): Shelves {
  const known = async (folder: string): Promise<{ readonly library: string; readonly shelf: Shelf }> => {
    const shelf = library === null ? undefined : (await shelves(library)).find((one) => one.folder === folder);
    if (library === null || !shelf) throw new RangeError(`no shelf ${folder}`);
    return { library, shelf };
  };
  const bytesOf = async (id: string, hash: string): Promise<Uint8Array> => {
    const entries = library === null ? [] : (await newsOf(library)).shelves.flatMap((view) => view.entries);
    const entry = entries.find((one) => one.id === id && one.hash === hash);
    if (!entry) throw new RangeError(`no template ${id} with ${hash} on a shelf`);
    return entryBytes(entry);
  };
  const packs: Shelves['packs'] = async (id, hash) => {
    const after = openPackFile(await bytesOf(id, hash));
    const here = library === null ? null : await installedPack(library, id);
    return { before: here && (await openInstalled(here.inUse)).files, after };
  };
  return {
    packs,
    add: async (folder) => {
      if (library === null) throw new Trouble('no-template-folder');
      if (!mayAdd(folder)) throw new Trouble('shelf-refused', { shelf: folder });
      return (await newShelf(library, folder, null)).folder;
    },
    news: async () => {
      if (library === null) return { shelves: [], offers: [], conflicts: [], taken: [] };
      const all = await shelves(library);
      const news = await newsOf(library);
      const taken = await takeFollowed(news, all, templates);
      return { ...viewOf(taken.length > 0 ? await newsOf(library) : news, all), taken };
    },
    remove: async (folder) => {
      const there = await known(folder);
      await removeShelf(there.library, folder);
    },
    follow: async (folder, automatic) => {
      const there = await known(folder);
      await addShelf(there.library, { ...there.shelf, automatic });
    },
    take: async (id, hash, agreed) => {
      await templates.install(await bytesOf(id, hash), agreed);
    },
    change: async (id, hash) => {
      const { after, before } = await packs(id, hash);
      return changedFiles(before ?? new Map<string, Uint8Array>(), after).map(({ file, kind, lines }) => ({
        file,
        kind,
        lines: lines && near(lines),
      }));
    },
    share: async (id, folder) => {
      const there = await known(folder);
      const here = await installedPack(there.library, id);
      if (!here) throw new RangeError(`no template ${id}`);
      const bytes = await packBytes(here.inUse.file);
      return publish(folder, packOfFiles(openPackFile(bytes)), bytes);
    },
  };
}

/** What a person must be asked about, or what is refused, stays an offer; a pinned template stays as it is. */
async function takeFollowed(
  { offers }: News,
  all: readonly Shelf[],
  templates: Templates,
): Promise<readonly { readonly name: string; readonly version: string }[]> {
  const followed = new Set(all.filter(({ automatic }) => automatic).map(({ folder }) => folder));
  const taken = [];
  for (const { entry, installed, kind } of offers) {
    if (kind !== 'update' || installed?.pinned || !followed.has(entry.shelf)) continue;
    try {
      await templates.install(await entryBytes(entry), []);
      taken.push({ name: entry.name, version: entry.version });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
    }
  }
  return taken;
}

function viewOf(news: News, all: readonly Shelf[]): Omit<ShelvesView, 'taken'> {
  const automatic = new Map(all.map((shelf) => [shelf.folder, shelf.automatic]));
  return {
    shelves: news.shelves.map(({ away, entries, faults, shelf }) => ({
      folder: shelf,
      automatic: automatic.get(shelf) ?? false,
      away,
      files: entries.length,
      faults,
    })),
    offers: news.offers.map(({ entry, installed, kind }) => ({
      ...packView(entry),
      kind,
      now: installed?.inUse.version ?? null,
      pinned: installed?.pinned ?? false,
    })),
    conflicts: news.conflicts.map(
      ({ entries, id, version }): ShelfConflictView => ({ template: id, version, packs: entries.map(packView) }),
    ),
  };
}

function packView({ author, file, hash, id, name, shelf, signature, version }: ShelfEntry): ShelfPackView {
  return { template: id, name, version, author, signed: signature, shelf, file, hash };
}

/** The lines that differ, with some around them; how many are left out is told. */
function near(lines: readonly ChangedLine[]): PackChangeView['lines'] {
  const shown = new Set<number>();
  for (const [i, { kind }] of lines.entries())
    if (kind !== 'same') for (let j = i - AROUND; j <= i + AROUND; j++) shown.add(j);
  const kept: (ChangedLine | { readonly kind: 'gap'; readonly count: number })[] = [];
  let gap = 0;
  const close = (): void => {
    if (gap > 0) kept.push({ kind: 'gap', count: gap });
    gap = 0;
  };
  for (const [i, line] of lines.entries()) {
    if (!shown.has(i) || kept.length >= MOST) gap++;
    else {
      close();
      kept.push(line);
    }
  }
  close();
  return kept;
}
