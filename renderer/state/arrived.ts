import { useRef, useState } from 'react';
import { versionIn } from './troubles.tsx';

/** Whether what is shown of the project has what was kept last. */
export interface Arrived {
  readonly has: boolean;
  /** From now on it has not, until a version is shown that has what is `asked`, or that went wrong. */
  readonly wait: (asked: Promise<unknown>) => void;
}

/**
 * For a field whose words are kept in the project, of which `version` is shown: until that has them, the field shows its own. By
 * the version, and not by the words: what is kept and taken back at once is shown of no version, and must not stay.
 */
export function useArrived(version: number): Arrived {
  /** The version that has what was kept last. */
  const [since, setSince] = useState(0);
  const last = useRef<Promise<unknown> | null>(null);
  return {
    has: version >= since,
    wait: (asked) => {
      last.current = asked;
      setSince(Number.POSITIVE_INFINITY);
      void asked.then((done) => {
        // An answer to what was kept before says nothing of what was kept since.
        if (last.current === asked) setSince(versionIn(done) ?? 0);
      });
    },
  };
}
