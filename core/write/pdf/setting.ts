import type { Cite, DocumentStyle, Heading, MemoDocument, SourcePassage } from '../../model/document.ts';
import type { Fonts } from './fonts.ts';
import type { Hyphenators } from './hyphenate.ts';
import type { LinkOwner } from './owner.ts';
import type { StructureElement } from './structure.ts';

/** What every step of setting type needs to know of the document. */
export interface Setting {
  readonly style: DocumentStyle;
  readonly language: string;
  /** The document's own direction is from right to left. */
  readonly rtl: boolean;
  readonly citations: MemoDocument['citations'];
  readonly words: Readonly<Record<string, string>>;
  /** The height of a page's text area in points: no drawing is higher. */
  readonly bodyHeight: number;
  readonly fonts: Fonts;
  readonly hyphenators: Hyphenators;
  /** The places that links may lead to: a link to any other is set as plain text. */
  readonly anchors: ReadonlySet<string>;
  /** The passage that a citation's target names. */
  readonly passages: ReadonlyMap<string, SourcePassage>;
  /** H1, H2, H3: a heading may go one level deeper than the one before it, no more. Called once a heading, in order. */
  readonly headingTag: (heading: Heading) => string;
  /** A text string of the file, for attributes. */
  readonly text: (text: string) => unknown;
  readonly linkOfCite: (cite: Cite, parent: StructureElement) => LinkOwner | null;
}

/** The name of the place where a page's footnote for a passage stands. */
export function notePlace(passage: string, page: number): string {
  return `${passage}.page${page + 1}`;
}
