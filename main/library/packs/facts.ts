import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { systemCode, Trouble } from '../../trouble.ts';
import { reasonInWords } from '../../words/words.ts';
import { putFile, putNewFile } from './put.ts';

/**
 * What is known is kept as one small file a fact, so that several processes never write over each other's, and a crash
 * leaves each whole. A file that is damaged counts as missing: every fact can be found or asked again.
 */
export async function readFact<T>(file: string, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Trouble('not-readable', { path: file, reason: reasonInWords(systemCode(error)) }, error);
  }
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** Writes a fact over the one that there is. Throws a Trouble where the disk refuses. */
export async function writeFact(file: string, fact: object): Promise<void> {
  await written(file, async () => {
    await mkdir(path.dirname(file), { recursive: true });
    await putFile(file, jsonOf(fact));
  });
}

/** Writes a fact that must be new; false where there is one, which stays. Throws a Trouble where the disk refuses. */
export async function writeNewFact(file: string, fact: object): Promise<boolean> {
  return written(file, async () => {
    await mkdir(path.dirname(file), { recursive: true });
    return putNewFile(file, jsonOf(fact));
  });
}

/** The names of the facts in a folder without their ending, sorted; none where there is no such folder. */
export async function factsIn(folder: string): Promise<readonly string[]> {
  const names = await namesIn(folder);
  return names.flatMap((name) => (/^[^.].*\.json$/.test(name) ? [name.slice(0, -'.json'.length)] : []));
}

/** The names in a folder, sorted; none where there is none. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw new Trouble('not-readable', { path: folder, reason: reasonInWords(systemCode(error)) }, error);
  }
}

export async function written<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const values = { path: path.resolve(file), reason: reasonInWords(systemCode(error)), written: '' };
    throw new Trouble('out-failed', values, error);
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(systemCode(error));
}

function jsonOf(fact: object): string {
  return `${JSON.stringify(fact, null, 1)}\n`;
}
