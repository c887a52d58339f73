import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { MemoDocument } from '../../model/document.ts';

/** The earliest time that a zip entry can carry: entries say nothing of when a file was made. */
const ZIP_TIME = '1980-01-01T12:00:00';

/**
 * The package with all that would differ from run to run made equal: the times in it and in its core properties, the random
 * ids of its links, the running numbers of its bookmarks. Tables get the captions that the library has no word for.
 */
export function sealPackage(packed: Uint8Array, document: MemoDocument, captions: readonly string[]): Uint8Array {
  const parts = unzipSync(packed);
  const links = new Map<string, string>();
  const sealed = Object.keys(parts)
    .toSorted(byImportance)
    .map((name) => {
      const bytes = parts[name] ?? new Uint8Array();
      if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes] as const;
      let xml = equalLinks(strFromU8(bytes), links);
      if (name === 'word/document.xml') xml = captioned(equalBookmarks(xml), captions);
      if (name === 'docProps/core.xml') xml = dated(xml, document);
      return [name, strToU8(xml)] as const;
    });
  return zipSync(Object.fromEntries(sealed), { mtime: ZIP_TIME, level: 6 });
}

/** The content types come first in a package, its relationships next; the rest in the order of their names. */
function byImportance(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function equalLinks(xml: string, links: Map<string, string>): string {
  return xml.replace(/\brId[\w-]{15,}/g, (id) => {
    const known = links.get(id) ?? `rIdLink${links.size + 1}`;
    links.set(id, known);
    return known;
  });
}

function equalBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]+)"/g, (_, head: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${head}${number}"`;
  });
}

/** `w:tblCaption` is the last but one child of `w:tblPr` (ISO/IEC 29500-1, 17.4.58 and 17.4.59). */
function captioned(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const caption = captions[table++];
    return caption ? `<w:tblCaption w:val="${escaped(caption)}"/>${end}` : end;
  });
}

function dated(xml: string, { date }: MemoDocument): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
