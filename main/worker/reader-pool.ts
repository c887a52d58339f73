import { workerFile } from '../resources.ts';
import { type Pool, workerPool } from './pool.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';

/** Milliseconds that any file may take, and those more for each thousand characters that are read: a book is no fault. */
const LONGEST_MS = 120_000;
const FOR_EACH_THOUSAND = 250;

/** Workers that take files in and read articles: one that needs more than these limits is given up, and stops no other. */
export function readerPool(workers: number): Pool<ReadingTask, ReadingResult> {
  return workerPool(workerFile('reading-worker'), { workers, memoryMb: 1_500, longestMs });
}

function longestMs(task: ReadingTask): number {
  return LONGEST_MS + (task.kind === 'read' ? (task.article.text.length / 1_000) * FOR_EACH_THOUSAND : 0);
}
