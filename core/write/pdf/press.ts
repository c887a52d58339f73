import { type Atom, atomLines, heightOf, spanOf } from './atoms.ts';
import type { CellFlow, FigureFlow, LinesFlow, RowFlow, Strip, TableFlow } from './flow/flow.ts';
import type { Line } from './lines.ts';
import type { NoteArea } from './note-area.ts';
import type { Geometry, Page, Stroke } from './page.ts';

/** A row of more than this share of a page may be broken, where the page has at least so much room for its first part. */
const HIGH_ROW = 0.3;
const ROOM_FOR_PART = 0.16;
/** A drawing that finds no room waits for the next page where at least this share of the page would stay empty. */
const ROOM_TO_FILL = 0.12;
/** A page is left so empty at most for a drawing that waits to come before the next section: a reader looks for it in its own. */
const MOST_BLANK = 0.5;
/** A drawing that would find room in this share of its size is drawn so: its words are still read with ease. */
const LEAST_SHARE = 0.9;

/** The page being filled. */
export class Press {
  private readonly pages: Page[] = [];
  private page: Page = { items: [], strokes: [] };
  private y: number;
  private gap = 0;
  private empty = true;
  private area: NoteArea;
  /** A drawing that waits for the top of the next page. */
  private held: readonly Atom[] = [];
  private readonly geometry: Geometry;
  private readonly notes: (page: number) => NoteArea;

  constructor(geometry: Geometry, notes: (page: number) => NoteArea) {
    this.geometry = geometry;
    this.notes = notes;
    this.y = geometry.firstTop ?? geometry.top;
    this.area = notes(0);
  }

  group(atoms: readonly Atom[]): void {
    const linesOf = atoms.flatMap(atomLines);
    // No drawing overtakes one that waits.
    if (this.held.length > 0 && atoms.at(-1)?.put.kind === 'figure') this.turn(atoms[0]);
    // Where a drawing has waited for the new page, there may again be no room below it.
    for (let turns = 0; turns < 2 && !this.empty && !this.fits(spanOf(atoms, this.gap), linesOf); turns++)
      this.turn(atoms[0]);
    for (const atom of atoms) this.atom(atom);
    if (this.held.length > 0 && isLastRow(atoms.at(-1))) {
      const held = this.fitted(this.held);
      if (this.fits(spanOf(held, this.gap), [])) this.release(held);
    }
  }

  /** The group with its drawing a little smaller, where that lets it stay on this page. */
  fitted(group: readonly Atom[]): readonly Atom[] {
    const last = group.at(-1);
    if (last?.put.kind !== 'figure' || this.empty) return group;
    const room = this.geometry.bottom - this.y - this.area.heightWith(group.flatMap(atomLines));
    const share = 1 - (spanOf(group, this.gap) - room) / last.height;
    if (share >= 1 || share < LEAST_SHARE) return group;
    const flow = last.put.flow.smaller(share);
    return [...group.slice(0, -1), { ...last, height: flow.height, put: { kind: 'figure', flow } }];
  }

  /**
   * Keeps a drawing for the top of the next page, where its group has no room on this one and much of it is still free, but
   * not for `next`, which comes before it then.
   */
  hold(drawing: readonly Atom[], group: readonly Atom[], next: readonly Atom[]): boolean {
    const room = this.limit() - this.y;
    const body = this.geometry.bottom - this.geometry.top;
    if (this.empty || this.held.length > 0 || this.fits(spanOf(group, this.gap), group.flatMap(atomLines)))
      return false;
    if (room < body * ROOM_TO_FILL || !this.fits(spanOf(next, this.gap), next.flatMap(atomLines))) return false;
    this.held = drawing;
    return true;
  }

  /** Ends the page where a drawing still waits: it belongs to the section that ends here. */
  endSection(): void {
    const body = this.geometry.bottom - this.geometry.top;
    if (this.held.length > 0 && this.limit() - this.y <= body * MOST_BLANK) this.turn(undefined);
  }

  private release(held = this.held): void {
    this.held = [];
    for (const atom of held) this.atom(atom);
  }

  finish(): readonly Page[] {
    if (this.held.length > 0) {
      if (!this.fits(spanOf(this.held, this.gap), [])) this.turn(undefined);
      this.release();
    }
    this.close();
    // Notes may run on to further pages.
    while (this.area.pending()) {
      this.open();
      this.close();
    }
    return this.pages;
  }

