import type { TemplatePack } from '../../core/model/template.ts';
import type { CarriedPacks } from '../library/packs/carried.ts';
import { keptPack } from '../library/packs/installed.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { builtInPacks, checkedPack, packFiles, packFilesNamed } from '../library/packs.ts';
import { Trouble } from '../trouble.ts';

/** The templates of projects, found by their ids. */
export interface ProjectPacks {
  /** The pack of that id as a project uses it, in a language of it or its own; throws a Trouble where it may not be used. */
  readonly pack: (id: string, project?: string, language?: string | null) => Promise<TemplatePack>;
  /** Whether a pack that was given here is the program's own, whatever its id says: its templates are nobody else's. */
  readonly isOwn: (pack: TemplatePack) => boolean;
  /** Its files as they are. Throws a RangeError where there is none of that id. */
  readonly files: (id: string, project?: string) => Promise<PackFiles>;
  /** Reads the program's own templates, one after the other, before somebody asks for their list. */
  readonly warm: () => Promise<void>;
}

/**
 * A project uses the template that it brought with it, else the one of that id that is here, else the last one of that id
 * that was removed: so a memo stays as it was made, whatever becomes of the template.
 */
export function projectPacks(library: string | null, carried: CarriedPacks): ProjectPacks {
  const builtIn = new Map<string, Promise<TemplatePack>>();
  const own = new WeakSet<TemplatePack>();

  const files: ProjectPacks['files'] = async (id, project) => {
    const brought = project === undefined ? null : await carried.get(project);
    if (brought?.id === id) return brought.files;
    const here = (await builtInFiles(id)) ?? (await installedFiles(id));
    if (!here) throw new RangeError(`no template ${id}`);
    return here;
  };

  const installedFiles = async (id: string): Promise<PackFiles | null> => {
    if (library === null) return null;
    return (await packFilesNamed(id, library, 'id')) ?? (await keptPack(library, id))?.files ?? null;
  };

  const load = async (id: string, project?: string, language: string | null = null): Promise<TemplatePack> => {
    const found = await files(id, project).catch((error: unknown) => {
      throw error instanceof RangeError
        ? new Trouble('template-refused', { id, reason: 'pack-unknown' }, error)
        : error;
    });
    const { pack, notices } = await checkedPack(found, language);
    if (!pack) throw new Trouble('template-refused', { id, reason: notices[0]?.code ?? '' });
    return pack;
  };

  const kept = (id: string, language: string | null = null): Promise<TemplatePack> => {
    const key = `${id} ${language ?? ''}`;
    const known = builtIn.get(key);
    if (known) return known;
    const loading = load(id, undefined, language).then((pack) => {
      own.add(pack);
      return pack;
    });
    builtIn.set(key, loading);
    // One that could not be loaded is tried again the next time.
    loading.catch(() => builtIn.delete(key));
    return loading;
  };

  return {
    files,
    pack: async (id, project, language) => {
      const brought = project === undefined ? null : await carried.get(project);
      return brought?.id === id || !(await builtInFiles(id)) ? load(id, project, language) : kept(id, language);
    },
    isOwn: (pack) => own.has(pack),
    warm: async () => {
      for (const id of await builtInPacks()) await kept(id).catch(() => undefined);
    },
  };
}

async function builtInFiles(id: string): Promise<PackFiles | null> {
  return packFiles(id).catch((error: unknown) => {
    if (error instanceof RangeError) return null;
    throw error;
  });
}
