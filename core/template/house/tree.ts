/** An element of XML that is in order, with its children; text stands between them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root of XML that soundXml has let pass. */
export function xmlTree(xml: string): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  for (const [, close, name = '', attributes = '', empty, text] of xml.matchAll(
    /<(\/?)([A-Za-z_][\w.:-]*)([^>]*?)(\/?)>|([^<]+)|<\?[^>]*>/g,
  )) {
    const top = open.at(-1) ?? root;
    if (text !== undefined) top.children.push(unescaped(text));
    else if (close) open.pop();
    else if (name !== '') {
      const element = { name, attributes: attributesIn(attributes), children: [] };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

/** The elements among an element's children. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of a name, or null. */
export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return (element && elementsOf(element).find((child) => child.name === name)) ?? null;
}

/** The text in an element, with that of all that it holds. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(found.map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]));
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }
    return ENTITIES[name] ?? whole;
  });
}
