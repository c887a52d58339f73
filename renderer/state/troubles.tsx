import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { LARGEST_MESSAGE } from '../../core/model/limits.ts';
import { contractError, isConnectionError, TooLarge } from '../api.ts';
import { say, type Word, words } from '../words/en.ts';

const MEGABYTE = 1024 * 1024;

interface Troubles {
  /** What was told last, in words; null where there is nothing, or it was put away. */
  readonly shown: string | null;
  /** How many things were told so far: the same words may be told again. */
  readonly turn: number;
  /** Runs something that a person asked for; what goes wrong is told in words. Gives null then. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Shows something that a person must know, in words. */
  readonly tell: (words: string) => void;
  readonly dismiss: () => void;
}

const TroublesContext = createContext<Troubles | null>(null);

/** What was asked for and is not answered yet, and the last version of a project that an answer spoke of; `turn` counts those. */
export interface Asked {
  readonly waiting: number;
  readonly version: number;
  readonly turn: number;
}

/** Apart from the rest: it changes with everything that a person does, and one line of the window shows it. */
const AskedContext = createContext<Asked>({ waiting: 0, version: 0, turn: 0 });

export function useAsked(): Asked {
  return useContext(AskedContext);
}

export function WithTroubles({ children }: { readonly children: ReactNode }): ReactNode {
  const [{ shown, turn }, setShown] = useState<Pick<Troubles, 'shown' | 'turn'>>({ shown: null, turn: 0 });
  const tell = useCallback((told: string) => setShown((before) => ({ shown: told, turn: before.turn + 1 })), []);
  const dismiss = useCallback(
    () => setShown((before) => (before.shown === null ? before : { ...before, shown: null })),
    [],
  );
  const [asked, setAsked] = useState<Asked>({ waiting: 0, version: 0, turn: 0 });
  const attempt = useCallback(
    async <T,>(work: () => Promise<T>): Promise<T | null> => {
      setAsked((before) => ({ ...before, waiting: before.waiting + 1 }));
      let result: T | null = null;
      try {
        result = await work();
        dismiss();
      } catch (error) {
        tell(troubleInWords(error));
      }
      const version = versionIn(result);
      setAsked(({ waiting, ...before }) => ({
        waiting: waiting - 1,
        ...(version === null ? before : { version, turn: before.turn + 1 }),
      }));
      return result;
    },
    [tell, dismiss],
  );
  const value = useMemo(() => ({ shown, turn, attempt, tell, dismiss }), [shown, turn, attempt, tell, dismiss]);
  return (
    <TroublesContext.Provider value={value}>
      <AskedContext.Provider value={asked}>{children}</AskedContext.Provider>
    </TroublesContext.Provider>
  );
}

/** The version of a project that an answer is of: that of a state, not of a page of evidence. */
export function versionIn(answer: unknown): number | null {
  const isState = typeof answer === 'object' && answer !== null && 'built' in answer && 'version' in answer;
  return isState && typeof answer.version === 'number' ? answer.version : null;
}

export function useTroubles(): Troubles {
  const troubles = useContext(TroublesContext);
  if (!troubles) throw new Error('no troubles here');
  return troubles;
}

/** What happened, what is safe, what to do. */
export function troubleInWords(error: unknown): string {
  if (isConnectionError(error)) return say('error.connection');
  if (error instanceof TooLarge) return say('error.message-too-large', { most: LARGEST_MESSAGE / MEGABYTE });
  const known = contractError(error);
  // Where the cause makes a difference to what is to be done, there are words for it.
  const wording = known && [`error.${known.code}.${known.values['cause']}`, `error.${known.code}`];
  const word = wording?.find((one): one is Word => one in words);
  if (known && word) return say(word, known.values);
  if (typeof known?.values['words'] === 'string') return known.values['words'];
  const detail = known ? known.code : error instanceof Error ? error.message : String(error);
  return say('error.unknown', { detail });
}
