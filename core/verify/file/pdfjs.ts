import { openPdf as openFile, PdfRefusal } from '../../formats/pdf.ts';
import { Refusal } from './text.ts';

/** A stretch of text of a page, or the begin or end of a marked one. Lengths in points; `y` grows upwards. */
export type PageItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly y: number;
      readonly height: number;
      readonly endOfLine: boolean;
    }
  | { readonly kind: 'begin'; readonly tag: string }
  | { readonly kind: 'end' };

export interface OpenPdf {
  readonly pages: number;
  readonly items: (page: number) => Promise<readonly PageItem[]>;
  readonly close: () => Promise<void>;
}

/** All that a memo's streams may stand for together, in bytes: fonts, pages and the evidence of a thousand pages. */
const MOST = 512 * 1024 * 1024;

/** The text of a PDF, item by item. Rejects with a Refusal where it is no readable PDF, or grows beyond what a memo can be. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const document = await openFile(bytes, MOST).catch((error: unknown) => {
    throw error instanceof PdfRefusal ? refusalOf(error) : error;
  });
  return {
    pages: document.numPages,
    items: async (number) => {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      page.cleanup();
      return items.map((item): PageItem => {
        if ('str' in item) {
          const y = Number(item.transform[5] ?? 0);
          return { kind: 'text', text: item.str, y, height: item.height, endOfLine: item.hasEOL };
        }
        // The library's types leave the tag out.
        const { type, tag = '' } = item as { readonly type: string; readonly tag?: string };
        return type === 'endMarkedContent' ? { kind: 'end' } : { kind: 'begin', tag };
      });
    },
    close: () => document.loadingTask.destroy(),
  };
}

function refusalOf({ code }: PdfRefusal): Refusal {
  if (code === 'too-large') return new Refusal('part-too-large', { part: 'page', most: MOST / 1024 / 1024 });
  return new Refusal(`pdf-${code}`);
}
