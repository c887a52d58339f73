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

/** Opens a PDF for its text alone: nothing is fetched, drawn or run. Rejects with a Refusal where it is no readable PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // Loaded where a PDF is opened: nothing else needs it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The reader keeps the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  } as never);
  const document = await task.promise.catch((error: unknown) => {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(encrypted ? 'pdf-encrypted' : 'pdf-damaged');
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
    close: () => task.destroy(),
  };
}
