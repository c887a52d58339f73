import type { TemplateView } from './templates.ts';

/** What a window is shown of the folders in which a team shares templates. */

/** The folders in which a team shares templates, and what is new on them. */
export interface ShelvesView {
  readonly shelves: readonly ShelfStateView[];
  readonly offers: readonly OfferView[];
  /** Versions that were published with different contents: a person chooses. */
  readonly conflicts: readonly ShelfConflictView[];
  /** What was taken just now, without asking, from a shelf that is followed. */
  readonly taken: readonly { readonly name: string; readonly version: string }[];
}

export interface ShelfStateView {
  readonly folder: string;
  /** Whether updates within a major version are taken without asking. */
  readonly automatic: boolean;
  /** Why it cannot be looked at now, in words, or null. */
  readonly away: string | null;
  /** How many versions lie there whole. */
  readonly files: number;
  readonly faults: readonly {
    readonly file: string;
    readonly kind: 'arriving' | 'changed' | 'refused' | 'unreadable';
    readonly words: string;
  }[];
}

/** A version of a template on a shelf; `hash` says which file. */
export interface ShelfPackView {
  readonly template: string;
  readonly name: string;
  readonly version: string;
  readonly author: string | null;
  readonly signed: TemplateView['signed'];
  readonly shelf: string;
  readonly file: string;
  readonly hash: string;
}

export interface OfferView extends ShelfPackView {
  readonly kind: 'new' | 'update' | 'major';
  /** The version that is in use here, or null. */
  readonly now: string | null;
  readonly pinned: boolean;
}

export interface ShelfConflictView {
  readonly template: string;
  readonly version: string;
  readonly packs: readonly ShelfPackView[];
}

/** A file that an update changes; `lines` are null where it is no text. */
export interface PackChangeView {
  readonly file: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly lines:
    | readonly (
        | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
        | { readonly kind: 'gap'; readonly count: number }
      )[]
    | null;
}