  private atom(atom: Atom): void {
    const gap = this.empty ? 0 : Math.max(this.gap, atom.before);
    if (!this.empty && !this.fits(gap + atom.height, atomLines(atom))) {
      const room = this.limit() - this.y;
      const body = this.geometry.bottom - this.geometry.top;
      if (atom.put.kind === 'row' && atom.height > body * HIGH_ROW && room > body * ROOM_FOR_PART) {
        this.y += gap;
        this.splitRow(atom.put.table, atom.put.row);
        this.gap = atom.after;
        return;
      }
      this.turn(atom);
    }
    if (!this.empty) this.y += Math.max(this.gap, atom.before);
    this.gap = atom.after;
    const { put } = atom;
    if (put.kind === 'rule') {
      this.stroke(put.x, this.y, put.x + put.width, this.y, 0.5, 'rule');
      this.y += 0.5;
    } else if (put.kind === 'figure') this.figure(put.flow);
    else if (put.kind === 'lines') this.lines(put.flow, put.lines, put.first);
    else this.row(put.table, put.row, put.index, put.head);
    this.empty = false;
  }

  private figure(flow: FigureFlow): void {
    this.page.items.push({ kind: 'place', name: flow.anchor, y: this.y });
    this.page.items.push({ kind: 'figure', flow, x: this.geometry.left + flow.x, y: this.y });
    this.y += flow.height;
  }

  private lines(flow: LinesFlow, lines: readonly Line[], first: boolean): void {
    const top = this.y;
    if (first) {
      if (flow.anchor !== null) this.page.items.push({ kind: 'place', name: flow.anchor, y: top });
      if (flow.outline) this.page.items.push({ kind: 'heading', ...flow.outline, y: top });
    }
    let rest = heightOf(lines);
    for (const line of lines) {
      if (this.y > top && this.y + line.height > this.limit()) this.goOn(flow);
      // Notes leave room for the lines that stay together with this one.
      this.line(line, this.geometry.left + flow.x, this.y, this.y + rest);
      this.y += line.height;
      rest -= line.height;
    }
    this.bar(flow, first ? top : top - 1, this.y);
  }

  /** A group of lines longer than a page goes on at the next one's top. */
  private goOn(flow: LinesFlow): void {
    this.bar(flow, this.geometry.top, this.y);
    this.close();
    this.open();
  }

  private bar(flow: LinesFlow, top: number, bottom: number): void {
    if (flow.bar === 'none' || bottom <= top) return;
    const x = this.geometry.left + flow.barX;
    const last = this.page.strokes.at(-1);
    const ink = flow.bar === 'strong' ? 'accent' : 'rule';
    // The bar of one paragraph is one stroke, though its lines come in groups.
    if (last && last.x1 === x && last.ink === ink && Math.abs(last.y2 - top) < 2) {
      this.page.strokes[this.page.strokes.length - 1] = { ...last, y2: bottom - 2 };
    } else this.strokeOf(x, top + 2, x, bottom - 2, flow.bar === 'strong' ? 2 : 1.2, ink, false);
  }

  private row(table: TableFlow, row: RowFlow, index: number, head: boolean): void {
    if (index === 0 && table.anchor !== null) this.page.items.push({ kind: 'place', name: table.anchor, y: this.y });
    if (row.height > this.limit() - this.y) this.splitRow(table, row);
    else this.wholeRow(table, row, head, false);
  }

  private wholeRow(table: TableFlow, row: RowFlow, head: boolean, artifact: boolean): void {
    if (!artifact) this.page.items.push({ kind: 'element', element: row.element });
    for (const cell of row.cells) {
      if (!artifact) this.page.items.push({ kind: 'element', element: cell.element });
      const floor = artifact ? null : this.y + row.height;
      for (const strip of cell.strips) this.strip(table, cell.x, strip, this.y, floor);
    }
    this.y += row.height;
    this.rowRule(table, row, row.height, head);
  }

