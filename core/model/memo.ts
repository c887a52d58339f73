import type { Article } from './article.ts';
import type { DatedBy } from './dated.ts';
import type { IssueStatus } from './dossier.ts';
import type { MeetingKind } from './fact.ts';
import type { ArticleId, NonEmpty, Span } from './span.ts';

/** Where citations stand: in a list of sources, at the foot of pages, at the end. */
export const CITATION_STYLES = ['list', 'footnotes', 'endnotes'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** word: a list whose citations and sources are Word's own too, where the format is Word's. */
export const CITATION_CHOICES = [...CITATION_STYLES, 'word'] as const;
export type CitationChoice = (typeof CITATION_CHOICES)[number];

/** What a person chose. Empty lists choose everything; themes and issues are of one kind, so that any of either is enough. */
export interface Selection {
  readonly title: string | null;
  readonly meetings: readonly string[];
  readonly themes: readonly string[];
  readonly issues: readonly string[];
  readonly people: readonly string[];
  /** Days, both ends included. */
  readonly from: string | null;
  readonly to: string | null;
  /** What only a person can write, by prompt: {purpose: "...", recommendation: "..."}. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly marking: string | null;
  readonly citations: CitationChoice;
  readonly annex: boolean;
}

/** Something filled into a composed statement: a name, date, place or number. */
export interface Slot {
  readonly name: string;
  /** As printed. */
  readonly value: string;
  /** Where the value stands as printed; null where it was derived by the rule. */
  readonly surface: Span | null;
  /** "verbatim", or the rule that derived it, such as "weekday-before-publication". */
  readonly rule: string;
  /** The rule's explanation as printed beside it or in the notes; null for verbatim slots. */
  readonly explained: string | null;
  /** All that the rule needed: the header's date for "Monday", the naming mention for "he". */
  readonly evidence: NonEmpty<Span>;
}

/** A piece of a statement's words: the phrase's own, a slot's value, or words taken verbatim from an article. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'verbatim'; readonly text: string; readonly at: Span }
  /** The rule by which a value was derived, shown beside it; its words are those of Slot.explained. */
  | { readonly kind: 'note'; readonly text: string }
  /** The citations of these passages stand here, within the sentence; all others stand at its end. */
  | { readonly kind: 'cited'; readonly evidence: NonEmpty<Span> };

/** Words with evidence for all that they say. One without evidence cannot be built. */
export interface Statement {
  readonly id: string;
  readonly kind: 'verbatim' | 'composed' | 'edited' | 'person';
  /** The phrase that composed it; null for verbatim ones. */
  readonly phrase: string | null;
  readonly pieces: NonEmpty<Piece>;
  /** In the order in which the citations are printed. */
  readonly evidence: NonEmpty<Span>;
  /** Badges: "single-source", "two-origins", "conflict", "inferred-date", "planned". */
  readonly badges: readonly string[];
  /** The dossier's item that it states, where it states one. */
  readonly of: string | null;
  /** What a person noted beside it; printed as a comment where the format has comments. */
  readonly comment?: string;
  /** A person wants it at the head of its section. */
  readonly pinned?: true;
}

/** Words that a person wrote (a prompt filled by --set); they carry no evidence, and the memo shows them as theirs. */
export interface PersonText {
  readonly prompt: string;
  readonly text: string;
}

/** One cited passage: a source's number with a letter where the source has several ("3b"). */
export interface Citation {
  readonly label: string;
  readonly number: number;
  readonly letter: string | null;
  readonly source: ArticleId;
  readonly passage: Span;
  /** The passage's exact words. */
  readonly words: string;
}

/** One entry of the list of sources, numbered by first citation. */
export interface Source {
  readonly number: number;
  readonly article: Article;
  readonly published: DatedBy;
  /** The date of publication and its basis, in the pack's words. */
  readonly dateWords: string;
  /** The date alone, for notes: the list of sources has what it rests on. */
  readonly dayWords: string;
  /** The post, statement or wire text that it shares with other sources, in the pack's words; null where none is known. */
  readonly originWords: string | null;
  readonly citations: NonEmpty<Citation>;
}

export interface MemoRow {
  readonly key: string;
  readonly cells: readonly (readonly Statement[])[];
  readonly badges: readonly string[];
  /** For a row of the timeline: its date, so that uncertain ones can look different. */
  readonly date: DatedBy | null;
}

/** What a section holds, before any words of a template stand around it. */
export type SectionContent =
  | { readonly kind: 'statements'; readonly statements: readonly Statement[] }
  | {
      readonly kind: 'groups';
      readonly groups: readonly {
        readonly key: string;
        readonly heading: Statement | null;
        readonly fields: readonly { readonly label: string; readonly statements: readonly Statement[] }[];
        /** True where its date is not one stated day, so that it can look different. */
        readonly uncertain?: boolean;
      }[];
      /** What is told in a sentence each, below the groups. */
      readonly also?: readonly Statement[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly MemoRow[];
      readonly caption: string | null;
    }
  | {
      readonly kind: 'tables';
      readonly tables: readonly {
        readonly heading: Statement | null;
        readonly columns: readonly (string | Statement)[];
        readonly rows: readonly MemoRow[];
      }[];
    }
  | {
      /** What an older memo did not say, as statements of this one; and what it said that this one does not, in its words. */
      readonly kind: 'changes';
      /** The older memo's title and date, an ISO day and in words; null where none of its articles has one. */
      readonly since: { readonly title: string; readonly date: string | null; readonly day: string | null };
      /** How many there are of each; the lists may hold fewer. */
      readonly counts: { readonly added: number; readonly changed: number; readonly withdrawn: number };
      readonly added: readonly Statement[];
      readonly changed: readonly {
        readonly now: Statement;
        /** For a bare date, name or place: what this memo says of the same item. */
        readonly about: string | null;
        readonly before: string;
        /** Word by word. */
        readonly words: readonly { readonly removed: string; readonly added: string }[];
      }[];
      readonly withdrawn: readonly string[];
      /** Issues whose status is another, or that only one of the two memos names. */
      readonly issues: readonly {
        readonly label: string;
        readonly before: IssueStatus | null;
        readonly now: IssueStatus | null;
      }[];
      /** How many changes are left out here. */
      readonly more: number;
    }
  | { readonly kind: 'sources' }
  | { readonly kind: 'person'; readonly text: PersonText };

export interface Section {
  /** bottom-line, meetings, readouts, summary, timeline, quotations, issues, disagreements, gaps, people, sources, annex, or a prompt's name. */
  readonly key: string;
  readonly content: SectionContent;
}

/** A chosen meeting as values, for figures and calendars; its words and evidence stand in the sections, under the same id. */
export interface MemoMeeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly status: 'held' | 'planned' | 'called-off';
  readonly date: DatedBy;
  /** The date in the pack's words; null where nothing is known of it. */
  readonly when: string | null;
  readonly who: readonly { readonly party: string | null; readonly name: string }[];
  readonly place: string | null;
  readonly occasion: string | null;
  readonly background: boolean;
}

/** A chosen issue as values: when it was raised, eased and settled, and since when no article names it. */
export interface MemoIssue {
  readonly id: string;
  readonly label: string;
  readonly status: IssueStatus;
  readonly steps: readonly { readonly date: DatedBy; readonly status: IssueStatus; readonly when: string | null }[];
  readonly silentSince: DatedBy | null;
}

/** The memo as decided: sections of statements, and the one numbering of citations that every format prints. */
export interface Memo {
  readonly title: string;
  readonly language: string;
  readonly selection: Selection;
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly meetings: readonly MemoMeeting[];
  readonly issues: readonly MemoIssue[];
  readonly counts: {
    readonly articles: number;
    readonly meetings: number;
    readonly quotations: number;
    readonly issues: number;
    readonly statements: number;
    readonly citations: number;
  };
  /** The file's date: that of the latest article, else 1980-01-01. */
  readonly date: string;
  /** The program's version and the template's, for the method line. */
  readonly method: { readonly program: string; readonly template: string; readonly articles: number };
  /** The words, by prompt, that a person gave; printed in the masthead. Those of the body are sections. */
  readonly masthead: readonly PersonText[];
  /** Every source in the order of its number is in `sources`; articles that nothing cites are here, so that none is silent. */
  readonly uncited: readonly Article[];
  /** The citation of a passage. Throws a RangeError for a passage that no statement cites. */
  readonly citationOf: (passage: Span) => Citation;
}
