import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { Article } from '../../core/model/article.ts';
import type { Notice } from '../../core/model/notice.ts';
import { ingestFile, readArticle } from '../../core/readout.ts';
import type { Answer } from './pool.ts';

/** A file to be taken in, or an article to be read. */
export type ReadingTask =
  | { readonly kind: 'ingest'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly article: Article };

export type ReadingResult =
  | { readonly kind: 'ingest'; readonly articles: readonly Article[]; readonly notices: readonly Notice[] }
  /** The reading, serialised as the store keeps it. */
  | { readonly kind: 'read'; readonly bytes: Uint8Array };

parentPort?.on('message', (task: ReadingTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: ReadingTask): Promise<Answer<ReadingResult>> {
  try {
    if (task.kind === 'ingest') return { result: { kind: 'ingest', ...(await ingestFile(task.name, task.bytes)) } };
    return { result: { kind: 'read', bytes: new Uint8Array(serialize(readArticle(task.article))) } };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
