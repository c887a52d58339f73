import { closeSync, openSync, readdirSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { MOST_MEGABYTES } from '../../core/model/limits.ts';
import type { Notice } from '../../core/model/notice.ts';
import { EXPORT_HEAD, isOwnExport } from '../../core/readout.ts';
import { systemCode, Trouble } from '../trouble.ts';
import { reasonInWords } from '../words/words.ts';

/** The endings of files that may be articles; what they hold, not their ending, decides how they are read. */
const ENDINGS = new Set('.txt .text .md .markdown .html .htm .xhtml .mht .mhtml .pdf .docx .eml'.split(' ').concat(''));
/** Files that stand beside articles and are none, by their names. */
const NO_ARTICLE = /^(?:readme|sources|licen[cs]e|notice|copying)(?:\.\w+)?$/i;
const MEGABYTE = 1024 * 1024;
const DEEPEST = 8;

/** A file that was read, under the name that notices and sources give it: its path below the folder that was named. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files that the paths name, folders with all below them, in the order of the paths and then of names by code unit.
 * A file that is no article or cannot be read is told in a notice and stops nothing. Throws a Trouble where a path does
 * not exist or a folder is empty.
 */
export function* inputFiles(paths: readonly string[], tell: (notice: Notice) => void): Generator<InputFile> {
  const seen = new Set<string>();
  for (const named of paths) {
    for (const [file, name] of filesAt(named, tell)) {
      const resolved = path.resolve(file);
      if (seen.has(resolved)) continue;
      seen.add(resolved);
      const bytes = readArticleFile(file, name, tell);
      if (bytes) yield { name, path: resolved, bytes };
    }
  }
}

function filesAt(named: string, tell: (notice: Notice) => void): readonly (readonly [string, string])[] {
  const stats = statOf(named);
  if (stats.isFile()) return [[named, path.basename(named)]];
  if (!stats.isDirectory())
    throw new Trouble('not-readable', { path: named, reason: 'it is neither a file nor a folder' });
  const found = [...below(named, '', DEEPEST, tell)];
  if (found.length === 0) throw new Trouble('empty-folder', { path: named });
  return found;
}

function statOf(named: string): Stats {
  try {
    return statSync(named);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Trouble('not-found', { path: named }, error);
    throw new Trouble('not-readable', { path: named, reason: reasonInWords(code) }, error);
  }
}

function* below(
  folder: string,
  prefix: string,
  depth: number,
  tell: (notice: Notice) => void,
): Generator<readonly [string, string]> {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (error) {
    if (prefix === '')
      throw new Trouble('not-readable', { path: folder, reason: reasonInWords(systemCode(error)) }, error);
    tell(notice('not-readable', 'warning', prefix, { reason: reasonInWords(systemCode(error)) }));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    const file = path.join(folder, entry.name);
    // Links are not followed into folders: a link to the folder above would never end.
    if (entry.isDirectory() && depth > 0) yield* below(file, name, depth - 1, tell);
    else if (entry.isFile() || entry.isSymbolicLink()) yield [file, name];
  }
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readArticleFile(file: string, name: string, tell: (notice: Notice) => void): Uint8Array | null {
  const base = path.basename(file);
  const ending = path.extname(base).toLowerCase();
  if (NO_ARTICLE.test(base)) {
    tell(notice('not-an-article', 'info', name, {}));
    return null;
  }
  try {
    if (!ENDINGS.has(ending)) {
      tell(
        isOwnExport(headOf(file))
          ? notice('own-export', 'info', name, {})
          : notice('unread-format', 'warning', name, { ending }),
      );
      return null;
    }
    const stats = statSync(file);
    if (stats.isDirectory()) return null;
    if (stats.size > MOST_MEGABYTES * MEGABYTE) {
      tell(
        notice('too-large', 'warning', name, { megabytes: Math.round(stats.size / MEGABYTE), most: MOST_MEGABYTES }),
      );
      return null;
    }
    return readFileSync(file);
  } catch (error) {
    tell(notice('not-readable', 'warning', name, { reason: reasonInWords(systemCode(error)) }));
    return null;
  }
}

/** The first bytes of a file that is not read whole; none of what is no file. */
function headOf(file: string): Uint8Array {
  if (!statSync(file).isFile()) return new Uint8Array();
  const open = openSync(file, 'r');
  try {
    const head = new Uint8Array(EXPORT_HEAD);
    return head.subarray(0, readSync(open, head, 0, EXPORT_HEAD, 0));
  } finally {
    closeSync(open);
  }
}

function notice(code: string, severity: Notice['severity'], file: string, values: Notice['values']): Notice {
  return { code, severity, place: { file }, values };
}
