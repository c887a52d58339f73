import { useCallback, useSyncExternalStore } from 'react';

/**
 * The project that the page's address names after "#": loading the page again leads back to it, and the browser's own Back
 * to the list. Null where the address names none.
 */
export function useProjectInAddress(): readonly [string | null, (project: string | null) => void] {
  const project = useSyncExternalStore(heard, () => projectIn(location.hash));
  const show = useCallback((next: string | null) => {
    if (next !== projectIn(location.hash)) location.hash = next === null ? '' : `project=${next}`;
  }, []);
  return [project, show];
}

/** The project that the part of an address after "#" names; null for anything else that may stand there. */
export function projectIn(hash: string): string | null {
  return /^#project=([\w.:-]{1,200})$/.exec(hash)?.[1] ?? null;
}

function heard(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}
