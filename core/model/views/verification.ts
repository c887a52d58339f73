import type { Span } from '../span.ts';
import type { Finding, Verification } from '../verification.ts';

/** What a window is shown of a finished file beside its evidence. */

/** A finished file beside its evidence. */
export interface VerificationView {
  readonly name: string;
  readonly title: string;
  readonly verification: Verification;
  /** The statements that stand, each at its place in the file: the verification itself only counts them. */
  readonly supported: readonly Finding[];
  /** By the id of each statement that stands in the file: the passages that it rests on. */
  readonly evidence: Readonly<Record<string, readonly VerifiedPassage[]>>;
}

export interface VerifiedPassage {
  readonly label: string;
  readonly words: string;
  readonly source: string;
  /** Where it stands in an article of the project that is open; null where the project has no such article. */
  readonly at: Span | null;
}
