import type { EntityId } from './analysis.ts';
import type { Article } from './article.ts';
import type { DatedBy, Reason } from './dated.ts';
import type { Channel, MeetingKind, MeetingReport, Quotation } from './fact.ts';
import type { ArticleId, NonEmpty, Span } from './span.ts';

/**
 * True where the id is that of the thing, or that of a part which was put together with others later: an id names what it
 * is of by its first passage, so what a person chose is found again after two meetings were merged.
 */
export function answersTo(id: string, own: string, spans: readonly Span[]): boolean {
  return id === own || spans.some(({ article, start, end }) => id.endsWith(`-${article}-${start}-${end}`));
}

/**
 * The things that an id names: the one whose own it is; where there is none, those that were put together from what it named.
 * One sentence may tell of two meetings, and the place of one may be among the reports of the other.
 */
export function answering<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  spansOf: (thing: T) => readonly Span[],
): readonly T[] {
  const own = things.filter((thing) => thing.id === id);
  return own.length > 0 ? own : things.filter((thing) => answersTo(id, thing.id, spansOf(thing)));
}

/** A person, a body, a state or a group over all articles. `id` is derived from kind and first evidence. */
export interface Party {
  readonly id: string;
  readonly kind: 'person' | 'body' | 'place' | 'group' | 'occasion';
  /** The name to print: the form that is fullest and most used. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: { readonly text: string; readonly at: Span } | null;
  /** All roles that the articles give, with their places: roles change, and a memo says which article says which. */
  readonly roles: readonly { readonly text: string; readonly at: Span }[];
  readonly country: string | null;
  /** The entity of each article that it was merged from. */
  readonly entities: NonEmpty<{ readonly article: ArticleId; readonly entity: EntityId }>;
  /** In the order of the articles' dates, then of their text. Names only, no pronouns. */
  readonly mentions: NonEmpty<Span>;
}

export interface DossierParticipant {
  readonly name: string;
  readonly party: string | null;
  readonly evidence: NonEmpty<Span>;
}

/** A merge of reports, with the reasons kept. A correction merges or splits reports, not meetings. */
export interface Meeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly status: 'held' | 'planned' | 'called-off';
  readonly participants: NonEmpty<DossierParticipant>;
  readonly place: { readonly name: string; readonly evidence: NonEmpty<Span> } | null;
  readonly occasion: { readonly name: string; readonly evidence: NonEmpty<Span> } | null;
  readonly date: DatedBy;
  readonly reports: NonEmpty<MeetingReport>;
  readonly merged: readonly Reason[];
  /** How many origins report it: five papers with one post are one. */
  readonly origins: number;
  /** Only told as background to another story. */
  readonly background: boolean;
  /** The same people's last meeting before this one that the articles report. */
  readonly previous: string | null;
}

/** The wording of an utterance in one or more places. */
export interface Wording {
  readonly text: string;
  readonly places: NonEmpty<Span>;
}

/** What was said once, over places, wordings and articles. */
export interface Utterance {
  readonly id: string;
  readonly quotations: NonEmpty<Quotation>;
  /** The fullest first. Two wordings of one utterance stand side by side, never blended. */
  readonly wordings: NonEmpty<Wording>;
  readonly speaker: { readonly name: string | null; readonly party: string | null };
  readonly channel: Channel | null;
  readonly said: DatedBy;
  /** Where the same words stand without marks. */
  readonly alsoIn: readonly Span[];
  /** The meeting that it is about or was said at, where that can be told. */
  readonly meeting: string | null;
  readonly relation: Quotation['relation'];
  /** 0 to 1; a scare quote, a title or a slogan is 0 and never a key quotation. */
  readonly salience: number;
}

/** The post, statement or wire text that stands behind several reports. */
export interface Origin {
  readonly id: string;
  readonly kind: 'post' | 'statement' | 'wire-text' | 'article';
  readonly articles: NonEmpty<ArticleId>;
  readonly evidence: NonEmpty<Span>;
}

/** One line of the timeline. */
export interface DossierEvent {
  readonly id: string;
  readonly type: string;
  readonly date: DatedBy;
  readonly status: 'happened' | 'planned' | 'called-off';
  /** The clause that tells it best, verbatim. */
  readonly text: string;
  readonly evidence: NonEmpty<Span>;
  readonly parties: readonly string[];
  readonly salience: number;
}

export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
  readonly mentions: NonEmpty<Span>;
  /** From the lexicon, or a term that stands out in this dossier. */
  readonly from: 'lexicon' | 'dossier';
}

export type IssueStatus = 'open' | 'eased' | 'resolved';

export interface IssueStep {
  readonly date: DatedBy;
  readonly status: IssueStatus;
  readonly mentions: NonEmpty<Span>;
}

export interface Issue {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
  readonly status: IssueStatus;
  readonly history: NonEmpty<IssueStep>;
  readonly mentions: NonEmpty<Span>;
  /** The date of the article that mentions it last, where later articles do not; null where none is later. */
  readonly silentSince: DatedBy | null;
  /** Each side's own words on it. */
  readonly positions: readonly { readonly party: string; readonly name: string; readonly at: Span }[];
  readonly salience: number;
}

export type ConflictType = 'fact' | 'number' | 'date' | 'wording' | 'emphasis';

export interface Conflict {
  readonly id: string;
  readonly about: string;
  readonly type: ConflictType;
  /** What the conflict is of: a meeting's, utterance's, event's or issue's id, where it is of one. */
  readonly of: string | null;
  readonly sides: readonly [ConflictSide, ConflictSide, ...ConflictSide[]];
}

export interface ConflictSide {
  readonly value: string;
  readonly mentions: NonEmpty<Span>;
}

/** What the articles do not say: a code with values, worded at the edge. */
export interface Gap {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  /** The passages that raise the question; empty where nothing does ("no article after February"). */
  readonly spans: readonly Span[];
}

/** One side's own account of a meeting, in one channel. */
export interface ReadoutColumn {
  readonly party: string;
  readonly name: string;
  readonly channel: Channel | null;
  readonly utterances: readonly string[];
  readonly places: NonEmpty<Span>;
}

/** For one meeting: which topics each side's own words name, verbatim, and which they leave out. */
export interface ReadoutMatrix {
  readonly meeting: string;
  readonly columns: NonEmpty<ReadoutColumn>;
  readonly rows: readonly {
    readonly topic: string;
    /** One cell a column, in their order: the passages that name the topic; none where it is left out. */
    readonly cells: readonly (readonly Span[])[];
  }[];
}

/** What many articles hold together. Lists are in the order in which a memo prints them. */
export interface Dossier {
  /** In the order of their dates, then of their files' names. */
  readonly articles: readonly Article[];
  readonly parties: readonly Party[];
  readonly meetings: readonly Meeting[];
  readonly utterances: readonly Utterance[];
  readonly origins: readonly Origin[];
  readonly events: readonly DossierEvent[];
  readonly themes: readonly Theme[];
  readonly issues: readonly Issue[];
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  readonly readouts: readonly ReadoutMatrix[];
  /** Sentences worth citing for the summary, best first: verbatim, with the rule that chose them. */
  readonly highlights: readonly Highlight[];
}

export interface Highlight {
  readonly at: Span;
  readonly score: number;
  readonly rule: string;
  /** Ids of the meetings, events, issues and utterances that it tells. */
  readonly of: readonly string[];
}
