import type { Anchor } from '../anchor.ts';
import type { Selection, Statement } from '../memo.ts';
import type { Notice } from '../notice.ts';
import type { ArticleId, NonEmpty, Span } from '../span.ts';
import type { PromptField } from '../template.ts';
import type { Status } from '../verification.ts';

/** What a window is shown of a memo, before and after it is written. */

export interface StatementView extends Omit<Statement, 'comment' | 'pinned'> {
  readonly section: string;
  /** As one line of text, without citations. */
  readonly words: string;
  /** The marks of its citations in their order: "3b", with the passage that each leads to. */
  readonly citations: readonly { readonly label: string; readonly passage: Span }[];
  readonly comment: string | null;
  readonly pinned: boolean;
  /** Its passages with their words, for a correction of it. */
  readonly anchors: NonEmpty<Anchor>;
  /** Where it stands in its section: in which group or row, under which label, or as its heading. */
  readonly place: { readonly group: number; readonly label: string | null; readonly heading: boolean };
}

export interface SectionView {
  readonly key: string;
  readonly heading: string;
  readonly kind: 'statements' | 'person' | 'sources' | 'changes';
  readonly on: boolean;
  /** True where its statements are a list of their own, so that they may be pinned and moved. */
  readonly arranged: boolean;
  /** How many statements, groups or rows it prints, and how many the template prints at most; null where it sets no limit. */
  readonly items: number;
  readonly limit: number | null;
  readonly statements: readonly StatementView[];
  /** For what changed since an older memo; null where none is chosen. */
  readonly changes: MemoChangesView | null;
  /** For a prompt: what it asks, and what was written. */
  readonly prompt: (PromptField & { readonly text: string }) | null;
}

/** What the memo tells of the changes since an older one; `more` are left out of it. */
export interface MemoChangesView {
  /** `day` is null for a memo of articles of which none is dated. */
  readonly since: { readonly title: string; readonly day: string | null };
  readonly added: readonly string[];
  readonly changed: readonly { readonly now: string; readonly before: string }[];
  readonly withdrawn: readonly string[];
  readonly more: number;
}

export interface MemoView {
  readonly version: number;
  readonly title: string;
  readonly template: string;
  /** BCP 47. */
  readonly language: string;
  /** The name of the older memo that it tells the changes since; null where it tells none. */
  readonly since: string | null;
  /** The drawings that it has, by the names of their files: "timeline". */
  readonly figures: readonly string[];
  readonly selection: Selection;
  readonly sections: readonly SectionView[];
  readonly masthead: readonly (PromptField & { readonly text: string })[];
  readonly sources: readonly {
    readonly number: number;
    readonly article: ArticleId;
    readonly outlet: string;
    readonly title: string | null;
  }[];
  readonly counts: { readonly statements: number; readonly citations: number; readonly edited: number };
  readonly notices: readonly Notice[];
}

export interface ExportView {
  readonly files: NonEmpty<string>;
  readonly notices: readonly Notice[];
}

/** Codes with counts: what the checks before an export found. */
export interface CheckView {
  readonly statements: number;
  readonly supported: number;
  readonly edited: number;
  readonly unsupported: readonly {
    readonly statement: string;
    readonly words: string;
    readonly code: Exclude<Status, 'supported'>;
  }[];
}
