import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { systemCode, Trouble } from '../trouble.ts';
import { reasonInWords } from '../words/words.ts';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws a Trouble where a file could not be written there: before the work, so that nobody waits for nothing. */
export function checkWritable(file: string): void {
  const folder = path.dirname(path.resolve(file));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Trouble('out-folder-missing', { folder, path: file });
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Trouble('out-is-folder', { path: file });
  try {
    accessSync(folder, constants.W_OK);
    if (there) accessSync(file, constants.W_OK);
  } catch (error) {
    throw failed(file, error, []);
  }
}

/** What stands in the way, as far as another remedy goes with it: room, a program that has the file open, or rights. */
type Cause = 'full' | 'open' | 'rights' | 'other';

/** Writes all files or says which were: each beside its target, flushed, then renamed; a crash leaves the old one whole. */
export function writeFiles(files: readonly OutputFile[]): void {
  const waiting: { readonly temporary: string; readonly path: string }[] = [];
  const written: string[] = [];
  try {
    for (const file of files) waiting.push({ temporary: writeBeside(file), path: file.path });
    for (const { temporary, path: target } of waiting) {
      renaming(temporary, target, written);
      written.push(target);
    }
  } finally {
    for (const { temporary } of waiting.slice(written.length)) rmSync(temporary, { force: true });
  }
}

function renaming(temporary: string, target: string, written: readonly string[]): void {
  try {
    renameSync(temporary, target);
  } catch (error) {
    throw failed(target, error, written, isOpen(error) ? 'open' : causeOf(error));
  }
}

/** The folder was written to just now: what cannot be replaced in it is in use, which Windows tells as a lack of rights. */
function isOpen(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(systemCode(error));
}

function writeBeside({ path: target, bytes }: OutputFile): string {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
  let handle: number | null = null;
  try {
    handle = openSync(temporary, 'wx');
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
    closeSync(handle);
    return temporary;
  } catch (error) {
    if (handle !== null) closeSync(handle);
    rmSync(temporary, { force: true });
    throw failed(target, error, []);
  }
}

function failed(file: string, error: unknown, written: readonly string[], cause: Cause = causeOf(error)): Trouble {
  const folder = path.dirname(path.resolve(file));
  // It went while the memo was made, and nothing was written.
  if (systemCode(error) === 'ENOENT' && written.length === 0 && !statSync(folder, { throwIfNoEntry: false }))
    return new Trouble('out-folder-missing', { folder, path: file }, error);
  const told = written.length > 0 ? ` Written before it: ${written.join(', ')}.` : '';
  const reason = cause === 'open' ? 'it is open in another program' : reasonInWords(systemCode(error));
  return new Trouble('out-failed', { path: file, reason, cause, written: told }, error);
}

function causeOf(error: unknown): Cause {
  const code = systemCode(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'full';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'rights';
  return code === 'EBUSY' ? 'open' : 'other';
}
