import { type File, Packer } from 'docx';
import type { MemoDocument } from '../../model/document.ts';
import { MANIFEST_NAMESPACE, type Manifest } from '../../model/manifest.ts';
import { escaped } from '../html/escape.ts';
import type { Context } from './context.ts';
import { withHouse } from './house.ts';
import { readyField, withReady } from './ready.ts';
import { RUNNING } from './styles.ts';
import { partOf, textOfPart } from './text.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/**
 * The file's package with all that would differ from run to run made equal: the times in it and in its core properties, the random
 * ids of its links, the running numbers of its bookmarks. Tables get the captions, and citations the look, that the library
 * has no word for.
 */
export function sealPackage(
  file: File,
  document: MemoDocument,
  { captions, ready }: Pick<Context, 'captions' | 'ready'>,
  manifest: Manifest | null = null,
): Uint8Array {
  const own = document.house ? withHouse(partsOf(file), document.house) : partsOf(file);
  const parts = manifest ? withManifest(own, manifest) : own;
  const links = new Map<string, string>();
  const sealed = Object.keys(parts)
    .toSorted(byImportance)
    .map((name): ZipEntry => {
      const bytes = parts[name] ?? new Uint8Array();
      // A picture is compressed as it is: doing it again takes time and gains nothing.
      if (!/\.(?:xml|rels)$/.test(name)) return { name, bytes, stored: name.endsWith('.png') };
      let xml = equalLinks(withReady(textOfPart(bytes), ready), links);
      if (name === 'word/document.xml')
        xml = captioned(styledFields(equalContents(equalDrawings(equalBookmarks(xml)))), captions);
      if (name === 'word/document.xml' && document.style.justified && !document.house) xml = wholeInRagged(xml);
      // The schema of the sources knows no version, though Word writes one.
      if (name === 'customXml/item1.xml') xml = xml.replace(/(<b:Sources\b[^>]*) Version="[^"]*"/, '$1');
      if (name === 'customXml/itemProps1.xml') xml = xml.replace(/\bds:itemID="[^"]*"/, `ds:itemID="${SOURCES_ID}"`);
      if (name === 'docProps/core.xml') xml = dated(xml, document);
      if (name === 'word/styles.xml') {
        xml = withDefaultFont(xml);
        // A house's styles are as it made them: it may have said this itself, and no word of the memo is broken there.
        if (!document.house) xml = hyphenated(xml);
      }
      if (name === 'word/settings.xml') xml = withSeparators(xml);
      return { name, bytes: partOf(xml), stored: false };
    });
  return zipOf(sealed);
}

/**
 * The package's files as the library makes them, before it zips them: zipped they would have to be unzipped at once. The
 * compiler is the packer's own, hence the brackets; its version is pinned, and a test reads what comes out.
 */
