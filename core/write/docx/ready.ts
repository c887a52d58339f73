import { type IContext, type IXmlableObject, type ParagraphChild, XmlComponent } from 'docx';
import type { Context } from './context.ts';

/** A part of a line: the library's component, or XML that is ready. */
export type Piece = string | ParagraphChild;

/** What stands in the library's XML for the pieces that are ready: no text of a document can look like it, since `<` is escaped there. */
const PLACE = 'w:ready';
const PLACES = /<w:ready n="(\d+)"\/>/g;

/**
 * Most of a memo is plain runs and citations. As components of the library each of them is some ten objects, walked over three
 * times; as text it is one. A line's ready pieces go by the library as one empty element, and are put in its place afterwards.
 */
export function componentsOf(pieces: readonly Piece[], { ready }: Context): ParagraphChild[] {
  const components: ParagraphChild[] = [];
  let xml = '';
  const end = (): void => {
    // The library writes any component there; its type lists its own.
    if (xml !== '') components.push(new Ready(ready.push(xml) - 1) as XmlComponent as ParagraphChild);
    xml = '';
  };
  for (const piece of pieces)
    if (typeof piece === 'string') xml += piece;
    else {
      end();
      components.push(piece);
    }
  end();
  return components;
}

/** A part of the package with the ready pieces in their places. */
export function withReady(xml: string, ready: readonly string[]): string {
  return xml.replace(PLACES, (_, place: string) => ready[Number(place)] ?? '');
}

/** A run of words that are fit for XML, with properties that are XML themselves. */
export function readyRun(text: string, properties: string): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${inXml(text)}</w:t></w:r>`;
}

/** A link within the document (17.16.22). */
export function readyLink(anchor: string, content: string): string {
  return `<w:hyperlink w:history="1" w:anchor="${anchor}">${content}</w:hyperlink>`;
}

/** A field as Word writes it, in runs (17.16.18), around what it shows. Word does not count a locked one anew. */
export function readyField(instruction: string, content: string, locked = false): string {
  const mark = (kind: string, more = ''): string => `<w:r><w:fldChar w:fldCharType="${kind}"${more}/></w:r>`;
  const asked = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return `${mark('begin', locked ? ' w:fldLock="true"' : '')}${asked}${mark('separate')}${content}${mark('end')}`;
}

/** A bookmark around what it names (17.13.6). Its id is the only one of its kind in the package, which numbers them when it is sealed. */
export function readyBookmark(name: string, content: string): string {
  return `<w:bookmarkStart w:name="${name}" w:id="of_${name}"/>${content}<w:bookmarkEnd w:id="of_${name}"/>`;
}

class Ready extends XmlComponent {
  readonly #place: number;

  constructor(place: number) {
    super(PLACE);
    this.#place = place;
  }

  override prepForXml(_: IContext): IXmlableObject {
    return { [PLACE]: { _attr: { n: this.#place } } };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** As the library escapes. */
function inXml(text: string): string {
  return text.replace(/[&"'<>]/g, (sign) => ESCAPES[sign] ?? sign);
}
