import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { nonEmpty } from '../../core/model/span.ts';
import manifest from '../../package.json' with { type: 'json' };
import { inputFiles } from '../library/inputs.ts';
import { libraryFolder } from '../library/place.ts';
import { openStore } from '../library/store/sqlite-store.ts';
import type { Store, StoredProject } from '../library/store/store.ts';
import type { ValuesOf } from '../options.ts';
import type { Dropped } from '../service/review.ts';
import { startService } from '../service/service.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import {
  addedInWords,
  articleLine,
  foundLines,
  noArticlesInWords,
  nothingFoundInWords,
  projectLine,
} from '../words/library.ts';
import { type Held, heldIn } from './held.ts';

export const LIBRARY_OPTIONS = {
  library: { type: 'string' },
  project: { type: 'string' },
} as const;

export type LibraryValues = ValuesOf<typeof LIBRARY_OPTIONS>;

/** Where articles go that are added without a project's name. */
const DEFAULT_PROJECT = 'Library';
/** Places that are looked at; an article may have several. */
const MOST_FOUND = 1_000;
const ACTIONS = ['add', 'list', 'search', 'remove', 'projects'];

/** `library add|list|search|remove|projects`: the articles of the library that the window uses, too. */
export async function library(
  [action = '', ...named]: readonly string[],
  values: LibraryValues,
  terminal: Terminal,
): Promise<number> {
  if (!ACTIONS.includes(action)) throw new Trouble('no-action', { command: 'library', actions: ACTIONS.join(', ') });
  const store = openStore(libraryFolder(values.library));
  if (action === 'add') return add(store, named, values, terminal);
  try {
    switch (action) {
      case 'list':
        return list(articlesOf(store, values), terminal);
      case 'search':
        return search(store, named.join(' '), values, terminal);
      case 'remove':
        return remove(store, named, values, terminal);
      default:
        return projects(store, terminal);
    }
  } finally {
    store.close();
  }
}

/** Adds the articles at the paths to a project, which is made where there is none of that name, and reads them. */
async function add(store: Store, paths: readonly string[], values: LibraryValues, terminal: Terminal): Promise<number> {
  const service = startService({
    store,
    library: libraryFolder(values.library),
    program: manifest.version,
    paths: false,
  });
  try {
    if (paths.length === 0) throw new Trouble('no-path', { command: 'library add' });
    const dropped: Dropped[] = [];
    for (const { name, path } of inputFiles(paths, terminal.tell))
      dropped.push({ name, bytes: async () => new Uint8Array(await readFile(path)) });
    const title = values.project ?? DEFAULT_PROJECT;
    const known = projectNamed(store, title);
    const id = known?.id ?? randomUUID();
    const held = new Set(known ? heldIn(store, known).map((one) => one.article.id) : []);
    const reviews = service.reviews(id);
    const taking = reviews.review(dropped, undefined);
    for (;;) {
      const { done, value } = await taking.next();
      if (done) {
        value.forEach(terminal.tell);
        break;
      }
      terminal.progress(`Reading ${value.done} of ${value.of}`);
    }
    const all = reviews.list().map(({ article }) => article.id);
    const taken = reviews.take(all.filter((one) => !held.has(one)));
    terminal.progress('');
    if (all.length === 0) throw new Trouble('no-articles-added', { count: dropped.length });
    if (!known) store.createProject(id, title, service.now());
    if (taken.length > 0) {
      for (const { project, bytes } of taken) store.putSource(project.sha256, bytes);
      const articles = nonEmpty(
        taken.map(({ project }) => project),
        'article to add',
      );
      const session = service.session(id);
      session.change([{ kind: 'add-articles', articles }]);
      terminal.progress('Putting the articles together');
      // Read now, they can be searched from the next moment on.
      await session.settled();
      terminal.progress('');
    }
    terminal.print(addedInWords(taken.length, all.length - taken.length, title));
    return terminal.skipped() ? EXIT.skipped : EXIT.done;
  } finally {
    await service.close();
  }
}

function list(held: ReadonlyMap<string, Held>, terminal: Terminal): number {
  if (held.size === 0) terminal.say(noArticlesInWords());
  for (const one of held.values()) terminal.print(articleLine(one));
  return EXIT.done;
}

function projects(store: Store, terminal: Terminal): number {
  const all = store.projects();
  if (all.length === 0) terminal.say(noArticlesInWords());
  for (const one of all) terminal.print(projectLine(one, heldIn(store, one).length));
  return EXIT.done;
}

/** The articles that have all of the words. A search without a result ends as a no, with a line for who typed it beside an empty output. */
function search(store: Store, words: string, values: LibraryValues, terminal: Terminal): number {
  if (words.trim() === '') throw new Trouble('no-words-to-search');
  const held = articlesOf(store, values);
  const searched = held.size;
  const found = store.search(words, [...held.keys()], MOST_FOUND);
  for (const { article, at } of found) {
    const one = held.get(article);
    if (one) terminal.print(foundLines(one, at));
    // Each article once, with the first of its places.
    held.delete(article);
  }
  if (found.length > 0) return EXIT.done;
  terminal.say(nothingFoundInWords(words, searched));
  return EXIT.no;
}

/** The articles of the chosen projects by their ids: each once, also where several projects have it. */
function articlesOf(store: Store, values: LibraryValues): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const project of chosen(store, values))
    for (const one of heldIn(store, project)) if (!held.has(one.article.id)) held.set(one.article.id, one);
  return held;
}

/** Removes articles by their ids; undoing it in the window brings them back. */
function remove(store: Store, ids: readonly string[], values: LibraryValues, terminal: Terminal): number {
  if (ids.length === 0) throw new Trouble('no-article-id');
  const projects = chosen(store, values).map((project) => ({
    project,
    held: new Set(heldIn(store, project).map(({ article }) => article.id)),
  }));
  const missing = ids.find((id) => !projects.some(({ held }) => held.has(id)));
  if (missing !== undefined) throw new Trouble('no-such-article', { id: missing });
  for (const { project, held } of projects) {
    const [first, ...rest] = ids.filter((id) => held.has(id));
    if (first === undefined) continue;
    store.append(project.id, [{ kind: 'remove-articles', articles: [first, ...rest] }], new Date().toISOString());
    for (const id of [first, ...rest]) terminal.print(`Removed ${id} from “${project.title}”.\n`);
  }
  return EXIT.done;
}

/** The project that was named, else all of them. Throws a Trouble where there is none of that name. */
function chosen(store: Store, { project }: LibraryValues): readonly StoredProject[] {
  if (project === undefined) return store.projects();
  const found = projectNamed(store, project);
  if (!found) throw new Trouble('no-project', { title: project });
  return [found];
}

/** A project by its title or id; of several with one title the one that was changed last. */
function projectNamed(store: Store, name: string): StoredProject | undefined {
  const projects = store.projects();
  return projects.find(({ id }) => id === name) ?? projects.find(({ title }) => title === name);
}
