import { parentPort } from 'node:worker_threads';
import type { DocumentStyle, MemoDocument } from '../../core/model/document.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import type { Memo } from '../../core/model/memo.ts';
import type { Notice } from '../../core/model/notice.ts';
import {
  drawingsOf,
  type Format,
  loadWriter,
  MissingPart,
  rehearsal,
  writeDocument,
  writeMemo,
} from '../../core/write/write.ts';
import { keepCompiled, useCompiled } from '../compiled.ts';
import { libraryFonts } from '../library/fonts.ts';
import type { Signer } from '../library/packs/keys.ts';
import { type PlainMemo, revived } from './plain-memo.ts';
import type { Answer } from './pool.ts';

/** A document to be written as one file, or what makes that quicker. */
export type WritingTask =
  /** Loads the format's library. */
  | { readonly kind: 'load'; readonly format: 'docx' | 'pdf' }
  /** Writes a document of such words for practice. */
  | {
      readonly kind: 'rehearse';
      readonly format: 'docx' | 'pdf';
      readonly style: DocumentStyle;
      readonly language: string;
      readonly text: string;
    }
  | {
      readonly kind: 'document';
      readonly format: 'docx' | 'pdf';
      readonly document: MemoDocument;
      readonly manifest: Manifest | null;
    }
  /** Draws the pictures that a Word file holds of a document, without the rest of it. */
  | {
      readonly kind: 'drawings';
      readonly format: 'docx';
      readonly document: Pick<MemoDocument, 'blocks' | 'style' | 'language'>;
    }
  | {
      readonly kind: 'memo';
      readonly format: Format;
      readonly memo: PlainMemo;
      readonly document: MemoDocument;
      /** Who signs what the file carries; null where nobody does. */
      readonly signer: Signer | null;
    };

/** Without bytes where none were asked for. */
export interface WritingResult {
  readonly bytes: Uint8Array;
  readonly notices: readonly Notice[];
  /** What a task of that name asks for, by the figures' ids. */
  readonly drawings?: Awaited<ReturnType<typeof drawingsOf>>;
}

useCompiled();
parentPort?.on('message', (task: WritingTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer(task: WritingTask): Promise<Answer<WritingResult>> {
  try {
    return { result: await done(task) };
  } catch (error) {
    if (error instanceof MissingPart)
      return { trouble: { code: error.code, values: { path: task.format, ...error.values } } };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function done(task: WritingTask): Promise<WritingResult> {
  switch (task.kind) {
    case 'load':
      await loadWriter(task.format);
      return NOTHING;
    case 'rehearse':
      await writeDocument(task.format, rehearsal(task.style, task.language, task.text), libraryFonts());
      return NOTHING;
    case 'document':
      return writeDocument(task.format, task.document, libraryFonts(), task.manifest).finally(keepCompiled);
    case 'drawings':
      return { ...NOTHING, drawings: await drawingsOf(task.document, libraryFonts()) };
    case 'memo':
      return written(task.format, revived(task.memo), task.document, task.signer);
    default:
      return task satisfies never;
  }
}

const NOTHING: WritingResult = { bytes: new Uint8Array(), notices: [] };

async function written(
  format: Format,
  memo: Memo,
  document: MemoDocument,
  signer: Signer | null,
): Promise<WritingResult> {
  const manifest = format === 'docx' || format === 'pdf' ? await carried(memo, document, signer) : null;
  return writeMemo(format, { memo, document }, libraryFonts(), manifest);
}

/** The evidence that is taken out of the house with a memo, so that it can be verified. Only this needs the whole of core. */
async function carried(memo: Memo, document: MemoDocument, signer: Signer | null): Promise<Manifest> {
  const manifest = (await import('../../core/readout.ts')).manifestOf(memo, document);
  return signer ? (await import('../library/memo-signature.ts')).signedManifest(manifest, signer) : manifest;
}
