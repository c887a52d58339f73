import type { FigureFlow, LinesFlow, RowFlow, TableFlow } from './flow/flow.ts';
import type { Line } from './lines.ts';
import { type Page, type Stroke } from './page.ts';
import type { StructureElement } from './structure.ts';

/** One page while things are put on it. `left` is where its text area begins; points from the top left. */
export class Sheet {
  readonly page: Page = { items: [], strokes: [] };
  private readonly left: number;

  constructor(left: number) {
    this.left = left;
  }

  place(name: string, y: number): void {
    this.page.items.push({ kind: 'place', name, y });
  }

  heading(outline: NonNullable<LinesFlow['outline']>, y: number): void {
    this.page.items.push({ kind: 'heading', ...outline, y });
  }

  element(element: StructureElement): void {
    this.page.items.push({ kind: 'element', element });
  }

  line(line: Line, x: number, y: number, artifact: boolean): void {
    this.page.items.push({ kind: 'line', line, x: this.left + x, y, artifact });
  }

  figure(flow: FigureFlow, y: number): void {
    this.place(flow.anchor, y);
    this.page.items.push({ kind: 'figure', flow, x: this.left + flow.x, y });
  }

  /** The bar beside lines of a paragraph. */
  bar(flow: LinesFlow, top: number, bottom: number): void {
    if (flow.bar === 'none' || bottom <= top) return;
    const x = this.left + flow.barX;
    const ink = flow.bar === 'strong' ? 'accent' : 'rule';
    const { strokes } = this.page;
    const last = strokes.at(-1);
    // The bar of one paragraph is one stroke, though its lines come in groups.
    if (last && last.x1 === x && last.ink === ink && Math.abs(last.y2 - top) < 2)
      strokes[strokes.length - 1] = { ...last, y2: bottom - 2 };
    else
      strokes.push({
        x1: x,
        y1: top + 2,
        x2: x,
        y2: bottom - 2,
        width: flow.bar === 'strong' ? 2 : 1.2,
        ink,
        dashed: false,
      });
  }

  /** The rule below a row of a table that ends at `y`; beside a row that is uncertain a bar as high as it. */
  rowRule(table: TableFlow, row: RowFlow, y: number, height: number, head: boolean): void {
    if (!table.ruled) return;
    const { x, width } = table;
    const { uncertain } = row;
    this.rule(x, y, width, head ? 0.8 : 0.4, head ? 'text' : 'rule', uncertain);
    if (uncertain) {
      const beside = this.left + x - 2;
      this.page.strokes.push({
        x1: beside,
        y1: y - height + 3,
        x2: beside,
        y2: y - 3,
        width: 1.6,
        ink: 'muted',
        dashed: true,
      });
    }
  }

  /** A line across, so thick. */
  rule(x: number, y: number, length: number, width: number, ink: Stroke['ink'], dashed = false): void {
    const from = this.left + x;
    this.page.strokes.push({ x1: from, y1: y, x2: from + length, y2: y, width, ink, dashed });
  }
}
