import type { Finding } from '../model/verification.ts';
import type { FileText } from './file/text.ts';
import type { Stream } from './stream.ts';

/** A finding while it is being collected: with its place in the stream, and whether a person's own words are meant. */
export interface Placed extends Finding {
  readonly at: number;
  readonly person: boolean;
}

/** The finding as it is told. */
export function plain({ changes, checks, id, note, of, place, status, words }: Placed): Finding {
  return { status, of, id, place, words, changes, checks, note };
}

/** Where words stand, and how: as the lines have them, with their own spaces. */
export function standing(
  stream: Stream,
  file: FileText,
  { end, start }: { readonly start: number; readonly end: number },
): Pick<Finding, 'place' | 'words'> {
  const words = stream.words.slice(start, end);
  const line = stream.lines[words[0]?.line ?? -1];
  return {
    place: line ? { kind: file.kind === 'pdf' ? 'page' : 'paragraph', number: line.place } : null,
    words: joined(words.map(({ text }) => text)),
  };
}

function joined(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/ (?=[.,;:!?)\]”’])/g, '')
    .replace(/(?<=[([“‘]) /g, '');
}
