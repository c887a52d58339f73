import { startTransition, useCallback, useEffect, useState } from 'react';

/** How long the window is left alone between two steps, in milliseconds: keys and clicks come first. */
const PAUSE = 20;

/** Takes a step a little later, once for each time that it is another one; null where there is none to take. */
export function useNextStep(step: (() => void) | null): void {
  useEffect(() => {
    if (!step) return undefined;
    const timer = setTimeout(() => startTransition(step), PAUSE);
    return () => clearTimeout(timer);
  }, [step]);
}

/**
 * How many of a long list are drawn so far: `first` at once, then `step` more at a time, so that the window is never held up
 * for as long as all of it would take.
 */
export function useGrowing(all: number, first: number, step: number): number {
  const [drawn, setDrawn] = useState(first);
  const more = useCallback(() => setDrawn(drawn + step), [drawn, step]);
  useNextStep(drawn < all ? more : null);
  return Math.min(drawn, all);
}

/** What is shown of a list whose items have keys, item by item. */
export type Pieces<T> = ReadonlyMap<string, T>;

/**
 * What is shown of each item so far. Of those that are new or other than they were the foremost `first` are taken over with the
 * list itself, then `step` more at a time: what changes all at once is drawn in pieces as well. What is shown of the others is
 * what they were before; nothing of those that are new.
 */
export function usePieces<T>(items: readonly T[], keyOf: (item: T) => string, first: number, step: number): Pieces<T> {
  const [{ of, pieces }, set] = useState<{ readonly of: readonly T[] | null; readonly pieces: Pieces<T> }>({
    of: null,
    pieces: new Map(),
  });
  const shown = of === items ? pieces : takenOver(pieces, items, keyOf, first);
  if (of !== items) set({ of: items, pieces: shown });
  const isWhole = items.every((item) => shown.get(keyOf(item)) === item);
  const more = useCallback(
    () => set({ of: items, pieces: takenOver(shown, items, keyOf, step) }),
    [shown, items, keyOf, step],
  );
  useNextStep(isWhole ? null : more);
  return shown;
}

/** With so many more of the items as they are now, the foremost first; without what is none of them any more. */
export function takenOver<T>(
  shown: Pieces<T>,
  items: readonly T[],
  keyOf: (item: T) => string,
  most: number,
): Pieces<T> {
  let left = most;
  return new Map(
    items.flatMap((item): [string, T][] => {
      const key = keyOf(item);
      const before = shown.get(key);
      if (before === item || left-- > 0) return [[key, item]];
      return before === undefined ? [] : [[key, before]];
    }),
  );
}
