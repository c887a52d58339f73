import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useApi } from '../state/connection.tsx';
import { useProject } from '../state/project.tsx';
import { useTroubles } from '../state/troubles.tsx';
import { say } from '../words/en.ts';
import { changeInWords } from './change-words.ts';

interface Undoing {
  /** Takes the last change back, or makes the one again that was taken back last, and tells which it was. */
  readonly step: (way: 'undo' | 'redo') => Promise<void>;
  /** Tells what was done; `version`: that of the project which has it. */
  readonly tell: (words: string, version: number) => void;
  /** What was done, taken back or made again, until something else is done. */
  readonly words: string;
}

/** Apart from the words, which change: what tells something need not be drawn again when something is told. */
const TellingContext = createContext<Pick<Undoing, 'tell'> | null>(null);
const UndoingContext = createContext<Undoing | null>(null);

export function WithUndoing({ children }: { readonly children: ReactNode }): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const { attempt } = useTroubles();
  const [told, setTold] = useState({ words: '', version: 0 });
  const words = state.version <= told.version ? told.words : '';
  const tell = useCallback((next: string, version: number) => setTold({ words: next, version }), []);
  const step = useCallback<Undoing['step']>(
    async (way) => {
      const made = await attempt(() => api.projects[way]({ project }));
      const changes = made && (await api.projects.history({ project }).catch(() => null));
      if (!changes) return;
      // The last change stands first.
      const one = way === 'undo' ? changes.findLast(({ undone }) => undone) : changes.find(({ undone }) => !undone);
      if (one) tell(say(`${way}.told`, { what: changeInWords(one) }), made.version);
    },
    [api, project, attempt, tell],
  );
  const value = useMemo(() => ({ step, tell, words }), [step, tell, words]);
  const telling = useMemo(() => ({ tell }), [tell]);
  return (
    <TellingContext.Provider value={telling}>
      <UndoingContext.Provider value={value}>{children}</UndoingContext.Provider>
    </TellingContext.Provider>
  );
}

export function useUndoing(): Undoing {
  const undoing = useContext(UndoingContext);
  if (!undoing) throw new Error('nothing can be undone here');
  return undoing;
}

/** For what tells something that a person did, where no words of its own stand beside it. */
export function useTelling(): Pick<Undoing, 'tell'> {
  const telling = useContext(TellingContext);
  if (!telling) throw new Error('nobody to tell');
  return telling;
}
