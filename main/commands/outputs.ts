import path from 'node:path';
import { EXPORTS, FORMATS, type Format, formatNamed } from '../../core/readout.ts';
import { checkWritable } from '../library/write-files.ts';
import { Trouble } from '../trouble.ts';
import type { BriefValues } from './choices.ts';

/** A file to be written, and in which format. */
export interface Output {
  readonly path: string;
  readonly format: Format;
}

/** The files that --out names. Throws a Trouble, before any work is done, for one that could not be written. */
export function outputsOf(out: readonly string[]): readonly Output[] {
  if (out.length === 0) throw new Trouble('no-out');
  const seen = new Set<string>();
  return out.map((file) => {
    const format = formatOf(file);
    const resolved = path.resolve(file);
    if (seen.has(resolved)) throw new Trouble('same-out', { path: file });
    seen.add(resolved);
    checkWritable(file);
    return { path: file, format };
  });
}

/** The file that --addendum names, or none. Throws a Trouble where it has nothing to be compared with, or cannot be written. */
export function addendumOf(
  { addendum, since }: Pick<BriefValues, 'addendum' | 'since'>,
  outputs: readonly Output[],
): readonly (Output & { readonly format: 'docx' | 'pdf' })[] {
  if (addendum === undefined) return [];
  if (since === undefined) throw new Trouble('addendum-alone');
  const format = formatNamed(addendum);
  if (format !== 'docx' && format !== 'pdf')
    throw new Trouble('unknown-format', { path: addendum, formats: '.docx, .pdf' });
  if (outputs.some((output) => path.resolve(output.path) === path.resolve(addendum)))
    throw new Trouble('same-out', { path: addendum });
  checkWritable(addendum);
  return [{ path: addendum, format }];
}

/** Throws a Trouble where an output would overwrite one of the articles. */
export function checkNoSource(outputs: readonly Output[], sources: readonly string[]): void {
  const known = new Set(sources);
  const taken = outputs.find((output) => known.has(path.resolve(output.path)));
  if (taken) throw new Trouble('out-is-source', { path: taken.path });
}

function formatOf(file: string): Format {
  const format = formatNamed(file);
  if (!format) throw new Trouble('unknown-format', { path: file, formats: [...FORMATS, ...EXPORTS].join(', ') });
  return format;
}
