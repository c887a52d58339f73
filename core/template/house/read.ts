import type { House, HouseMargin, HouseRelation, Letterhead } from '../../model/house.ts';
import { readPicture } from '../picture.ts';
import { partsOf, xmlOf } from './archive.ts';
import { linesOf, lookOf as lookOfRuns, placeOf, type StyleLook } from './letterhead.ts';
import { lookOf } from './look.ts';
import { checkMargin } from './margin.ts';
import { childNamed, elementsOf, xmlTree } from './tree.ts';
import { Unusable } from './unusable.ts';
import { soundXml } from './xml.ts';

/** A house file's parts, or why it cannot be used. */
export type ReadHouse =
  | {
      readonly house: House;
      readonly missing: readonly string[];
      /** Pictures of the letterhead that Word prints and the PDF cannot, with the reason. */
      readonly undrawn: readonly { readonly picture: string; readonly reason: string }[];
    }
  | { readonly house: null; readonly reason: string };

/** Styles that every memo has, by the names that word processors know them by in every language. */
const NEEDED = ['Normal', 'Title', 'heading 1', 'heading 2', 'heading 3', 'header', 'footer'];
/** What of the section's properties a memo takes. */
const SECTION = ['pgSz', 'pgMar', 'pgBorders', 'cols', 'titlePg'];
const PICTURES = /\.(?:png|jpe?g|gif|bmp|svg|emf|wmf)$/i;

/**
 * Reads the parts of a house file that memos are made with. What it links to outside itself is refused where it would be
 * taken (a picture in the letterhead), and left behind where it would not (the template that the file was made from).
 */
