/**
 * What became of a sentence, quotation, number, date, name or citation. supported: the words are the memo's, and stand on
 * its evidence as each check says; edited: other words; misattributed: true words, another speaker or source; altered: a
 * number, date, name or quotation differs; not-found: cited, but the evidence has no such words; uncited: no citation, and
 * nowhere in the evidence; source-missing: its article is not among those given; source-changed: its article or its entry
 * in the list of sources is another. None of them says whether a claim is true.
 */
export type Status =
  | 'supported'
  | 'edited'
  | 'misattributed'
  | 'altered'
  | 'not-found'
  | 'uncited'
  | 'source-missing'
  | 'source-changed';

export type ChangeKind =
  | 'date'
  | 'number'
  | 'name'
  | 'quotation'
  | 'negation'
  | 'speaker'
  | 'citation'
  | 'place'
  | 'words';

/** One change, word by word: what was taken out and what stands there now. */
export interface Change {
  readonly kind: ChangeKind;
  readonly removed: string;
  readonly added: string;
}

/**
 * words: the file's words are those of the memo; citation: its marks lead to the memo's passages; evidence: what the
 * statement takes from a passage stands in it; source: the article has the memo's SHA-256 and the passage at its place;
 * rules: the rules, run again on the articles, give the statement again.
 */
export type CheckName = 'words' | 'citation' | 'evidence' | 'source' | 'rules';

export interface Check {
  readonly name: CheckName;
  readonly passed: boolean;
}

export interface Finding {
  readonly status: Status;
  /** What it is about: a statement of the memo, other words of the template, an entry of the sources, a sentence that is new. */
  readonly of: 'statement' | 'words' | 'source' | 'passage' | 'sentence';
  /** The statement's id, or the number or label of a source or passage; null for new sentences. */
  readonly id: string | null;
  readonly place: { readonly kind: 'page' | 'paragraph'; readonly number: number } | null;
  /** As it stands in the file; empty where it stands there no more. */
  readonly words: string;
  readonly changes: readonly Change[];
  readonly checks: readonly Check[];
  /** A code for what else should be known, such as "found-in" with the label of the passage. */
  readonly note: { readonly says: string; readonly values: Readonly<Record<string, string | number>> } | null;
}

export interface Verification {
  readonly file: {
    readonly kind: 'docx' | 'pdf' | 'memo';
    readonly pages: number | null;
    readonly comments: number;
    readonly insertions: number;
    readonly deletions: number;
    readonly hidden: number;
  };
  /** Where the evidence came from. */
  readonly evidence: 'manifest' | 'articles' | 'none';
  /** What was compared: articles, and rules that were run again. */
  readonly articles: number | null;
  readonly rules: boolean;
  /** Of statements of the memo that stand in the file, by what became of them; `removed` stand there no more. */
  readonly statements: Readonly<Record<Status, number>> & { readonly total: number; readonly removed: number };
  /** New sentences, a person's own words, and all else that is no statement. */
  readonly others: Readonly<Record<Status, number>> & { readonly person: number };
  /** All that is not supported, and sentences that are supported although they are new; in the file's order. */
  readonly findings: readonly Finding[];
  /** Whose signature the evidence carries; absent where it carries none. */
  readonly signature?: SignatureCheck;
}

/**
 * A signature beside the keys that are known here. `known`: a trusted key; `other-name`: a trusted key under another name than it
 * is known by; `other-key`: a known name with a key that is not known; `unknown`: neither is known; `refused`: a key that was
 * refused here; `broken`: it does not belong to this evidence, or is none.
 */
export interface SignatureCheck {
  readonly state: 'known' | 'other-name' | 'other-key' | 'unknown' | 'refused' | 'broken';
  /** What the signature calls its author; only the key behind the fingerprint is proven. Empty where it cannot be read. */
  readonly author: string;
  /** Of its key; null where it is broken. */
  readonly fingerprint: string | null;
  /** The name and key that are known here and that it is compared with; null where there are none. */
  readonly known: { readonly author: string; readonly fingerprint: string } | null;
}
