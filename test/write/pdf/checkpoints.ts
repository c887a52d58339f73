import { XmlDocument } from 'libxml2-wasm';
import { contentFaults } from './content-checkpoints.ts';
import { type Dictionary, isReference, isText, nameOf, type PdfObjects, readObjects, type Value } from './objects.ts';

/**
 * What a script can assert of PDF/UA-1, by the numbers of the Matterhorn protocol 1.1: each fault once, as "number: what
 * is wrong". Whether a tag is the right one, a description good, an order sensible, only a person can say.
 */
export function uaFaults(bytes: Uint8Array): readonly string[] {
  const pdf = readObjects(bytes);
  const faults: string[] = [];
  const report = (checkpoint: string, words: string): void => {
    faults.push(`${checkpoint}: ${words}`);
  };
  const root = pdf.dict(pdf.trailer['/Root']);
  catalog(pdf, root, report);
  tree(pdf, root, report);
  annotations(pdf, root, report);
  fonts(pdf, report);
  contentFaults(pdf, pagesOf(pdf, root), report);
  return [...new Set(faults)];
}

export type Report = (checkpoint: string, words: string) => void;

/** The pages' references in their order. */
export function pagesOf(pdf: PdfObjects, root: Dictionary): readonly Value[] {
  const walk = (node: Value): readonly Value[] =>
    pdf.dict(node)['/Type'] === '/Pages' ? pdf.list(pdf.dict(node)['/Kids']).flatMap(walk) : [node];
  return walk(root['/Pages'] ?? null);
}

const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

function catalog(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const marks = pdf.dict(root['/MarkInfo']);
  if (marks['/Marked'] !== true) report('06-001', 'the file does not say that it is tagged');
  if (marks['/Suspects'] === true) report('01-007', 'suspects');
  if (pdf.dict(root['/ViewerPreferences'])['/DisplayDocTitle'] !== true) report('07-002', 'the title is not shown');
  if (!LANGUAGE.test(textOf(pdf, root['/Lang']))) report('11-001', 'the file has no language');
  if (root['/OCProperties'] !== undefined) report('20-001', 'optional content');
  if (pdf.dict(root['/AcroForm'])['/XFA'] !== undefined) report('25-001', 'XFA');
  if (pdf.trailer['/Encrypt'] !== undefined) report('26-001', 'encrypted');
  for (const [id, value] of pdf.all) {
    const { '/Type': type, '/F': file, '/UF': unicode, '/Subtype': subtype, ...rest } = pdf.dict(value);
    if (type === '/Filespec' && !(isText(file) && isText(unicode))) report('21-001', `file ${id} without F and UF`);
    if (subtype === '/Form' && rest['/Ref'] !== undefined) report('30-001', 'a reference to another file');
    if (subtype === '/TrapNet') report('28-016', 'a trap network');
  }
  metadata(pdf, root, report);
  /** How many entries there are from a node on, with those below them. */
  const outline = (node: Value): number => {
    if (!isReference(node)) return 0;
    const item = pdf.dict(node);
    if (textOf(pdf, item['/Title']) === '') report('11-003', 'an outline entry without a title');
    const below = outline(item['/First'] ?? null);
    if (Number(item['/Count'] ?? 0) !== below) report('table 153', 'an outline entry with a wrong count');
    return 1 + below + outline(item['/Next'] ?? null);
  };
  const top = pdf.dict(root['/Outlines']);
  if (outline(top['/First'] ?? null) !== Number(top['/Count'] ?? 0))
    report('table 152', 'an outline with a wrong count');
}

/** The packet must be XML, name the part of PDF/UA and the title, and agree with the information dictionary. */
function metadata(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const packet = pdf.stream(root['/Metadata']);
  if (packet === '') return report('06-001', 'no XMP packet');
  const xml = XmlDocument.fromBuffer(Buffer.from(packet, 'latin1'));
  const spaces = {
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    dc: 'http://purl.org/dc/elements/1.1/',
    ua: 'http://www.aiim.org/pdfua/ns/id/',
    a: 'http://www.aiim.org/pdfa/ns/id/',
  };
  const say = (path: string): string => xml.get(path, spaces)?.content ?? '';
  if (say('//ua:part') !== '1') report('06-002', 'no part of PDF/UA');
  if (say('//a:part') !== '3' || say('//a:conformance') !== 'A') report('06-002', 'not declared as PDF/A-3a');
  const title = say('//dc:title//rdf:li');
  if (title === '') report('06-003', 'no title');
  if (title !== textOf(pdf, pdf.dict(pdf.trailer['/Info'])['/Title'])) report('06-003', 'two titles');
  xml.dispose();
}

const KIDS: Readonly<Record<string, readonly string[]>> = {
  Table: ['THead', 'TBody', 'TFoot', 'TR', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TBody: ['Table'],
  THead: ['Table'],
};
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
);

