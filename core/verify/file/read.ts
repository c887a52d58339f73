import type { Notice } from '../../model/notice.ts';
import { readDocx } from './docx.ts';
import { type FileText, LIMITS, Refusal } from './text.ts';

/**
 * What a Word file or PDF says, as it is now. `text` is null, and a notice says why, where it is neither or cannot be read
 * within its limits.
 */
export async function readFinished(
  bytes: Uint8Array,
): Promise<{ readonly text: FileText | null; readonly notices: readonly Notice[] }> {
  try {
    if (bytes.length > LIMITS.file) throw new Refusal('file-too-large', { most: LIMITS.file / 1024 / 1024 });
    if (startsWith(bytes, 'PK')) return told(readDocx(bytes));
    // The library behind PDF takes a third of a second to load: only who drops one in pays for it.
    if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'))
      return told(await (await import('./pdf.ts')).readPdf(bytes));
    throw new Refusal('no-memo-format');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { text: null, notices: [{ code: error.code, severity: 'error', place: null, values: error.values }] };
  }
}

function told(text: FileText): { readonly text: FileText; readonly notices: readonly Notice[] } {
  return { text, notices: text.notices };
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return Array.from({ length: sign.length }, (_, i) => i).every((i) => bytes[i] === sign.charCodeAt(i));
}
