import type { LoggedChange } from '../../../core/model/project.ts';
import { fold, placesOf, type Store, type StoredProject, searchWords, titleIn } from './store.ts';

interface Kept extends StoredProject {
  readonly log: readonly LoggedChange[];
}

/** A store that lasts as long as the program: for tests, and for a look at articles that nobody wants to keep. */
export function memoryStore(): Store {
  const projects = new Map<string, Kept>();
  const sources = new Map<string, Uint8Array>();
  const readings = new Map<string, Uint8Array>();
  const texts = new Map<string, { readonly title: string; readonly text: string }>();
  const settings = new Map<string, string>();
  let marks = 0;

  const kept = (id: string): Kept => {
    const project = projects.get(id);
    if (!project) throw new RangeError(`no project ${id}`);
    return project;
  };
  const keep = (project: Kept, log: readonly LoggedChange[], at: string): number => {
    marks++;
    const version = project.version + 1;
    projects.set(project.id, { ...project, title: titleIn(log), log, version, changed: at });
    return version;
  };
  const turn = (id: string, at: string, undone: boolean): boolean => {
    const project = kept(id);
    const index = undone
      ? project.log.findLastIndex((change) => !change.undone)
      : project.log.findIndex((change) => change.undone);
    if (index < 0) return false;
    keep(
      project,
      project.log.map((change, i) => (i === index ? { ...change, undone } : change)),
      at,
    );
    return true;
  };

  return {
    projects: () =>
      [...projects.values()]
        .map(listed)
        .toSorted((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0)),
    project: (id) => {
      const project = projects.get(id);
      return project ? listed(project) : null;
    },
    createProject: (id, title, at) => {
      if (projects.has(id)) throw new RangeError(`there is a project ${id}`);
      marks++;
      projects.set(id, {
        id,
        title,
        changed: at,
        version: 1,
        log: [{ seq: 1, at, change: { kind: 'rename', title }, undone: false }],
      });
    },
    restoreProject: (id, title, changes, at) => {
      if (projects.has(id)) throw new RangeError(`there is a project ${id}`);
      marks++;
      projects.set(id, { id, title, changed: at, version: 1, log: changes });
    },
    removeProject: (id) => {
      kept(id);
      marks++;
      projects.delete(id);
      const held = new Set([...projects.values()].flatMap(({ log }) => log.flatMap(sourcesOf)));
      for (const sha256 of sources.keys()) if (!held.has(sha256)) sources.delete(sha256);
    },
    changes: (id) => kept(id).log,
    append: (id, changes, at) => {
      const project = kept(id);
      const log = project.log.filter(({ undone }) => !undone);
      const seq = (log.at(-1)?.seq ?? 0) + 1;
      const more = changes.map((change, i): LoggedChange => ({ seq: seq + i, at, change, undone: false }));
      return keep(project, [...log, ...more], at);
    },
    undo: (id, at) => turn(id, at, true),
    redo: (id, at) => turn(id, at, false),
    putSource: (sha256, bytes) => {
      sources.set(sha256, bytes);
    },
    source: (sha256) => sources.get(sha256) ?? null,
    putReading: (key, bytes) => {
      readings.set(key, bytes);
    },
    reading: (key) => readings.get(key) ?? null,
    hasReading: (key) => readings.has(key),
    index: (article, title, text) => {
      texts.set(article, { title, text });
    },
    search: (words, within, most) => {
      const wanted = searchWords(words);
      return within
        .flatMap((article) => {
          const known = texts.get(article);
          const own = new Set<string>(known ? fold(`${known.title}\n${known.text}`).match(/[\p{L}\p{N}]+/gu) : []);
          return known &&
            wanted.length > 0 &&
            wanted.every((word, at) => own.has(word) || (at === wanted.length - 1 && begins(own, word)))
            ? [{ article, at: placesOf(known.text, wanted, 1)[0] ?? 0 }]
            : [];
        })
        .slice(0, most);
    },
    setting: (key) => settings.get(key) ?? null,
    putSetting: (key, value) => {
      marks++;
      settings.set(key, value);
    },
    mark: () => String(marks),
    close: () => undefined,
  };
}

/** The files that a change brought in. */
export function sourcesOf({ change }: LoggedChange): readonly string[] {
  if (change.kind === 'add-articles') return change.articles.map(({ sha256 }) => sha256);
  return change.kind === 'since' && change.memo ? [change.memo.sha256] : [];
}

function listed({ id, title, changed, version }: Kept): StoredProject {
  return { id, title, changed, version };
}

function begins(own: ReadonlySet<string>, word: string): boolean {
  return [...own].some((one) => one.startsWith(word));
}
