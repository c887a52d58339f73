import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { PickedCounts } from '../../../core/model/views/evidence.ts';
import type { StateView } from '../../../core/model/views/project.ts';
import type { Api } from '../../api.ts';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';

/** A correction as the contract takes it. */
export type Made = Parameters<Api['corrections']['make']>[0]['corrections'][number];

interface Telling {
  readonly words: string;
  /** `version`: that of the project which has what was done. */
  readonly tell: (words: string, version: number) => void;
}

const Told = createContext<Telling | null>(null);

/** Tells what was just done, to be seen and heard, until something else is done or it is undone. */
export function WithTold({ children }: { readonly children: ReactNode }): ReactNode {
  const { state } = useProject();
  const [told, setTold] = useState({ words: '', version: 0 });
  const words = state.version <= told.version ? told.words : '';
  const tell = useCallback((next: string, version: number) => setTold({ words: next, version }), []);
  const value = useMemo(() => ({ words, tell }), [words, tell]);
  return <Told.Provider value={value}>{children}</Told.Provider>;
}

export function useTold(): Telling {
  const told = useContext(Told);
  if (!told) throw new Error('nobody to tell');
  return told;
}

/** Makes corrections as one change, which one undo takes back, and tells it in these words. */
export function useCorrect(): (words: string, first: Made, ...rest: readonly Made[]) => Promise<void> {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt } = useTroubles();
  const { tell } = useTold();
  return useCallback(
    async (words, first, ...rest) => {
      const made = await attempt(() => api.corrections.make({ project, corrections: [first, ...rest] }));
      if (made) tell(words, made.version);
    },
    [api, project, attempt, tell],
  );
}

/** What a choice for the memo may be known by: an id, the words that name it, the passages that tell it. */
export interface Choosable {
  readonly id: string;
  readonly names: readonly string[];
  readonly places: readonly Anchor[];
}

/** Puts a meeting, theme, issue or person into what the memo is about, or takes it out; one after the other. Null where it failed. */
export function useChoosing(kind: keyof PickedCounts): (item: Choosable, on: boolean) => Promise<StateView | null> {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt } = useTroubles();
  const queue = useRef(Promise.resolve<unknown>(null));
  return (item, on) => {
    const done = queue.current.then(() =>
      attempt(async () => {
        const { selection } = await api.memo.get({ project });
        const others = selection[kind].filter((entry) => !chooses(entry, item));
        return api.memo.select({ project, selection: { [kind]: on ? [...others, item.id] : others } });
      }),
    );
    queue.current = done;
    return done;
  };
}

/** True where an entry of the choice is this item's. */
export function chooses(entry: string, { id, names, places }: Choosable): boolean {
  return (
    entry === id ||
    names.includes(entry) ||
    places.some(({ article, start, end }) => entry.endsWith(`-${article}-${start}-${end}`))
  );
}
