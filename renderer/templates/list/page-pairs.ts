import { drawPage, type Pdf } from '../../views/memo/pages/pdf.ts';
import { type Band, bandsOf } from './bands.ts';

/** A page before and after a change, drawn. */
export interface PagePair {
  readonly number: number;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly before: HTMLCanvasElement | null;
  readonly after: HTMLCanvasElement | null;
  /** Where the two differ, from the top, in shares of the height. */
  readonly bands: readonly Band[];
}

/** So many pages are shown: a template that makes hundreds of the sample is not looked through page by page. */
export const MOST_PAGES = 60;

/** The pages of two PDFs side by side, drawn so wide, one pair after the other. */
export async function* pagePairs(
  before: Pdf | null,
  after: Pdf | null,
  width: number,
  signal: AbortSignal,
): AsyncGenerator<PagePair> {
  const drawn = async (pdf: Pdf | null, number: number): Promise<HTMLCanvasElement | null> =>
    pdf && number <= pdf.numPages ? (await drawPage(pdf, number, width, signal)).canvas : null;
  const last = Math.min(MOST_PAGES, Math.max(before?.numPages ?? 0, after?.numPages ?? 0));
  for (let number = 1; number <= last; number++) {
    const [old, now] = [await drawn(before, number), await drawn(after, number)];
    const bands = old && now ? bandsOf(rowsThatDiffer(old, now)) : [];
    const kind = old && now ? (bands.length > 0 ? 'changed' : 'same') : old ? 'removed' : 'added';
    yield { number, kind, before: old, after: now, bands };
  }
}

function rowsThatDiffer(before: HTMLCanvasElement, after: HTMLCanvasElement): readonly boolean[] {
  const height = Math.max(before.height, after.height);
  // Another paper: every row is another one.
  if (before.width !== after.width) return Array.from({ length: height }, () => true);
  const { width } = before;
  const [old, now] = [pixels(before), pixels(after)];
  return Array.from({ length: height }, (_, row) => {
    for (let i = row * width; i < (row + 1) * width; i++) if (old[i] !== now[i]) return true;
    return false;
  });
}

/** A pixel a number. */
function pixels(canvas: HTMLCanvasElement): Uint32Array {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const data = context?.getImageData(0, 0, canvas.width, canvas.height).data;
  return new Uint32Array(data?.buffer ?? new ArrayBuffer(0));
}
