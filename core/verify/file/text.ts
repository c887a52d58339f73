import type { Notice } from '../../model/notice.ts';

/** A paragraph of a Word file, or a printed line of a PDF page: its words as they are now, with the marks of its citations. */
export interface FileLine {
  readonly text: string;
  /** The paragraph's or the page's number, from 1. */
  readonly place: number;
  /** Labels of notes that are referred to, each after so many UTF-16 units of the text. Marks in brackets stand in the text. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** body; note: a footnote or endnote; edge: what pages repeat at their head and foot. */
  readonly part: 'body' | 'note' | 'edge';
}

/** What a finished file says, as it is now: insertions accepted, deletions gone, comments left aside. */
export interface FileText {
  readonly kind: 'docx' | 'pdf';
  readonly lines: readonly FileLine[];
  readonly pages: number | null;
  /** The manifest's JSON as the file carries it, unchecked; null where it carries none. */
  readonly manifest: string | null;
  readonly counts: {
    readonly comments: number;
    readonly insertions: number;
    readonly deletions: number;
    readonly hidden: number;
  };
  readonly notices: readonly Notice[];
}

/** A file that will not be read: a code with values, for a notice. */
export class Refusal extends Error {
  readonly code: string;
  readonly values: Notice['values'];

  constructor(code: string, values: Notice['values'] = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
  }
}

const MEGABYTE = 1024 * 1024;

/** The limits within which a file is read; a memo of a hundred pages stays far below them. Bytes. */
export const LIMITS = { manifest: 32 * MEGABYTE, part: 64 * MEGABYTE, file: 256 * MEGABYTE } as const;
