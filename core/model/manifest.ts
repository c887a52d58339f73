import type { CitationStyle } from './memo.ts';

/**
 * The evidence manifest: what a finished file carries of its memo, so that anybody can check later, offline, what each
 * statement rests on. Passages only, never whole articles. Its JSON Schema is docs/manifest.schema.json.
 */
export interface Manifest {
  readonly format: 'readout-evidence';
  readonly version: 1;
  readonly program: string;
  readonly template: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The file's date, an ISO day. */
  readonly date: string;
  readonly marking: string | null;
  readonly citations: CitationStyle;
  /** What was chosen, so that the rules can be run again; without the words that a person wrote. */
  readonly selection: ManifestSelection;
  /** Every article that the memo was made from, cited or not, by its file: the rules need all of them to be run again. */
  readonly articles: readonly {
    readonly name: string;
    readonly title: string | null;
    readonly sha256: string;
    readonly part: number;
  }[];
  readonly sources: readonly ManifestSource[];
  readonly statements: readonly ManifestStatement[];
  /** What the file prints, in its order. */
  readonly layout: readonly ManifestUnit[];
  /** What pages repeat beside the title and the marking: "page {page} of {pages}". */
  readonly furniture: readonly string[];
  /** Who signed all the rest, where anybody did. */
  readonly signature?: ManifestSignature;
}

/**
 * An author's Ed25519 signature (RFC 8032) over all of a manifest but itself. It says who vouches for the evidence, and that
 * nothing of it was changed since; never that anything is true.
 */
export interface ManifestSignature {
  readonly algorithm: 'Ed25519';
  readonly author: string;
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  /** 64 bytes in base64url, over what main/library/memo-signature.ts says. */
  readonly signature: string;
}

export interface ManifestSelection {
  readonly meetings: readonly string[];
  readonly themes: readonly string[];
  /** Absent where none was chosen, as in the manifests of versions that could not choose any. */
  readonly issues?: readonly string[];
  readonly people: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

export interface ManifestSource {
  readonly number: number;
  /** The file's name. */
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Day of publication as printed, with its bounds (ISO days) and what it rests on. */
  readonly date: {
    readonly words: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly basis: string;
  };
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** The article's part in its file, and the reader that gave its text: offsets count in that text. */
  readonly part: number;
  readonly reader: { readonly name: string; readonly version: number };
  /** Of the article's text as UTF-8. */
  readonly textSha256: string;
  readonly passages: readonly ManifestPassage[];
}

/** A cited passage: half-open UTF-16 offsets into its source's text, its exact words, and what stands around them. */
export interface ManifestPassage {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A stretch of a source's text within the passage of that label. */
export interface ManifestEvidence {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** A name, date, place or number of a composed statement: half-open offsets into the statement's words. */
export interface ManifestSlot {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the value stands as printed; null where the rule derived it. */
  readonly surface: ManifestEvidence | null;
  readonly rule: string;
  readonly explained: string | null;
  readonly evidence: readonly ManifestEvidence[];
}

export interface ManifestStatement {
  readonly id: string;
  /** The section that prints it first. */
  readonly section: string;
  readonly kind: 'verbatim' | 'composed' | 'edited' | 'person';
  readonly phrase: string | null;
  readonly words: string;
  readonly slots: readonly ManifestSlot[];
  /** Stretches of its words that are an article's own. */
  readonly verbatim: readonly { readonly start: number; readonly end: number; readonly at: ManifestEvidence }[];
  readonly evidence: readonly ManifestEvidence[];
  /** The labels of its citations. */
  readonly citations: readonly string[];
  /** The dossier's item that it states, where it states one. */
  readonly of: string | null;
}

/**
 * A stretch of the document: a statement, or words of the template, of a person, of a source's entry, of a figure. `cites`: the labels
 * that are printed in it, each after so many UTF-16 units of its words.
 */
export interface ManifestUnit {
  readonly kind: 'statement' | 'heading' | 'words' | 'person' | 'source' | 'passage' | 'note' | 'figure';
  readonly statement: string | null;
  readonly words: string;
  readonly cites: readonly { readonly label: string; readonly at: number }[];
}

/** The attachment's name in a PDF, and the namespace of its part in a Word file. */
export const MANIFEST_FILE = 'readout-evidence.json';
export const MANIFEST_NAMESPACE = 'urn:readout:evidence:1';
