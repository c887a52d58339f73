import { GlobalWorkerOptions, getDocument, type PageViewport, type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';

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
  readonly marks: readonly PageMark[];
  readonly width: number;
  readonly height: number;
}

/** A citation's mark on a page, by its label, where it is printed: in parts of the page's width and height. */
export interface PageMark {
  readonly label: string;
  readonly left: number;
  readonly top: number;
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
  const annotations: readonly Annotation[] = await page.getAnnotations();
  signal.throwIfAborted();
  const marks = annotations.flatMap((annotation) => markOf(annotation, viewport));
  page.cleanup();
  return { canvas, text, marks, width: viewport.width, height: viewport.height };
}

interface Annotation {
  readonly dest?: unknown;
  readonly rect: readonly number[];
}

/** The writer names the place that a mark leads to after its passage: "source-3b", in notes with more behind it. */
const MARK = /\bsource-(\d+[a-z]*)\b/;

function markOf({ dest, rect }: Annotation, viewport: PageViewport): readonly PageMark[] {
  const label = typeof dest === 'string' ? MARK.exec(dest)?.[1] : undefined;
  if (label === undefined) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const [x1, y1] = viewport.convertToViewportPoint(left, bottom) as [number, number];
  const [x2, y2] = viewport.convertToViewportPoint(right, top) as [number, number];
  const { width, height } = viewport;
  return [
    {
      label,
      left: Math.min(x1, x2) / width,
      top: Math.min(y1, y2) / height,
      width: Math.abs(x2 - x1) / width,
      height: Math.abs(y2 - y1) / height,
    },
  ];
}

/** Height for width of the first page: what a page takes up before it is drawn. */
export async function shapeOf(pdf: PDFDocumentProxy): Promise<number> {
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return height / width;
}
