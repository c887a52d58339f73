import type { IssueStatus } from './dossier.ts';
import type { ManifestStatement } from './manifest.ts';
import type { Change } from './verification.ts';

/** What a memo says that an older one did not, and the other way round: each statement with the evidence of its own memo. */
export interface MemoChanges {
  /** The older memo's title and date (an ISO day). */
  readonly since: { readonly title: string; readonly date: string };
  /** In the order of the newer memo. */
  readonly added: readonly ManifestStatement[];
  readonly changed: readonly {
    readonly before: ManifestStatement;
    readonly now: ManifestStatement;
    /** For a bare date, name or place: what the newer memo says of the same item; null for sentences. */
    readonly about: string | null;
    readonly changes: readonly Pick<Change, 'removed' | 'added'>[];
  }[];
  /** In the order of the older memo. */
  readonly withdrawn: readonly ManifestStatement[];
  /** Issues whose status is another, or that only one of the two names: null where it names none. */
  readonly issues: readonly {
    readonly label: string;
    readonly before: IssueStatus | null;
    readonly now: IssueStatus | null;
  }[];
}
