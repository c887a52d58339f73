import type { Correction } from '../correction.ts';

/** What a window is shown of a project: how far it is, what was done to it. */

export interface ProjectView {
  readonly id: string;
  readonly title: string;
  readonly articles: number;
  /** When it was last changed, ISO 8601 in UTC. */
  readonly changed: string;
}

/**
 * How far a project's reading is. `version` is its last change; `built` the change up to which evidence and memo are: a
 * window that sees built < version shows what it has and says that more is coming.
 */
export interface StateView {
  readonly title: string;
  /** How many articles it has. */
  readonly articles: number;
  readonly version: number;
  readonly built: number;
  readonly busy: { readonly step: Step; readonly done: number; readonly of: number } | null;
  /** True where it was cancelled, and waits to be resumed. */
  readonly stopped: boolean;
  /** Articles that are not read yet: the reading was cancelled, or goes on. */
  readonly unread: number;
  /** Why the last putting together failed, as a code with values; null where it did not. */
  readonly trouble: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saved: string;
}

export type Step = 'reading' | 'putting-together' | 'writing';

export interface HistoryView {
  readonly seq: number;
  readonly at: string;
  readonly undone: boolean;
  /** A code and values, worded by the window. */
  readonly what: { readonly code: string; readonly values: Readonly<Record<string, string | number>> };
}

/** What the corrections list shows: the correction, whether it has lost its place, and the words that it was of. */
export interface CorrectionView {
  readonly correction: Correction;
  readonly lost: boolean;
}
