import { availableParallelism } from 'node:os';
import type { DocumentStyle, MemoDocument } from '../../core/model/document.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { formatNamed } from '../../core/write/formats.ts';
import { workerFile } from '../resources.ts';
import { type Pool, workerPool } from './pool.ts';
import type { WritingResult, WritingTask } from './writer-worker.ts';

/** Writes Word files and PDF beside whatever else is done. */
export interface Writers {
  /** Lets them practise on the words that the memo will be of, as soon as these are known. */
  readonly rehearse: (style: DocumentStyle, language: string, texts: readonly string[]) => void;
  readonly write: (format: 'docx' | 'pdf', document: MemoDocument, manifest: Manifest | null) => Promise<WritingResult>;
  readonly close: () => Promise<void>;
}

/** A document that takes longer has many thousand pages. */
const LONGEST_MS = 3_600_000;
const MEMORY_MB = 4_000;
/** Letters of the articles that are set in a rehearsal. */
const MOST_LETTERS = 24_000;

/**
 * A thread for each of Word and PDF that the files are to be written in, which loads its library at once. On a machine with
 * one core nothing would be won: there, files are written in turn.
 */
export function startWriters(files: readonly string[]): Writers {
  const wanted = new Set(files.map(formatNamed));
  /** PDF first, which takes longest. */
  const pools = new Map<'pdf' | 'docx', Pool<WritingTask, WritingResult>>();
  for (const format of ['pdf', 'docx'] as const) {
    if (!wanted.has(format) || availableParallelism() === 1) continue;
    const pool = workerPool<WritingTask, WritingResult>(workerFile('writer-worker'), {
      workers: 1,
      memoryMb: MEMORY_MB,
      longestMs: LONGEST_MS,
    });
    pools.set(format, pool);
    prepare(pool, { kind: 'load', format });
  }
  return {
    rehearse: (style, language, texts) => {
      const text = beginningOf(texts);
      // The reading has a core of its own: a rehearsal that takes its turns on that one gains less than it holds up.
      for (const [format, pool] of [...pools].slice(0, availableParallelism() - 1))
        prepare(pool, { kind: 'rehearse', format, style, language, text });
    },
    write: async (format, document, manifest) => {
      const pool = pools.get(format);
      if (pool) return pool.run({ kind: 'document', format, document, manifest });
      const [{ writeDocument }, { libraryFonts }] = await Promise.all([
        import('../../core/write/write.ts'),
        import('../library/fonts.ts'),
      ]);
      return writeDocument(format, document, libraryFonts(), manifest);
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

/** Some six pages of the texts, which have most words of a memo of them. */
function beginningOf(texts: readonly string[]): string {
  let text = '';
  for (const one of texts) {
    if (text.length >= MOST_LETTERS) break;
    text += `${one}\n`;
  }
  return text.slice(0, MOST_LETTERS);
}

/** What fails in practice fails again when it counts, and is told then. */
function prepare(pool: Pool<WritingTask, WritingResult>, task: WritingTask): void {
  pool.run(task).catch(() => undefined);
}
