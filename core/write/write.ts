import type { Block, Figure, MemoDocument } from '../model/document.ts';
import type { Format } from '../model/formats.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Memo } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import { writeBibtex } from './bibtex/write.ts';
import { writeCsl } from './csl/write.ts';
import { issuesCsv } from './csv/issues.ts';
import { quotationsCsv } from './csv/quotations.ts';
import { timelineCsv } from './csv/timeline.ts';
import { svgOf } from './figures/svg.ts';
import { writeHtml } from './html/write.ts';
import { writeCalendar } from './ics/write.ts';
import { memoJson } from './json/memo.ts';
import { writeMarkdown } from './md/write.ts';
import type { FontSet } from './pdf/write.ts';
import type { Drawing } from './png/raster.ts';
import { writeRis } from './ris/write.ts';

export { EXPORTS, FORMATS, type Format, formatNamed } from '../model/formats.ts';
export { rehearsal } from './rehearsal.ts';

export interface WrittenMemo {
  readonly bytes: Uint8Array;
  /** What should be known before it is sent, such as characters that no font has. */
  readonly notices: readonly Notice[];
}

/** A finished memo as one file's bytes. The same memo gives the same bytes. Word and PDF files carry the manifest given. */
export async function writeMemo(
  format: Format,
  { memo, document }: { readonly memo: Memo; readonly document: MemoDocument },
  fonts: FontSet,
  manifest: Manifest | null = null,
): Promise<WrittenMemo> {
  switch (format) {
    case 'docx':
    case 'pdf':
      return writeDocument(format, document, fonts, manifest);
    case 'html':
      return textFile(writeHtml(document));
    case 'md':
      return textFile(writeMarkdown(document));
    case 'json':
      return textFile(`${JSON.stringify(memoJson(memo), null, 1)}\n`);
    case 'csl.json':
      return textFile(writeCsl(memo));
    case 'bib':
      return textFile(writeBibtex(memo));
    case 'ris':
      return textFile(writeRis(memo));
    case 'quotations.csv':
      return textFile(quotationsCsv(memo));
    case 'timeline.csv':
      return textFile(timelineCsv(memo));
    case 'issues.csv':
      return textFile(issuesCsv(memo));
    case 'ics':
      return calendarFile(memo);
    case 'timeline.svg':
    case 'encounters.svg':
    case 'issues.svg':
      return textFile(figureSvg(figureOf(document, format), document));
    case 'timeline.png':
    case 'encounters.png':
    case 'issues.png':
      return { bytes: await pictureOf(figureOf(document, format), document, fonts), notices: [] };
    default:
      return assertNever(format);
  }
}

/**
 * Any document as a Word file or PDF: a report has no memo behind it. `drawings`: what `drawingsOf` gives for the document, where
 * somebody else has made it.
 */
export async function writeDocument(
  format: 'docx' | 'pdf',
  document: MemoDocument,
  fonts: FontSet,
  manifest: Manifest | null = null,
  drawings?: ReadonlyMap<string, Drawing>,
): Promise<WrittenMemo> {
  // The libraries behind Word and PDF take a quarter of a second to load: only what is written pays for them.
  switch (format) {
    case 'docx':
      return docxFile(document, manifest, drawings ?? (await drawingsOf(document, fonts)));
    case 'pdf':
      return (await import('./pdf/write.ts')).writePdf(document, fonts, manifest);
    default:
      return assertNever(format);
  }
}

/** Loads the library behind a format, and nothing more: for a thread that will write soon. */
export async function loadWriter(format: 'docx' | 'pdf'): Promise<void> {
  await (format === 'pdf' ? import('./pdf/write.ts') : import('./docx/write.ts'));
}

/** The pictures that a Word file holds of the document's figures, by their ids, before they are painted: with fonts, and nothing of Word's. */
export async function drawingsOf(
  document: Pick<MemoDocument, 'blocks' | 'style' | 'language'>,
  files: FontSet,
): Promise<ReadonlyMap<string, Drawing>> {
  const figures = figuresOf(document.blocks);
  if (figures.length === 0) return new Map();
  const { drawingOf } = await import('./png/write.ts');
  return new Map(figures.map(({ id, scene }) => [id, drawingOf(scene, document, files, FALLBACK_SCALE)]));
}

async function docxFile(
  document: MemoDocument,
  manifest: Manifest | null,
  drawings: ReadonlyMap<string, Drawing>,
): Promise<WrittenMemo> {
  const [{ writeDocx }, { painted }, { pngBytes }] = await Promise.all([
    import('./docx/write.ts'),
    import('./png/raster.ts'),
    import('./png/encode.ts'),
  ]);
  const pictures = new Map(Array.from(drawings, ([id, drawing]) => [id, pngBytes(painted(drawing))]));
  return { bytes: await writeDocx(document, manifest, pictures), notices: [] };
}

/** Pixels a point of the picture that a Word file holds for programs that cannot show its SVG. */
const FALLBACK_SCALE = 2;

/** The figure as a PNG. */
async function pictureOf(
  { scene }: Figure,
  document: Pick<MemoDocument, 'style' | 'language'>,
  files: FontSet,
): Promise<Uint8Array> {
  return (await import('./png/write.ts')).pngOf(scene, document, files);
}

/** The document's figure that a format names. Throws a MissingPart where the document has none. */
function figureOf(document: MemoDocument, format: Format): Figure {
  const [name = ''] = format.split('.');
  const figure = figuresOf(document.blocks).find(({ id }) => id === `figure-${name}`);
  if (!figure) throw new MissingPart('no-figure', { figure: name });
  return figure;
}

type MissingCode = 'no-figure' | 'no-planned-meeting';

/** Something was asked for that the memo does not hold: a drawing, or planned meetings. The words for it are at the edge. */
export class MissingPart extends Error {
  readonly code: MissingCode;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: MissingCode, values: MissingPart['values'] = {}) {
    super(`the memo lacks what was asked for: ${code}`);
    this.code = code;
    this.values = values;
  }
}

/** A calendar needs an event (RFC 5545, section 3.6). Throws a MissingPart where no planned meeting has a day. */
function calendarFile(memo: Memo): WrittenMemo {
  const { text, events, undated } = writeCalendar(memo);
  if (events === 0) throw new MissingPart('no-planned-meeting');
  const left: Notice = { code: 'calendar-undated', severity: 'info', place: null, values: { count: undated } };
  return { ...textFile(text), notices: undated === 0 ? [] : [left] };
}

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.filter((block) => block.kind === 'figure');
}

function figureSvg({ scene, id, caption, alt }: Figure, { style }: MemoDocument): string {
  const look = {
    colours: style.colours,
    fonts: [style.fonts.headings, 'sans-serif'],
    title: caption,
    description: alt,
    id,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgOf(scene, look)}\n`;
}

function textFile(text: string): WrittenMemo {
  return { bytes: new TextEncoder().encode(text), notices: [] };
}

function assertNever(value: never): never {
  throw new TypeError(`unknown format ${String(value)}`);
}
