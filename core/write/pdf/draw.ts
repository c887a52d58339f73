import type { DocumentStyle } from '../../model/document.ts';
import type { FigureFlow } from './flow/flow.ts';
import { type Kit, pdfText, type Ref } from './kit.ts';
import type { Line, SetPiece } from './lines.ts';
import { elementOn, isLink, type LinkOwner } from './owner.ts';
import type { Geometry, Item, Page, Stroke } from './page.ts';
import { number, openPainter, rgb, textString } from './painter.ts';
import { shapeOperators } from './shapes.ts';
import { attach, element, type StructureElement, type TaggedPage } from './structure.ts';

/** A named place: page counted from 0, y from the page's bottom. */
export interface Destination {
  readonly page: number;
  readonly y: number;
}

/** An entry of the outline. */
export interface OutlineEntry extends Destination {
  readonly level: number;
  readonly title: string;
}

/** What drawing found out: where things stand, and what owns the marked content. */
export interface Drawn {
  readonly pages: readonly TaggedPage[];
  readonly places: ReadonlyMap<string, Destination>;
  readonly outline: readonly OutlineEntry[];
}

/** Draws the pages in order. `furniture` are the lines at head and foot, artifacts all. */
export function drawPages(
  kit: Kit,
  pages: readonly Page[],
  geometry: Geometry,
  style: DocumentStyle,
  furniture: (page: number) => readonly Item[],
): Drawn {
  const places = new Map<string, Destination>();
  const outline: OutlineEntry[] = [];
  const tagged = pages.map((page, index): TaggedPage => {
    kit.addPage({ size: [geometry.width, geometry.height], margin: 0 });
    const sheet = new Sheet(kit, index, geometry, places, style);
    for (const item of page.items) {
      if (item.kind === 'element') attach(item.element);
      else if (item.kind === 'place') sheet.place(item.name, item.y);
      else if (item.kind === 'heading') {
        outline.push({ level: item.level, title: item.title, page: index, y: geometry.height - item.y });
      } else if (item.kind === 'figure') sheet.figure(item.flow, item.x, item.y);
      else if (item.kind === 'picture') sheet.artifactPicture(item);
      else sheet.line(item.line, item.x, item.y, item.artifact);
    }
    sheet.closeContent();
    for (const item of furniture(index))
      if (item.kind === 'line') sheet.line(item.line, item.x, item.y, true);
      else if (item.kind === 'picture') sheet.artifactPicture(item);
    return sheet.finish(page.strokes);
  });
  return { pages: tagged, places, outline };
}

interface Region {
  readonly owner: LinkOwner;
  x1: number;
  x2: number;
  readonly y: number;
  readonly size: number;
}

/** One page being drawn. */
class Sheet {
  private readonly owners: StructureElement[] = [];
  private readonly extra: string[] = [];
  private current: StructureElement | 'artifact' | null = null;
  private readonly painter;
  private readonly page;
  private readonly kit: Kit;
  private readonly index: number;
  private readonly geometry: Geometry;
  private readonly places: Map<string, Destination>;
  private readonly style: DocumentStyle;

  constructor(kit: Kit, index: number, geometry: Geometry, places: Map<string, Destination>, style: DocumentStyle) {
    this.kit = kit;
    this.page = kit.page;
    // pdfkit writes a page's dictionary as the next one is begun: its key in the tree must stand there by then.
    this.page.dictionary.data['StructParents'] = index;
    this.painter = openPainter(kit.page);
    this.index = index;
    this.geometry = geometry;
    this.places = places;
    this.style = style;
  }

  place(name: string, y: number): void {
    if (!this.places.has(name)) this.places.set(name, { page: this.index, y: this.geometry.height - y + 4 });
  }

  line(line: Line, x: number, y: number, artifact: boolean): void {
    const baseline = this.geometry.height - y - line.baseline;
    const regions: Region[] = [];
    for (let at = 0; at < line.pieces.length; ) {
      const end = artifact ? line.pieces.length : this.enterGroup(line, at);
      if (artifact) this.enter('artifact');
      for (const set of inOrderOfPlace(line.pieces.slice(at, end))) {
        const { run } = set.piece;
        const left = x + set.x;
        if (!artifact && run.anchor !== null) this.place(run.anchor, y);
        if (!artifact && isLink(run.owner)) {
          gather(regions, run.owner, left, left + set.piece.width, baseline + run.style.rise, run.style.size);
        }
        this.painter.show(set, left, baseline);
      }
      at = end;
    }
    this.decorate(line, x, baseline);
    for (const region of regions) this.annotate(region);
  }

