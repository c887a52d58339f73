import { Document } from 'docx';
import type { Block, MemoDocument } from '../../model/document.ts';
import type { Manifest } from '../../model/manifest.ts';
import { blocksOf } from './blocks.ts';
import { contentsOf, hasContents } from './contents.ts';
import { contextFor } from './context.ts';
import { footerOf, headerOf } from './header-footer.ts';
import { notesOf } from './notes.ts';
import { numberingOf } from './numbering.ts';
import { sealPackage } from './package.ts';
import { pageOf } from './page.ts';
import { bibliographyOf } from './references.ts';
import { commentsOf } from './remarks.ts';
import { stylesOf } from './styles.ts';

/**
 * A memo as an Office Open XML document (ISO/IEC 29500, transitional): real styles and numbering, notes or a list of sources
 * with links both ways. The same document gives the same bytes. The manifest, where there is one, goes with it as a part of its own.
 * `pictures`: a PNG of each figure, by its id; a RangeError says which is missing.
 */
export async function writeDocx(
  document: MemoDocument,
  manifest: Manifest | null = null,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const context = contextFor(document, pictures);
  // The blocks come first: they tell which notes there are.
  const head = headLength(document.blocks);
  const children = [
    ...blocksOf(document.blocks.slice(0, head), context),
    ...contentsOf(context),
    ...blocksOf(document.blocks.slice(head), context),
  ];
  const file = new Document({
    title: document.title,
    ...(document.subject ? { subject: document.subject } : {}),
    creator: document.author ?? 'Readout',
    lastModifiedBy: document.author ?? 'Readout',
    styles: stylesOf(document),
    numbering: numberingOf(),
    ...notesOf(context),
    ...commentsOf(context),
    ...bibliographyOf(document),
    ...(hasContents(context) ? { features: { updateFields: true } } : {}),
    // Justified lines are drawn apart where no word may be broken. Names in capitals stay whole.
    ...(document.style.justified && !document.house
      ? { hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true } }
      : {}),
    evenAndOddHeaderAndFooters: document.house?.evenAndOdd ?? false,
    customProperties: propertiesOf(document),
    sections: [
      { properties: { page: pageOf(document) }, headers: headerOf(context), footers: footerOf(context), children },
    ],
  });
  return sealPackage(file, document, context, manifest);
}

/** How many blocks stand before the text: title, subtitle, masthead. */
function headLength(blocks: readonly Block[]): number {
  const isHead = (block: Block): boolean =>
    block.kind === 'masthead' ||
    block.kind === 'picture' ||
    (block.kind === 'paragraph' && (block.style === 'title' || block.style === 'subtitle')) ||
    (block.kind === 'heading' && block.level === 1 && block.number === null);
  const first = blocks.findIndex((block, i) => !isHead(block) || (i > 0 && block.kind === 'heading'));
  return first < 0 ? 0 : first;
}

/** What programs that file documents look for without opening them. */
function propertiesOf({
  marking,
  citations,
  sources,
}: MemoDocument): { readonly name: string; readonly value: string }[] {
  return [
    ...(marking ? [{ name: 'Marking', value: atMost(marking, PROPERTY) }] : []),
    { name: 'Citations', value: citations },
    { name: 'Sources', value: String(sources.length) },
  ];
}

/** The longest text that Office reads as a property, in UTF-16 units: a longer one it cuts, or does not survive. */
const PROPERTY = 255;

function atMost(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
