// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';

/**
 * The parts of pdfkit 0.20 that the writer stands on: objects, fonts, metadata and the file's frame. Text flow, marked
 * content, structure and annotations are ours, since pdfkit's own have faults (see docs/decisions). This file is the only
 * one that knows pdfkit's inner names.
 */

/** An indirect object. `end` writes it; every reference must be ended once, or the file is cut short. */
export interface Ref {
  readonly data: Record<string, unknown>;
  readonly end: (chunk?: Uint8Array | string) => void;
}

export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  /** In font units. */
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
}

/** A glyph's outline: lines and curves of two or three points, in font units, y upwards. */
export interface Outline {
  readonly commands: readonly OutlineCommand[];
}

export interface OutlineCommand {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  readonly args: readonly number[];
}

/** A font as pdfkit embeds it: `font` is fontkit's. */
export interface KitFont {
  readonly id: string;
  /** Thousandths of an em to one font unit. */
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; readonly includeGlyph: (id: number) => number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly font: {
    getGlyph: (id: number, codePoints?: readonly number[]) => { readonly advanceWidth: number; readonly path: Outline };
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
    readonly layout: (
      text: string,
      features?: Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ) => GlyphRun;
  };
  readonly ref: () => Ref;
}

/** A picture as pdfkit embeds it; `obj` is there once it is embedded. */
export interface KitImage {
  readonly label: string;
  readonly obj: Ref | null;
  readonly embed: (kit: Kit) => void;
}

export interface KitPage {
  readonly dictionary: Ref;
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, Ref>;
  readonly xobjects: Record<string, Ref>;
  readonly annotations: Ref[];
  readonly write: (chunk: string) => void;
}

export interface OutlineItem {
  readonly outlineData: Record<string, unknown>;
  readonly addItem: (
    title: string,
    options: { readonly pageNumber: number; readonly expanded: boolean },
  ) => OutlineItem;
}

/** What opens fonts. */
export interface FontKit {
  readonly font: (bytes: Uint8Array) => { readonly _font: KitFont };
}

export interface Kit extends FontKit {
  readonly page: KitPage;
  readonly outline: OutlineItem;
  readonly _root: Ref;
  readonly ref: (data?: object) => Ref;
  readonly addPage: (options: object) => Kit;
  readonly openImage: (bytes: Buffer) => KitImage;
  readonly appendXML: (xml: string) => void;
  /** Attaches a file (ISO 32000-1, 7.11.4) with its relationship to the document (ISO 19005-3). */
  readonly file: (
    bytes: Uint8Array,
    options: {
      readonly name: string;
      readonly type: string;
      readonly description: string;
      readonly relationship: 'Source';
      readonly creationDate: Date;
      readonly modifiedDate: Date;
    },
  ) => unknown;
  readonly getStructTreeRoot: () => Ref;
  readonly getStructParentTree: () => { readonly add: (key: number, value: unknown) => void };
  readonly on: (event: string, listener: (value: never) => void) => Kit;
  readonly end: () => void;
}

/** What the file says of itself. The XMP packet carries the same values, escaped. */
export interface FileInfo {
  readonly Title: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
}

/** An empty tagged document, valid as PDF/A-3a once finished; `lang` is BCP 47. */
export function openKit(info: FileInfo, lang: string): Kit {
  const options = {
    autoFirstPage: false,
    // pdfkit would load Helvetica, which is not embedded.
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang,
    info,
  };
  return new EscapingDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Kit;
}

/** What opens fonts where no file is written. */
export function openFontKit(): FontKit {
  const options = { autoFirstPage: false, font: null };
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as FontKit;
}

/** A PDF text string. pdfkit takes plain strings for names and wrapped ones for text. */
export function pdfText(text: string): unknown {
  return Object(text);
}

interface WithInfo {
  info: Record<string, unknown>;
  _addInfo(): void;
}

class EscapingDocument extends PDFDocument {
  /** pdfkit gives an attached file's checksum in digits, where sixteen bytes are asked for (ISO 32000-1, table 46). */
  override ref(data: object = {}): PDFKit.PDFKitReference {
    const { Params: params, Type: type } = data as { Params?: Record<string, unknown>; Type?: string };
    if (type === 'EmbeddedFile' && params) params['CheckSum'] = Buffer.from(String(params['CheckSum']), 'hex');
    return super.ref(data);
  }

  /** pdfkit writes the information dictionary into the XMP packet as it stands; "Q&A" would break it. */
  _addInfo(): void {
    const self = this as unknown as WithInfo;
    const plain = self.info;
    self.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    try {
      (PDFDocument.prototype as unknown as WithInfo)._addInfo.call(this);
    } finally {
      self.info = plain;
    }
  }
}

/** Text for XML content or attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
