import type { Anchor } from './anchor.ts';
import type { IsoDay } from './calendar.ts';
import type { IssueStatus } from './dossier.ts';
import type { ArticleId, NonEmpty, Span } from './span.ts';

/** Days that a person gave: both ends included, equal for a day. */
export interface GivenDays {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

/** What may be left out of a dossier. */
export type Droppable = 'meeting' | 'utterance' | 'event' | 'issue' | 'theme' | 'conflict';

/**
 * What a person decided, kept apart from the machine's reading. A correction names anchors and values, never ids that a
 * better reading would change: a meeting is named by a passage that reports it, a person by a place that names them.
 * `null` and `false` take an earlier correction of the same thing back.
 */
export type Correction =
  | { readonly kind: 'article-date'; readonly article: ArticleId; readonly days: GivenDays | null }
  | { readonly kind: 'article-title'; readonly article: ArticleId; readonly text: string | null }
  | { readonly kind: 'article-outlet'; readonly article: ArticleId; readonly text: string | null }
  /** A line of the article that is (or is not) its reporting: restored where `removed` is false. */
  | { readonly kind: 'line'; readonly at: Anchor; readonly removed: boolean }
  | { readonly kind: 'person-name'; readonly at: Anchor; readonly name: string | null }
  /** Whom two places name: one person, or two; `null` leaves it to the reading again. */
  | { readonly kind: 'people'; readonly one: Anchor; readonly other: Anchor; readonly same: boolean | null }
  /** What two reports tell of: one meeting, or two. */
  | { readonly kind: 'meetings'; readonly one: Anchor; readonly other: Anchor; readonly same: boolean | null }
  | { readonly kind: 'meeting-date'; readonly at: Anchor; readonly days: GivenDays | null }
  | { readonly kind: 'meeting-status'; readonly at: Anchor; readonly status: 'held' | 'planned' | 'called-off' | null }
  | { readonly kind: 'issue-status'; readonly at: Anchor; readonly label: string; readonly status: IssueStatus | null }
  | { readonly kind: 'event-date'; readonly at: Anchor; readonly days: GivenDays | null }
  /** Who said what the quotation at this place reports; an empty name says that it is unclear. */
  | { readonly kind: 'speaker'; readonly at: Anchor; readonly name: string | null }
  | { readonly kind: 'drop'; readonly of: Droppable; readonly at: Anchor; readonly dropped: boolean }
  /** A sentence of the memo in a person's words, or left out; it keeps its evidence. */
  | { readonly kind: 'statement'; readonly of: StatementAnchor; readonly edit: StatementEdit | null };

/** A statement of the memo as it was when a person edited it: found again by its id, else by what it rests on. */
export interface StatementAnchor {
  readonly id: string;
  readonly section: string;
  readonly words: string;
  readonly evidence: NonEmpty<Anchor>;
}

export type StatementEdit =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'drop' }
  /** Printed at the head of its section, also where the reading would no longer choose it. */
  | { readonly kind: 'pin' }
  /** Printed at this place of its section, counted from 0. */
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'comment'; readonly text: string };

/** An edit whose passages were found again in the articles of today. */
export interface PlacedEdit {
  readonly of: StatementAnchor;
  readonly edit: StatementEdit;
  readonly evidence: readonly Span[];
}

/** What a correction is of: a later one with the same key takes the place of an earlier one. */
export function correctionKey(correction: Correction): string {
  switch (correction.kind) {
    case 'article-date':
    case 'article-title':
    case 'article-outlet':
      return `${correction.kind} ${correction.article}`;
    case 'line':
    case 'person-name':
    case 'meeting-date':
    case 'meeting-status':
    case 'event-date':
    case 'speaker':
      return `${correction.kind} ${placeOf(correction.at)}`;
    case 'issue-status':
      return `${correction.kind} ${correction.label} ${placeOf(correction.at)}`;
    case 'drop':
      return `drop ${correction.of} ${placeOf(correction.at)}`;
    case 'people':
    case 'meetings':
      return `${correction.kind} ${[placeOf(correction.one), placeOf(correction.other)].toSorted().join(' ')}`;
    case 'statement':
      return `statement ${correction.of.id} ${correction.edit === null ? '' : groupOf(correction.edit)}`.trimEnd();
    default:
      return assertNever(correction);
  }
}

/** The corrections in force: of each thing the last word, in the order in which the last words were said. */
export function inForce(corrections: readonly Correction[]): readonly Correction[] {
  const last = new Map<string, Correction>();
  for (const correction of corrections) {
    if (correction.kind === 'statement' && correction.edit === null) {
      for (const key of last.keys()) if (key.startsWith(`statement ${correction.of.id}`)) last.delete(key);
      continue;
    }
    const key = correctionKey(correction);
    last.delete(key);
    last.set(key, correction);
  }
  return [...last.values()].filter((correction) => !isTakenBack(correction));
}

/** Words and leaving out exclude each other, as do a pin and a place; a comment stands beside all of them. */
function groupOf({ kind }: StatementEdit): string {
  if (kind === 'comment') return kind;
  return kind === 'pin' || kind === 'move' ? 'place' : 'words';
}

function isTakenBack(correction: Correction): boolean {
  switch (correction.kind) {
    case 'article-date':
    case 'meeting-date':
    case 'event-date':
      return correction.days === null;
    case 'article-title':
    case 'article-outlet':
      return correction.text === null;
    case 'person-name':
    case 'speaker':
      return correction.name === null;
    case 'people':
    case 'meetings':
      return correction.same === null;
    case 'meeting-status':
    case 'issue-status':
      return correction.status === null;
    case 'drop':
      return !correction.dropped;
    case 'statement':
      return correction.edit === null;
    case 'line':
      // Both say something: that a line is reporting, and that it is not.
      return false;
    default:
      return assertNever(correction);
  }
}

function placeOf({ article, start, end, exact }: Anchor): string {
  return `${article}:${start}-${end}:${exact.slice(0, 40)}`;
}

function assertNever(value: never): never {
  throw new TypeError(`unknown correction ${JSON.stringify(value)}`);
}
