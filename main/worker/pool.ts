import { Worker } from 'node:worker_threads';
import { Trouble } from '../trouble.ts';

export interface Pool<I, O> {
  /** Runs a task on the next free worker. Rejects with a Trouble where it took too long or too much memory, or was cancelled. */
  readonly run: (task: I, signal?: AbortSignal) => Promise<O>;
  readonly close: () => Promise<void>;
}

export interface PoolLimits<I> {
  readonly workers: number;
  /** Megabytes that a worker's own objects may take. */
  readonly memoryMb: number;
  /** How long a task may take, each alike or by what it is. */
  readonly longestMs: number | ((task: I) => number);
}

interface Waiting<I, O> {
  readonly task: I;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: O) => void;
  readonly reject: (error: unknown) => void;
}

/** What a worker answers to each task: its result, what the world refused, or a fault of ours. */
export type Answer<O> =
  | { readonly result: O }
  | { readonly trouble: Pick<Trouble, 'code' | 'values'> }
  | { readonly error: string };

/**
 * Workers that take tasks in turn, one at a time each. A worker that takes too long or too much memory is ended and
 * another is started for the next task: one bad file never stops the others. (The pools on offer load a file of their own
 * from node_modules, which a bundled program does not have.)
 */
export function workerPool<I, O>(file: URL, { workers, memoryMb, longestMs }: PoolLimits<I>): Pool<I, O> {
  const queue: Waiting<I, O>[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const start = (): Worker => {
    const worker = new Worker(file, { env: {}, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    worker.unref();
    all.add(worker);
    return worker;
  };
  const end = (worker: Worker): Promise<unknown> => {
    all.delete(worker);
    return worker.terminate();
  };
  const next = (): void => {
    for (;;) {
      if (queue.length === 0 || closed) return;
      const worker = idle.pop() ?? (all.size < workers ? start() : null);
      if (!worker) return;
      const waiting = queue.shift();
      if (!waiting) idle.push(worker);
      else if (waiting.signal?.aborted) {
        idle.push(worker);
        waiting.reject(new Trouble('cancelled'));
      } else work(worker, waiting);
    }
  };
  const work = (worker: Worker, { task, signal, resolve, reject }: Waiting<I, O>): void => {
    const settle = (reuse: boolean, done: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onCancel);
      worker.off('message', onAnswer);
      worker.off('error', onError);
      worker.off('exit', onExit);
      if (reuse && !closed) idle.push(worker);
      else {
        // What a worker that is being ended still says is nobody's any more.
        worker.on('error', () => undefined);
        void end(worker);
      }
      done();
      next();
    };
    const onCancel = (): void => settle(false, () => reject(new Trouble('cancelled')));
    const onAnswer = (answer: Answer<O>): void =>
      settle(true, () => ('result' in answer ? resolve(answer.result) : reject(errorOf(answer))));
    const onError = (error: Error & { readonly code?: string }): void =>
      settle(false, () => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(full ? new Trouble('reading-too-large', { megabytes: memoryMb }, error) : error);
      });
    const onExit = (): void => settle(false, () => reject(new Error('the worker ended without an answer')));
    const longest = typeof longestMs === 'number' ? longestMs : longestMs(task);
    const timer = setTimeout(
      () => settle(false, () => reject(new Trouble('reading-too-long', { seconds: Math.round(longest / 1000) }))),
      longest,
    );
    signal?.addEventListener('abort', onCancel, { once: true });
    worker.on('message', onAnswer);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(task);
  };

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        if (closed) reject(new Error('the pool is closed'));
        else queue.push({ task, signal, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Trouble('cancelled'));
      await Promise.all([...all].map(end));
    },
  };
}

function errorOf(answer: Exclude<Answer<never>, { readonly result: never }>): Error {
  return 'error' in answer ? new Error(answer.error) : new Trouble(answer.trouble.code, answer.trouble.values);
}
