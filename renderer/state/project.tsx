import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { StateView } from '../../core/model/views/project.ts';
import { contractError } from '../api.ts';
import { useApi } from './connection.tsx';
import { kept } from './kept.ts';
import { troubleInWords, useTroubles } from './troubles.tsx';

/** The project that is open, as every pane sees it. */
export interface OpenProject {
  readonly id: string;
  readonly state: StateView;
}

const ProjectContext = createContext<OpenProject | null>(null);
/** Apart from the state, which changes many times while a project is put together. */
const IdContext = createContext<string | null>(null);

/** Opens a project for all that is inside, and follows its state from whichever window it is changed. */
export function WithProject({
  id,
  gone,
  children,
  waiting,
}: {
  readonly id: string;
  /** Called where there is no such project: it was removed, here or in another window. */
  readonly gone: () => void;
  readonly children: ReactNode;
  readonly waiting: ReactNode;
}): ReactNode {
  const api = useApi();
  const { tell } = useTroubles();
  const [state, setState] = useState<StateView | null>(null);
  const missing = useRef(gone);
  missing.current = gone;
  useEffect(() => {
    const stop = new AbortController();
    const follow = async (): Promise<void> => {
      const states = await api.projects.watch({ project: id }, { signal: stop.signal });
      // The panes are drawn in pieces that keys and clicks come between.
      for await (const next of states) startTransition(() => setState(next));
      // It ended by itself: the project was removed in another window, and this says so.
      if (!stop.signal.aborted) await api.projects.state({ project: id });
    };
    follow().catch((error: unknown) => {
      // The end of the connection is told where it is looked after.
      if (stop.signal.aborted || contractError(error)?.code !== 'NOT_FOUND') return;
      tell(troubleInWords(error));
      missing.current();
    });
    return () => stop.abort();
  }, [api, id, tell]);
  const project = useMemo(() => (state ? { id, state } : null), [id, state]);
  if (!project) return waiting;
  return (
    <IdContext.Provider value={id}>
      <ProjectContext.Provider value={project}>{children}</ProjectContext.Provider>
    </IdContext.Provider>
  );
}

export function useProject(): OpenProject {
  const project = useContext(ProjectContext);
  if (!project) throw new Error('no project is open');
  return project;
}

/** The project's id, for what is drawn so often that it must not follow every state. */
export function useProjectId(): string {
  const id = useContext(IdContext);
  if (id === null) throw new Error('no project is open');
  return id;
}

/**
 * What a question answers for the project as it was last put together; asked again when that changes, and when `depends`
 * does. What was shown stays until the new answer is there, which is drawn in pieces that keys and clicks come between;
 * what is the same in it keeps its identity, so that only what differs is drawn again. `atOnce`: drawn before all that waits,
 * in one piece, for what is short and stands first. `known`: what it answered before, to be shown meanwhile.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  depends: readonly unknown[],
  { atOnce = false, known = null }: { readonly atOnce?: boolean; readonly known?: T | null } = {},
): T | null {
  const { state } = useProject();
  // Over a new connection it is asked again: the last answer may have gone with the old one.
  const api = useApi();
  const [answer, setAnswer] = useState<T | null>(known);
  useEffect(() => {
    let over = false;
    ask().then(
      (found) => {
        if (over) return;
        const show = (): void => setAnswer((before: T | null) => kept(before, found));
        if (atOnce) show();
        else startTransition(show);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `ask` is made anew at each drawing; what it depends on is said by the caller
  }, [api, state.built, ...depends]);
  return answer;
}
