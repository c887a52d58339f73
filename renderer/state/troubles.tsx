import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { contractError, isConnectionError } from '../api.ts';
import { say, type Word, words } from '../words/en.ts';

interface Troubles {
  readonly shown: string | null;
  /** Runs something that a person asked for; what goes wrong is told in words. Gives null then. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Shows something that a person must know, in words. */
  readonly tell: (words: string) => void;
  readonly dismiss: () => void;
}

const TroublesContext = createContext<Troubles | null>(null);

export function WithTroubles({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<string | null>(null);
  const attempt = useCallback(async <T,>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await work();
      setShown(null);
      return result;
    } catch (error) {
      setShown(troubleInWords(error));
      return null;
    }
  }, []);
  const dismiss = useCallback(() => setShown(null), []);
  const value = useMemo(() => ({ shown, attempt, tell: setShown, dismiss }), [shown, attempt, dismiss]);
  return <TroublesContext.Provider value={value}>{children}</TroublesContext.Provider>;
}

export function useTroubles(): Troubles {
  const troubles = useContext(TroublesContext);
  if (!troubles) throw new Error('no troubles here');
  return troubles;
}

/** What happened, what is safe, what to do. */
export function troubleInWords(error: unknown): string {
  if (isConnectionError(error)) return say('error.connection');
  const known = contractError(error);
  const word = known && `error.${known.code}`;
  if (known && word && word in words) return say(word as Word, known.values);
  if (typeof known?.values['words'] === 'string') return known.values['words'];
  const detail = known ? known.code : error instanceof Error ? error.message : String(error);
  return say('error.unknown', { detail });
}
