import type { Cite } from '../../model/document.ts';
import type { FootnoteLines } from './flow/notes.ts';
import type { Line } from './lines.ts';
import { elementOn, isLink } from './owner.ts';
import type { Item } from './page.ts';
import { notePlace } from './setting.ts';
import type { StructureElement } from './structure.ts';

/** Room of the short rule above the notes. */
const SEPARATOR = 10;
const BETWEEN = 2;

export type MakeFootnote = (cite: Cite, parent: StructureElement, page: number) => FootnoteLines | null;

interface Entry {
  readonly place: string | null;
  readonly lines: readonly Line[];
}

/**
 * The notes at one page's foot: each passage once a page, below the lines that cite it. What finds no room is carried to
 * the next page, so that a line never loses its note and a long note never pushes its line away.
 */
export class NoteArea {
  private readonly here = new Map<string, FootnoteLines>();
  private readonly tried = new Map<string, FootnoteLines | null>();
  private readonly entries: Entry[] = [];
  private over: Line[] = [];
  private used = 0;
  private readonly page: number;
  private readonly body: number;
  private readonly make: MakeFootnote;

  constructor(page: number, body: number, make: MakeFootnote) {
    this.page = page;
    this.body = body;
    this.make = make;
  }

  height(): number {
    return this.used;
  }

  /** The area's height if these lines came too; at most half the page is asked for, since the rest may be carried. */
  heightWith(lines: readonly Line[]): number {
    if (this.over.length > 0) return this.used;
    const fresh = new Map<string, FootnoteLines>();
    for (const { cite, parent } of lines.flatMap(citesOf)) {
      const note = this.here.has(cite.target) ? null : this.find(cite, parent);
      if (note) fresh.set(cite.target, note);
    }
    let height = this.used;
    for (const note of fresh.values()) height += cost(note.lines, height === 0);
    return Math.max(this.used, Math.min(height, this.body * 0.5));
  }

  /** Takes the notes of a line that was put on the page; `room` is what lies between the line and the page's foot. */
  take(line: Line, room: number): void {
    for (const { cite, parent } of citesOf(line)) {
      if (this.here.has(cite.target)) continue;
      const note = this.find(cite, parent);
      if (!note) continue;
      this.here.set(cite.target, note);
      this.put(note.lines, notePlace(note.passage.id, this.page), room);
    }
  }

  /** Begins with what the page before had no room for: one line at least, however low the page, or the notes would never end. */
  carry(before: NoteArea): void {
    const lines = before.over;
    const [first] = lines;
    if (first) this.put(lines, null, Math.max(this.body * 0.7, SEPARATOR + first.height));
  }

  pending(): boolean {
    return this.over.length > 0;
  }

  items(x: number, top: number): readonly Item[] {
    const out: Item[] = [];
    let y = top + SEPARATOR;
    this.entries.forEach((entry, i) => {
      if (i > 0) y += BETWEEN;
      if (entry.place !== null) out.push({ kind: 'place', name: entry.place, y });
      for (const line of entry.lines) {
        out.push({ kind: 'line', line, x, y, artifact: false });
        y += line.height;
      }
    });
    return out;
  }

  private find(cite: Cite, parent: StructureElement): FootnoteLines | null {
    let note = this.tried.get(cite.target);
    if (note === undefined) {
      note = this.make(cite, parent, this.page);
      this.tried.set(cite.target, note);
    }
    return note;
  }

  private put(lines: readonly Line[], place: string | null, room: number): void {
    const start = this.used === 0 ? SEPARATOR : BETWEEN;
    let free = room - this.used - start;
    let count = 0;
    // Once a note runs over, those after it wait too: they keep their order.
    if (this.over.length === 0) {
      for (const line of lines) {
        if (line.height > free + 0.01) break;
        free -= line.height;
        count++;
      }
    }
    const fitting = lines.slice(0, count);
    if (fitting.length > 0 || place !== null) this.entries.push({ place, lines: fitting });
    if (fitting.length > 0) this.used += start + fitting.reduce((sum, line) => sum + line.height, 0);
    this.over.push(...lines.slice(count));
  }
}

interface Call {
  readonly cite: Cite;
  readonly parent: StructureElement;
}

function citesOf(line: Line): readonly Call[] {
  return line.pieces.flatMap(({ piece }) => {
    const { cite, owner } = piece.run;
    if (!cite) return [];
    return [{ cite, parent: isLink(owner) ? owner.parent : elementOn(owner, 0) }];
  });
}

function cost(lines: readonly Line[], first: boolean): number {
  return (first ? SEPARATOR : BETWEEN) + lines.reduce((sum, line) => sum + line.height, 0);
}
