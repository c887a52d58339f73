import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { storyFaults } from './stories.ts';

/**
 * What makes Word offer to repair a file, as far as is known and a script can see: a package whose parts do not fit together,
 * ids that stand twice, references that lead nowhere, text that XML cannot hold. Each fault once, in words.
 */
export function repairCauses(file: Uint8Array): readonly string[] {
  const parts = unzipSync(file);
  const faults = new Set<string>();
  const report = (words: string): void => void faults.add(words);
  const xml = new Map<string, XmlDocument>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    try {
      xml.set(name, XmlDocument.fromString(strFromU8(bytes)));
    } catch (error) {
      report(`${name} is no XML: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (Object.keys(parts)[0] !== '[Content_Types].xml') report('the content types do not come first');
  contentTypes(Object.keys(parts), xml, report);
  for (const name of xml.keys()) if (!name.endsWith('.rels')) relationships(name, Object.keys(parts), xml, report);
  storyFaults(xml, report);
  for (const document of xml.values()) document.dispose();
  return [...faults];
}

export type Report = (words: string) => void;

export const SPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  t: 'http://schemas.openxmlformats.org/package/2006/content-types',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ds: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  p: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
} as const;

/** The elements that a path finds. */
export function find(document: XmlDocument | undefined, xpath: string): readonly XmlElement[] {
  return (document?.find(xpath, SPACES) ?? []) as unknown as readonly XmlElement[];
}

/** An attribute's value, with its prefix where it has one; empty where it is not there. */
export function value(element: XmlElement, name: string): string {
  const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name];
  return element.attr(local ?? '', prefix)?.value ?? '';
}

/** Tells each that stands twice. */
export function unique(values: readonly string[], what: string, report: Report): void {
  values.forEach((one, i) => {
    if (values.indexOf(one) !== i) report(`${what} ${one} stands twice`);
  });
}

/** Every part has a type, and every type that names a part has it. */
function contentTypes(names: readonly string[], xml: ReadonlyMap<string, XmlDocument>, report: Report): void {
  const types = xml.get('[Content_Types].xml');
  const endings = find(types, '//t:Default').map((one) => value(one, 'Extension'));
  const named = find(types, '//t:Override').map((one) => value(one, 'PartName'));
  unique(endings, 'the type of the ending', report);
  unique(named, 'the type of', report);
  for (const name of named) if (!names.includes(name.slice(1))) report(`${name} has a type and is not there`);
  for (const name of names.filter((one) => one !== '[Content_Types].xml'))
    if (!named.includes(`/${name}`) && !endings.includes(name.split('.').at(-1) ?? '')) report(`${name} has no type`);
  unique(
    names.map((name) => name.toLowerCase()),
    'the part',
    report,
  );
}

/** Every reference has its relationship, and every relationship its part or an address that can be read as one. */
function relationships(
  name: string,
  names: readonly string[],
  xml: ReadonlyMap<string, XmlDocument>,
  report: Report,
): void {
  const folder = path.posix.dirname(name);
  const related = find(
    xml.get(path.posix.join(folder, '_rels', `${path.posix.basename(name)}.rels`)),
    '//rel:Relationship',
  );
  const ids = related.map((one) => value(one, 'Id'));
  unique(ids, `${name}: the relationship`, report);
  for (const one of related) {
    const target = value(one, 'Target');
    if (value(one, 'TargetMode') === 'External') {
      if (!URL.canParse(target) || /[\s<>"{}|\\^`]/.test(target)) report(`${name}: ${target} is no address`);
    } else if (
      !names.includes(path.posix.normalize(target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target)))
    )
      report(`${name}: ${target} is not there`);
  }
  const used = find(xml.get(name), '//@r:*').map((one) => (one as unknown as { readonly value: string }).value);
  for (const id of used) if (!ids.includes(id)) report(`${name}: no relationship ${id}`);
}
