import type { House } from './house.ts';
import type { CitationStyle } from './memo.ts';
import type { Scene } from './scene.ts';

/**
 * The finished memo as a tree of blocks: the only thing that the writers see. They decide nothing: numbers, order, words
 * and links are all settled here.
 */

/** Who writes the comments of a Word file that the program makes: by it they are told from those of colleagues. */
export const COMMENT_AUTHOR = 'Readout';

/** A citation's mark in running text: "[3b]" in a list, a note's number in footnotes and endnotes. */
export interface Cite {
  readonly kind: 'cite';
  /** "3b". The same on screen and in every format. */
  readonly label: string;
  /** Unique in the document: the mark's own place, which the source list links back to. */
  readonly id: string;
  /** The anchor it leads to: of a SourcePassage. */
  readonly target: string;
  /** What a screen reader says: "Source 3, passage b: Reuters, 3 February 2026". */
  readonly title: string;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly language?: string }
  | { readonly kind: 'link'; readonly href: string; readonly title: string; readonly children: readonly Inline[] }
  | {
      readonly kind: 'reference';
      readonly target: string;
      readonly title: string;
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'break' }
  | Cite;

/** quoted: verbatim words of an article; uncertain: an inferred or imprecise date; badge: a small label in words. */
export type Mark = 'strong' | 'emphasis' | 'small' | 'muted' | 'quoted' | 'uncertain' | 'badge';

export interface Paragraph {
  readonly kind: 'paragraph';
  /** body, lead (the bottom line), quote, note, method, caption, person (written by hand), prompt. */
  readonly style: string;
  readonly id: string | null;
  /** The memo's statements that it prints, by id. */
  readonly statements: readonly string[];
  readonly children: readonly Inline[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly id: string;
  /** "4" or null where the template numbers none. */
  readonly number: string | null;
  readonly children: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Cell {
  readonly header: boolean;
  readonly span: number;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  /** Said by screen readers, and printed where `captioned`. */
  readonly caption: string;
  readonly captioned: boolean;
  /** Shares of the width, summing to 1. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly uncertain: boolean }[];
}

/** The masthead's label and value lines: To, From, Subject, Date. */
export interface Masthead {
  readonly kind: 'masthead';
  readonly rows: readonly { readonly label: string; readonly value: readonly Inline[] }[];
}

export interface SourcePassage {
  readonly label: string;
  /** The anchor that citations lead to. */
  readonly id: string;
  /** The passage's exact words; null where the document prints none. */
  readonly words: string | null;
  /**
   * Where it stands and how it begins, in short: what a numbered list prints after the label where `words` is null
   * ("paragraph 3: “Met with Indian External Affairs Minister …”").
   */
  readonly locator?: readonly Inline[];
  /** The marks in the text that cite it, for the way back. */
  readonly citedBy: readonly string[];
  /** The whole note as a footnote or endnote prints it. */
  readonly note: readonly Inline[];
}

export interface SourceEntry {
  readonly number: number;
  readonly id: string;
  readonly description: readonly Inline[];
  readonly passages: readonly SourcePassage[];
}

/** A source in fields: what Word's Source Manager lists. */
export interface Reference {
  /** Unique; of letters and digits, at most 255. */
  readonly tag: string;
  readonly number: number;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** The parts of its date that are known: year, month, day. */
  readonly date: readonly number[];
}

export interface SourceList {
  readonly kind: 'sources';
  readonly entries: readonly SourceEntry[];
}

export interface Rule {
  readonly kind: 'rule';
}

/** A drawing. What it shows also stands in words beside it: in a table, or in the section's own lines. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly scene: Scene;
  /** What a screen reader says in its place. */
  readonly alt: string;
  /** Printed above it where `captioned`. */
  readonly caption: string;
  readonly captioned: boolean;
}

/** A picture of the pack's, such as a logo, checked before. Lengths are points. */
export interface Picture {
  readonly kind: 'picture';
  readonly id: string;
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What a screen reader says in its place. */
  readonly alt: string;
  readonly place: 'left' | 'centre' | 'right';
}

export type Block = Paragraph | Heading | List | Table | Masthead | SourceList | Figure | Picture | Rule;

/** How pages look: data of the template pack. Lengths are points (1/72 inch), colours "#rrggbb". */
export interface DocumentStyle {
  readonly page: {
    readonly size: 'A4' | 'LETTER';
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  };
  readonly fonts: { readonly body: string; readonly headings: string };
  readonly size: number;
  readonly leading: number;
  readonly colours: {
    readonly text: string;
    readonly muted: string;
    readonly accent: string;
    readonly rule: string;
    readonly shade: string;
    /** Of the marking; that of text where it is left out. */
    readonly marking?: string;
  };
  /** Where citations stand in memos of which nobody chose otherwise. */
  readonly citations?: CitationStyle | undefined;
  /** Of title, headings of sections and of parts; the writer's own where one is null or all are left out. */
  readonly headingSizes?: readonly [number | null, number | null, number | null];
  readonly numbered: boolean;
  /** How sections are numbered, where they are; "1, 2, 3" and no parts where it is left out. */
  readonly numbers?:
    | { readonly form?: 'decimal' | 'roman' | 'letters' | undefined; readonly levels?: 1 | 2 | undefined }
    | undefined;
  /** axis: dates at their places on a scale; rail: one below the other beside a line. Axis where it is left out. */
  readonly timeline?: 'axis' | 'rail' | undefined;
  readonly logo?: LogoStyle | undefined;
  readonly justified: boolean;
}

/** The logo that {{logo}} prints. */
export interface LogoStyle {
  /** A file of the pack: "assets/logo.png". */
  readonly file: string;
  readonly alt: string;
  readonly height: number;
  readonly place: 'left' | 'centre' | 'right';
}

export interface MemoDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly marking: string | null;
  /** The file's date, an ISO day: the same input gives the same bytes. */
  readonly date: string;
  readonly citations: CitationStyle;
  /** The sources as reference managers keep them, where citations are to be Word's own. */
  readonly references?: readonly Reference[];
  readonly style: DocumentStyle;
  /** The office's own Word file: its styles, letterhead and page for Word; the style above follows it already. */
  readonly house?: House | null;
  /** So many pages its template means it to have at most; left out where it says nothing. A longer one is written all the same. */
  readonly pages?: number | undefined;
  readonly blocks: readonly Block[];
  /** What a colleague should know of a statement while editing: a person's note, edited by hand, sources disagree; a line each. Comments in Word. */
  readonly remarks?: readonly { readonly statement: string; readonly text: string }[];
  /** Every source, in the order of its number, whether or not a block prints the list: notes need them. */
  readonly sources: readonly SourceEntry[];
  /** Fixed words that writers print: page numbers, notes' heading. {page: "page {page} of {pages}", notes: "Notes", back: "back to text"} */
  readonly words: Readonly<Record<string, string>>;
}
