import type { PDFDocumentProxy } from 'pdfjs-dist';
import { growsBeyond } from './pdf-streams.ts';

export type { PDFDocumentProxy as Pdf } from 'pdfjs-dist';

type PdfFault = 'damaged' | 'encrypted' | 'too-large';

/** Why a PDF is not opened. */
export class PdfRefusal extends Error {
  readonly code: PdfFault;

  constructor(code: PdfRefusal['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Opens a PDF for its text alone: nothing is fetched, drawn or run. Rejects with a PdfRefusal where it is no readable PDF,
 * or where its streams unpacked are more than `most` bytes together. Whoever opens it destroys its `loadingTask`.
 */
export async function openPdf(bytes: Uint8Array, most: number): Promise<PDFDocumentProxy> {
  if (growsBeyond(bytes, most)) throw new PdfRefusal('too-large');
  // Loaded where a PDF is opened: nothing else needs it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const options = {
    // The library keeps the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  };
  const task = getDocument(options);
  return task.promise.catch(async (error: unknown) => {
    await task.destroy();
    throw new PdfRefusal(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  });
}
