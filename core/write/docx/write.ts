import { Document, Packer } from 'docx';
import type { MemoDocument } from '../../model/document.ts';
import type { Manifest } from '../../model/manifest.ts';
import { blocksOf } from './blocks.ts';
import { contextFor } from './context.ts';
import { footerOf, headerOf } from './header-footer.ts';
import { notesOf } from './notes.ts';
import { sealPackage } from './package.ts';
import { pageOf } from './page.ts';
import { numberingOf, stylesOf } from './styles.ts';

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
  const children = blocksOf(document.blocks, context);
  const packed = await Packer.toBuffer(
    new Document({
      title: document.title,
      ...(document.subject ? { subject: document.subject } : {}),
      creator: document.author ?? 'Readout',
      lastModifiedBy: document.author ?? 'Readout',
      styles: stylesOf(document),
      numbering: numberingOf(document),
      ...notesOf(context),
      sections: [
        { properties: { page: pageOf(document) }, headers: headerOf(context), footers: footerOf(context), children },
      ],
    }),
  );
  return sealPackage(packed, document, context.captions, manifest);
}
