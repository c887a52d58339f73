import { parentPort, workerData } from 'node:worker_threads';
import { htmlOf } from '../../core/template/html.ts';

/** The worker's side: one rendering, then it ends. */
const { sources, view } = workerData as { readonly sources: Readonly<Record<string, string>>; readonly view: unknown };

try {
  parentPort?.postMessage({ html: htmlOf(sources, view) });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
