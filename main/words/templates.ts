import type { Finding } from '../../core/readout.ts';
import type { Pack } from '../library/packs/pack.ts';
import { filled } from './words.ts';

export function templateInOrder({ id, name, version }: Pack): string {
  return line('{id} {version}, “{name}”, is in order.', { id, version, name });
}

/** One line, as compilers write them, so that editors lead to the place: "memo.hbs:4:3: error: ...". */
export function findingInWords({ file, line: row, column, severity, message, remedy }: Finding): string {
  const values = { file, row, column, severity, message, remedy };
  return line('{file}:{row}:{column}: {severity}: {message} {remedy}', values);
}

export function packedInWords({ content, files, id, version }: Pack, out: string): string {
  const values = { out, id, version, count: files.size, content: shortHash(content) };
  return line('Written: {out} ({id} {version}, {count} files, contents {content}).', values);
}

export function leftOutInWords(names: readonly string[]): string {
  return filled('readout: left out, since no template has such files: {names}.', { names: names.join(', ') });
}

/** The beginning of a hash that tells contents apart, as people compare it. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

/** One line; control characters of names never reach the terminal. */
function line(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return `${filled(phrase, values)}\n`;
}
