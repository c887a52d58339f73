import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { DocumentStyle, Figure, MemoDocument } from '../../core/model/document.ts';
import { formatNamed } from '../../core/model/formats.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { workerFile } from '../resources.ts';
import { workerPool } from './pool.ts';
import type { WritingResult, WritingTask } from './writer-worker.ts';

/** Writes Word files and PDF beside whatever else is done. */
export interface Writers {
  /** Lets the thread practise on the words that the memo will be of, as soon as these are known. */
  readonly rehearse: (style: DocumentStyle, language: string, texts: readonly string[]) => void;
  /** Lets the thread begin with the pictures of a Word file that is written beside a PDF, before there is a document. */
  readonly draw: (drawn: Drawn) => Promise<void>;
  readonly write: (format: 'docx' | 'pdf', document: MemoDocument, manifest: Manifest | null) => Promise<WritingResult>;
  readonly close: () => Promise<void>;
}

/** Figures, and all that their pictures depend on beside them. */
interface Drawn extends Pick<MemoDocument, 'style' | 'language'> {
  readonly blocks: readonly Figure[];
}

/** A document that takes longer has many thousand pages. */
const LONGEST_MS = 3_600_000;
const MEMORY_MB = 4_000;
/** Letters of the articles that are set in a rehearsal. */
const MOST_LETTERS = 24_000;

/**
 * A thread for the PDF, or for the Word file where there is none, which loads its library at once. Where both are wanted Word's is
 * written in the thread that asks, which has nothing else to do meanwhile, and paints its pictures; these are drawn by the PDF's
 * thread, whose fonts are open. On a machine with one core nothing would be won: there, files are written in turn.
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
  const drawing = async (drawn: Drawn): Promise<WritingResult['drawings']> =>
    drawn.blocks.length === 0
      ? undefined
      : (await pool?.run({ kind: 'drawings', format: 'docx', document: drawn }))?.drawings;
  /** Drawings that were begun, with the figures that they are of. */
  let early: { readonly of: ReadonlySet<string>; readonly drawings: ReturnType<typeof drawing> } | null = null;
  return {
    rehearse: (style, language, texts) =>
      prepare({ kind: 'rehearse', format, style, language, text: beginningOf(texts) }),
    draw: async (drawn) => {
      if (!pool || format !== 'pdf' || !wanted.has('docx')) return;
      // What fails here is drawn by this thread with its Word file, and told then where it fails again.
      early = { of: new Set(looksOf(drawn)), drawings: drawing(drawn).catch(() => undefined) };
      await heard();
    },
    write: async (asked, document, manifest) => {
      if (pool && asked === format) return pool.run({ kind: 'document', format, document, manifest });
      const { language, style } = document;
      const drawn = { blocks: document.blocks.filter((block) => block.kind === 'figure'), language, style };
      const isDrawn = looksOf(drawn).every((look) => early?.of.has(look));
      const [{ writeDocument }, { libraryFonts }, drawings] = await Promise.all([
        import('../../core/write/write.ts'),
        import('../library/fonts.ts'),
        early && isDrawn ? early.drawings : drawing(drawn),
      ]);
      return writeDocument(asked, document, libraryFonts(), manifest, drawings);
    },
    close: async () => {
      await pool?.close();
    },
  };
}

/** Lets this thread hear what the others have done meanwhile, so that they are given what is next. */
export async function heard(): Promise<void> {
  await setImmediate();
}

/** What tells pictures apart. */
function looksOf({ blocks, language, style }: Drawn): readonly string[] {
  return blocks.map(({ id, scene }) => JSON.stringify([id, scene, language, style]));
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
