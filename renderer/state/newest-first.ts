/** Something slow that is done for the newest of what it is asked for. */
export interface NewestFirst<T> {
  /** Asks for it: at once, or as soon as what is being done is over; what waited until then is not done. */
  readonly ask: (of: T) => void;
  /** Stops what is being done; nothing is done from now on. */
  readonly end: () => void;
}

/**
 * Does `work` for one thing at a time, so that what comes of it follows what is asked for and never falls behind. What has been
 * at it for longer than `patience`, in milliseconds, is stopped when something newer is asked for. `work` rejects where it
 * fails, which `failed` then hears, and where it was stopped, which nobody does. `isNewest` says whether nothing newer waits.
 */
export function newestFirst<T>(
  work: (of: T, signal: AbortSignal, isNewest: () => boolean) => Promise<void>,
  failed: (error: unknown) => void,
  patience: number,
): NewestFirst<T> {
  let waiting: { readonly of: T } | null = null;
  let running: { readonly stop: AbortController; readonly since: number } | null = null;
  const run = async (): Promise<void> => {
    while (waiting) {
      const { of } = waiting;
      const stop = new AbortController();
      waiting = null;
      running = { stop, since: performance.now() };
      try {
        await work(of, stop.signal, () => waiting === null);
      } catch (error) {
        if (!stop.signal.aborted) failed(error);
      }
      running = null;
    }
  };
  let over = false;
  return {
    ask: (of) => {
      if (over) return;
      waiting = { of };
      if (running === null) void run();
      else if (performance.now() - running.since > patience) running.stop.abort();
    },
    end: () => {
      over = true;
      waiting = null;
      running?.stop.abort();
    },
  };
}
