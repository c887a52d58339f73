import type { Anchor } from '../anchor.ts';
import type { DatedBy } from '../dated.ts';
import type { ConflictType, IssueStatus, ReadoutMatrix } from '../dossier.ts';
import type { Channel, MeetingKind } from '../fact.ts';
import type { Span } from '../span.ts';
import type { Page } from './page.ts';

/** What a window is shown of a dossier: plain data, small enough to send, with an anchor on all that can be corrected. */

/** How many of each kind were picked for the memo, on this page of a list or not. */
export type PickedCounts = Readonly<Record<'meetings' | 'themes' | 'issues' | 'people', number>>;

export interface EvidencePage<T> extends Page<T> {
  readonly picked: PickedCounts;
}

/** What every item of evidence shows. */
interface ItemView {
  readonly id: string;
  /** Names it in a correction. */
  readonly at: Anchor;
  readonly origins: number;
  /** Codes: "single-source", "origins:2", "conflict", "inferred-date", "planned", "edited". */
  readonly badges: readonly string[];
}

export interface ReportView {
  readonly at: Anchor;
  readonly outlet: string;
  readonly words: string;
  readonly background: boolean;
}

export interface MeetingView extends ItemView {
  readonly kind: MeetingKind;
  readonly status: 'held' | 'planned' | 'called-off';
  readonly participants: readonly { readonly name: string; readonly party: string | null }[];
  readonly place: string | null;
  readonly occasion: string | null;
  readonly date: DatedBy;
  readonly reports: readonly ReportView[];
  /** Why its reports were taken for one, in words. */
  readonly merged: readonly string[];
  readonly chosen: boolean;
}

export interface ThemeView extends ItemView {
  readonly label: string;
  readonly terms: readonly string[];
  readonly mentions: number;
  readonly chosen: boolean;
}

export interface IssueView extends ItemView {
  readonly label: string;
  readonly status: IssueStatus;
  readonly history: readonly {
    readonly date: DatedBy;
    readonly status: IssueStatus;
    readonly at: Anchor;
    readonly words: string;
  }[];
  readonly silentSince: DatedBy | null;
  readonly positions: readonly { readonly name: string; readonly at: Anchor; readonly words: string }[];
  readonly mentions: number;
  readonly chosen: boolean;
}

export interface QuotationView extends ItemView {
  readonly speaker: { readonly name: string | null; readonly party: string | null };
  readonly channel: Channel | null;
  readonly said: DatedBy;
  /** The fullest first. */
  readonly wordings: readonly { readonly text: string; readonly places: readonly Span[] }[];
  readonly key: boolean;
  readonly meeting: string | null;
}

export interface PersonView extends ItemView {
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place' | 'group' | 'occasion';
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly country: string | null;
  readonly mentions: number;
  /** A place that names it in each article. */
  readonly places: readonly Anchor[];
  readonly chosen: boolean;
}

/** A line of the timeline: a meeting or an event. */
export interface TimelineView extends ItemView {
  readonly what: 'meeting' | 'event';
  readonly text: string;
  readonly date: DatedBy;
  readonly status: 'held' | 'happened' | 'planned' | 'called-off';
  readonly salience: number;
}

export interface ConflictView extends ItemView {
  readonly about: string;
  readonly type: ConflictType;
  readonly sides: readonly { readonly value: string; readonly places: readonly Anchor[] }[];
}

export interface ReadoutsView {
  readonly matrix: ReadoutMatrix;
  /** The words of each place of the matrix, keyed "article:start-end". */
  readonly words: Readonly<Record<string, string>>;
}
