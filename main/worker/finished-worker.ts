import { parentPort, workerData } from 'node:worker_threads';
import { readFinished } from '../../core/readout.ts';

/** The worker's side: one file read, then it ends. */
const { bytes } = workerData as { readonly bytes: Uint8Array };

void answer();

async function answer(): Promise<void> {
  // A port between threads has no origin: the linter's rule is about windows.
  /* oxlint-disable unicorn/require-post-message-target-origin */
  try {
    parentPort?.postMessage({ read: await readFinished(bytes) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
}
