import type { Anchor } from './anchor.ts';
import type { Correction } from './correction.ts';
import type { DatedBy } from './dated.ts';
import type { ConflictType, IssueStatus, ReadoutMatrix } from './dossier.ts';
import type { Channel, MeetingKind } from './fact.ts';
import type { CitationStyle, Selection, Statement } from './memo.ts';
import type { Notice } from './notice.ts';
import type { ProjectArticle } from './project.ts';
import type { ArticleId, NonEmpty, Range, Span } from './span.ts';
import type { PromptField, TemplateDefaults } from './template.ts';
import type { Finding, Status, Verification } from './verification.ts';

/** What a window is shown: plain data, small enough to send, with an anchor on all that can be corrected. */

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

/** One page of a list. `total` counts all that the filters leave. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly version: number;
}

/** How many of each kind were picked for the memo, on this page of a list or not. */
export type PickedCounts = Readonly<Record<'meetings' | 'themes' | 'issues' | 'people', number>>;

export interface EvidencePage<T> extends Page<T> {
  readonly picked: PickedCounts;
}

/** An article that was dropped and is not added yet. */
export interface ReviewView {
  /** Names it when it is added. */
  readonly article: ProjectArticle;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: DatedBy;
  readonly language: string;
  readonly characters: number;
  /** The lines that are left out of every result, with their words and the reason. */
  readonly removed: readonly { readonly reason: string; readonly at: Anchor }[];
  /** How its own text begins, in short, as in an ArticleView. */
  readonly begins: string;
  /** How it begins, line by line and without those lines, with "…" where more follows. */
  readonly excerpt: string;
  /** An article of the project with the same text, or with most of the same words. */
  readonly duplicateOf: { readonly article: ArticleId; readonly name: string; readonly same: 'text' | 'story' } | null;
}

export interface ArticleView {
  readonly id: ArticleId;
  readonly name: string;
  readonly title: string | null;
  /** How its own text begins, in short: what to call it by where it has no title. Empty where it has no words. */
  readonly begins: string;
  readonly outlet: string | null;
  readonly date: DatedBy;
  readonly language: string;
  readonly characters: number;
  /** How many statements of the memo cite it. */
  readonly cited: number;
  /** Changed by hand: its date, title, outlet or lines. */
  readonly edited: boolean;
}

/** The articles that were read, and which could not be. */
export interface ArticlesPage extends Page<ArticleView> {
  readonly leftAside: readonly LeftAsideView[];
}

/** An article of the project of which nothing could be read, and why. */
export interface LeftAsideView {
  readonly article: ArticleId;
  readonly name: string;
  readonly notice: Notice;
}

/** A stretch of an article that means something; `of` is the id of what it is of. */
export interface MarkView extends Range {
  readonly kind: 'person' | 'body' | 'place' | 'time' | 'quotation' | 'meeting' | 'boilerplate';
  readonly of: string | null;
  /** What it is, in short: the person's name, the day, the speaker. */
  readonly label: string;
}

/** What a stretch of an article means: all that has a part in it, in the order of their beginnings. */
export interface MarksView {
  readonly marks: readonly MarkView[];
  readonly statements: readonly CitedView[];
}

/** A passage that a statement of the memo rests on, with the statement's words. */
export interface CitedView extends Range {
  readonly statement: string;
  readonly words: string;
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

/** A passage in its article, with what stands around it. */
export interface PassageView {
  readonly article: ArticleId;
  readonly outlet: string;
  readonly title: string | null;
  readonly date: DatedBy;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly range: Range;
}

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

export interface HistoryView {
  readonly seq: number;
  readonly at: string;
  readonly undone: boolean;
  /** A code and values, worded by the window. */
  readonly what: { readonly code: string; readonly values: Readonly<Record<string, string | number>> };
}

export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly language: string;
  /** All languages that its memos may be in, its own first. */
  readonly languages: readonly string[];
  readonly scope: 'dossier' | 'meeting';
  /** Whether it came with the program. */
  readonly builtIn: boolean;
  /** Who signed it, with what two people compare by telephone; null where nobody did. */
  readonly signed: { readonly author: string; readonly fingerprint: string } | null;
  /** Whether it stays at its version until a person says otherwise. */
  readonly pinned: boolean;
  /** Whether there is a version that was in use before this one. */
  readonly canGoBack: boolean;
  /** Whether there are changes to it that are not saved yet. */
  readonly draft: boolean;
}

/** A template's files as they are written; a logo or a Word file is named alone. */
export interface TemplateSourceView {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  /** Who signed it: as a built-in one it is then changed as a copy alone. */
  readonly signed: TemplateView['signed'];
  readonly files: Readonly<Record<string, string>>;
  readonly others: readonly string[];
  /** What was changed and not saved, by file; null for a file that was removed. Null where nothing was. */
  readonly draft: TemplateDraft | null;
  /** How often the draft was written: whoever writes to it says which one was seen. */
  readonly revision: number;
  /** What a memo of it begins with, and the prompts that it has. */
  readonly defaults: TemplateDefaults;
  readonly prompts: readonly PromptField[];
}

export type TemplateDraft = Readonly<Record<string, string | null>>;

/** Something wrong in a template: where, what, and what to do. Lines and columns count from 1. */
export interface TemplateFinding {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** What may be written in a template: for completion while one writes. */
export interface TemplateLanguage {
  readonly helpers: readonly TemplateHelper[];
  /** The data given to a template, as a JSON Schema. */
  readonly data: unknown;
  /** JSON Schemas by file: manifest.json, phrases.json, styles.json ... */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** Keys of the fixed words that every template has. */
  readonly words: readonly string[];
  readonly figures: readonly string[];
}

export interface TemplateHelper {
  readonly name: string;
  /** As it is written: {{statement s}}. */
  readonly use: string;
  readonly help: string;
  /** True for helpers that enclose something: {{#each}} ... {{/each}}. */
  readonly block: boolean;
}

/** Pages of a template that is being written: a PDF, or null where the findings say why there is none. */
export interface TemplatePreview {
  readonly pages: Blob | null;
  readonly findings: readonly TemplateFinding[];
}

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

/**
 * Who signs here, with what two people compare by telephone; exposed where others on this machine may read the key, locked
 * where it asks for a passphrase.
 */
export interface SignerView {
  readonly author: string;
  readonly fingerprint: string;
  readonly exposed: boolean;
  readonly locked: boolean;
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

/** What the window remembers for a person on this machine. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly contrast: 'system' | 'more';
  readonly citations: CitationStyle;
  readonly author: string;
}

/** What the corrections list shows: the correction, whether it has lost its place, and the words that it was of. */
export interface CorrectionView {
  readonly correction: Correction;
  readonly lost: boolean;
}
