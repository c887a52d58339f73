import { Worker } from 'node:worker_threads';
import { htmlOf } from '../../core/template/html.ts';
import { workerFile } from '../resources.ts';
import type { TemplateAnswer, TemplateTask } from './template-worker.ts';

/** A memo of some hundred pages takes less than a second; a template that takes longer than this loops. */
const LONGEST_MS = 10_000;
/** Until its worker has begun: a machine that does much at once may need seconds for that, and no template is to blame. */
const LONGEST_START_MS = 60_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 2 };

/** Runs templates, one after the other. */
export interface TemplateRunner {
  /**
   * Gives the HTML. Rejects with an Error that says what happened where a template fails, loops or gives too much; where
   * it knows, with the file, line and column.
   */
  readonly run: (sources: Readonly<Record<string, string>>, view: unknown) => Promise<string>;
  /** Starts the worker before there is anything to run, beside whatever else is being done. */
  readonly warm: () => void;
  readonly close: () => void;
}

/**
 * Runs the program's own templates in the thread that asks: they are nobody else's, and every test runs them. A worker for them takes
 * longer to start than they take to run.
 */
export const OWN_TEMPLATES: TemplateRunner = {
  run: async (sources, view) => htmlOf(sources, view),
  warm: () => undefined,
  close: () => undefined,
};

/** Runs a pack's templates in a worker of their own: no environment, bounded memory and time. */
export function runTemplateInWorker(
  sources: Readonly<Record<string, string>>,
  view: unknown,
  limitMs = LONGEST_MS,
): Promise<string> {
  const runner = templateRunner(limitMs);
  return runner.run(sources, view).finally(runner.close);
}

/**
 * Such a worker that is kept from one run to the next, for pages that are shown while a template is written: starting one
 * takes longer than all the rest. One that a template has brought to its limits is ended, and the next run has a new one.
 */
export function templateRunner(limitMs = LONGEST_MS): TemplateRunner {
  let kept: Worker | null = null;
  const end = (): void => {
    void kept?.terminate();
    kept = null;
  };
  const started = (): Worker =>
    (kept ??= new Worker(workerFile('template-worker'), { env: {}, resourceLimits: LIMITS }));
  const run: TemplateRunner['run'] = (sources, view) =>
    new Promise((resolve, reject) => {
      const worker = started();
      worker.ref();
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onAnswer);
        worker.off('error', fail);
        worker.off('exit', onExit);
        worker.unref();
        settle();
      };
      const fail = (error: Error): void =>
        finish(() => {
          // What a worker that is being ended still says is nobody's any more.
          worker.on('error', () => undefined);
          end();
          reject(error);
        });
      const onAnswer = (answer: TemplateAnswer): void => {
        if (!('begun' in answer))
          return finish(() =>
            'html' in answer ? resolve(answer.html) : reject(Object.assign(new Error(answer.error), { at: answer.at })),
          );
        clearTimeout(timer);
        timer = setTimeout(() => fail(new Error(`the template ran longer than ${limitMs / 1000} s`)), limitMs);
      };
      const onExit = (): void => fail(new Error('the template stopped without a result'));
      let timer = setTimeout(
        () => fail(new Error(`the template was not begun in ${LONGEST_START_MS / 1000} s`)),
        LONGEST_START_MS,
      );
      worker.on('message', onAnswer);
      worker.on('error', fail);
      worker.on('exit', onExit);
      worker.postMessage({ sources, view } satisfies TemplateTask);
    });
  const warm = (): void => {
    const worker = started();
    // Nobody waits for it yet, so that it holds no process up; after a fault of its start the run has another.
    worker.unref();
    worker.once('error', () => {
      if (kept === worker) kept = null;
    });
  };
  return { run, warm, close: end };
}
