import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Notice } from '../../core/model/notice.ts';
import type { Settings } from '../../core/model/views/settings.ts';
import { inputFiles } from '../library/inputs.ts';
import { type CarriedPacks, carriedPacks } from '../library/packs/carried.ts';
import type { Store } from '../library/store/store.ts';
import { resourceFolder } from '../resources.ts';
import { Trouble } from '../trouble.ts';
import { type ProjectPacks, projectPacks } from './packs.ts';
import { openPreviews, type Previews } from './preview.ts';
import { type Dropped, openReviews, type Reviews } from './review.ts';
import { openSession, type Session } from './session.ts';
import { openShelves, type Shelves } from './shelves.ts';
import { openTemplates, type Templates } from './templates.ts';
import { startWork, type Work } from './work.ts';

export interface ServiceOptions {
  readonly store: Store;
  /** The library's folder, where templates are kept; without one there are those of the program alone. */
  readonly library?: string | null;
  /** The program's version. */
  readonly program: string;
  /** The clock, for the list of changes: ISO 8601 in UTC. */
  readonly now?: () => string;
  /**
   * Which paths of this machine a window may name to read from and write to: those that the system's own dialogs have given,
   * and none where there are no such dialogs.
   */
  readonly paths: false | ((path: string) => boolean);
  /**
   * Which folders a window may add as shelves; those of `paths` where it is left out. Of a shelf templates alone are read, each
   * checked, and nothing is written there but the template that a person shares.
   */
  readonly shelfFolders?: (folder: string) => boolean;
  /** How often another process's changes are looked for, in milliseconds. */
  readonly lookEvery?: number;
}

/** What the contract's procedures work with. */
export interface Service {
  readonly store: Store;
  readonly work: Work;
  readonly program: string;
  readonly mayUse: (path: string) => boolean;
  readonly now: () => string;
  readonly newId: () => string;
  /** The open project of that id. Throws a RangeError where there is none. */
  readonly session: (project: string) => Session;
  readonly forgetSession: (project: string) => void;
  readonly reviews: (project: string) => Reviews;
  /** The folder of installed templates, or null. */
  readonly library: string | null;
  readonly packs: ProjectPacks;
  readonly carried: CarriedPacks;
  readonly templates: Templates;
  readonly shelves: Shelves;
  readonly previews: Previews;
  readonly settings: () => Settings;
  readonly sampleFiles: () => readonly Dropped[];
  readonly filesAt: (path: string, tell: (notice: Notice) => void) => readonly Dropped[];
  readonly close: () => Promise<void>;
}

const LOOK_EVERY = 500;

/** Starts the service on a store: sessions are opened as they are asked for, and other processes' changes noticed. */
export function startService({
  store,
  library = null,
  program,
  paths,
  shelfFolders = (folder) => paths !== false && paths(folder),
  now = () => new Date().toISOString(),
  lookEvery = LOOK_EVERY,
}: ServiceOptions): Service {
  const sessions = new Map<string, Session>();
  const reviews = new Map<string, Reviews>();
  const carried = carriedPacks(library);
  const packs = projectPacks(library, carried);
  void packs.warm();
  const mayUse = (path: string): boolean => paths !== false && paths(path);
  const work = startWork({ store, packOf: packs.pack, isOwnPack: packs.isOwn, program });
  const previews = openPreviews(work, sampleFiles);
  const templates = openTemplates({
    store,
    packs,
    library,
    check: previews.check,
    changed: (id) => {
      for (const session of sessions.values()) if (session.state().template === id) session.rebuild();
    },
  });
  let mark = store.mark();
  const look = setInterval(() => {
    const current = store.mark();
    if (current === mark) return;
    mark = current;
    for (const session of sessions.values()) session.refresh();
  }, lookEvery);
  look.unref();

  return {
    store,
    work,
    program,
    mayUse,
    now,
    newId: randomUUID,
    session: (project) => {
      const known = sessions.get(project);
      if (known) return known;
      if (!store.project(project)) throw new RangeError(`no project ${project}`);
      const session = openSession(project, store, work, now);
      sessions.set(project, session);
      return session;
    },
    forgetSession: (project) => {
      sessions.get(project)?.close();
      sessions.delete(project);
      reviews.delete(project);
    },
    reviews: (project) => {
      const known = reviews.get(project) ?? openReviews(work);
      reviews.set(project, known);
      return known;
    },
    library,
    packs,
    carried,
    templates,
    shelves: openShelves(library, templates, shelfFolders),
    previews,
    settings: () => ({ theme: 'system', contrast: 'system', citations: 'list', author: '', ...stored(store) }),
    sampleFiles,
    filesAt: (path, tell) => {
      if (!mayUse(path)) throw new Trouble('paths-refused');
      return filesAt(path, tell);
    },
    close: async () => {
      clearInterval(look);
      for (const session of sessions.values()) session.close();
      await work.close();
      store.close();
    },
  };
}

/** The articles at a path, read when their turn comes. */
function filesAt(path: string, tell: (notice: Notice) => void): readonly Dropped[] {
  return [...inputFiles([path], tell)].map(({ name, path: file }) => ({
    name,
    bytes: async () => new Uint8Array(await readFile(file)),
  }));
}

function sampleFiles(): readonly Dropped[] {
  return filesAt(resourceFolder('seeds'), () => undefined);
}

function stored(store: Store): Partial<Settings> {
  const text = store.setting('window');
  return text === null ? {} : (JSON.parse(text) as Partial<Settings>);
}