  /** A row higher than the room: as many lines of each cell as fit, the rest on the next page, under the header rows. */
  private splitRow(table: TableFlow, row: RowFlow): void {
    this.page.items.push({ kind: 'element', element: row.element });
    let rest = row.cells.map((cell) => ({ ...cell, strips: [...cell.strips] }));
    for (;;) {
      const first = Math.min(...rest.map((cell) => cell.strips[0]?.y ?? Infinity));
      const shift = first === Infinity ? 0 : first - 3;
      const parts = this.fitting(rest, shift);
      const used = Math.max(0, ...parts.flat().map((strip) => strip.y - shift + strip.line.height));
      rest.forEach((cell, i) => {
        if (!cell.element.attached) this.page.items.push({ kind: 'element', element: cell.element });
        for (const strip of parts[i] ?? []) {
          this.strip(table, cell.x, { ...strip, y: strip.y - shift }, this.y, this.y + used);
        }
      });
      rest = rest.map((cell, i) => ({ ...cell, strips: cell.strips.slice(parts[i]?.length ?? 0) }));
      if (used > 0) {
        this.y += used + 3;
        this.rowRule(table, row, used + 3, false);
      }
      this.empty = false;
      if (rest.every((cell) => cell.strips.length === 0)) return;
      this.close();
      this.open();
      this.repeatHead(table);
    }
  }

  /** Of each cell the lines that find room on the page together with their notes; on an empty page one at least. */
  private fitting(cells: readonly CellFlow[], shift: number): readonly (readonly Strip[])[] {
    const within = (room: number): readonly (readonly Strip[])[] =>
      cells.map(({ strips }) => strips.filter((strip) => strip.y - shift + strip.line.height <= room));
    const room = this.geometry.bottom - this.y - 3;
    const taken = within(this.limit() - this.y - 3);
    const lines = taken.flat().map((strip) => strip.line);
    const beside = within(room - this.area.heightWith(lines));
    if (beside.some((strips) => strips.length > 0) || !this.empty) return beside;
    return cells.map(({ strips }) => strips.slice(0, 1));
  }

  private rowRule(table: TableFlow, row: RowFlow, height: number, head: boolean): void {
    if (!table.ruled) return;
    const x = this.geometry.left + table.x;
    this.strokeOf(x, this.y, x + table.width, this.y, head ? 0.8 : 0.4, head ? 'text' : 'rule', row.uncertain);
    if (row.uncertain) this.strokeOf(x - 2, this.y - height + 3, x - 2, this.y - 3, 1.6, 'muted', true);
  }

  private strip(table: TableFlow, x: number, strip: Strip, y: number, floor: number | null): void {
    this.line(strip.line, this.geometry.left + table.x + x + strip.x, y + strip.y, floor);
  }

  private repeatHead(table: TableFlow): void {
    for (const row of table.head) this.wholeRow(table, row, true, true);
  }

  /** `floor`: where what belongs together with the line ends, and notes may begin; null for a line that is an artifact. */
  private line(line: Line, x: number, y: number, floor: number | null): void {
    this.page.items.push({ kind: 'line', line, x, y, artifact: floor === null });
    if (floor !== null) this.area.take(line, this.geometry.bottom - Math.max(floor, y + line.height));
  }

  private fits(height: number, lines: readonly Line[]): boolean {
    return this.y + height + this.area.heightWith(lines) <= this.geometry.bottom + 0.01;
  }

  private limit(): number {
    return this.geometry.bottom - this.area.height() + 0.01;
  }

  /** A new page; in the middle of a table its header rows stand there again. */
  private turn(atom: Atom | undefined): void {
    this.close();
    this.open();
    if (atom?.put.kind === 'row' && !atom.put.head && atom.put.index > 0) this.repeatHead(atom.put.table);
    // Not within a table: its rows are read one after the other.
    else this.release();
  }

  private open(): void {
    this.page = { items: [], strokes: [] };
    const carried = this.area;
    this.area = this.notes(this.pages.length);
    this.area.carry(carried);
    this.y = this.geometry.top;
    this.gap = 0;
    this.empty = true;
  }

  private close(): void {
    const { geometry, area } = this;
    const height = area.height();
    if (height > 0) {
      const y = geometry.bottom - height;
      this.strokeOf(geometry.left, y + 5, geometry.left + 72, y + 5, 0.5, 'rule', false);
      for (const item of area.items(geometry.left, y)) this.page.items.push(item);
    }
    this.pages.push(this.page);
  }

  private stroke(x1: number, y1: number, x2: number, y2: number, width: number, ink: Stroke['ink']): void {
    this.strokeOf(this.geometry.left + x1, y1, this.geometry.left + x2, y2, width, ink, false);
  }

  private strokeOf(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    width: number,
    ink: Stroke['ink'],
    dashed: boolean,
  ): void {
    this.page.strokes.push({ x1, y1, x2, y2, width, ink, dashed });
  }
}

function isLastRow(atom: Atom | undefined): boolean {
  if (atom?.put.kind !== 'row') return false;
  const { table, index } = atom.put;
  return index === table.head.length + table.rows.length - 1;
}