function tree(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const top = pdf.dict(root['/StructTreeRoot']);
  if (top['/RoleMap'] !== undefined) report('02-001', 'no role map is expected: all tags are standard ones');
  const first = pdf.list(top['/K']);
  if (first.length !== 1) report('01-006', `${first.length} roots`);
  const notes = new Set<string>();
  let lastHeading = 0;
  const visit = (node: Value, parent: Value | null, above: string): void => {
    const element = pdf.dict(node);
    const tag = nameOf(element['/S']).slice(1);
    if (!STANDARD.has(tag)) report('02-001', `${tag} is no standard tag`);
    if (parent !== null && JSON.stringify(element['/P']) !== JSON.stringify(parent)) report('01-006', `P of ${tag}`);
    if (KIDS[above] && !KIDS[above].includes(tag)) report('09-004', `${tag} in ${above}`);
    if (PARENTS[tag] && !PARENTS[tag].includes(above)) report('09-004', `${tag} in ${above}`);
    const language = element['/Lang'];
    if (language !== undefined && !LANGUAGE.test(textOf(pdf, language))) report('11-006', 'a language that is none');
    if (tag === 'Figure' && textOf(pdf, element['/Alt']) === '') report('13-004', 'a figure without a description');
    if (tag === 'Figure' && !attribute(pdf, element, '/BBox')) report('13-004', 'a figure without its box');
    if (tag === 'Formula' && textOf(pdf, element['/Alt']) === '') report('17-002', 'a formula without a description');
    if (tag === 'H') report('14-006', 'H beside H1');
    if (tag === 'TH' && !attribute(pdf, element, '/Scope')) report('15-003', 'a header cell without a scope');
    if (tag === 'Note') {
      const id = textOf(pdf, element['/ID']);
      if (id === '') report('19-003', 'a note without an ID');
      if (notes.has(id)) report('19-004', `two notes ${id}`);
      notes.add(id);
    }
    const level = /^H(\d)$/.exec(tag)?.[1];
    if (level !== undefined) {
      if (Number(level) > lastHeading + 1) report(lastHeading === 0 ? '14-002' : '14-003', `H${level} skips a level`);
      lastHeading = Number(level);
    }
    if (tag === 'Table') evenRows(pdf, element, report);
    let hasAnnotation = false;
    for (const kid of pdf.list(element['/K'])) {
      const { '/S': kind, '/Type': type } = pdf.dict(kid);
      if (type === '/OBJR') hasAnnotation = true;
      if (kind !== undefined) visit(kid, node, tag);
    }
    if (tag === 'Link' && !hasAnnotation) report('28-011', 'a link without its annotation');
  };
  for (const node of first) visit(node, null, '');
}

/** Every row of a table has the same number of columns. */
function evenRows(pdf: PdfObjects, table: Dictionary, report: Report): void {
  const rows = (node: Dictionary): readonly Dictionary[] =>
    pdf.list(node['/K']).flatMap((kid) => {
      const element = pdf.dict(kid);
      if (element['/S'] === '/TR') return [element];
      return /^\/T(?:Head|Body|Foot)$/.test(nameOf(element['/S'])) ? rows(element) : [];
    });
  const widths = rows(table).map((row) =>
    pdf.list(row['/K']).reduce<number>((sum, cell) => sum + Number(attribute(pdf, pdf.dict(cell), '/ColSpan') ?? 1), 0),
  );
  if (new Set(widths).size > 1) report('15-004', `rows of ${[...new Set(widths)].join(', ')} columns`);
}

function attribute(pdf: PdfObjects, element: Dictionary, name: `/${string}`): Value {
  return (
    pdf
      .list(element['/A'])
      .map((one) => pdf.dict(one)[name])
      .find((value) => value !== undefined) ?? null
  );
}

function annotations(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const pageOf = new Map<string, string>();
  for (const page of pagesOf(pdf, root)) {
    const { '/Annots': list, '/Tabs': tabs } = pdf.dict(page);
    if (pdf.dict(page)['/StructParents'] === undefined) report('01-006', 'a page without its key in the tree');
    for (const one of pdf.list(list)) pageOf.set(JSON.stringify(one), JSON.stringify(page));
    if (pdf.list(list).length > 0 && tabs !== '/S') report('28-009', 'tabs do not follow the structure');
  }
  for (const value of pdf.all.values()) {
    const reference = pdf.dict(value);
    for (const kid of reference['/S'] === undefined ? [] : pdf.list(reference['/K'])) {
      const { '/Type': type, '/Obj': object, '/Pg': page } = pdf.dict(kid);
      if (type !== '/OBJR') continue;
      if (pageOf.get(JSON.stringify(object)) !== JSON.stringify(page))
        report('28-002', 'a link tagged on another page');
      pageOf.delete(JSON.stringify(object));
      if (reference['/S'] !== '/Link') report('28-011', `an annotation in ${nameOf(reference['/S'])}`);
      const annotation = pdf.dict(object);
      if (textOf(pdf, annotation['/Contents']) === '') report('28-012', 'a link without a description');
      if (annotation['/F'] !== 4) report('28-007', 'a link that is not printed');
    }
  }
  if (pageOf.size > 0) report('28-002', `${pageOf.size} annotations are not tagged`);
}

function fonts(pdf: PdfObjects, report: Report): void {
  for (const value of pdf.all.values()) {
    const font = pdf.dict(value);
    if (font['/Type'] === '/FontDescriptor') {
      if (!font['/FontFile2'] && !font['/FontFile3']) report('31-009', `${nameOf(font['/FontName'])} is not embedded`);
      if (font['/CIDSet'] !== undefined) report('31-012', 'a CIDSet');
    }
    if (font['/Type'] !== '/Font' || font['/Subtype'] !== '/Type0') continue;
    const map = pdf.stream(font['/ToUnicode']);
    if (map === '') report('31-027', `${nameOf(font['/BaseFont'])} cannot be read back`);
    // The first slot is .notdef, which is never drawn.
    const said = [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list]) => list?.match(/<[^>]*>/g) ?? []).slice(1);
    if (said.some((codes) => /\b(?:0000|feff|fffe|e[0-9a-f]{3}|f[0-8][0-9a-f]{2})\b/i.test(codes)))
      report('31-028', 'a glyph that says nothing');
  }
}

function textOf(pdf: PdfObjects, value: Value | undefined): string {
  const found = pdf.get(value);
  return isText(found) ? found.text : '';
}
