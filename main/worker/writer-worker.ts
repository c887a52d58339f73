import { parentPort } from 'node:worker_threads';
import type { MemoDocument } from '../../core/model/document.ts';
import type { Notice } from '../../core/model/notice.ts';
import { type Format, MissingFigure, manifestOf, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../library/fonts.ts';
import { type PlainMemo, revived } from './plain-memo.ts';
import type { Answer } from './pool.ts';

/** A document to be written as one file. */
export interface WritingTask {
  readonly format: Format;
  readonly memo: PlainMemo;
  readonly document: MemoDocument;
}

export interface WritingResult {
  readonly bytes: Uint8Array;
  readonly notices: readonly Notice[];
}

parentPort?.on('message', (task: WritingTask) => {
  void answer(task).then((result) => parentPort?.postMessage(result));
});

async function answer({ format, memo, document }: WritingTask): Promise<Answer<WritingResult>> {
  try {
    const whole = revived(memo);
    // What is taken out of the house carries its evidence, so that it can be verified.
    const manifest = format === 'docx' || format === 'pdf' ? manifestOf(whole, document) : null;
    return { result: await writeMemo(format, { memo: whole, document }, libraryFonts(), manifest) };
  } catch (error) {
    if (error instanceof MissingFigure)
      return { trouble: { code: 'no-figure', values: { path: format, figure: error.figure } } };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
