/** A header or footer of a house file: its XML, and what it shows. */
export interface HouseMargin {
  readonly kind: 'header' | 'footer';
  /** The pages that carry it: all, the first where that one differs, those with even numbers where they do. */
  readonly pages: 'default' | 'first' | 'even';
  readonly xml: string;
  readonly relations: readonly HouseRelation[];
}

export interface HouseRelation {
  readonly id: string;
  readonly type: string;
  /** A name in `media`, or the address of a link. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * What a memo takes of an office's own Word file: styles, numbering, theme, headers and footers with their pictures, and
 * the page. Its text is left behind, as are macros, templates and whatever it links to.
 */
export interface House {
  readonly styles: string;
  readonly numbering: string | null;
  readonly theme: string | null;
  readonly margins: readonly HouseMargin[];
  readonly media: Readonly<Record<string, Uint8Array>>;
  /** Children of the section's properties as XML, by their names without prefix: pgSz, pgMar, pgBorders, titlePg. */
  readonly section: Readonly<Record<string, string>>;
  /** Whether pages with even numbers have headers and footers of their own. */
  readonly evenAndOdd: boolean;
  readonly look: HouseLook;
  readonly letterhead: Letterhead;
}

/** Headers and footers as far as a PDF can follow them. Lengths are points. */
export interface Letterhead {
  /** How far from the paper's edge headers begin and footers end. */
  readonly top: number;
  readonly bottom: number;
  /** Whether the first page has those of its own; it has none where it does and there is none. */
  readonly titlePage: boolean;
  readonly margins: readonly {
    readonly kind: HouseMargin['kind'];
    readonly pages: HouseMargin['pages'];
    readonly lines: readonly LetterheadLine[];
  }[];
}

export interface LetterheadLine {
  readonly segments: readonly LetterheadSegment[];
}

export interface LetterheadSegment {
  readonly place: 'left' | 'centre' | 'right';
  readonly parts: readonly LetterheadPart[];
}

export type LetterheadPart =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The number of the page, or of all pages, stands here. */
      readonly field: 'page' | 'pages' | null;
      /** Null where the house does not say. */
      readonly size: number | null;
      readonly bold: boolean;
      readonly italic: boolean;
      readonly colour: string | null;
    }
  | {
      readonly kind: 'picture';
      readonly format: 'png' | 'jpeg';
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
    };

/** What a PDF can follow. Lengths are points, colours "#rrggbb"; null where the house file does not say. */
export interface HouseLook {
  readonly page: { readonly width: number; readonly height: number } | null;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  } | null;
  readonly body: string | null;
  readonly headings: string | null;
  readonly size: number | null;
  readonly text: string | null;
  readonly accent: string | null;
  /** Sizes of title, heading 1 and heading 2. */
  readonly sizes: readonly [number | null, number | null, number | null];
}
