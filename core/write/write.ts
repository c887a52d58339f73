import type { MemoDocument } from '../model/document.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Memo } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import { writeHtml } from './html/write.ts';
import { memoJson } from './json/memo.ts';
import { writeMarkdown } from './md/write.ts';
import type { FontSet } from './pdf/write.ts';

/** The formats that a memo is written in; each is also the ending of its files' names. */
export const FORMATS = ['docx', 'pdf', 'html', 'md', 'json'] as const;

export type Format = (typeof FORMATS)[number];

export interface WrittenMemo {
  readonly bytes: Uint8Array;
  /** What should be known before it is sent, such as characters that no font has. */
  readonly notices: readonly Notice[];
}

/** A finished memo as one file's bytes. The same memo gives the same bytes. Word and PDF files carry the manifest given. */
export async function writeMemo(
  format: Format,
  { memo, document }: { readonly memo: Memo; readonly document: MemoDocument },
  fonts: FontSet,
  manifest: Manifest | null = null,
): Promise<WrittenMemo> {
  // The libraries behind Word and PDF take a quarter of a second to load: only what is written pays for them.
  switch (format) {
    case 'docx':
      return { bytes: await (await import('./docx/write.ts')).writeDocx(document, manifest), notices: [] };
    case 'pdf':
      return (await import('./pdf/write.ts')).writePdf(document, fonts, manifest);
    case 'html':
      return textFile(writeHtml(document));
    case 'md':
      return textFile(writeMarkdown(document));
    case 'json':
      return textFile(`${JSON.stringify(memoJson(memo), null, 1)}\n`);
    default:
      return assertNever(format);
  }
}

function textFile(text: string): WrittenMemo {
  return { bytes: new TextEncoder().encode(text), notices: [] };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown format ${String(value)}`);
}
