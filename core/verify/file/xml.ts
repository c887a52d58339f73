import { Refusal } from './text.ts';

/** What a reader of XML meets, in order. `name` keeps its prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The tags and texts of an XML part, one after another. No document type is accepted, so that no entity can be declared: a
 * part of a Word file has none. Throws a Refusal for one that has, and for a tag that never ends.
 */
export function* xmlEvents(xml: string, part: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) {
      const text = xml.slice(at, open < 0 ? xml.length : open);
      yield { kind: 'text', text: unescaped(text) };
    }
    if (open < 0) return;
    if (xml.startsWith('<!DOCTYPE', open) || xml.startsWith('<!ENTITY', open))
      throw new Refusal('xml-doctype', { part });
    const [end, skip] = xml.startsWith('<!--', open)
      ? [xml.indexOf('-->', open + 4), 3]
      : xml.startsWith('<![CDATA[', open)
        ? [xml.indexOf(']]>', open + 9), 3]
        : [xml.indexOf('>', open), 1];
    if (end < 0) throw new Refusal('part-damaged', { part });
    if (xml.startsWith('<![CDATA[', open)) yield { kind: 'text', text: xml.slice(open + 9, end) };
    else if (xml[open + 1] === '/') yield { kind: 'close', name: xml.slice(open + 2, end).trimEnd() };
    else if (xml[open + 1] !== '?' && xml[open + 1] !== '!') yield tagOf(xml.slice(open + 1, end));
    at = end + skip;
  }
}

/** An attribute's value, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const at = ` ${attributes}`.search(new RegExp(`\\s${name}\\s*=`));
  if (at < 0) return null;
  const match = /=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(Math.max(0, at - 1)));
  return match ? unescaped(match[1] ?? match[2] ?? '') : null;
}

function tagOf(inner: string): XmlEvent {
  const empty = inner.endsWith('/');
  const body = empty ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  return {
    kind: 'open',
    name: space < 0 ? body : body.slice(0, space),
    attributes: space < 0 ? '' : body.slice(space + 1),
    empty,
  };
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
