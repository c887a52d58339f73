import { type Change, type ProjectState, projectOf } from '../../core/model/project.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { ArticleId } from '../../core/model/span.ts';
import type { StateView, Step } from '../../core/model/views/project.ts';
import type { Store } from '../library/store/store.ts';
import { Trouble } from '../trouble.ts';
import type { Built } from '../worker/engine-worker.ts';
import { readingOf } from './readings.ts';
import type { Work } from './work.ts';

/** What a project's answers come from: its state, what was built of it, and who watches. */
export interface Session {
  readonly id: string;
  readonly state: () => ProjectState;
  readonly built: () => Built | null;
  readonly view: () => StateView;
  /** Makes changes, then builds again in the background. */
  readonly change: (changes: readonly Change[]) => StateView;
  /**
   * Runs work that changes the project after all such work that was asked before: what is asked second must not overtake the
   * first, as an undo would that waits for less.
   */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly undo: () => StateView;
  readonly redo: () => StateView;
  readonly cancel: () => StateView;
  readonly resume: () => StateView;
  /** The state now, then after each change; ends when the signal aborts or the session closes. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<StateView>;
  /** The reading of one article, from the store. Null where it is not read yet. */
  readonly reading: (article: ArticleId) => Reading | null;
  /** Builds again what was built: its template is another one by now. */
  readonly rebuild: () => void;
  /** Looks whether another process changed the project. */
  readonly refresh: () => void;
  /** What was built for the current version; builds first where need be. Rejects with a Trouble where that is cancelled. */
  readonly settled: (signal?: AbortSignal) => Promise<Built>;
  readonly close: () => void;
}

/** Opens a project. Throws a RangeError where the store has none of that id. */
export function openSession(id: string, store: Store, work: Work, now: () => string): Session {
  let log = store.changes(id);
  let state = stateNow();
  let version = store.project(id)?.version ?? 0;
  let built: Built | null = null;
  let builtVersion = 0;
  let busy: StateView['busy'] = null;
  let trouble: StateView['trouble'] = null;
  let running: { readonly version: number; readonly stop: AbortController } | null = null;
  let stopped = false;
  /** What is being built is outdated, though nothing of the project was changed. */
  let again = false;
  let closed = false;
  /** Settles when what was asked last in turn is over. */
  let last: Promise<unknown> = Promise.resolve();
  const unread = new Set<ArticleId>();
  const watchers = new Set<() => void>();

  function stateNow(): ProjectState {
    return projectOf(log.flatMap(({ change, undone }) => (undone ? [] : [change])));
  }

  function view(): StateView {
    return {
      title: state.title,
      articles: state.articles.length,
      version,
      built: builtVersion,
      busy,
      stopped,
      unread: unread.size,
      trouble,
      // The first change names the project: there is nothing before it.
      canUndo: log.filter(({ undone }) => !undone).length > 1,
      canRedo: log.some(({ undone }) => undone),
      saved: store.project(id)?.changed ?? '',
    };
  }

  function tell(): void {
    for (const watcher of watchers) watcher();
  }

  function reload(): void {
    log = store.changes(id);
    state = stateNow();
    version = store.project(id)?.version ?? version;
    stopped = false;
    start();
  }

  /** Builds until what is built is of the last version; a change in the meantime makes the running one outdated. */
  function start(): void {
    if (closed || stopped || running || builtVersion === version) return tell();
    const stop = new AbortController();
    running = { version, stop };
    again = false;
    const of = version;
    void build(of, stop.signal)
      .then(
        (result) => {
          built = result;
          builtVersion = again ? 0 : of;
          trouble = null;
        },
        (error: unknown) => {
          if (error instanceof Trouble && error.code === 'cancelled') stopped = stop.signal.aborted;
          else {
            trouble = troubleOf(error);
            // Trying the same again would fail the same way: the next change, of its template too, tries anew.
            builtVersion = again ? 0 : of;
          }
        },
      )
      .finally(() => {
        running = null;
        busy = null;
        start();
      });
    tell();
  }

  async function build(of: number, signal: AbortSignal): Promise<Built> {
    const current = state;
    const progress = (step: Step, done: number, all: number): void => {
      if (version === of || step === 'reading') busy = { step, done, of: all };
      tell();
    };
    unread.clear();
    for (const { id: article } of current.articles) unread.add(article);
    return work.build(id, current, signal, progress, (article) => unread.delete(article));
  }

  const session: Session = {
    id,
    state: () => state,
    built: () => built,
    view,
    change: (changes) => {
      store.append(id, changes, now());
      reload();
      return view();
    },
    inTurn: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    undo: () => {
      // The first change made the project.
      if (!view().canUndo) throw new Trouble('nothing-to-undo');
      store.undo(id, now());
      reload();
      return view();
    },
    redo: () => {
      if (!store.redo(id, now())) throw new Trouble('nothing-to-redo');
      reload();
      return view();
    },
    cancel: () => {
      running?.stop.abort();
      return view();
    },
    resume: () => {
      stopped = false;
      start();
      return view();
    },
    watch: async function* watch(signal) {
      let wake: (() => void) | null = null;
      let changed = true;
      const watcher = (): void => {
        changed = true;
        wake?.();
      };
      watchers.add(watcher);
      signal?.addEventListener('abort', watcher);
      try {
        for (;;) {
          if (closed || signal?.aborted) return;
          if (changed) {
            changed = false;
            yield view();
          } else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        watchers.delete(watcher);
        signal?.removeEventListener('abort', watcher);
      }
    },
    reading: (article) => {
      const known = state.articles.find((one) => one.id === article);
      const bytes = known && store.reading(work.keyOf(known));
      return bytes ? readingOf(bytes) : null;
    },
    rebuild: () => {
      again = running !== null;
      builtVersion = 0;
      start();
    },
    refresh: () => {
      const there = store.project(id);
      if (!there) {
        closed = true;
        tell();
      } else if (there.version !== version) reload();
    },
    settled: async (signal) => {
      for await (const now of session.watch(signal)) {
        if (built && now.built === now.version && now.trouble === null) return built;
        if (now.trouble) throw new Trouble(now.trouble.code, now.trouble.values);
        if (stopped) throw new Trouble('cancelled');
      }
      throw new Trouble('cancelled');
    },
    close: () => {
      closed = true;
      running?.stop.abort();
      tell();
    },
  };
  start();
  return session;
}

function troubleOf(error: unknown): NonNullable<StateView['trouble']> {
  if (error instanceof Trouble) return { code: error.code, values: error.values };
  return { code: 'unexpected', values: { detail: error instanceof Error ? error.message : String(error) } };
}
