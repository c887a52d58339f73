import type { Anchor } from '../anchor.ts';
import type { DatedBy } from '../dated.ts';
import type { Notice } from '../notice.ts';
import type { ProjectArticle } from '../project.ts';
import type { ArticleId, Range } from '../span.ts';
import type { Page } from './page.ts';

/** What a window is shown of articles. */

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
