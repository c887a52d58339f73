import { diff } from 'node:util';
import type { PackFiles } from './pack-file.ts';
import { SIGNATURE_FILE } from './signature.ts';

/** A file that differs between two versions of a pack; `lines` are null where it is no text. */
export interface ChangedFile {
  readonly file: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly lines: readonly ChangedLine[] | null;
}

export interface ChangedLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const TEXT = /\.(?:hbs|json|md|txt|svg)$/;
/** Comparing takes time and memory that grow with the product of the lengths. */
const MOST_LINES = 3_000;

/** The files that differ, by name and without signatures; texts line by line (Myers' difference). */
export function changedFiles(before: PackFiles, after: PackFiles): readonly ChangedFile[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
  return names.flatMap((file): readonly ChangedFile[] => {
    if (file === SIGNATURE_FILE) return [];
    const [old, now] = [before.get(file), after.get(file)];
    if (old && now && Buffer.compare(old, now) === 0) return [];
    const kind = old ? (now ? 'changed' : 'removed') : 'added';
    return [{ file, kind, lines: TEXT.test(file) ? changedLines(linesOf(old), linesOf(now)) : null }];
  });
}

/** All lines in order. What stands the same at both ends is not compared; very long rests are given as wholly changed. */
function changedLines(before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const same = (lines: readonly string[]): readonly ChangedLine[] => lines.map((text) => ({ kind: 'same', text }));
  return [...same(before.slice(0, head)), ...between(old, now), ...same(before.slice(before.length - tail))];
}

function between(old: readonly string[], now: readonly string[]): readonly ChangedLine[] {
  const removed = old.map((text): ChangedLine => ({ kind: 'removed', text }));
  const added = now.map((text): ChangedLine => ({ kind: 'added', text }));
  if (old.length === 0 || now.length === 0 || old.length + now.length > MOST_LINES) return [...removed, ...added];
  return diff(old, now).map(([operation, text]) => ({
    kind: operation === 0 ? 'same' : operation < 0 ? 'added' : 'removed',
    text,
  }));
}

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}
