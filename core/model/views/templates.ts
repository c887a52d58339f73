import type { PromptField, TemplateDefaults } from '../template.ts';

/** What a window is shown of templates. */

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
