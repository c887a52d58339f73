import { attributeOf, type XmlEvent } from './xml.ts';

/**
 * References to notes by Word's field NOTEREF (ISO/IEC 29500-1, 17.16.5.40): the field names the bookmark around the mark of
 * a note that stands before it. It may be written as one element or in runs (17.16.18).
 */
export class NoteFields {
  private readonly labels = new Map<string, string>();
  private bookmark: string | null = null;
  private instruction: string | null = null;
  private reading = false;
  private shown = false;

  /** True while what is read is the number that such a field shows: it is a mark, no word of the text. */
  get showing(): boolean {
    return this.shown;
  }

  /** Told of the note that the mark read last belongs to. */
  marked(label: string): void {
    if (this.bookmark !== null) this.labels.set(this.bookmark, label);
  }

  /** Takes the next event; where it begins the number of a field, the label of the note that the field refers to. */
  read(event: XmlEvent): string | null {
    if (event.kind === 'text') {
      if (this.reading) this.instruction += event.text;
    } else if (event.kind === 'close') {
      if (event.name === 'w:instrText') this.reading = false;
      if (event.name === 'w:fldSimple') this.shown = false;
    } else if (event.name === 'w:bookmarkStart') this.bookmark = attributeOf(event.attributes, 'w:name');
    else if (event.name === 'w:instrText') this.reading = !event.empty;
    else if (event.name === 'w:fldSimple' && !event.empty) return this.begin(attributeOf(event.attributes, 'w:instr'));
    else if (event.name === 'w:fldChar') return this.turn(attributeOf(event.attributes, 'w:fldCharType'));
    return null;
  }

  private turn(type: string | null): string | null {
    if (type === 'separate') return this.begin(this.instruction);
    this.instruction = type === 'begin' ? '' : null;
    this.shown = false;
    return null;
  }

  private begin(instruction: string | null): string | null {
    const [, name = ''] = /^\s*NOTEREF\s+(\S+)/.exec(instruction ?? '') ?? [];
    const label = this.labels.get(name) ?? null;
    this.shown = label !== null;
    return label;
  }
}
