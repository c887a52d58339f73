import type { FileText } from '../../core/readout.ts';
import { Trouble } from '../trouble.ts';
import { readFinishedInWorker } from '../worker/finished.ts';

/** What a finished file says, with the evidence that it carries. Throws a Trouble, with the file's name, where it cannot be read. */
export async function finishedText(name: string, bytes: Uint8Array): Promise<FileText> {
  const { text, notices } = await readFinishedInWorker(bytes);
  if (text) return text;
  throw new Trouble(notices[0]?.code ?? 'reading-failed', { ...notices[0]?.values, path: name });
}
