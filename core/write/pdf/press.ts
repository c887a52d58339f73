import { type Atom, atomLines, heightOf, spanOf } from './atoms.ts';
import type { CellFlow, LinesFlow, RowFlow, Strip, TableFlow } from './flow/flow.ts';
import type { Line } from './lines.ts';
import type { NoteArea } from './note-area.ts';
import type { Geometry, Page } from './page.ts';
import { Sheet } from './sheet.ts';

/** A row of more than this share of a page may be broken, where the page has at least so much room for its first part. */
const HIGH_ROW = 0.3;
const ROOM_FOR_PART = 0.16;
/** A drawing that finds no room waits for the next page where at least this share of the page would stay empty. */
const ROOM_TO_FILL = 0.12;
/** A page is left so empty at most for a drawing that waits to come before the next section: a reader looks for it in its own. */
const MOST_BLANK = 0.5;
/** A drawing that would find room in this share of its size is drawn so: its words are still read with ease. */
const LEAST_SHARE = 0.9;

/** Fills pages with atoms, from top to bottom. */
export class Press {
  private readonly pages: Page[] = [];
  private sheet: Sheet;
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
    this.sheet = new Sheet(geometry.left);
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
      this.sheet.rule(put.x, this.y, put.width, 0.5, 'rule');
      this.y += 0.5;
    } else if (put.kind === 'figure') {
      this.sheet.figure(put.flow, this.y);
      this.y += put.flow.height;
    } else if (put.kind === 'lines') this.lines(put.flow, put.lines, put.first);
    else this.row(put.table, put.row, put.index, put.head);
    this.empty = false;
  }

  private lines(flow: LinesFlow, lines: readonly Line[], first: boolean): void {
    const top = this.y;
    if (first) {
      if (flow.anchor !== null) this.sheet.place(flow.anchor, top);
      if (flow.outline) this.sheet.heading(flow.outline, top);
    }
    let rest = heightOf(lines);
    for (const line of lines) {
      if (this.y > top && this.y + line.height > this.limit()) this.goOn(flow);
      // Notes leave room for the lines that stay together with this one.
      this.line(line, flow.x, this.y, this.y + rest);
      this.y += line.height;
      rest -= line.height;
    }
    this.sheet.bar(flow, first ? top : top - 1, this.y);
  }

  /** A group of lines longer than a page goes on at the next one's top. */
  private goOn(flow: LinesFlow): void {
    this.sheet.bar(flow, this.geometry.top, this.y);
    this.close();
    this.open();
  }

  private row(table: TableFlow, row: RowFlow, index: number, head: boolean): void {
    if (index === 0 && table.anchor !== null) this.sheet.place(table.anchor, this.y);
    if (row.height > this.limit() - this.y) this.splitRow(table, row);
    else this.wholeRow(table, row, head, false);
  }

  private wholeRow(table: TableFlow, row: RowFlow, head: boolean, artifact: boolean): void {
    if (!artifact) this.sheet.element(row.element);
    for (const cell of row.cells) {
      if (!artifact) this.sheet.element(cell.element);
      const floor = artifact ? null : this.y + row.height;
      for (const strip of cell.strips) this.strip(table, cell.x, strip, this.y, floor);
    }
    this.y += row.height;
    this.sheet.rowRule(table, row, this.y, row.height, head);
  }

  /** A row higher than the room: as many lines of each cell as fit, the rest on the next page, under the header rows. */
  private splitRow(table: TableFlow, row: RowFlow): void {
    this.sheet.element(row.element);
    let rest = row.cells.map((cell) => ({ ...cell, strips: [...cell.strips] }));
    for (;;) {
      const first = Math.min(...rest.map((cell) => cell.strips[0]?.y ?? Infinity));
      const shift = first === Infinity ? 0 : first - 3;
      const parts = this.fitting(rest, shift);
      const used = Math.max(0, ...parts.flat().map((strip) => strip.y - shift + strip.line.height));
      rest.forEach((cell, i) => {
        if (!cell.element.attached) this.sheet.element(cell.element);
        for (const strip of parts[i] ?? []) {
          this.strip(table, cell.x, { ...strip, y: strip.y - shift }, this.y, this.y + used);
        }
      });
      rest = rest.map((cell, i) => ({ ...cell, strips: cell.strips.slice(parts[i]?.length ?? 0) }));
      if (used > 0) {
        this.y += used + 3;
        this.sheet.rowRule(table, row, this.y, used + 3, false);
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

  private strip(table: TableFlow, x: number, strip: Strip, y: number, floor: number | null): void {
    this.line(strip.line, table.x + x + strip.x, y + strip.y, floor);
  }

  private repeatHead(table: TableFlow): void {
    for (const row of table.head) this.wholeRow(table, row, true, true);
  }

  /** `floor`: where what belongs together with the line ends, and notes may begin; null for a line that is an artifact. */
  private line(line: Line, x: number, y: number, floor: number | null): void {
    this.sheet.line(line, x, y, floor === null);
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
    this.sheet = new Sheet(this.geometry.left);
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
      this.sheet.rule(0, y + 5, 72, 0.5, 'rule');
      for (const item of area.items(geometry.left, y)) this.sheet.page.items.push(item);
    }
    this.pages.push(this.sheet.page);
  }
}

function isLastRow(atom: Atom | undefined): boolean {
  if (atom?.put.kind !== 'row') return false;
  const { table, index } = atom.put;
  return index === table.head.length + table.rows.length - 1;
}
