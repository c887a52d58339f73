import { workerFile } from '../resources.ts';
import { type Pool, workerPool } from './pool.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';

/** Workers that take files in and read articles: one that needs more than these limits is given up, and stops no other. */
export function readerPool(workers: number): Pool<ReadingTask, ReadingResult> {
  return workerPool(workerFile('reading-worker'), { workers, memoryMb: 1_500, longestMs: 120_000 });
}
