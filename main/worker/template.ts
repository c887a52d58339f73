import { Worker } from 'node:worker_threads';
import { workerFile } from '../resources.ts';

/** A memo of some hundred pages takes less than a second; a template that takes longer than this loops. */
const LONGEST_MS = 10_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 2 };

/**
 * Runs a pack's templates in a worker of their own: no environment, bounded memory and time. Rejects with an Error that
 * says what happened where a template fails, loops or gives too much.
 */
export function runTemplateInWorker(
  sources: Readonly<Record<string, string>>,
  view: unknown,
  limitMs = LONGEST_MS,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile('template-worker'), {
      workerData: { sources, view },
      env: {},
      resourceLimits: LIMITS,
    });
    const timer = setTimeout(
      () => finish(() => reject(new Error(`the template ran longer than ${limitMs / 1000} s`))),
      limitMs,
    );
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (message: { readonly html?: string; readonly error?: string }) => {
      const { html, error } = message;
      finish(() => (html === undefined ? reject(new Error(error ?? 'the template failed')) : resolve(html)));
    });
    worker.once('error', (error) => finish(() => reject(error)));
    worker.once('exit', () => finish(() => reject(new Error('the template stopped without a result'))));
  });
}
