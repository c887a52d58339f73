import { Worker } from 'node:worker_threads';
import type { Notice } from '../../core/model/notice.ts';
import type { FileText } from '../../core/readout.ts';
import { workerFile } from '../resources.ts';

/** A memo of some hundred pages takes about a second; a file that takes longer than this was made to. */
const LONGEST_MS = 60_000;
const LIMITS = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 128, stackSizeMb: 8 };

interface Read {
  readonly text: FileText | null;
  readonly notices: readonly Notice[];
}

/**
 * What a finished file says, read in a worker with bounded memory and time: the file may come from anybody. Where the worker
 * fails or takes too long, `text` is null and a notice says so.
 */
export function readFinishedInWorker(bytes: Uint8Array, limitMs = LONGEST_MS): Promise<Read> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile('finished-worker'), {
      workerData: { bytes },
      env: {},
      resourceLimits: LIMITS,
    });
    const finish = (read: Read): void => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(refused('verify-too-long', { seconds: limitMs / 1000 })), limitMs);
    worker.once('message', ({ read, error }: { readonly read?: Read; readonly error?: string }) =>
      finish(read ?? refused('reading-failed', { detail: error ?? '' })),
    );
    worker.once('error', (error) =>
      finish(refused('reading-failed', { detail: error instanceof Error ? error.message : String(error) })),
    );
    worker.once('exit', () => finish(refused('reading-failed', { detail: '' })));
  });
}

function refused(code: string, values: Notice['values']): Read {
  return { text: null, notices: [{ code, severity: 'error', place: null, values }] };
}