export function readHouse(bytes: Uint8Array): ReadHouse {
  try {
    const parts = partsOf(bytes);
    const main = mainPart(parts);
    const document = xmlOf(parts, main);
    if (document === null) throw new Unusable('it has no document');
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const relations = relationsOf(parts, main);
    const named = (type: string): string | null => {
      const found = relations.find((one) => one.type === type && !one.external);
      return found ? xmlOf(parts, folder + found.target) : null;
    };
    const styles = named('styles');
    if (styles === null || !styles.includes('<w:styles')) throw new Unusable('it has no styles');
    const section = sectionOf(document);
    const media: Record<string, Uint8Array> = {};
    const margins = [...section.matchAll(/<w:(header|footer)Reference\b([^>]*)\/>/g)].flatMap(
      ([, kind, attributes = '']): readonly HouseMargin[] => {
        const pages = attribute(attributes, 'w:type') ?? 'default';
        const target = relations.find(({ id }) => id === attribute(attributes, 'r:id'))?.target;
        if (target === undefined || !isPages(pages)) return [];
        const xml = xmlOf(parts, folder + target);
        if (xml === null) return [];
        checkMargin(xml);
        const own = relationsOf(parts, folder + target).map((one) => taken(one, parts, folder, media));
        return [{ kind: kind === 'header' ? 'header' : 'footer', pages, xml, relations: own }];
      },
    );
    const whole = named('theme');
    // Pictures behind a theme's fills would be missed: the theme is left behind then.
    const theme = whole?.includes('r:embed=') || whole?.includes('r:link=') ? null : whole;
    const children = Object.fromEntries(
      SECTION.flatMap((name) => {
        const child = childOf(section, name);
        return child === null ? [] : [[name, child] as const];
      }),
    );
    const settings = named('settings') ?? '';
    const evenAndOdd = /<w:evenAndOddHeaders(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(settings);
    const house = { styles, numbering: named('numbering'), theme, margins, media, section: children, evenAndOdd };
    const names = new Set([...styles.matchAll(/<w:name w:val="([^"]*)"/g)].map(([, name = '']) => name.toLowerCase()));
    return {
      house: { ...house, look: lookOf(styles, theme, children), letterhead: letterheadOf(house) },
      missing: NEEDED.filter((name) => !names.has(name.toLowerCase())),
      undrawn: margins.flatMap((margin) => undrawnOf(margin, media)),
    };
  } catch (error) {
    if (error instanceof Unusable) return { house: null, reason: error.message };
    throw error;
  }
}

function isPages(type: string): type is HouseMargin['pages'] {
  return ['default', 'first', 'even'].includes(type);
}

/** Headers and footers as lines, with the looks of the styles that they are in. */
function letterheadOf({ margins, media, section, styles }: Omit<House, 'look' | 'letterhead'>): Letterhead {
  const all = new Map(
    elementsOf(xmlTree(styles))
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const normal = [...all].find(([, { attributes }]) => attributes['w:default'] === '1')?.[0] ?? null;
  const styleOf = (id: string | null, depth = 0): StyleLook => {
    const style = all.get(id ?? normal ?? '');
    if (!style || depth > 10) return { look: {}, place: null };
    const base = childNamed(style, 'w:basedOn')?.attributes['w:val'];
    const below = base === undefined ? { look: {}, place: null } : styleOf(base, depth + 1);
    return {
      look: { ...below.look, ...lookOfRuns(childNamed(style, 'w:rPr')) },
      place: placeOf(childNamed(childNamed(style, 'w:pPr'), 'w:jc')) ?? below.place,
    };
  };
  const distance = (name: string): number => {
    const twips = Number(new RegExp(`\\sw:${name}="(\\d{1,5})"`).exec(section['pgMar'] ?? '')?.[1] ?? 567);
    return Math.min(200, twips / 20);
  };
  return {
    top: distance('header'),
    bottom: distance('footer'),
    titlePage: section['titlePg'] !== undefined && !/w:val="(?:0|false|off)"/.test(section['titlePg']),
    margins: margins.map((margin) => ({
      kind: margin.kind,
      pages: margin.pages,
      lines: linesOf(margin, media, (id) => styleOf(id)),
    })),
  };
}

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string {
  const top = relationsIn(xmlOf(parts, '_rels/.rels') ?? '');
  const found = top.find(({ type }) => type === 'officeDocument');
  if (!found) throw new Unusable('it is no Word file');
  return found.target.replace(/^\//, '');
}

function relationsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): readonly HouseRelation[] {
  const at = name.lastIndexOf('/') + 1;
  return relationsIn(xmlOf(parts, `${name.slice(0, at)}_rels/${name.slice(at)}.rels`) ?? '');
}

function relationsIn(xml: string): readonly HouseRelation[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => ({
    id: attribute(attributes, 'Id') ?? '',
    type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
    target: (attribute(attributes, 'Target') ?? '').replaceAll('&amp;', '&').replace(/^\/word\//, ''),
    external: attribute(attributes, 'TargetMode') === 'External',
  }));
}

/** A relation of a header or footer as a memo may have it: a picture of the file itself, or a link that a person clicks. */
function taken(
  relation: HouseRelation,
  parts: ReadonlyMap<string, Uint8Array>,
  folder: string,
  media: Record<string, Uint8Array>,
): HouseRelation {
  if (relation.external) {
    if (relation.type === 'hyperlink' && /^(?:https?|mailto):/i.test(relation.target)) return relation;
    throw new Unusable(`its letterhead links to something outside the file (${relation.type})`);
  }
  const bytes = parts.get(folder + relation.target);
  if (relation.type !== 'image' || !PICTURES.test(relation.target) || !bytes)
    throw new Unusable(`its letterhead holds something that is no picture (${relation.type})`);
  const name = `house-${relation.target.split('/').at(-1) ?? ''}`;
  media[name] = bytes;
  return { ...relation, target: name };
}

/** What a drawing refers to; its form as SVG, which newer programs put beside it, is no picture of its own. */
const DRAWN = /<(?:a:blip|v:imagedata)\b[^>]*\sr:(?:embed|id)="([^"]+)"/g;

function undrawnOf(
  { xml, relations }: HouseMargin,
  media: Readonly<Record<string, Uint8Array>>,
): readonly { readonly picture: string; readonly reason: string }[] {
  return [...xml.matchAll(DRAWN)].flatMap(([, id]) => {
    const target = relations.find((one) => one.id === id)?.target;
    const bytes = target === undefined ? undefined : media[target];
    const read = bytes && readPicture(bytes);
    return target !== undefined && read && 'reason' in read
      ? [{ picture: target.replace(/^house-/, ''), reason: read.reason }]
      : [];
  });
}

/** The properties of the last section: those of the document as a whole. */
function sectionOf(document: string): string {
  const at = document.lastIndexOf('<w:sectPr');
  const end = document.indexOf('</w:sectPr>', at);
  return at < 0 || end < 0 ? '' : document.slice(at, end);
}

/** A child as it stands, without relations, which a memo does not take over; null where there is none that is whole. */
function childOf(section: string, name: string): string | null {
  const open = new RegExp(`<w:${name}(?:\\s[^>]*)?/?>`).exec(section);
  if (!open) return null;
  const end = open[0].endsWith('/>') ? open.index + open[0].length : section.indexOf(`</w:${name}>`, open.index);
  if (end < 0) return null;
  const child = open[0].endsWith('/>') ? open[0] : section.slice(open.index, end + `</w:${name}>`.length);
  return soundXml(child, name).replace(/\sr:\w+="[^"]*"/g, '');
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}
