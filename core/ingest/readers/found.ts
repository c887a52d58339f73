import type { OriginalPlace } from '../../model/article.ts';
import type { IsoDay } from '../../model/calendar.ts';

/** What a reader of a foreign format found: one article's text, the places it came from, and what the file's own fields say. */
export interface Found {
  readonly reader: { readonly name: string; readonly version: number };
  readonly text: string;
  readonly places: readonly OriginalPlace[];
  readonly title: string | null;
  /** False where the field is often no headline (a word processor's "Document1"): the text's own title then goes first. */
  readonly titleSure: boolean;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly date: FileDate | null;
  /** What a person should know of the reading: codes with values. */
  readonly remarks: readonly Remark[];
}

/**
 * A day in the file's own fields: that of publication or of sending, or that on which the file was made, which is a bound:
 * what it holds was published by then, or is by whoever made it.
 */
export interface FileDate {
  readonly day: IsoDay;
  readonly of: 'publication' | 'file';
}

/** `file`: the attached file that it is about and that was left aside; without it, of the file itself. */
export interface Remark {
  readonly code: string;
  readonly file?: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Reads a file of one format; rejects with an Unreadable where it holds nothing that can be read. */
export type Reader = (bytes: Uint8Array) => Promise<readonly Found[]>;

/** A file that is no article, and why: a code of the notices, with values. */
export class Unreadable extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Unreadable';
    this.code = code;
    this.values = values;
  }
}

/** A field without the white space around and within it; null where nothing is left. */
export function field(text: string | null | undefined): string | null {
  const words = (text ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words.slice(0, 1_000);
}

/** Paragraphs as one text, an empty line between them, and where each stands, counted from 1. */
export function textOf(
  paragraphs: readonly string[],
  kind: OriginalPlace['kind'] = 'paragraph',
): { readonly text: string; readonly places: readonly OriginalPlace[] } {
  let start = 0;
  const places = paragraphs.map((words, i): OriginalPlace => {
    const place = { kind, number: i + 1, start, end: start + words.length };
    start = place.end + BETWEEN.length;
    return place;
  });
  return { text: paragraphs.join(BETWEEN), places };
}

/** What stands between two paragraphs of a text that a reader put together. */
export const BETWEEN = '\n\n';
