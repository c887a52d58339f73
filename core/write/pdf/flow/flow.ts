import type { Line } from '../lines.ts';
import type { StructureElement } from '../structure.ts';

/** Set type that waits for its page: in the order of reading, with the room that it wants before and after. Points. */
export type Flow = LinesFlow | TableFlow | RuleFlow;

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
