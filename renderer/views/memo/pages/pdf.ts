import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';

export type { PDFDocumentProxy as Pdf } from 'pdfjs-dist';

/** One worker for all previews of this window, started when the first page is wanted. */
function startWorker(): void {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
}

/** Opens a PDF of ours: nothing is fetched, no script in it is run. */
export async function openPdf(blob: Blob): Promise<PDFDocumentProxy> {
  startWorker();
  return getDocument({
    data: new Uint8Array(await blob.arrayBuffer()),
    verbosity: 0,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  }).promise;
}

/** A page as it is drawn: the picture, the text over it for selecting and reading aloud, and its size in CSS pixels. */
export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  readonly text: HTMLDivElement;
  readonly width: number;
  readonly height: number;
}

/** Draws a page so wide. Rejects where it was stopped. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  signal.throwIfAborted();
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const dense = Math.min(devicePixelRatio, 3);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * dense);
  canvas.height = Math.floor(viewport.height * dense);
  canvas.setAttribute('aria-hidden', 'true');
  const task = page.render({ canvas, viewport, transform: [dense, 0, 0, dense, 0, 0] });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop);
  await task.promise.finally(() => signal.removeEventListener('abort', stop));
  const text = document.createElement('div');
  text.className = 'page-text';
  text.style.setProperty('--total-scale-factor', String(scale));
  await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render();
  signal.throwIfAborted();
  page.cleanup();
  return { canvas, text, width: viewport.width, height: viewport.height };
}

/** Height for width of the first page: what a page takes up before it is drawn. */
export async function shapeOf(pdf: PDFDocumentProxy): Promise<number> {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return height / width;
}
