import { createHash } from 'node:crypto';
import { XmlDocument } from 'libxml2-wasm';
import { pagesOf, type Report } from './checkpoints.ts';
import {
  contentTokens,
  type Dictionary,
  isReference,
  isText,
  nameOf,
  type PdfObjects,
  readObjects,
  type Value,
} from './objects.ts';
import { widthFaults } from './widths.ts';

/**
 * What a script can assert of PDF/A-3a beside PDF/UA, by the clauses of ISO 19005-3, and of what ISO 32000-1 asks of a tagged
 * file that no checker of ours looks at. Each fault once, as "clause: what is wrong".
 */
export function archiveFaults(bytes: Uint8Array): readonly string[] {
  const pdf = readObjects(bytes);
  const source = Buffer.from(bytes).toString('latin1');
  const faults = new Set<string>();
  const report: Report = (clause, words) => faults.add(`${clause}: ${words}`);
  const root = pdf.dict(pdf.trailer['/Root']);
  frame(pdf, source, report);
  limits(pdf, report);
  catalog(pdf, root, report);
  outputIntent(pdf, root, report);
  attachments(pdf, root, report);
  metadata(pdf, root, report);
  identifiers(pdf, root, report);
  for (const value of pdf.all.values()) object(pdf, pdf.dict(value), report);
  for (const page of pagesOf(pdf, root)) content(pdf, pdf.dict(page), report);
  widthFaults(pdf, report);
  return [...faults];
}

/** 6.1: the frame of the file. */
function frame(pdf: PdfObjects, source: string, report: Report): void {
  if (!/^%PDF-1\.[0-7]\n%[\u0080-\u00ff]{4}/.test(source)) report('6.1.2', 'the header lacks its line of bytes');
  if (pdf.list(pdf.trailer['/ID']).length !== 2) report('6.1.3', 'no ID');
  if (!/%%EOF\r?\n?$/.test(source)) report('6.1.3', 'something behind the end');
  if (!/\nxref\n\d+ \d+\n/.test(source)) report('6.1.4', 'a table of references with other blanks');
  for (const [id, value] of pdf.all) {
    const stream = pdf.dict(value);
    if (stream['/Length'] === undefined) continue;
    if (stream['/FFilter'] !== undefined || (stream['/F'] !== undefined && stream['/Type'] !== '/Filespec'))
      report('6.1.7', `stream ${id} lies outside the file`);
    if (/LZW|Crypt/.test(JSON.stringify(stream['/Filter'] ?? '')))
      report('6.1.7', `stream ${id} is packed by a filter that is not allowed`);
  }
  for (const match of source.matchAll(/\nstream\n/g)) {
    const head = source.slice(Math.max(0, match.index - 400), match.index);
    const length = Number(/\/Length (\d+)\b[^/]*(?:\/|>>|$)/.exec(head.slice(head.lastIndexOf('obj')))?.[1]);
    if (!Number.isNaN(length) && !source.startsWith('\nendstream', match.index + match[0].length + length))
      report('6.1.7', 'a stream of another length');
  }
}

/** 6.1.13: what every reader must be able to hold. */
function limits(pdf: PdfObjects, report: Report): void {
  const visit = (value: Value): void => {
    if (typeof value === 'number' && Math.abs(value) > 2_147_483_647) report('6.1.13', 'a number too large');
    if (typeof value === 'string' && value.length > 128) report('6.1.13', `a long name ${value.slice(0, 20)}`);
    if (isText(value) && value.text.length > 32_767) report('6.1.13', 'a string too long');
    if (typeof value !== 'object' || value === null || isText(value) || isReference(value)) return;
    for (const inner of Object.values(value) as readonly Value[]) visit(inner);
  };
  for (const value of pdf.all.values()) visit(value);
}

function catalog(pdf: PdfObjects, root: Dictionary, report: Report): void {
  for (const key of ['/AA', '/NeedsRendering', '/Requirements', '/OCProperties', '/AcroForm', '/Threads'] as const)
    if (root[key] !== undefined) report('6.4', `${key} in the catalog`);
  const names = pdf.dict(root['/Names']);
  for (const key of ['/AlternatePresentations', '/JavaScript'] as const)
    if (names[key] !== undefined) report('6.10', `${key} among the names`);
}