  /** A drawing is one piece of content: its description is read in place of the words in it. */
  figure(flow: FigureFlow, x: number, y: number): void {
    const top = this.geometry.height - y;
    flow.element.box = [x, top - flow.height, x + flow.width, top].map((value) => Math.round(value * 100) / 100);
    this.enter(flow.element);
    for (const shape of flow.shapes) {
      if (shape.kind === 'picture') this.picture(shape.bytes, x, top - flow.height, flow.width, flow.height);
      else if (shape.kind !== 'words') this.painter.graphic(shapeOperators(shape, x, top, this.style.colours));
      else for (const set of inOrderOfPlace(shape.pieces)) this.painter.show(set, x + set.x, top - shape.y);
    }
    this.closeContent();
  }

  artifactPicture({ bytes, height, width, x, y }: Extract<Item, { readonly kind: 'picture' }>): void {
    this.enter('artifact');
    this.picture(bytes, x, this.geometry.height - y - height, width, height);
  }

  /** A picture with its lower left corner at a place from the page's bottom. */
  private picture(bytes: Uint8Array, x: number, y: number, width: number, height: number): void {
    const image = this.kit.openImage(Buffer.from(bytes));
    image.embed(this.kit);
    if (!image.obj) throw new TypeError('the picture was not embedded');
    this.page.xobjects[image.label] = image.obj;
    this.painter.graphic(
      `${[width, 0, 0, height, x, y].map((value) => number(value)).join(' ')} cm /${image.label} Do`,
    );
  }

  closeContent(): void {
    if (this.current !== null) this.painter.close();
    this.current = null;
  }

  finish(strokes: readonly Stroke[]): TaggedPage {
    this.closeContent();
    const behind = [...strokes.map((stroke) => this.stroke(stroke)), ...this.extra];
    const background = behind.length > 0 ? `/Artifact <</Type /Layout>> BDC\n${behind.join('\n')}\nEMC\n` : '';
    // pdfkit turns the page upside down; PDF's own axes are put back.
    this.page.write(`1 0 0 -1 0 ${this.geometry.height} cm\n${background}${this.painter.content()}`);
    return { dictionary: this.page.dictionary, owners: this.owners };
  }

  /**
   * Opens marked content for the pieces of one element from `at` on, and gives their end. Words whose glyphs do not spell
   * them are said by ActualText: those of a line that lie together, in one span.
   */
  private enterGroup(line: Line, at: number): number {
    const first = line.pieces[at]?.piece;
    if (!first) return at + 1;
    const owner = elementOn(first.run.owner, this.index);
    let end = at + 1;
    if (!first.shaped.disguised) {
      this.enter(owner);
      return end;
    }
    for (let i = end; line.pieces[i]?.piece.run.owner === first.run.owner; i++) {
      if (line.pieces[i]?.piece.shaped.disguised) end = i + 1;
    }
    const said = line.pieces.slice(at, end).map(({ piece }) => piece.shaped.text);
    this.enter(element('Span', owner, { actual: said.join('') }));
    return end;
  }

  private enter(owner: StructureElement | 'artifact'): void {
    if (this.current === owner) return;
    this.closeContent();
    this.current = owner;
    if (owner === 'artifact') {
      this.painter.open('Artifact', '<</Type /Pagination>>');
      return;
    }
    attach(owner);
    const mcid = this.owners.length;
    this.owners.push(owner);
    owner.kids.push({ page: this.index, mcid });
    const { actual } = owner.given;
    const said = actual === undefined ? '' : ` /ActualText ${textString(actual)}`;
    this.painter.open(owner.tag, `<</MCID ${mcid}${said}>>`);
  }

