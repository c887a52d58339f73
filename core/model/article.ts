import type { IsoDay } from './calendar.ts';
import type { DatedBy } from './dated.ts';
import type { ArticleId, Range, Span } from './span.ts';

/** The bytes that came in, by hash, and the names they came under. */
export interface SourceFile {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly names: readonly string[];
  readonly bytes: number;
}

/** A stretch of an article that is not its reporting, with the rule that found it. Marked, never cut. */
export interface Boilerplate extends Range {
  /** Such as "follow-us", "also-read", "newsletter", "copyright", "header", "credits". */
  readonly reason: string;
}

/** Something the article states of itself, with the place where it stands; no place where it came from metadata. */
export interface Stated {
  readonly text: string;
  readonly at: Range | null;
}

/** A place of the original that a stretch of the text came from: a page, a paragraph, an e-mail part. */
export interface OriginalPlace extends Range {
  readonly kind: 'page' | 'paragraph' | 'part';
  readonly number: number;
}

/** The days on which others wrote of an article's matter, first and last, with where they say so. */
export interface NearDays {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly spans: readonly Span[];
}

/** One article: what a reader made of a file, or of one part of it. `text` is never altered afterwards. */
export interface Article {
  /** Derived from the file's hash and the part's number in it. */
  readonly id: ArticleId;
  readonly source: SourceFile;
  readonly part: number;
  readonly reader: { readonly name: string; readonly version: number };
  /** For plain text and Markdown the decoded file, unit for unit, without a byte order mark. */
  readonly text: string;
  /** SHA-256 of the text as UTF-8. */
  readonly textSha256: string;
  readonly title: Stated | null;
  readonly publisher: Stated | null;
  readonly author: Stated | null;
  readonly url: string | null;
  /** When it was published; a window where only that is known. */
  readonly published: DatedBy;
  /** For an article of which not even a window is known: a day that it names without its year is of the year of these. */
  readonly near?: NearDays;
  /** The place of a dateline ("NEW YORK, Nov. 19 (UPI) -", "New York:"). */
  readonly dateline: Stated | null;
  /** In text order, never overlapping. */
  readonly boilerplate: readonly Boilerplate[];
  /** In text order; empty where the file has no pages, paragraphs or parts of its own. */
  readonly places: readonly OriginalPlace[];
  /** BCP 47; absent means English. Only English is read for facts; other texts are kept as sources. */
  readonly language?: string;
}
