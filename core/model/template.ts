import type { DocumentStyle } from './document.ts';

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
}
