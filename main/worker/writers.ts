import { availableParallelism } from 'node:os';
import type { DocumentStyle, MemoDocument } from '../../core/model/document.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { formatNamed } from '../../core/write/formats.ts';
import { workerFile } from '../resources.ts';
import { workerPool } from './pool.ts';
import type { WritingResult, WritingTask } from './writer-worker.ts';

/** Writes Word files and PDF beside whatever else is done. */
export interface Writers {
  /** Lets the thread practise on the words that the memo will be of, as soon as these are known. */
  readonly rehearse: (style: DocumentStyle, language: string, texts: readonly string[]) => void;
  /** Loads what this thread will write with: to be called where it waits for something else. */
  readonly load: () => Promise<void>;
  readonly write: (format: 'docx' | 'pdf', document: MemoDocument, manifest: Manifest | null) => Promise<WritingResult>;
  readonly close: () => Promise<void>;
}

/** A document that takes longer has many thousand pages. */
const LONGEST_MS = 3_600_000;
const MEMORY_MB = 4_000;
/** Letters of the articles that are set in a rehearsal. */
const MOST_LETTERS = 24_000;

/**
 * A thread for the PDF, or for the Word file where there is none, which loads its library at once. Where both are wanted Word's is
 * written in the thread that asks, which has nothing else to do meanwhile; its pictures are painted by the PDF's thread, whose fonts
 * are open. On a machine with one core nothing would be won: there, files are written in turn.
 */
export function startWriters(files: readonly string[]): Writers {
  const wanted = new Set(files.map(formatNamed));
  const format = wanted.has('pdf') ? 'pdf' : 'docx';
  const pool =
    wanted.has(format) && availableParallelism() > 1
      ? workerPool<WritingTask, WritingResult>(workerFile('writer-worker'), {
          workers: 1,
          memoryMb: MEMORY_MB,
          longestMs: LONGEST_MS,
        })
      : null;
  const prepare = (task: WritingTask): void => {
    // What fails in practice fails again when it counts, and is told then.
    pool?.run(task).catch(() => undefined);
  };
  prepare({ kind: 'load', format });
  return {
    rehearse: (style, language, texts) =>
      prepare({ kind: 'rehearse', format, style, language, text: beginningOf(texts) }),
    load: async () => {
      if (format === 'pdf' && wanted.has('docx')) await (await import('../../core/write/write.ts')).loadWriter('docx');
    },
    write: async (asked, document, manifest) => {
      if (pool && asked === format) return pool.run({ kind: 'document', format, document, manifest });
      const { language, style } = document;
      const blocks = document.blocks.filter(({ kind }) => kind === 'figure');
      const painted =
        blocks.length > 0
          ? pool?.run({ kind: 'pictures', format: 'docx', document: { blocks, language, style } })
          : undefined;
      const [{ writeDocument }, { libraryFonts }, result] = await Promise.all([
        import('../../core/write/write.ts'),
        import('../library/fonts.ts'),
        painted,
      ]);
      return writeDocument(asked, document, libraryFonts(), manifest, result?.pictures);
    },
    close: async () => {
      await pool?.close();
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
