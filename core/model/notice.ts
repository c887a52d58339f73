import type { Range } from './span.ts';

export type Severity = 'info' | 'warning' | 'error';

/** Trouble in a text, a file or a template: a code with values. The words are made at the edge (main/words). */
export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  /** The file or article it is about, and where in it, if anywhere in particular. */
  readonly place: { readonly file: string; readonly range?: Range } | null;
  readonly values: Readonly<Record<string, string | number>>;
}
