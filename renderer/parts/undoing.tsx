import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useApi } from '../state/connection.tsx';
import { useProject } from '../state/project.tsx';
import { useTroubles } from '../state/troubles.tsx';
import { say } from '../words/en.ts';
import { changeInWords } from './change-words.ts';

interface Undoing {
  /** Takes the last change back, or makes the one again that was taken back last, and tells which it was. */
  readonly step: (way: 'undo' | 'redo') => Promise<void>;
  /** What was taken back or made again, until something else is done. */
  readonly words: string;
}

const UndoingContext = createContext<Undoing | null>(null);

export function WithUndoing({ children }: { readonly children: ReactNode }): ReactNode {
  const api = useApi();
  const { id: project, state } = useProject();
  const { attempt } = useTroubles();
  const [told, setTold] = useState({ words: '', version: 0 });
  const words = state.version <= told.version ? told.words : '';
  const step = useCallback<Undoing['step']>(
    async (way) => {
      const made = await attempt(() => api.projects[way]({ project }));
      const changes = made && (await api.projects.history({ project }).catch(() => null));
      if (!changes) return;
      // The last change stands first.
      const one = way === 'undo' ? changes.findLast(({ undone }) => undone) : changes.find(({ undone }) => !undone);
      if (one) setTold({ words: say(`${way}.told`, { what: changeInWords(one) }), version: made.version });
    },
    [api, project, attempt],
  );
  const value = useMemo(() => ({ step, words }), [step, words]);
  return <UndoingContext.Provider value={value}>{children}</UndoingContext.Provider>;
}

export function useUndoing(): Undoing {
  const undoing = useContext(UndoingContext);
  if (!undoing) throw new Error('nothing can be undone here');
  return undoing;
}
