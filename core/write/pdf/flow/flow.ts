import type { Ink, Point, Stroke } from '../../../model/scene.ts';
import type { Line, SetPiece } from '../lines.ts';
import type { StructureElement } from '../structure.ts';

/** Set type that waits for its page: in the order of reading, with the room that it wants before and after. Points. */
export type Flow = LinesFlow | TableFlow | RuleFlow | FigureFlow;

export interface LinesFlow {
  readonly kind: 'lines';
  readonly before: number;
  readonly after: number;
  /** From the left end of the text area. */
  readonly x: number;
  readonly lines: readonly Line[];
  /** A heading, a caption: never the last on its page. */
  readonly keepWithNext: boolean;
  readonly bar: 'none' | 'thin' | 'strong';
  /** Where the bar stands, from the left end of the text area: before the lines, on the side where they begin. */
  readonly barX: number;
  readonly anchor: string | null;
  readonly outline: { readonly level: number; readonly title: string } | null;
}

export interface RuleFlow {
  readonly kind: 'rule';
  readonly before: number;
  readonly after: number;
  readonly x: number;
  readonly width: number;
}

/** A drawing, never parted. Points of its shapes count from its top left. */
export interface FigureFlow {
  readonly kind: 'figure';
  readonly before: number;
  readonly after: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly anchor: string;
  readonly element: StructureElement;
  readonly shapes: readonly SetShape[];
  /** The same drawing in a share of this size, where a little less lets it stay on its page. */
  readonly smaller: (share: number) => FigureFlow;
}

/** A shape of a drawing in its final size; words are shaped, and their `y` is the baseline. */
export type SetShape =
  | {
      readonly kind: 'path';
      readonly points: readonly Point[];
      readonly closed: boolean;
      readonly fill: Ink | null;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'dot';
      readonly at: Point;
      readonly radius: number;
      readonly fill: Ink | null;
      readonly stroke: Stroke | null;
    }
  | { readonly kind: 'words'; readonly pieces: readonly SetPiece[]; readonly y: number }
  /** It fills the drawing. */
  | { readonly kind: 'picture'; readonly bytes: Uint8Array };

export interface TableFlow {
  readonly kind: 'table';
  readonly before: number;
  readonly after: number;
  readonly x: number;
  readonly width: number;
  readonly anchor: string | null;
  readonly ruled: boolean;
  readonly head: readonly RowFlow[];
  readonly rows: readonly RowFlow[];
}

export interface RowFlow {
  readonly element: StructureElement;
  readonly cells: readonly CellFlow[];
  readonly height: number;
  readonly uncertain: boolean;
}

/** A cell's lines with their places from the row's top left. */
export interface CellFlow {
  readonly element: StructureElement;
  readonly x: number;
  readonly strips: readonly Strip[];
}

export interface Strip {
  readonly line: Line;
  readonly x: number;
  readonly y: number;
}

/** What a block is set for. `x` and `width` of the measure, the element that takes its tags, and whether in a cell. */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly parent: StructureElement;
  readonly cell: 'none' | 'header' | 'data';
}
