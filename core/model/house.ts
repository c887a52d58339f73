/** A header or footer of a house file: its XML, and what it shows. */
export interface HouseMargin {
  readonly kind: 'header' | 'footer';
  /** The pages that carry it: all, or the first where that one differs. */
  readonly pages: 'default' | 'first';
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
  readonly look: HouseLook;
}

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
