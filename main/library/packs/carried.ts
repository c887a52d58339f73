import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { written } from './facts.ts';
import { type Pack, packOfFiles } from './pack.ts';
import { openPackFile, PACK_ENDING, type PackFiles, packFile } from './pack-file.ts';
import { putFile } from './put.ts';

/** The templates that projects brought with them, where this library has none of that id, or another one. */
export interface CarriedPacks {
  readonly put: (project: string, files: PackFiles) => Promise<void>;
  /** The one that the project brought, or null. Throws a Trouble where its file may not be opened. */
  readonly get: (project: string) => Promise<Pack | null>;
  /** Forgets it: a person chose a template that is here, or the project is gone. */
  readonly drop: (project: string) => Promise<void>;
}

/** Carried templates in a library's folder, or in memory where there is none. */
export function carriedPacks(library: string | null): CarriedPacks {
  const kept = new Map<string, Uint8Array>();
  const fileOf = (project: string): string => {
    if (!/^[\w-]{1,80}$/.test(project)) throw new RangeError(`no project ${project}`);
    return path.join(library ?? '', 'templates', 'carried', `${project}${PACK_ENDING}`);
  };
  return {
    put: async (project, files) => {
      const bytes = packFile(files);
      if (library === null) kept.set(project, bytes);
      else
        await written(fileOf(project), async () => {
          await mkdir(path.dirname(fileOf(project)), { recursive: true });
          await putFile(fileOf(project), bytes);
        });
    },
    get: async (project) => {
      const bytes = library === null ? kept.get(project) : await readFile(fileOf(project)).catch(() => null);
      return bytes ? packOfFiles(openPackFile(new Uint8Array(bytes))) : null;
    },
    drop: async (project) => {
      kept.delete(project);
      if (library !== null) await rm(fileOf(project), { force: true });
    },
  };
}
