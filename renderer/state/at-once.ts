import { useEffect, useRef, useState } from 'react';
import type { StateView } from '../../core/model/views/project.ts';

/** What a person chose is shown at once, until what is shown of the project has it too, or it could not be done. */
export interface AtOnce<V> {
  /** What to show for a key whose value the project has as `known`. */
  readonly of: (key: string, known: V) => V;
  /** Shows a value from now on; `asked` makes it so, or gives null where that went wrong. */
  readonly turn: (key: string, value: V, asked: Promise<StateView | null>) => void;
}

/** `version`: that of the project which what is known is of. */
export function useAtOnce<V>(version: number): AtOnce<V> {
  const [turned, setTurned] = useState<Turned<V>>(new Map());
  const shown = useRef(version);
  shown.current = version;
  useEffect(() => setTurned((before) => arrived(before, version)), [version]);
  return {
    of: (key, known) => {
      const one = turned.get(key);
      return one ? one.value : known;
    },
    turn: (key, value, asked) => {
      setTurned((before) => new Map([...before, [key, { value, asked, since: null }]]));
      void asked.then((state) =>
        setTurned((before) => answered(before, key, asked, state?.version ?? null, shown.current)),
      );
    },
  };
}

/** By key, what was chosen, by which question, and the version of the project that has it; null until that is known. */
export type Turned<V> = ReadonlyMap<
  string,
  { readonly value: V; readonly asked: unknown; readonly since: number | null }
>;

/** Without what the version that is shown now has. */
export function arrived<V>(turned: Turned<V>, version: number): Turned<V> {
  const left = [...turned].filter(([, { since }]) => since === null || since > version);
  return left.length === turned.size ? turned : new Map(left);
}

/** After the answer to a question: the version that has it, or null where it went wrong. What was chosen later stays. */
export function answered<V>(
  turned: Turned<V>,
  key: string,
  asked: unknown,
  since: number | null,
  version: number,
): Turned<V> {
  const one = turned.get(key);
  if (!one || one.asked !== asked) return turned;
  const others = [...turned].filter(([other]) => other !== key);
  return new Map(since === null || since <= version ? others : [...others, [key, { ...one, since }]]);
}
