/**
 * A figure as plain shapes: one scene, painted as SVG on a screen, as SVG with PNG in Word, as vectors in a PDF. Lengths are
 * points from the top left corner, y downwards; whatever is listed later lies above.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A colour by its role: one of the document's style, or the paper's white. */
export type Ink = 'text' | 'muted' | 'accent' | 'rule' | 'shade' | 'paper';

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  /** Lengths of dash and gap in turn; empty for an unbroken line. */
  readonly dash: readonly number[];
}

export type Point = readonly [x: number, y: number];

export type Shape =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly stroke: Stroke }
  | {
      readonly kind: 'dot';
      readonly at: Point;
      readonly radius: number;
      readonly fill: Ink | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'bar';
      /** The top left corner. */
      readonly at: Point;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'polygon';
      readonly points: readonly Point[];
      readonly fill: Ink | null;
      readonly stroke: Stroke | null;
    }
  | Label;

/** A line of words, never broken by a painter. Set in the document's face for headings. */
export interface Label {
  readonly kind: 'label';
  /** The baseline, at the words' start, middle or end as `anchor` says; "start" is the left end in every script. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly size: number;
  /** No face of ours sets the words wider: what the layout reserved. */
  readonly width: number;
  readonly ink: Ink;
  readonly bold: boolean;
  readonly italic: boolean;
}
