import { readFileSync, statSync } from 'node:fs';
import type { Manifest } from '../../core/model/manifest.ts';
import { type FileText, parseManifest } from '../../core/readout.ts';
import type { Terminal } from '../terminal.ts';
import { systemCode, Trouble } from '../trouble.ts';
import { reasonInWords } from '../words/words.ts';
import { readFinishedInWorker } from '../worker/finished.ts';

const MOST_MEGABYTES = 256;

/** A finished file's text. Throws a Trouble where it cannot be read. */
export async function finished(file: string, terminal: Terminal): Promise<FileText> {
  const { notices, text } = await readFinishedInWorker(bytesOf(file));
  for (const notice of notices)
    if (text) terminal.tell({ ...notice, place: { file }, values: { ...notice.values, file } });
  const [first] = notices;
  if (!text) throw new Trouble(first?.code ?? 'reading-failed', { path: file, ...first?.values });
  return text;
}

/** The JSON of the manifest that a file carries, or that it is. Throws a Trouble where there is none. */
export async function manifestJson(file: string, terminal: Terminal): Promise<string> {
  if (file.toLowerCase().endsWith('.json')) return new TextDecoder().decode(bytesOf(file));
  const { manifest } = await finished(file, terminal);
  if (manifest === null) throw new Trouble('no-manifest', { path: file });
  return manifest;
}

/** The manifest of an older memo. Throws a Trouble where it carries none that is in order. */
export async function olderManifest(file: string, terminal: Terminal): Promise<Manifest> {
  const { at, manifest } = parseManifest(await manifestJson(file, terminal));
  if (!manifest) throw new Trouble('older-damaged', { path: file, at });
  return manifest;
}

function bytesOf(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > MOST_MEGABYTES * 1024 * 1024) throw new Trouble('file-too-large', { path: file, most: MOST_MEGABYTES });
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const code = systemCode(error);
    if (code === 'ENOENT') throw new Trouble('not-found', { path: file }, error);
    throw new Trouble('not-readable', { path: file, reason: reasonInWords(code) }, error);
  }
}
