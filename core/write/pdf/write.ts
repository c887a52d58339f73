import { readsFromRight } from '../../model/direction.ts';
import type { Cite, Heading, MemoDocument, SourcePassage } from '../../model/document.ts';
import { MANIFEST_FILE, type Manifest } from '../../model/manifest.ts';
import type { Notice } from '../../model/notice.ts';
import { cleanText } from './clean.ts';
import { drawPages } from './draw.ts';
import { blockFlows } from './flow/blocks.ts';
import { endnoteFlows, endnotePlace, footnote } from './flow/notes.ts';
import { type FontSet, openFonts } from './fonts.ts';
import { furnitureOf } from './furniture.ts';
import { loadHyphenators } from './hyphenate.ts';
import { type FileInfo, type Kit, openKit, pdfText } from './kit.ts';
import { withLetterhead } from './letterhead.ts';
import { markingLines } from './marking.ts';
import { NoteArea } from './note-area.ts';
import type { Geometry } from './page.ts';
import { paginate } from './paginate.ts';
import { writeOutline, writePlaces } from './places.ts';
import { notePlace, type Setting } from './setting.ts';
import { element, type StructureElement, writeStructure } from './structure.ts';
import { surveyOf } from './survey.ts';
import { UA_DECLARATION } from './xmp.ts';

export type { FontFallback, FontFile, FontSet } from './fonts.ts';

/** A finished file, and what should be known before it is sent: characters that no font has, more pages than its template means. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly notices: readonly Notice[];
}

const SIZES = { A4: [595.28, 841.89], LETTER: [612, 792] } as const;

/**
 * The document as a PDF 1.7 file, tagged, valid as PDF/UA-1 and PDF/A-3a. Equal documents give equal bytes. Fonts are
 * loaded from the set as they are needed. The manifest, where there is one, is attached as the file's source. Rejects where the file could not be completed.
 */
export async function writePdf(
  document: MemoDocument,
  fonts: FontSet,
  manifest: Manifest | null = null,
): Promise<PdfFile> {
  const survey = surveyOf(document);
  const hyphenators = await loadHyphenators(survey.languages);
  const kit = openKit(infoOf(document), document.language);
  const bytes = collect(kit);
  kit.appendXML(UA_DECLARATION);
  const root = element('Document', null);
  const opened = openFonts(kit, fonts);
  const passages = new Map(
    document.sources.flatMap((source) => source.passages).map((passage) => [passage.id, passage]),
  );
  const rtl = readsFromRight(document.language);
  const page = geometryOf(document);
  const width = page.right - page.left;
  const plain: Setting = {
    style: document.style,
    language: document.language,
    rtl,
    citations: document.citations,
    words: document.words,
    bodyHeight: page.bottom - page.top,
    fonts: opened,
    hyphenators,
    anchors: survey.anchors,
    passages,
    headingTag: headingTags(),
    text: (text) => pdfText(cleanText(text)),
    linkOfCite: (cite, parent) => linkOfCite(document, survey.anchors, passages, cite, parent),
  };
  const marking = markingLines(plain, document, width);
  const geometry = withLetterhead(plain, page, document, marking);
  const body = geometry.bottom - geometry.top;
  const setting: Setting = { ...plain, bodyHeight: body };
  const place = { x: 0, width, parent: root, cell: 'none' as const };
  const flows = [
    ...blockFlows(setting, document.blocks, place),
    ...(document.citations === 'endnotes' ? endnoteFlows(setting, survey.cites, sectionLevel(document), place) : []),
  ];
  const make =
    document.citations === 'footnotes'
      ? (cite: Cite, parent: StructureElement, page: number) => footnote(setting, cite, parent, page, width)
      : () => null;
  const pages = paginate(flows, geometry, (page) => new NoteArea(page, body, make), leastLines(document.style));
  const furniture = furnitureOf(setting, document, geometry, pages.length, marking);
  const drawn = drawPages(kit, pages, geometry, document.style, furniture);
  writeStructure(kit, root, drawn.pages);
  writePlaces(kit, drawn.places, drawn.pages);
  writeOutline(kit, drawn.outline, drawn.pages);
  if (manifest) attach(kit, manifest, document);
  kit.end();
  return { bytes: await bytes, notices: [...opened.notices(), ...tooLong(document, pages.length)] };
}