function partsOf(file: File): Record<string, Uint8Array> {
  const files: ReadonlyMap<string, string | Uint8Array> = Packer['compiler'].compile(file);
  return Object.fromEntries(
    [...files].map(([name, data]) => [name, typeof data === 'string' ? partOf(data) : new Uint8Array(data)]),
  );
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Fixed, since the same memo gives the same bytes; an item's id tells custom XML parts apart within one file. */
const ITEM_ID = '{6B1D2F0A-52E4-4C57-9D0B-7C1E8F3A9A51}';
const SOURCES_ID = '{2C7E5B94-1A6D-4F38-8E02-5D9B4A7C3F16}';

/** The manifest as a custom XML part (ISO/IEC 29500-1, 15.2.5): word processors keep it when they save. */
function withManifest(parts: Record<string, Uint8Array>, manifest: Manifest): Record<string, Uint8Array> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  const before = (name: string, end: string, added: string): Uint8Array =>
    partOf(textOfPart(parts[name]).replace(end, () => `${added}${end}`));
  const json = escaped(JSON.stringify(manifest)).replaceAll('>', '&gt;');
  return {
    ...parts,
    'customXml/item9.xml': partOf(`${head}<evidence xmlns="${MANIFEST_NAMESPACE}">${xmlSafe(json)}</evidence>`),
    'customXml/itemProps9.xml': partOf(
      `${head}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${MANIFEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    'customXml/_rels/item9.xml.rels': partOf(
      `${head}<Relationships xmlns="${RELATIONSHIPS}">${related('rId1', 'customXmlProps', 'itemProps9.xml')}</Relationships>`,
    ),
    '[Content_Types].xml': before(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/customXml/itemProps9.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    ),
    'word/_rels/document.xml.rels': before(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      related('rIdEvidence', 'customXml', '../customXml/item9.xml'),
    ),
  };
}

/** JSON writes what XML cannot hold, and what turns text round, as an escape of its own; its line ends would be folded by an XML reader. */
function xmlSafe(json: string): string {
  return json.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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

/** The library counts drawings over all documents of a process. */
function equalDrawings(xml: string): string {
  let drawing = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, head: string) => `${head}${++drawing}"`);
}

/** So are the bookmarks of headings that a table of contents leads to. */
function equalContents(xml: string): string {
  const names = new Map<string, string>();
  return xml.replace(/\b_Toc\d+\b/g, (name) => {
    const known = names.get(name) ?? `_Toc${names.size + 1}`;
    names.set(name, known);
    return known;
  });
}

/**
 * Fields as Word writes them: the library's simple field is dropped by programs that turn Word files into others. A reference to
 * a note is raised as its number is.
 */
function styledFields(xml: string): string {
  return xml.replace(
    /<w:fldSimple w:instr="(NOTEREF [^"]*)"><w:r>(<w:t\b[^>]*>[^<]*<\/w:t>)<\/w:r><\/w:fldSimple>/g,
    (_, instruction: string, label: string) =>
      readyField(instruction, `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${label}</w:r>`),
  );
}

/** `w:tblCaption` is the last but one child of `w:tblPr` (ISO/IEC 29500-1, 17.4.58 and 17.4.59). */
function captioned(xml: string, captions: readonly string[]): string {
  let table = 0;
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const caption = captions[table++];
    return caption ? `<w:tblCaption w:val="${escaped(caption)}"/>${end}` : end;
  });
}

/** Word lists the notes that are lines between text and notes in its settings, too (17.11.9, 17.11.10); the library does not. */
function withSeparators(xml: string): string {
  const listed = ['footnote', 'endnote'].map(
    (kind) => `<w:${kind}Pr><w:${kind} w:id="-1"/><w:${kind} w:id="0"/></w:${kind}Pr>`,
  );
  return xml.replace('<w:compat>', () => `${listed.join('')}<w:compat>`);
}

/** The library's character styles rest on one that Word's own files always have, and that it does not write. */
function withDefaultFont(xml: string): string {
  const id = 'w:styleId="DefaultParagraphFont"';
  if (xml.includes(id)) return xml;
  const style = `<w:style w:type="character" w:default="1" ${id}><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;
  return xml.replace(/<w:style\b/, () => `${style}<w:style`);
}

/**
 * Styles break words where their lines are drawn to the margin, and nowhere else: not in headings and tables. A style that rests on
 * another takes neither from it.
 */
function hyphenated(xml: string): string {
  return xml
    .replace('<w:pPrDefault><w:pPr>', (start) => `${start}<w:suppressAutoHyphens/>`)
    .replaceAll(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:jc w:val="(both|start)"\/>/gs, (look, side) =>
      breaking(look, side === 'both'),
    );
}

/** Nor are words broken in a paragraph that is ragged itself, though its style is drawn to the margin. */
function wholeInRagged(xml: string): string {
  return xml.replaceAll(
    /<w:pPr><w:pStyle w:val="(\w+)"\/>(?:(?!<\/w:pPr>).)*<w:jc w:val="start"\/>/gs,
    (look, style) => (RUNNING.has(style) ? breaking(look, false) : look),
  );
}

/** A paragraph's properties that say whether its words are broken (17.3.1.34), in the place that the schema has for it. */
function breaking(look: string, isBroken: boolean): string {
  return look.replace(
    /<w:(?:bidi|spacing|ind|contextualSpacing|jc)\b/,
    (next) => `<w:suppressAutoHyphens w:val="${isBroken ? 0 : 1}"/>${next}`,
  );
}

function dated(xml: string, { date }: MemoDocument): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}