/** 6.2.3: one intent for all, with an RGB profile of a version that archives know. */
function outputIntent(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const intents = pdf.list(root['/OutputIntents']).map((one) => pdf.dict(one));
  if (intents.length !== 1 || intents[0]?.['/S'] !== '/GTS_PDFA1') report('6.2.3', 'not one output intent');
  const profile = intents[0]?.['/DestOutputProfile'];
  const bytes = pdf.stream(profile);
  if (pdf.dict(profile)['/N'] !== 3 || bytes.slice(16, 20) !== 'RGB ') report('6.2.3', 'a profile that is not RGB');
  if (bytes.slice(36, 40) !== 'acsp' || bytes.charCodeAt(8) > 4) report('6.2.3', 'no ICC profile of version 2 or 4');
}

/** 6.8: what is attached says what it is and how it belongs to the document. */
function attachments(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const associated = pdf.list(root['/AF']).map((one) => JSON.stringify(one));
  const listed = pdf.list(pdf.dict(pdf.dict(root['/Names'])['/EmbeddedFiles'])['/Names']).filter(isReference);
  for (const one of listed)
    if (!associated.includes(JSON.stringify(one))) report('6.8', 'a file that is not associated');
  for (const one of listed) {
    const file = pdf.dict(one);
    if (!/^\/(?:Source|Data|Alternative|Supplement|Unspecified)$/.test(nameOf(file['/AFRelationship'])))
      report('6.8', 'a file without its relation');
    for (const key of ['/F', '/UF', '/Desc'] as const)
      if (!isText(pdf.get(file[key]))) report('6.8', `a file without ${key}`);
    const stream = pdf.dict(pdf.dict(file['/EF'])['/F']);
    if (!/^\/[a-z]+(?:#2[fF]|\/)[\w.+-]+$/.test(nameOf(stream['/Subtype'])))
      report('6.8', `a file of the kind ${nameOf(stream['/Subtype'])}`);
    const { '/CheckSum': sum, '/ModDate': modified, '/Size': size } = pdf.dict(stream['/Params']);
    if (modified === undefined) report('6.8', 'a file without a date');
    const bytes = Buffer.from(pdf.stream(pdf.dict(file['/EF'])['/F']), 'latin1');
    if (size !== bytes.length) report('table 46', 'a file of another size');
    if (!isText(sum) || sum.text !== createHash('md5').update(bytes).digest().toString('latin1'))
      report('table 46', 'a file of another checksum');
  }
}

/** 6.6.2: a packet of RDF with nothing but known or described properties. */
function metadata(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const packet = Buffer.from(pdf.stream(root['/Metadata']), 'latin1').toString('utf8');
  const head = /<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u;
  if (!head.test(packet) || !/<\?xpacket end="[rw]"\?>/.test(packet)) report('6.6.2', 'no frame around the packet');
  const described = 'http://www.aiim.org/pdfua/ns/id/';
  const known = ['pdfa/ns/id/', 'pdfa/ns/extension/', 'xap/1.0/', 'dc/elements/1.1/', 'pdf/1.3/'];
  const xml = XmlDocument.fromString(packet.replace(/^<\?xpacket[^>]*\?>\s*/u, ''));
  for (const element of xml.find('//rdf:Description/*', { rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' })) {
    const uri = 'namespaceUri' in element ? String(element.namespaceUri) : '';
    if (uri !== described && !known.some((end) => uri.endsWith(end))) report('6.6.2', `a property of ${uri}`);
  }
  if (!packet.includes(`<pdfaSchema:namespaceURI>${described}</pdfaSchema:namespaceURI>`))
    report('6.6.2', 'pdfuaid is not described');
  xml.dispose();
}

/** ISO 32000-1, table 322: elements with an ID are found by a tree of them, in order. */
function identifiers(pdf: PdfObjects, root: Dictionary, report: Report): void {
  const found: string[] = [];
  for (const value of pdf.all.values()) {
    const id = pdf.get(pdf.dict(value)['/S'] === undefined ? null : pdf.dict(value)['/ID']);
    if (isText(id)) found.push(id.text);
  }
  const names = pdf.list(pdf.dict(pdf.dict(root['/StructTreeRoot'])['/IDTree'])['/Names']);
  const keys = names.filter((_, i) => i % 2 === 0).map((key) => (isText(key) ? key.text : ''));
  if (JSON.stringify(keys) !== JSON.stringify(found.toSorted()))
    report('table 322', `${found.length} elements with an ID, ${keys.length} in their tree`);
  names.forEach((element, i) => {
    const id = i % 2 === 1 ? pdf.get(pdf.dict(element)['/ID']) : null;
    if (i % 2 === 1 && (!isText(id) || id.text !== keys[(i - 1) / 2]))
      report('table 322', 'an ID that leads elsewhere');
  });
}

const ACTIONS = new Set(['/GoTo', '/URI', undefined]);

function object(pdf: PdfObjects, one: Dictionary, report: Report): void {
  const { '/Type': type, '/Subtype': subtype } = one;
  if (type === '/Annot') {
    if (subtype !== '/Link') report('6.3.1', `an annotation ${nameOf(subtype)}`);
    // Printed, and neither hidden nor invisible.
    if (one['/F'] !== 4) report('6.3.2', 'an annotation that is not printed');
    if (one['/AA'] !== undefined) report('6.5.2', 'an annotation that acts by itself');
    const action = pdf.dict(one['/A'])['/S'];
    if (!ACTIONS.has(action as string | undefined)) report('6.5.1', `an action ${nameOf(action)}`);
    if (one['/A'] === undefined && one['/Dest'] === undefined) report('6.5.1', 'a link that leads nowhere');
  }
  if (type === '/ExtGState') {
    for (const key of ['/TR', '/HTO', '/HTP', '/HT'] as const)
      if (one[key] !== undefined) report('6.2.5', `${key} in a state`);
    if (one['/BM'] !== undefined && one['/BM'] !== '/Normal') report('6.2.10', `blended as ${nameOf(one['/BM'])}`);
  }
  if (subtype === '/Image') {
    for (const key of ['/Alternates', '/OPI'] as const)
      if (one[key] !== undefined) report('6.2.8', `${key} in a picture`);
    if (one['/Interpolate'] === true) report('6.2.8', 'a picture that is smoothed');
    if (/CMYK|Separation|DeviceN/.test(JSON.stringify(pdf.get(one['/ColorSpace']))))
      report('6.2.4', 'colours that are not of the profile');
  }
  if (subtype === '/PS' || one['/Subtype2'] === '/PS') report('6.2.9', 'PostScript');
  if (subtype === '/CIDFontType2') {
    if (one['/CIDToGIDMap'] === undefined) report('6.2.11.3', 'a font without its map');
    if (pdf.dict(one['/CIDSystemInfo'])['/Ordering'] === undefined) report('6.2.11.3', 'a font without its order');
  }
  if (subtype === '/Type0' && !/^\/Identity-[HV]$/.test(nameOf(one['/Encoding'])))
    report('6.2.11.3', 'a map of codes that is not in the file');
  if (type === '/Font' && /^\/(?:Type1|TrueType|Type3)$/.test(nameOf(subtype)))
    report('6.2.11.4', `a simple font ${nameOf(one['/BaseFont'])}`);
  if (type === '/Page') {
    const [left = 0, bottom = 0, right = 0, top = 0] = pdf.list(one['/MediaBox']).map(Number);
    for (const side of [right - left, top - bottom])
      if (side < 3 || side > 14_400) report('6.1.13', 'a page of no size');
    if (one['/AA'] !== undefined || one['/PresSteps'] !== undefined) report('6.5.2', 'a page that acts');
  }
}

const OPERATORS = new Set(
  'b B b* B* BDC BMC BT c cm cs CS d Do DP EMC ET f F f* g G gs h i j J l m M MP n q Q re rg RG ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);
const RESOURCES: Readonly<Record<string, `/${string}`>> = {
  Tf: '/Font',
  Do: '/XObject',
  gs: '/ExtGState',
  cs: '/ColorSpace',
  CS: '/ColorSpace',
  sh: '/Shading',
};

/** 6.2.2: known operators alone, each with its resource, saved states within limits. */
function content(pdf: PdfObjects, page: Dictionary, report: Report): void {
  const resources = pdf.dict(page['/Resources']);
  let operands: Value[] = [];
  let depth = 0;
  for (const token of contentTokens(pdf.stream(page['/Contents']))) {
    if (typeof token !== 'object' || token === null || !('operator' in token)) {
      operands.push(token);
      continue;
    }
    const { operator } = token;
    if (!OPERATORS.has(operator)) report('6.2.2', `the operator ${operator}`);
    if (operator === 'q') depth++;
    if (operator === 'Q') depth--;
    if (depth > 28 || depth < 0) report('6.1.13', 'states that are not restored');
    const kind = RESOURCES[operator];
    const name = nameOf(operands[0]);
    const isOwn = /^\/Device(?:RGB|Gray)$|^\/Pattern$/.test(name);
    if (kind && !isOwn && pdf.dict(resources[kind])[name as `/${string}`] === undefined)
      report('6.2.2', `${operator} without ${name}`);
    operands = [];
  }
  if (depth !== 0) report('6.1.13', 'states that are not restored');
}