/** Lines closer than this, in sizes of their type, begin to touch: accents, and letters with long tails. */
const SOLID = 1.25;

/** The share of their height that lines keep at least, where they stand closer for the sake of a page. */
function leastLines({ size, leading }: MemoDocument['style']): number {
  return (SOLID * size) / leading;
}

function tooLong({ pages: most }: MemoDocument, pages: number): readonly Notice[] {
  if (most === undefined || pages <= most) return [];
  return [{ code: 'longer-than-template', severity: 'info', place: null, values: { pages, most } }];
}

function attach(kit: Kit, manifest: Manifest, { date }: MemoDocument): void {
  const day = new Date(`${date}T00:00:00Z`);
  kit.file(new TextEncoder().encode(JSON.stringify(manifest)), {
    name: MANIFEST_FILE,
    type: 'application/json',
    description: 'The evidence for each statement',
    relationship: 'Source',
    creationDate: day,
    modifiedDate: day,
  });
}

function infoOf(document: MemoDocument): FileInfo {
  const author = document.author === null ? '' : cleanText(document.author);
  const subject = document.subject === null ? '' : cleanText(document.subject);
  return {
    // PDF/UA asks for a title; one made of white space is none.
    Title: cleanText(document.title).trim() || subject || 'Memo',
    ...(author === '' ? {} : { Author: author }),
    ...(subject === '' ? {} : { Subject: subject }),
    Creator: 'Readout',
    Producer: 'Readout',
    CreationDate: new Date(`${document.date}T00:00:00Z`),
  };
}

function geometryOf(document: MemoDocument): Geometry {
  const { size, margins } = document.style.page;
  const [width, height] = SIZES[size];
  return {
    width,
    height,
    left: margins.left,
    right: width - margins.right,
    top: margins.top,
    bottom: height - margins.bottom,
  };
}

/** PDF/UA forbids that a heading's level skips one, and the first must be H1. */
function headingTags(): Setting['headingTag'] {
  let last = 0;
  return ({ level }) => {
    last = Math.min(level, last + 1);
    return `H${last}`;
  };
}

/** The level of the document's sections: the second where its title is a heading of the first. */
function sectionLevel({ blocks }: MemoDocument): Heading['level'] {
  const [first, ...rest] = blocks.filter((block) => block.kind === 'heading');
  if (first?.level !== 1 || rest.length === 0 || rest.some(({ level }) => level === 1)) return 1;
  return rest.some(({ level }) => level === 2) ? 2 : 1;
}

function linkOfCite(
  document: MemoDocument,
  anchors: ReadonlySet<string>,
  passages: ReadonlyMap<string, SourcePassage>,
  cite: Cite,
  parent: StructureElement,
): ReturnType<Setting['linkOfCite']> {
  const contents = cleanText(cite.title) || cite.label;
  const link = (to: string | ((page: number) => string), reference: boolean) =>
    ({ kind: 'link', parent, reference, contents, to: { place: to }, elements: new Map() }) as const;
  if (document.citations === 'list') return anchors.has(cite.target) ? link(cite.target, false) : null;
  if (!passages.has(cite.target)) return null;
  if (document.citations === 'endnotes') return link(endnotePlace(cite.target), true);
  return link((page) => notePlace(cite.target, page), true);
}

/** The file's bytes, once its end has come. A stream that stops without an end is a cut file, and an error. */
async function collect(kit: Kit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    kit.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    kit.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    kit.on('close', () => reject(new Error('the PDF was cut short')));
    kit.on('error', reject);
  });
}
