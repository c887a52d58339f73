import { startTransition, useEffect, useState } from 'react';

/** How long the window is left alone between two pieces, in milliseconds: keys and clicks come first. */
const PAUSE = 20;

/**
 * How many of a long list are drawn so far: `first` at once, then `step` more at a time, so that the window is never held up
 * for as long as all of it would take.
 */
export function useGrowing(all: number, first: number, step: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= all) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + step)), PAUSE);
    return () => clearTimeout(timer);
  }, [drawn, all, step]);
  return Math.min(drawn, all);
}
