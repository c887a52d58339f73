import type { EntityId } from './analysis.ts';
import type { DatedBy } from './dated.ts';
import type { NonEmpty, Span } from './span.ts';

/** What every fact carries. `id` is derived from kind and first evidence. */
interface FactBase {
  readonly id: string;
  readonly evidence: NonEmpty<Span>;
  /** The rule that made it: the finder's and refiner's name, such as "cue-before-marks". */
  readonly rule: string;
  readonly certainty: 'stated' | 'inferred';
}

export type Channel =
  | 'post'
  | 'statement'
  | 'readout'
  | 'interview'
  | 'press-conference'
  | 'speech'
  | 'letter'
  | 'call'
  | 'unnamed';

/** Who said it. `mention`: as written ("he", "the ministry"); `entity`: who that is in this article, null where unclear. */
export interface Speaker {
  readonly mention: Span | null;
  readonly entity: EntityId | null;
  /** The entity's name, else the description as written ("a senior U.S. official"), else null. */
  readonly name: string | null;
}

/**
 * What one place reports somebody to have said. `content` is the reported matter in contiguous parts: for a direct quotation
 * the marks and what stands between them, for a mixed or indirect one the whole reported clause. `words` are the stretches
 * inside each pair of marks, marks excluded, in text order (empty for an indirect one).
 */
export interface Quotation extends FactBase {
  readonly kind: 'quotation';
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly content: NonEmpty<Span>;
  readonly words: readonly Span[];
  readonly speaker: Speaker;
  readonly cue: Span | null;
  readonly channel: Channel | null;
  /** When it was said, as the text tells; unknown where it does not. */
  readonly said: DatedBy;
  /** statement: somebody's words of weight; scare: one to three words lifted out; title: of a work or a law; slogan: on a placard. */
  readonly use: 'statement' | 'scare' | 'title' | 'slogan';
  /** Said before, at or after a meeting that the text names beside it ("prior to this meeting"); null where it does not say. */
  readonly relation: 'before-meeting' | 'at-meeting' | 'after-meeting' | null;
}

/** The rule of a quotation that is a turn of a printed transcript: its words stand in no marks, and tell of the article's own day. */
export const TURN = 'transcript-turn';

/** The words of a quotation that stand in the article's own telling, as another's: those of a transcript are its telling. */
export function lifted({ rule, words }: Quotation): readonly Span[] {
  return rule === TURN ? [] : words;
}

export type MeetingKind = 'meeting' | 'call' | 'summit' | 'ministerial' | 'talks';
export type MeetingStatus = 'held' | 'planned' | 'called-off' | 'denied' | 'hypothetical';

/** Someone at a meeting, as one article names them. */
export interface Participant {
  readonly entity: EntityId | null;
  readonly name: string;
  /** Where this passage names, describes or points at them. */
  readonly mention: Span;
}

/** One passage that tells of a meeting: a mention, not yet the meeting. Evidence: the clause. */
export interface MeetingReport extends FactBase {
  readonly kind: 'meeting';
  readonly form: MeetingKind;
  readonly status: MeetingStatus;
  readonly participants: readonly Participant[];
  readonly place: { readonly name: string; readonly at: Span } | null;
  readonly occasion: { readonly name: string; readonly at: Span } | null;
  readonly date: DatedBy;
  /** Of what is told as held, without a time: the day of the news that it is told with, for the dossier where no other report has a time. */
  readonly news?: DatedBy;
  /** Points back at a meeting told elsewhere ("the talks", "their previous meeting", "the second encounter"). */
  readonly refersBack: boolean;
  /** Told as background, not as this article's news. */
  readonly background: boolean;
  /** The report of another meeting, told beside it, whose place and occasion it shares. */
  readonly beside?: Span;
  /** Dated relative to another meeting ("a month after their previous meeting in New York"), for the dossier to resolve. */
  readonly relative: {
    readonly to: Span;
    readonly direction: 'before' | 'after';
    readonly days: readonly [number, number];
  } | null;
}

/** Something that happened, or is to happen, told in one clause. */
export interface EventReport extends FactBase {
  readonly kind: 'event';
  /** announcement, agreement, sanction, tariff, strike, vote, attack, statement, visit, ... */
  readonly type: string;
  /** The clause or noun phrase that tells it, by which reports are compared; the evidence may hold more. */
  readonly clause: Span;
  /** Its subject, where an aside parts that from the clause ("The minister, who resigned, was replaced"); else null. */
  readonly subject: Span | null;
  readonly date: DatedBy;
  /** Of what is told without a time: the day of the news that it is told with, for the dossier where no other report has a time. */
  readonly news: DatedBy;
  readonly status: 'happened' | 'planned' | 'called-off';
  /** Who it is told of, in the order of the clause. */
  readonly actors: readonly EntityId[];
  /** 0 to 1, by general features: its place in the article, its type, a date, who acts. */
  readonly salience: number;
}

/** A passage that touches a theme of the lexicon, by one of its terms. */
export interface ThemeMention extends FactBase {
  readonly kind: 'theme';
  readonly theme: string;
  readonly label: string;
  readonly term: string;
}

/** A passage that shows something contested, unresolved, eased or settled. */
export interface IssueMention extends FactBase {
  readonly kind: 'issue';
  /** What is at issue, as a noun phrase of the text, or the lexicon's label. */
  readonly label: string;
  /** Words that two passages on the same issue share; lower case. */
  readonly terms: readonly string[];
  readonly status: 'open' | 'eased' | 'resolved';
  /** The words that show it ("dispute", "rejected", "penalties"). */
  readonly cue: Span;
  /** Whose position it is, where the passage tells. */
  readonly holders: readonly EntityId[];
  readonly date: DatedBy;
  readonly salience: number;
}

/** Somebody's role, as one passage gives it. */
export interface RoleFact extends FactBase {
  readonly kind: 'role';
  readonly entity: EntityId;
  readonly role: Span;
  readonly country: string | null;
}

export type Fact = Quotation | MeetingReport | EventReport | ThemeMention | IssueMention | RoleFact;
