import type { House, HouseMargin } from '../../model/house.ts';
import { escaped } from '../html/escape.ts';
import { partOf, textOfPart } from './text.ts';

type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** What the package's content types do not name yet. */
const MORE_TYPES: Readonly<Record<string, string>> = { emf: 'image/x-emf', wmf: 'image/x-wmf' };

/**
 * The house's headers, footers and page in the memo's package. Our marking stands on every page, above the house's own
 * header and below its footer; our line with the page's number only where no footer of the house has one.
 */
export function withHousePages(parts: Parts, house: House): Parts {
  const out: Parts = { ...parts };
  const [ownHeader, ownFooter] = ['header', 'footer'].map((kind) => textOfPart(parts[`word/${kind}1.xml`]));
  const references: string[] = [];
  const relations: string[] = [];
  const types: string[] = [];
  const numbered = drawingsAfter(textOfPart(parts['word/document.xml']));
  house.margins.forEach((margin, i) => {
    const name = `house-${margin.kind}${i + 1}.xml`;
    const lines = ourLines(margin, (margin.kind === 'header' ? ownHeader : ownFooter) ?? '');
    out[`word/${name}`] = partOf(numbered(withLines(margin, lines)));
    if (margin.relations.length > 0) out[`word/_rels/${name}.rels`] = partOf(relationsXml(margin));
    const id = `rIdHouse${i + 1}`;
    references.push(`<w:${margin.kind}Reference w:type="${margin.pages}" r:id="${id}"/>`);
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/${margin.kind}" Target="${name}"/>`);
    types.push(`<Override PartName="/word/${name}" ContentType="${CONTENT}.${margin.kind}+xml"/>`);
  });
  for (const [name, bytes] of Object.entries(house.media)) out[`word/media/${name}`] = bytes;
  const document = textOfPart(parts['word/document.xml']);
  out['word/document.xml'] = partOf(withSection(document, house, references));
  out['word/_rels/document.xml.rels'] = before(parts, 'word/_rels/document.xml.rels', '</Relationships>', relations);
  const defaults = Object.entries(MORE_TYPES)
    .filter(([ending]) => Object.keys(house.media).some((name) => name.toLowerCase().endsWith(`.${ending}`)))
    .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  out['[Content_Types].xml'] = before(parts, '[Content_Types].xml', '</Types>', [...defaults, ...types]);
  return out;
}

/** Numbers the drawings of further parts behind those of the document: no two of a package have one number (20.4.2.5). */
function drawingsAfter(document: string): (xml: string) => string {
  const drawing = /(<wp:docPr\b[^>]*?\bid=")[^"]*"/g;
  let last = document.match(drawing)?.length ?? 0;
  return (xml) => xml.replace(drawing, (_, head: string) => `${head}${++last}"`);
}

/** Of our header the marking; of our footer the marking too, and its line where the house has no number of the page. */
function ourLines({ kind, xml }: HouseMargin, own: string): { readonly marking: string; readonly line: string } {
  const paragraphs = own.match(/<w:p>[\s\S]*?<\/w:p>|<w:p\s[^>]*>[\s\S]*?<\/w:p>/g) ?? [];
  const isMarking = (paragraph: string): boolean => /<w:pStyle w:val="(?:Readout)?Marking"/.test(paragraph);
  const numbered = /<w:instrText(?:\s[^>]*)?>[^<]*\bPAGE\b|\sw:instr="[^"]*\bPAGE\b/.test(xml);
  return {
    marking: paragraphs.filter(isMarking).join(''),
    line: kind === 'footer' && !numbered ? paragraphs.filter((one) => !isMarking(one)).join('') : '',
  };
}

function withLines(
  { kind, xml }: HouseMargin,
  { marking, line }: { readonly marking: string; readonly line: string },
): string {
  const tag = kind === 'header' ? 'hdr' : 'ftr';
  if (kind === 'header') return xml.replace(new RegExp(`<w:${tag}\\b[^>]*>`), (open) => open + marking);
  return xml.replace(new RegExp(`</w:${tag}>`), (close) => line + marking + close);
}

function relationsXml({ relations }: HouseMargin): string {
  const all = relations.map(({ id, type, target, external }) => {
    const to = external ? `Target="${escaped(target)}" TargetMode="External"` : `Target="media/${escaped(target)}"`;
    return `<Relationship Id="${escaped(id)}" Type="${OFFICE}/${type}" ${to}/>`;
  });
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`;
}

/** The section's properties in the order of the schema (ISO/IEC 29500-1, 17.6.17): the house's where it has them, else ours. */
function withSection(document: string, { evenAndOdd, margins, section }: House, references: readonly string[]): string {
  const at = document.lastIndexOf('<w:sectPr');
  const end = document.indexOf('</w:sectPr>', at);
  if (at < 0 || end < 0) return document;
  const own = document.slice(at, end);
  const ours = (name: string): string => new RegExp(`<w:${name}\\b[^>]*/>`).exec(own)?.[0] ?? '';
  const kept = (own.match(/<w:(?:header|footer)Reference\b[^>]*\/>/g) ?? []).filter(
    (reference) => !margins.some(({ kind, pages }) => pages === 'default' && reference.startsWith(`<w:${kind}`)),
  );
  // A kind of page for which the house has none would have no marking: even ones have what all have, the first has ours.
  const kinds = [...(section['titlePg'] === undefined ? [] : ['first']), ...(evenAndOdd ? ['even'] : [])];
  const more = kinds.flatMap((pages) =>
    (own.match(/<w:(?:header|footer)Reference\b[^>]*\/>/g) ?? []).flatMap((ours) => {
      const [tag = ''] = ours.split(' ');
      if (margins.some((margin) => margin.pages === pages && tag === `<w:${margin.kind}Reference`)) return [];
      const theirs = references.find((one) => pages === 'even' && one.startsWith(`${tag} w:type="default"`));
      return [(theirs ?? ours).replace(/w:type="\w+"/, `w:type="${pages}"`)];
    }),
  );
  const children = [
    ...kept,
    ...more,
    ...references,
    section['pgSz'] ?? ours('pgSz'),
    section['pgMar'] ?? ours('pgMar'),
    section['pgBorders'] ?? '',
    ours('pgNumType'),
    section['cols'] ?? '',
    section['titlePg'] ?? '',
    ours('docGrid'),
  ];
  return `${document.slice(0, at)}<w:sectPr>${children.join('')}${document.slice(end)}`;
}

function before(parts: Parts, name: string, end: string, added: readonly string[]): Uint8Array {
  return partOf(textOfPart(parts[name]).replace(end, () => `${added.join('')}${end}`));
}
