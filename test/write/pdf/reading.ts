import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { MemoDocument } from '../../../core/model/document.ts';
import { writePdf } from '../../../core/write/pdf/write.ts';
import { libraryFonts } from '../../../main/library/fonts.ts';

const fonts = libraryFonts();

/** A word or a stretch of them as it lies on its page: points from the top left to the baseline. */
export interface PlacedText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Node {
  readonly tag: string;
  readonly text: string;
  readonly alt: string | undefined;
  readonly language: string | undefined;
  readonly kids: readonly Node[];
}

/** A document written and read again by another program. */
export interface ReadPdf {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocumentProxy;
  /** Text as it lies on the pages, counted from 1; lines of type, in the order in which they were drawn. */
  readonly lines: readonly PlacedText[];
  /** The tag trees of the pages. */
  readonly trees: readonly Node[];
}

export async function writeAndRead(document: MemoDocument): Promise<ReadPdf> {
  const { bytes } = await writePdf(document, fonts);
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const lines: PlacedText[] = [];
  const trees: Node[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const proxy = await pdf.getPage(page);
    const { height } = proxy.getViewport({ scale: 1 });
    const content = await proxy.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    let id = '';
    for (const item of content.items) {
      if ('type' in item) {
        if (item.type === 'beginMarkedContentProps') id = item.id ?? '';
        if (item.type === 'endMarkedContent') id = '';
        continue;
      }
      texts.set(id, (texts.get(id) ?? '') + item.str);
      if (item.str === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as readonly number[];
      const baseline = Math.round((height - y) * 10) / 10;
      const line = lines.at(-1);
      if (line?.page === page && Math.abs(line.y - baseline) < 6 && x > line.x) {
        lines[lines.length - 1] = { ...line, text: line.text + item.str, width: x + item.width - line.x };
      } else lines.push({ page, text: item.str, x, y: baseline, width: item.width });
    }
    trees.push(nodeOf(await proxy.getStructTree(), texts));
  }
  return { bytes, pdf, lines, trees };
}

interface RawNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly RawNode[];
}

function nodeOf(raw: RawNode | null, texts: ReadonlyMap<string, string>): Node {
  const kids = (raw?.children ?? []).filter(({ role }) => role !== undefined).map((kid) => nodeOf(kid, texts));
  const text = (raw?.children ?? []).map((kid) => textOf(kid, texts)).join('');
  return { tag: raw?.role ?? '', text, alt: raw?.alt, language: raw?.lang, kids };
}

function textOf(raw: RawNode, texts: ReadonlyMap<string, string>): string {
  if (raw.type === 'content') return texts.get(raw.id ?? '') ?? '';
  return (raw.children ?? []).map((kid) => textOf(kid, texts)).join('');
}

/** All nodes of a tag, in reading order. */
export function nodesOf(read: ReadPdf, tag: string): readonly Node[] {
  const walk = (node: Node): readonly Node[] => [...(node.tag === tag ? [node] : []), ...node.kids.flatMap(walk)];
  return read.trees.flatMap(walk);
}

/** The page on which some words stand, counted from 1; 0 where they stand nowhere. */
export function pageOf(read: ReadPdf, words: string): number {
  return read.lines.find(({ text }) => text.includes(words))?.page ?? 0;
}