  /** A link's annotation on this line, tagged beside its text. */
  private annotate({ owner, x1, x2, y, size }: Region): void {
    const { to } = owner;
    const target = 'uri' in to ? null : typeof to.place === 'string' ? to.place : to.place(this.index);
    const action = 'uri' in to ? { S: 'URI', URI: pdfText(asciiUri(to.uri)) } : { S: 'GoTo', D: pdfText(target ?? '') };
    const annotation: Ref = this.kit.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x1 - 0.5, y - size * 0.28, x2 + 0.5, y + size * 0.86],
      Border: [0, 0, 0],
      // Printed, as PDF/A asks of every annotation.
      F: 4,
      A: action,
      Contents: pdfText(owner.contents),
    });
    this.page.annotations.push(annotation);
    elementOn(owner, this.index).kids.push({ page: this.index, annotation });
  }

  /** Frames round badges and dashes under uncertain words: drawn behind the text, as artifacts. */
  private decorate(line: Line, x: number, baseline: number): void {
    const { pieces } = line;
    for (let i = 0; i < pieces.length; ) {
      const first = pieces[i];
      const run = first?.piece.run;
      if (!first || !run || !(run.style.badge || run.style.uncertain) || first.piece.space) {
        i++;
        continue;
      }
      let left = first.x;
      let right = first.x + first.piece.width;
      let end = i + 1;
      for (let next = pieces[end]; next && next.piece.run === run; next = pieces[++end]) {
        if (next.piece.space && pieces[end + 1]?.piece.run !== run) continue;
        left = Math.min(left, next.x);
        right = Math.max(right, next.x + next.piece.width);
      }
      i = end;
      const { size, badge } = run.style;
      if (badge) {
        const [bx, by, width, height] = [x + left - 2, baseline - size * 0.3, right - left + 4, size * 1.3];
        this.extra.push(`${rgb(this.style.colours.muted)} RG 0.5 w [] 0 d ${roundedFrame(bx, by, width, height)} S`);
      } else {
        const y = number(baseline - 1.8);
        this.extra.push(
          `${rgb(this.style.colours.muted)} RG 0.6 w [1.6 1.4] 0 d ${number(x + left)} ${y} m ${number(x + right)} ${y} l S`,
        );
      }
    }
  }

  private stroke({ x1, y1, x2, y2, width, ink, dashed }: Stroke): string {
    const { height } = this.geometry;
    const colour = this.style.colours[ink];
    const dash = dashed ? '[2 1.6]' : '[]';
    return `${rgb(colour)} RG ${number(width)} w ${dash} 0 d ${number(x1)} ${number(height - y1)} m ${number(x2)} ${number(height - y2)} l S`;
  }
}

/** From left to right, as programs expect that go by the place of the glyphs; what is said stands in ActualText. */
function inOrderOfPlace(pieces: readonly SetPiece[]): readonly SetPiece[] {
  if (pieces.every(({ piece }) => piece.level === 0)) return pieces;
  return pieces.toSorted((a, b) => a.x - b.x);
}

function gather(regions: Region[], owner: LinkOwner, x1: number, x2: number, y: number, size: number): void {
  const last = regions.at(-1);
  if (last && last.owner === owner) {
    last.x1 = Math.min(last.x1, x1);
    last.x2 = Math.max(last.x2, x2);
  } else regions.push({ owner, x1, x2, y, size });
}

function roundedFrame(x: number, y: number, width: number, height: number): string {
  const r = 1.8;
  const k = r * 0.45;
  const [x2, y2] = [x + width, y + height];
  const at = (...values: readonly number[]): string => values.map((value) => number(value)).join(' ');
  return [
    `${at(x + r, y)} m ${at(x2 - r, y)} l ${at(x2 - k, y, x2, y + k, x2, y + r)} c`,
    `${at(x2, y2 - r)} l ${at(x2, y2 - k, x2 - k, y2, x2 - r, y2)} c`,
    `${at(x + r, y2)} l ${at(x + k, y2, x, y2 - k, x, y2 - r)} c`,
    `${at(x, y + r)} l ${at(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ');
}

/** An address in ASCII, as the URI action takes it. */
function asciiUri(uri: string): string {
  return uri.replace(/[^!-~]/gu, (character) => encodeURIComponent(character));
}
