import type { DocumentStyle } from './document.ts';
import type { House } from './house.ts';
import type { CitationStyle } from './memo.ts';

/** Something that only a person can write: printed when given, refused when unknown. */
export interface PromptField {
  /** What --set and the window name it by: "purpose". */
  readonly key: string;
  readonly label: string;
  /** The question that the window asks: "What must this meeting achieve?" */
  readonly help: string;
  /** Characters; longer texts are printed, with a notice. */
  readonly limit: number;
  /** masthead: a line at the head of the memo; body: a section of its own. */
  readonly place: 'masthead' | 'body';
}

/** What a template's memos begin with. A key that is left out leaves it as it is. */
export interface TemplateDefaults {
  readonly citations?: CitationStyle;
  readonly annex?: boolean;
  readonly marking?: string;
  /** By key of the prompt: the words that are there before anybody writes any. */
  readonly prompts?: Readonly<Record<string, string>>;
}

/** How many items of a kind the memo prints; what is left out is counted in the memo. */
export interface PackLimits {
  readonly bottomLine: number;
  readonly meetings: number;
  readonly readouts: number;
  readonly summary: number;
  readonly timeline: number;
  readonly quotations: number;
  readonly issues: number;
  readonly disagreements: number;
  readonly gaps: number;
  readonly people: number;
}

export interface PackManifest {
  /** The version of the pack format. */
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** dossier: all that was chosen; meeting: one meeting and what touches it. */
  readonly scope: 'dossier' | 'meeting';
  /** Section keys and prompt keys in the order of the memo; citations are numbered in this order. */
  readonly sections: readonly string[];
  readonly prompts: readonly PromptField[];
  readonly limits: PackLimits;
  /** By section, the fields of its groups that the template prints, in this order; all where a section is not named. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** Who made it and answers for it. */
  readonly author?: string | undefined;
  readonly licence?: string | undefined;
  /** The versions of the program that it works with, as a range: ">=0.1.0 <2". */
  readonly engine?: string | undefined;
  /** So many pages its memos should have at most. */
  readonly pages?: number | undefined;
  /** Ids of packs that it takes the place of. */
  readonly replaces?: readonly string[] | undefined;
}

/** A pack's files by name: text as text, a logo or a Word file as bytes. */
export type PackFiles = Readonly<Record<string, string | Uint8Array>>;

/** The office's own lexicon: themes that articles are sorted by, and issues that it follows under one name each. */
export interface PackThemes {
  readonly themes: readonly PackTheme[];
  readonly issues: readonly { readonly label: string; readonly terms: readonly string[] }[];
}

export interface PackTheme {
  /** That of a built-in theme adds terms to it. */
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
}

/** The office's scheme of markings, from the lowest level to the highest. */
export interface PackMarking {
  readonly scheme: string;
  readonly levels: readonly MarkingLevel[];
  /** What may stand after a level. */
  readonly qualifiers: readonly string[];
  readonly separator: string;
  /** The key of the level of a memo that names none. */
  readonly default?: string | undefined;
  readonly required: boolean;
}

export interface MarkingLevel {
  readonly key: string;
  /** What pages carry. */
  readonly text: string;
  /** "#rrggbb". */
  readonly colour?: string | undefined;
  /** A line on how to handle it. */
  readonly handling?: string | undefined;
}

/**
 * The words of a pack. A phrase names its slots in braces; a part in brackets is left out where one of its slots is empty:
 * "{who} met[ in {place}][ {when}]." Rules word why a value is what it is; "*" is the fallback that is always true.
 */
export interface Phrases {
  readonly language: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** A template pack, checked: data only. */
export interface TemplatePack {
  readonly manifest: PackManifest;
  /** Handlebars sources by name without ending; "memo" is the main one, the others are its partials. */
  readonly templates: Readonly<Record<string, string>>;
  readonly phrases: Phrases;
  readonly style: DocumentStyle;
  /** Null where the pack has none. */
  readonly themes: PackThemes | null;
  readonly marking: PackMarking | null;
  readonly house: House | null;
  /** The logo that the style names, checked; null where it names none. */
  readonly logo?: PackLogo | null;
}

/** A picture of the pack; width and height in pixels. */
export interface PackLogo {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}
