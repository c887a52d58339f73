import type { FigureFlow } from './flow/flow.ts';
import type { Line } from './lines.ts';
import type { StructureElement } from './structure.ts';

/** The page and its text area. Points from the top left. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the text of the first page begins, where its letterhead leaves it less room. */
  readonly firstTop?: number;
}

/** What stands on a page, in the order of reading. */
export type Item =
  | { readonly kind: 'line'; readonly line: Line; readonly x: number; readonly y: number; readonly artifact: boolean }
  | { readonly kind: 'figure'; readonly flow: FigureFlow; readonly x: number; readonly y: number }
  /** An artifact: a letterhead's. */
  | {
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'place'; readonly name: string; readonly y: number }
  | { readonly kind: 'heading'; readonly level: number; readonly title: string; readonly y: number };

/** Lines and bars that stand behind the text. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly ink: 'text' | 'rule' | 'accent' | 'muted';
  readonly dashed: boolean;
}

export interface Page {
  readonly items: Item[];
  readonly strokes: Stroke[];
}
